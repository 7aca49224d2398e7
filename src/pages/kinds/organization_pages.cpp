// All organisations in official order, and what each leads, joins or is responsible for.

#include <algorithm>

#include "model/find.h"
#include "pages/coverage.h"
#include "pages/downloads.h"
#include "pages/names.h"
#include "pages/organization_shares.h"
#include "pages/page_kinds.h"
#include "pages/roles.h"
#include "pages/strategy_pieces.h"
#include "pages/views/organization_views.h"

namespace ayumi::pages {
namespace {

std::string kind_word(const Scope& scope, const Organization& organization) {
  return scope.words().plain("organization-" + organization.kind);
}

std::string count_or_none(const Scope& scope, std::size_t n) {
  return n == 0 ? std::string() : scope.phrases().locale().number(static_cast<std::int64_t>(n));
}

std::vector<OrganizationRowView> rows_below(const Scope& scope,
                                            std::optional<OrganizationIndex> parent) {
  std::vector<OrganizationRowView> rows;
  const auto& organizations = scope.site().organizations;
  for (OrganizationIndex i = 0; i < organizations.size(); ++i) {
    if (organizations[i].parent != parent) continue;
    const OrganizationRecords& records = scope.context().connections.organizations[i];
    OrganizationRowView row;
    row.name = scope.text(organizations[i].name);
    row.url = scope.to({PageKind::organization, 0, 0, i});
    row.kind = kind_word(scope, organizations[i]);
    row.codes = scope.phrases().codes(organizations[i]);
    const auto counted = [&](const std::vector<RecordKey>& list) {
      return count_or_none(scope, count_measures(scope.site(), list));
    };
    row.lead = counted(records.lead);
    row.partner = counted(records.partner);
    row.responsible = counted(records.responsible);
    row.offices = rows_below(scope, i);
    rows.push_back(std::move(row));
  }
  return rows;
}

constexpr std::size_t kMostUnfolded = 4;

class OrganizationBuilder {
 public:
  explicit OrganizationBuilder(const Scope& scope)
      : scope_(scope),
        index_(scope.address().item),
        organization_(scope.site().organizations[index_]),
        records_(scope.context().connections.organizations[index_]) {}

  OrganizationPageBodyView build() const {
    OrganizationPageBodyView view;
    add_names(view);
    add_relatives(view);
    add_work(view, organization_shares(scope_, index_));
    view.years = years();
    for (const RecordKey& key : records_.mentioned) view.mentions.push_back(mention(key));
    if (view.parts.empty()) view.silent = scope_.words().plain("organization-silent");
    return view;
  }

 private:
  void add_names(OrganizationPageBodyView& view) const {
    view.name = scope_.text(organization_.name);
    view.other_names = other_names(scope_, organization_.name);
    view.kind = kind_word(scope_, organization_);
    view.codes = scope_.phrases().codes(organization_);
    view.other_codes = other_codes();
    view.existence = existence();
    view.note = scope_.html(organization_.note);
    if (!organization_.reference_data.empty())
      view.reference_note = scope_.words().plain("reference-data");
  }

  void add_relatives(OrganizationPageBodyView& view) const {
    if (organization_.parent) {
      view.parent = named_link(scope_, {PageKind::organization, 0, 0, *organization_.parent});
    }
    for (OrganizationIndex i = 0; i < scope_.site().organizations.size(); ++i) {
      if (scope_.site().organizations[i].parent != index_) continue;
      view.offices.push_back(named_link(scope_, {PageKind::organization, 0, 0, i}));
    }
  }

  void add_work(OrganizationPageBodyView& view, OrganizationShares shares) const {
    add_part(view, 0, records_.lead, shares);
    add_part(view, 1, records_.partner, shares);
    add_part(view, 2, records_.responsible, shares);
    view.opening = std::move(shares.opening);
    view.shares = std::move(shares.tables);
    view.has_unsaid = shares.has_unsaid;
    view.stair = std::move(shares.stair);
    if (!view.stair.empty()) view.stair_years = coverage_years(scope_);
    view.stair_meanings = meanings_of(scope_, shares.said);
    if (!view.shares.empty()) view.numbers = numbers();
  }

  DataFileView numbers() const {
    exports::ShownTable table{exports::ShownKind::organization};
    table.organization = index_;
    return shown_file(scope_, table, "numbers-of-organization",
                      records_.lead.size() + records_.partner.size() + records_.responsible.size());
  }

  std::string existence() const {
    const auto said = [&](const std::optional<Date>& date) {
      return date ? scope_.phrases().date(*date) : std::string();
    };
    if (!organization_.from && !organization_.until) return {};
    if (!organization_.from)
      return scope_.words().format("until-date", {{"date", said(organization_.until)}});
    if (!organization_.until)
      return scope_.words().format("from-date", {{"date", said(organization_.from)}});
    return scope_.words().format(
        "range", {{"from", said(organization_.from)}, {"to", said(organization_.until)}});
  }

  // Those that this page's language does not have.
  std::vector<NameView> other_codes() const {
    std::vector<NameView> views;
    const std::string own = scope_.phrases().codes(organization_);
    for (LanguageIndex i = 0; i < scope_.site().languages.size(); ++i) {
      const auto* codes = organization_.codes.in(i);
      if (i == scope_.language() || codes == nullptr || codes->empty()) continue;
      const std::string words = (*scope_.context().all_phrases)[i]->codes(organization_);
      const Language& language = scope_.site().languages[i];
      const auto same = [&](const NameView& view) { return view.text == words; };
      if (words == own || std::any_of(views.begin(), views.end(), same)) continue;
      views.push_back({language.tag, language.right_to_left ? "rtl" : "ltr", words});
    }
    return views;
  }

  void add_part(OrganizationPageBodyView& view, std::size_t nth,
                const std::vector<RecordKey>& records, const OrganizationShares& shares) const {
    if (records.empty()) return;
    const Role& role = kRoles[nth];
    OrganizationPartView part;
    // No id of the content holds an underscore.
    part.id = "role_" + std::string(role.word);
    part.role = scope_.words().plain(role.word);
    part.is_lead = role.word == kRoles[0].word;
    part.is_partner = role.word == kRoles[1].word;
    part.is_responsible = role.word == kRoles[2].word;
    part.tally = scope_.phrases().locale().number(static_cast<std::int64_t>(shares.tally[nth]));
    part.is_zero = shares.tally[nth] == 0;
    part.count = scope_.phrases().count(shares.has_older ? "measures-over-years" : "measures-count",
                                        count_measures(scope_.site(), records));
    part.groups = record_groups(scope_, records, index_);
    // What it does foremost is what readers come for: that list is never folded.
    const bool is_first = view.parts.empty();
    for (RecordGroupView& group : part.groups) {
      group.id = std::string(role.word) + '_' + group.id;
      group.is_long = !is_first && rows_of(group) > kMostUnfolded;
    }
    view.parts.push_back(std::move(part));
  }

  bool has_role(const Record& record) const { return role_in(record, index_).has_value(); }

  // Strategies in the site's order and newest years first, as every part has them; none at all
  // where no year of them can be compared.
  std::vector<OrganizationYearView> years() const {
    std::vector<OrganizationYearView> views;
    bool compared = false;
    const auto& strategies = scope_.site().strategies;
    for (StrategyIndex s = 0; s < strategies.size(); ++s) {
      for (std::size_t f = strategies[s].followups.size(); f-- > 0;) {
        auto view = year_of(s, f);
        if (!view) continue;
        compared = compared || view->silent.empty();
        views.push_back(*std::move(view));
      }
    }
    if (!compared) views.clear();
    return views;
  }

  std::optional<OrganizationYearView> year_of(StrategyIndex s, std::size_t f) const {
    const FollowUp& followup = scope_.site().strategies[s].followups[f];
    const auto here = [&](const Record& record) { return has_role(record); };
    const auto n = std::count_if(followup.records.begin(), followup.records.end(), here);
    const auto standing = standing_of(scope_, s, f, here);
    if (n == 0 && (!standing || standing->not_reported.empty())) return std::nullopt;
    OrganizationYearView view;
    view.strategy = named_link(scope_, {PageKind::strategy, s});
    view.followup = named_link(scope_, {PageKind::followup, s, f});
    if (followup.roles_not_stated) {
      view.silent = scope_.words().plain("followup-roles-not-stated");
      return view;
    }
    view.count = scope_.phrases().count("measures-count", static_cast<std::size_t>(n));
    if (standing) {
      add_standing(view, "state-new", standing->added);
      add_standing(view, "state-continued", standing->continued);
      add_standing(view, "state-ended", standing->ended);
      add_standing(view, "state-silent", standing->not_reported);
    } else {
      view.silent = scope_.words().plain(followup.first ? "no-tally-first" : "no-tally");
    }
    return view;
  }

  void add_standing(OrganizationYearView& year, std::string_view state,
                    const std::vector<RecordKey>& records) const {
    if (records.empty()) return;
    OrganizationStandingView view;
    view.state = {scope_.words().plain(state), state == "state-new", state == "state-continued",
                  state == "state-ended", state == "state-silent"};
    view.count = count_or_none(scope_, records.size());
    for (const RecordKey& key : records) {
      view.measures.push_back(named_link(scope_, address_of(key)));
    }
    year.standings.push_back(std::move(view));
  }

  RecordRowView mention(const RecordKey& key) const {
    RecordRowView row = record_row(scope_, key);
    row.label = scope_.phrases().year_label(followup_of(scope_.site(), key).year);
    row.title = full_link(scope_, address_of(key)).text;
    return row;
  }

  const Scope& scope_;
  OrganizationIndex index_;
  const Organization& organization_;
  const OrganizationRecords& records_;
};

}  // namespace

AnyView organizations_page(const Scope& scope) {
  OrganizationsPageView view;
  view.site = &scope.context().site_view;
  view.organizations.organizations = rows_below(scope, std::nullopt);
  view.matrix = scope.link({PageKind::matrix}, scope.words().plain("matrix"));
  view.page = page_view(scope, scope.words().plain("organizations"),
                        scope.words().plain("organizations-description"));
  add_table(scope, scope.site().organizations.size(), view.page);
  return any_view(std::move(view));
}

AnyView organization_page(const Scope& scope) {
  OrganizationPageView view;
  view.site = &scope.context().site_view;
  view.organization = OrganizationBuilder(scope).build();
  view.page = page_view(
      scope, view.organization.name,
      scope.words().format("organization-description", {{"organization", view.organization.name}}));
  for (const OrganizationPartView& part : view.organization.parts) {
    for (const RecordGroupView& group : part.groups) add_table(scope, group, view.page);
  }
  return any_view(std::move(view));
}

}  // namespace ayumi::pages
