// The pieces that several kinds of pages show: roles, records in lists, sections.

#include <algorithm>
#include <set>

#include "model/find.h"
#include "pages/pillar_depth.h"
#include "pages/roles.h"
#include "pages/scope.h"

namespace ayumi::pages {
namespace {

std::string existence_note(const Scope& scope, const Organization& organization) {
  if (!organization.until) return {};
  return scope.words().format("until-date", {{"date", scope.phrases().date(*organization.until)}});
}

std::vector<OrganizationView> organization_views(const Scope& scope,
                                                 const std::vector<OrganizationIndex>& list) {
  std::vector<OrganizationView> views;
  for (const OrganizationIndex i : list) views.push_back(organization_view(scope, i));
  return views;
}

// Records of the follow-up before to which a record's lineage points are not silent, they go on.
bool continues_something(const Record& record) {
  return std::any_of(record.lineage.begin(), record.lineage.end(), comes_from);
}

bool has_ended(const Record& record) {
  return std::any_of(record.lineage.begin(), record.lineage.end(),
                     [](const Lineage& lineage) { return lineage.kind == Lineage::Kind::ended; });
}

// Of a document of which only some sections are shown, all notes are; their links back to sections
// that are not shown would lead nowhere.
std::set<std::string_view> ids_in(const std::vector<SectionView>& sections) {
  constexpr std::string_view kId = " id=\"";
  std::set<std::string_view> ids;
  for (const SectionView& section : sections) {
    const std::string_view html = section.html.bytes;
    for (std::size_t at = html.find(kId); at != std::string_view::npos; at = html.find(kId, at)) {
      at += kId.size();
      ids.insert(html.substr(at, html.find('"', at) - at));
    }
  }
  return ids;
}

std::string without_dead_back_links(std::string_view notes,
                                    const std::vector<SectionView>& sections) {
  constexpr std::string_view kOpen = " <a class=\"footnote-back\" href=\"#";
  constexpr std::string_view kClose = "</a>";
  const std::set<std::string_view> alive = ids_in(sections);
  std::string kept;
  std::size_t from = 0;
  for (std::size_t at = notes.find(kOpen); at != std::string_view::npos;
       at = notes.find(kOpen, from)) {
    const std::size_t id = at + kOpen.size();
    const std::size_t end = notes.find(kClose, id) + kClose.size();
    const bool lives = alive.contains(notes.substr(id, notes.find('"', id) - id));
    kept += notes.substr(from, (lives ? end : at) - from);
    from = end;
  }
  kept += notes.substr(from);
  return kept;
}

// Who leads comes before who is responsible, and that before who takes part.
std::int64_t official_place(const Site& site, const Roles& roles) {
  for (const auto* list : {&roles.lead, &roles.responsible, &roles.partners}) {
    const auto first = std::min_element(list->begin(), list->end());
    if (first != list->end()) return static_cast<std::int64_t>(*first);
  }
  return static_cast<std::int64_t>(site.organizations.size());
}

// Names of organisations that stand beside a measure in about two lines.
constexpr std::size_t kMostNamed = 4;

// Below pillars as in the other tables of that follow-up, so that few of them hold one row alone.
class GroupBuilder {
 public:
  GroupBuilder(const Scope& scope, const RecordKey& first, RecordGroupView& group)
      : scope_(scope),
        strategy_(strategy_of(scope.site(), first)),
        depth_(scope.context().connections.depths[first.strategy][first.followup]),
        group_(group),
        outside_(strategy_.pillars.size()) {}

  void add(const RecordKey& key, RecordRowView row) {
    const auto pillar = pillar_at(strategy_, record_of(scope_.site(), key).pillar, depth_);
    if (group_.pillars.empty() || pillar.value_or(outside_) != last_) {
      group_.pillars.push_back({pillar_path(scope_, key.strategy, pillar), {}});
    }
    last_ = pillar.value_or(outside_);
    group_.pillars.back().records.push_back(std::move(row));
    ++size_;
  }

  std::size_t size() const { return size_; }

 private:
  const Scope& scope_;
  const Strategy& strategy_;
  std::size_t depth_;
  RecordGroupView& group_;
  PillarIndex outside_;  // of rows that stand under no pillar
  PillarIndex last_ = 0;
  std::size_t size_ = 0;
};

// Behind the rows of a pillar, those of none would be read as its own.
void head_rows_of_no_pillar(const Scope& scope, RecordGroupView& group) {
  if (group.pillars.size() < 2) return;
  for (auto& rows : group.pillars) {
    if (rows.pillar.empty()) rows.pillar = scope.words().plain("no-pillar");
  }
}

}  // namespace

OrganizationView organization_view(const Scope& scope, OrganizationIndex index) {
  const Organization& organization = scope.site().organizations[index];
  return {scope.text(organization.name), scope.to({PageKind::organization, 0, 0, index}),
          existence_note(scope, organization)};
}

RolesView roles_view(const Scope& scope, const RecordKey& key) {
  const Roles& roles = record_of(scope.site(), key).roles;
  RolesView view;
  view.lead = organization_views(scope, roles.lead);
  view.partners = organization_views(scope, roles.partners);
  view.responsible = organization_views(scope, roles.responsible);
  view.responsible_note = scope.html(roles.responsible_note);
  view.order = official_place(scope.site(), roles);
  const auto counted = [&](std::string_view word, const std::vector<OrganizationView>& list) {
    return list.empty() ? std::string() : scope.phrases().count(word, list.size());
  };
  view.partners_count = counted("partners-fold", view.partners);
  view.responsible_count = counted("responsible-fold", view.responsible);
  view.many_partners = view.partners.size() > kMostNamed;
  view.many_responsible = view.responsible.size() > kMostNamed;
  view.silent = roles_silence(scope, key);
  return view;
}

std::string roles_silence(const Scope& scope, const RecordKey& key) {
  const Roles& roles = record_of(scope.site(), key).roles;
  const bool nobody = roles.lead.empty() && roles.partners.empty() && roles.responsible.empty() &&
                      scope.text(roles.responsible_note).empty();
  if (!nobody) return {};
  const bool not_stated = roles.not_stated || followup_of(scope.site(), key).roles_not_stated;
  return scope.words().plain(not_stated ? "roles-not-stated" : "roles-missing");
}

RolesView other_roles_view(const Scope& scope, const RecordKey& key, OrganizationIndex without) {
  const Roles& roles = record_of(scope.site(), key).roles;
  const auto others = [&](std::vector<OrganizationIndex> list) {
    std::erase(list, without);
    return organization_views(scope, list);
  };
  RolesView view;
  view.lead = others(roles.lead);
  view.partners = others(roles.partners);
  view.responsible = others(roles.responsible);
  view.responsible_note = scope.html(roles.responsible_note);
  view.order = official_place(scope.site(), roles);
  const auto counted = [&](std::string_view same, std::string_view more,
                           const std::vector<OrganizationView>& list, std::size_t all) {
    if (list.empty()) return std::string();
    return scope.phrases().count(list.size() == all ? same : more, list.size());
  };
  view.partners_count =
      counted("partners-fold", "other-partners-fold", view.partners, roles.partners.size());
  view.responsible_count = counted("responsible-fold", "other-responsible-fold", view.responsible,
                                   roles.responsible.size());
  view.many_partners = view.partners.size() > kMostNamed;
  view.many_responsible = view.responsible.size() > kMostNamed;
  return view;
}

exports::Relation relation_of(const Site& site, const PagePlan& plan, const RecordKey& key) {
  using exports::Relation;
  const Strategy& strategy = strategy_of(site, key);
  const Record& record = record_of(site, key);
  if (has_ended(record)) return Relation::ended;
  const auto before = predecessor(strategy, key.followup);
  if (!before) return Relation::none;
  const auto& years = plan.years_of(key.strategy, record.id);
  const bool last_year = std::any_of(
      years.begin(), years.end(), [&](const RecordKey& year) { return year.followup == *before; });
  if (last_year || continues_something(record)) return Relation::continued;
  // A measure that skipped the year before is not new.
  return years.front().followup < key.followup ? Relation::again : Relation::added;
}

std::optional<StateView> state_of(const Scope& scope, const RecordKey& key) {
  using exports::Relation;
  const auto state = [&](std::string_view word, bool is_new, bool is_continued, bool is_ended) {
    return StateView{scope.words().plain(word), is_new, is_continued, is_ended, false};
  };
  switch (relation_of(scope.site(), scope.plan(), key)) {
    case Relation::added:
      return state("state-new", true, false, false);
    case Relation::continued:
      return state("state-continued", false, true, false);
    case Relation::again:
      return state("state-again", false, true, false);
    case Relation::ended:
      return state("state-ended", false, false, true);
    case Relation::none:
      break;
  }
  return std::nullopt;
}

RecordRowView record_row(const Scope& scope, const RecordKey& key) {
  const Record& record = record_of(scope.site(), key);
  RecordRowView row;
  row.label = scope.phrases().label(record.label);
  row.title = scope.text(record.title);
  row.url = scope.to(address_of(key));
  row.summary = scope.html(record.summary);
  row.roles = roles_view(scope, key);
  row.state = state_of(scope, key);
  return row;
}

std::size_t rows_of(const RecordGroupView& group) {
  std::size_t rows = 0;
  for (const RecordsBelowView& pillar : group.pillars) rows += pillar.records.size();
  return rows;
}

std::vector<RecordGroupView> record_groups(const Scope& scope,
                                           const std::vector<RecordKey>& records,
                                           std::optional<OrganizationIndex> of_page) {
  std::vector<RecordKey> sorted = records;
  // Strategies in the site's order, newest year first, then the order of the document.
  std::sort(sorted.begin(), sorted.end(), [](const RecordKey& a, const RecordKey& b) {
    return std::tuple(a.strategy, b.followup, a.record) <
           std::tuple(b.strategy, a.followup, b.record);
  });
  std::vector<RecordGroupView> groups;
  const auto same_followup = [](const RecordKey& a, const RecordKey& b) {
    return a.strategy == b.strategy && a.followup == b.followup;
  };
  for (auto first = sorted.begin(); first != sorted.end();) {
    RecordGroupView group;
    group.id = followup_id(scope.site(), first->strategy, first->followup);
    group.strategy = named_link(scope, {PageKind::strategy, first->strategy});
    group.followup = named_link(scope, {PageKind::followup, first->strategy, first->followup});
    GroupBuilder builder(scope, *first, group);
    auto key = first;
    for (; key != sorted.end() && same_followup(*key, *first); ++key) {
      RecordRowView row = record_row(scope, *key);
      if (of_page) row.roles = other_roles_view(scope, *key, *of_page);
      builder.add(*key, std::move(row));
    }
    group.count = scope.phrases().count("measures-count", builder.size());
    head_rows_of_no_pillar(scope, group);
    groups.push_back(std::move(group));
    first = key;
  }
  return groups;
}

std::vector<TagView> followup_tags(const Scope& scope, const FollowUp& followup) {
  std::vector<TagView> tags;
  if (followup.edition == FollowUp::Edition::draft) {
    tags.push_back({scope.words().plain("draft"), true});
  }
  if (followup.as_of.known() && !scope.phrases().date(followup.as_of).iso.empty()) {
    const std::string day = scope.phrases().date(followup.as_of.value);
    tags.push_back({scope.words().format("as-of", {{"date", day}}), false});
  }
  return tags;
}

SectionsView sections_view(const Scope& scope, const Localized<Prose>& prose, RoleFilter wanted,
                           std::string_view prefix, int deeper) {
  SectionsView view;
  const auto shown = prose.shown_in(scope.language());
  if (!shown) return view;
  const ProseDocument& document = scope.context().documents.of(*shown.value);
  const ForeignLanguage foreign = scope.phrases().foreign(shown.language);
  const ReadingPlace place = scope.reading_place(deeper);
  for (const SectionText& text : document.sections) {
    const SectionKind& section = scope.site().sections[text.section];
    if (!wanted(section.role)) continue;
    const markup::Section& part = document.document.sections[text.part];
    const auto heading = static_cast<std::size_t>(part.heading);
    view.sections.push_back({std::string(prefix) + document.document.headings[heading].id,
                             scope.text(section.heading), part_html(place, document, part, prefix),
                             foreign.lang, foreign.dir});
  }
  const markup::Section& footnotes = document.document.footnotes;
  const std::string reference = std::string(prefix) + "fnref_";
  const bool referred_to =
      footnotes.html_end > footnotes.html_begin &&
      std::any_of(view.sections.begin(), view.sections.end(), [&](const SectionView& section) {
        return section.html.bytes.find(reference) != std::string::npos;
      });
  if (referred_to) {
    Html notes = part_html(place, document, footnotes, prefix);
    notes.bytes = without_dead_back_links(notes.bytes, view.sections);
    view.footnotes = ProseView{std::move(notes), foreign.lang, foreign.dir};
  }
  return view;
}

}  // namespace ayumi::pages
