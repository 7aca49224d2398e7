// A follow-up: all measures by pillar, and how it stands to the year before.

#include <algorithm>
#include <set>

#include "model/find.h"
#include "pages/downloads.h"
#include "pages/page_kinds.h"
#include "pages/strategy_pieces.h"
#include "pages/tally.h"
#include "pages/text_blocks.h"
#include "pages/views/strategy_views.h"
#include "pages/years.h"

namespace ayumi::pages {
namespace {

// Of more than these, the first are shown and the rest is folded.
constexpr std::size_t kMostOrganizations = 12, kFirstOrganizations = 6;

// In columns of narrow characters: a pillar's text of more than some four lines is folded.
constexpr std::size_t kFourLines = 320;

class FollowUpBuilder {
 public:
  explicit FollowUpBuilder(const Scope& scope)
      : scope_(scope),
        s_(scope.address().strategy),
        f_(scope.address().followup),
        strategy_(scope.site().strategies[s_]),
        followup_(strategy_.followups[f_]) {}

  FollowUpView build() {
    add_pillars();
    add_head();
    add_dates();
    add_sources();
    add_organizations();
    add_roles_note();
    add_overview();
    add_comparison();
    view_.not_reproduced = not_reproduced_views(scope_, followup_.not_reproduced);
    view_.corrections = correction_views(scope_, followup_.corrections);
    view_.print = scope_.link({PageKind::print, s_, f_}, words().plain("print-whole"));
    view_.downloads = followup_downloads(scope_, s_, f_);
    view_.figures = figures_link(scope_, s_, f_);
    return std::move(view_);
  }

 private:
  const Words& words() const { return scope_.words(); }
  const Phrases& phrases() const { return scope_.phrases(); }

  void add_head() {
    view_.strategy = named_link(scope_, {PageKind::strategy, s_});
    view_.title =
        words().format("followup-title", {{"year", phrases().year_label(followup_.year)}});
    view_.tags = followup_tags(scope_, followup_);
    view_.lead =
        words().format(followup_.first ? "followup-lead-first" : "followup-lead",
                       {{"strategy", scope_.text(strategy_.title)},
                        {"year", phrases().year_label(followup_.year)},
                        {"pillars", static_cast<std::int64_t>(view_.top_pillars.size())},
                        {"measures", static_cast<std::int64_t>(followup_.records.size())}});
    view_.years = strategy_years(scope_, s_, followup_.year);
    view_.period = phrases().year_long(followup_.year);
    view_.period_months = phrases().year_months(followup_.year);
  }

  // By a measure or by text, be it under a pillar below.
  bool is_told_of(PillarIndex p) const {
    const auto& prose = followup_.pillar_prose;
    return count_below(strategy_, followup_, p) > 0 || borrowed_below(p) > 0 ||
           std::any_of(prose.begin(), prose.end(),
                       [&](const auto& text) { return is_below(strategy_, text.first, p); });
  }

  static std::optional<DateView> given(DateView date) {
    return date.text.bytes.empty() ? std::nullopt : std::optional(std::move(date));
  }

  void add_dates() {
    add_as_of();
    view_.published = given(phrases().date(followup_.published));
    view_.is_undated =
        followup_.published.known() && view_.published && view_.published->iso.empty();
    add_decisions();
    if (followup_.meeting) view_.meeting = meeting(*followup_.meeting);
    view_.has_dates = view_.published || view_.decision || !view_.meeting.bytes.empty() ||
                      !view_.as_of_note.bytes.empty();
    view_.edition_note = scope_.html(followup_.edition_note);
    view_.year_basis = scope_.html(followup_.year_basis);
  }

  void add_as_of() {
    view_.as_of = given(phrases().date(followup_.as_of));
    if (!view_.as_of) return;
    if (followup_.as_of.unknown() && followup_.as_of.as_printed.empty()) {
      view_.as_of->text = as_html(words().plain("as-of-unknown"));
      view_.as_of_note = view_.as_of->text;
    } else if (view_.as_of->iso.empty()) {
      view_.as_of_note = words().html("as-of", {{"date", view_.as_of->text}});
    }
  }

  // One that was made on the day of publication does not repeat it.
  void add_decisions() {
    if (strategy_.decision) view_.strategy_decision = decision_view(scope_, *strategy_.decision);
    if (!followup_.decision) return;
    view_.decision = decision_view(scope_, *followup_.decision);
    if (view_.decision->by.bytes.empty() || !view_.decision->date || !view_.published) return;
    if (view_.decision->date->iso == view_.published->iso) view_.decision->date.reset();
  }

  Html meeting(const Meeting& meeting) const {
    Html said = scope_.html(meeting.body);
    if (!meeting.number.empty()) {
      said = words().html("meeting-number", {{"body", said}, {"number", meeting.number}});
    }
    for (const Html& part : {meeting.date ? as_html(phrases().date(*meeting.date)) : Html(),
                             scope_.html(meeting.document)}) {
      if (!part.bytes.empty()) said.bytes += " · " + part.bytes;
    }
    return said;
  }

  void add_sources() {
    for (const SourceDocument& source : followup_.sources) {
      view_.sources.push_back(source_view(scope_, source, {}));
    }
    if (!view_.sources.empty()) view_.first_source = view_.sources.front().title;
    if (const std::size_t n = view_.sources.size(); n > 1) {
      view_.more_sources = phrases().count("more-sources", n - 1);
    }
    if (followup_.extract_of) add_whole(*followup_.extract_of);
    view_.has_origin = !view_.sources.empty() || view_.extract_of;
  }

  void add_whole(const FollowUp::Extract& extract) {
    const Address whole{PageKind::followup, extract.strategy, extract.followup};
    const std::string strategy = name_of(scope_, {PageKind::strategy, whole.strategy});
    view_.extract_of = scope_.link(
        whole, words().format("name-in-strategy",
                              {{"name", name_of(scope_, whole)}, {"strategy", strategy}}));
    view_.extract_at = scope_.html(extract.at);
  }

  void add_roles_note() {
    view_.has_one_role = only_responsible();
    if (followup_.roles_not_stated) {
      view_.roles_note = words().plain("followup-roles-not-stated");
    } else if (view_.has_one_role) {
      view_.roles_note = words().plain("followup-no-lead");
    }
  }

  // On paper nothing is folded.
  void add_overview() {
    const auto shown = followup_.overview.shown_in(scope_.language());
    if (!shown) return;
    if (scope_.address().kind == PageKind::print) {
      view_.overview = prose_view(scope_, *shown.value, shown.language, kTextIdPrefix, 1);
      return;
    }
    const ProseDocument& text = scope_.context().documents.of(*shown.value);
    const ForeignLanguage foreign = phrases().foreign(shown.language);
    const std::size_t end = end_of_opening(text.document), all = text.document.html.size();
    view_.overview = piece(text, 0, end, foreign);
    if (end == all) return;
    view_.overview_rest = piece(text, end, all, foreign);
    view_.overview_rest_title = rest_title(text.document, end);
  }

  std::string rest_title(const markup::Document& document, std::size_t end) const {
    std::vector<std::string> headings;
    for (const markup::Section& section : document.sections) {
      if (section.html_end <= end || section.heading < 0) continue;
      headings.push_back(document.headings[static_cast<std::size_t>(section.heading)].text);
    }
    if (headings.empty()) return words().plain("read-overview");
    return words().format("read-overview-of", {{"headings", phrases().row(headings)}});
  }

  ProseView piece(const ProseDocument& text, std::size_t begin, std::size_t end,
                  const ForeignLanguage& foreign) const {
    const markup::Section part = cut(text.document, begin, end);
    return {part_html(scope_.reading_place(1), text, part, kTextIdPrefix), foreign.lang,
            foreign.dir};
  }

  // Partners help; who is in charge is asked for.
  void add_organizations() {
    std::set<OrganizationIndex> in_charge;
    for (const Record& record : followup_.records) {
      in_charge.insert(record.roles.lead.begin(), record.roles.lead.end());
      in_charge.insert(record.roles.responsible.begin(), record.roles.responsible.end());
    }
    for (const OrganizationIndex organization : in_charge) {
      const bool shown = in_charge.size() <= kMostOrganizations ||
                         view_.organizations.size() < kFirstOrganizations;
      (shown ? view_.organizations : view_.more_organizations)
          .push_back(organization_view(scope_, organization));
    }
    if (const std::size_t n = view_.more_organizations.size(); n > 0) {
      view_.more_organizations_count = phrases().count("more-organizations-fold", n);
    }
  }

  bool only_responsible() const {
    const auto& all = followup_.records;
    const auto marks = [](const Record& r) {
      return !r.roles.lead.empty() || !r.roles.partners.empty();
    };
    const auto names = [](const Record& r) { return !r.roles.responsible.empty(); };
    return std::none_of(all.begin(), all.end(), marks) &&
           std::any_of(all.begin(), all.end(), names);
  }

  void add_comparison() {
    const auto standing = standing_below(scope_, s_, f_, std::nullopt);
    view_.has_states = standing || followup_.first;
    if (!standing) {
      view_.tally = tally_without_year_before(scope_, followup_);
      return;
    }
    for (const RecordKey& key : standing->not_reported) {
      view_.not_reported.push_back(named_link(scope_, address_of(key)));
    }
    view_.tally = tally_against(scope_, *standing, s_, f_);
  }

  void add_pillars() {
    for (PillarIndex p = 0; p < strategy_.pillars.size(); ++p) {
      if (!is_told_of(p)) continue;
      view_.pillars.push_back(pillar_block(p));
      if (view_.pillars.back().is_top) add_top_pillar(p, view_.pillars.back());
    }
    for (const PillarBlockView& block : view_.pillars) view_.has_guide |= !block.is_top;
    if (const std::size_t n = view_.top_pillars.size(); n > 0) {
      view_.pillars_title = phrases().count("pillars-title", n);
    }
    add_rest();
    for (const PillarBlockView& block : view_.pillars) {
      for (const RecordRowView& row : block.records) view_.has_labels |= !row.label.empty();
    }
  }

  // The whole title stands below, above its measures.
  void add_top_pillar(PillarIndex pillar, const PillarBlockView& block) {
    PillarRowView row;
    row.label = block.label;
    row.title = name_of(scope_, {PageKind::pillar, s_, 0, pillar});
    row.url = scope_.to(scope_.address(), block.id);
    row.count = block.count;
    view_.top_pillars.push_back(std::move(row));
  }

  void add_rest() {
    PillarBlockView rest;
    rest.id = "pillar-none";
    rest.title = words().plain("no-pillar");
    rest.is_top = true;
    rest.records = rows_of(std::nullopt);
    if (rest.records.empty()) return;
    rest.count = phrases().count("measures-count", rest.records.size());
    rest.url = scope_.to({PageKind::strategy, s_});
    view_.pillars.push_back(std::move(rest));
  }

  PillarBlockView pillar_block(PillarIndex p) const {
    const Pillar& pillar = strategy_.pillars[p];
    PillarBlockView block;
    block.id = "pillar-" + pillar.id;
    block.label = phrases().label(pillar.label);
    block.title = scope_.text(pillar.title);
    block.url = scope_.to({PageKind::pillar, s_, 0, p});
    block.depth = pillar.depth;
    block.is_top = pillar.depth == 0;
    block.count = counted(count_below(strategy_, followup_, p), borrowed_below(p));
    const auto prose = followup_.pillar_prose.find(p);
    if (prose != followup_.pillar_prose.end()) {
      const auto every = [](SectionKind::Role) { return true; };
      const int deeper = block.is_top ? 2 : 3;
      SectionsView text =
          sections_view(scope_, prose->second, every, "p" + std::to_string(p) + "-", deeper);
      block.sections = std::move(text.sections);
      block.footnotes = std::move(text.footnotes);
      block.folded = folded_under(block.sections);
      if (!block.folded.empty()) {
        block.folded_words = {first_words(block.sections.front().html.bytes)};
      }
    }
    block.records = rows_of(p);
    return block;
  }

  std::string folded_under(const std::vector<SectionView>& sections) const {
    std::size_t columns = 0, items = 0;
    std::vector<std::string> headings;
    for (const SectionView& section : sections) {
      headings.push_back(section.heading);
      for (const TextBlock& block : text_blocks(section.html.bytes)) {
        columns += block.columns;
        items += block.items;
      }
    }
    if (columns <= kFourLines) return {};
    const std::string names = phrases().row(headings);
    if (items == 0) return names;
    return words().format("text-and-items",
                          {{"headings", names}, {"n", static_cast<std::int64_t>(items)}});
  }

  std::size_t borrowed_below(PillarIndex top) const {
    const auto& all = followup_.borrowed;
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(),
                      [&](const BorrowedRecord& b) { return is_below(strategy_, b.pillar, top); }));
  }

  // Borrowed rows stand in the list and are counted at home.
  std::string counted(std::size_t own, std::size_t borrowed) const {
    if (borrowed == 0) return phrases().count("measures-count", own);
    const std::string elsewhere = phrases().count("borrowed-count", borrowed);
    return own == 0 ? elsewhere
                    : phrases().row({phrases().count("measures-count", own), elsewhere});
  }

  // The rows of the table, borrowed ones where the document has them.
  std::vector<RecordRowView> rows_of(std::optional<PillarIndex> pillar) const {
    std::vector<RecordRowView> rows;
    for (std::size_t r = 0; r <= followup_.records.size(); ++r) {
      for (const BorrowedRecord& borrowed : followup_.borrowed) {
        if (borrowed.before == r && borrowed.pillar == pillar)
          rows.push_back(borrowed_row(scope_, borrowed));
      }
      if (r < followup_.records.size() && followup_.records[r].pillar == pillar) {
        RecordRowView& row = rows.emplace_back(record_row(scope_, {s_, f_, r}));
        if (!row.state && followup_.first) row.state = first_state(scope_);
      }
    }
    return rows;
  }

  const Scope& scope_;
  StrategyIndex s_;
  std::size_t f_;
  const Strategy& strategy_;
  const FollowUp& followup_;
  FollowUpView view_;
};

// Its tables look alike: all of them can be put in another order, or none.
std::size_t fewest_rows(const FollowUpView& view) {
  std::size_t fewest = 0;
  for (const PillarBlockView& pillar : view.pillars) {
    const std::size_t rows = pillar.records.size();
    if (rows > 0) fewest = fewest == 0 ? rows : std::min(fewest, rows);
  }
  return fewest;
}

}  // namespace

FollowUpView followup_view(const Scope& scope) { return FollowUpBuilder(scope).build(); }

AnyView followup_page(const Scope& scope) {
  FollowUpPageView view;
  view.site = &scope.context().site_view;
  view.followup = followup_view(scope);
  view.page = page_view(scope, view.followup.title, view.followup.lead);
  add_table(scope, fewest_rows(view.followup), view.page);
  return any_view(std::move(view));
}

}  // namespace ayumi::pages
