// A follow-up: all measures by pillar, and how it stands to the year before.

#include <algorithm>
#include <set>

#include "model/find.h"
#include "pages/downloads.h"
#include "pages/page_kinds.h"
#include "pages/strategy_pieces.h"
#include "pages/views/strategy_views.h"
#include "pages/years.h"

namespace ayumi::pages {
namespace {

// About as many bytes of HTML as five lines take in a language of wide signs or of narrow ones.
constexpr std::size_t kFiveLines = 900;

class FollowUpBuilder {
 public:
  explicit FollowUpBuilder(const Scope& scope)
      : scope_(scope),
        s_(scope.address().strategy),
        f_(scope.address().followup),
        strategy_(scope.site().strategies[s_]),
        followup_(strategy_.followups[f_]) {}

  FollowUpView build() {
    add_head();
    add_dates();
    add_document();
    add_comparison();
    add_pillars();
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
                        {"pillars", reported_pillars()},
                        {"measures", static_cast<std::int64_t>(followup_.records.size())}});
    view_.years = strategy_years(scope_, s_, followup_.year);
    view_.period = phrases().year_long(followup_.year);
    view_.period_months = phrases().year_months(followup_.year);
  }

  // Those at the top under which there are measures.
  std::int64_t reported_pillars() const {
    std::int64_t count = 0;
    for (PillarIndex p = 0; p < strategy_.pillars.size(); ++p) {
      if (strategy_.pillars[p].depth == 0 && has_measures(p)) ++count;
    }
    return count;
  }

  bool has_measures(PillarIndex p) const {
    return count_below(strategy_, followup_, p) > 0 || borrowed_below(p) > 0;
  }

  void add_dates() {
    const auto given = [](const DateView& date) {
      return date.text.bytes.empty() ? std::nullopt : std::optional(date);
    };
    view_.as_of = given(phrases().date(followup_.as_of));
    if (followup_.as_of.unknown() && followup_.as_of.as_printed.empty()) {
      view_.as_of->text = as_html(words().plain("as-of-unknown"));
    }
    view_.published = given(phrases().date(followup_.published));
    if (followup_.decision) view_.decision = decision_view(scope_, *followup_.decision);
    if (followup_.meeting) view_.meeting = meeting(*followup_.meeting);
    view_.edition_note = scope_.html(followup_.edition_note);
    view_.year_basis = scope_.html(followup_.year_basis);
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

  void add_document() {
    for (const SourceDocument& source : followup_.sources) {
      view_.sources.push_back(source_view(scope_, source, {}));
    }
    add_organizations();
    if (followup_.roles_not_stated) {
      view_.roles_note = words().plain("followup-roles-not-stated");
    } else if (only_responsible()) {
      view_.roles_note = words().plain("followup-no-lead");
    }
    if (followup_.extract_of) {
      const Address whole{PageKind::followup, followup_.extract_of->strategy,
                          followup_.extract_of->followup};
      view_.extract_of = scope_.link(
          whole,
          words().format("name-in-strategy",
                         {{"name", name_of(scope_, whole)},
                          {"strategy", name_of(scope_, {PageKind::strategy, whole.strategy})}}));
      view_.extract_at = scope_.html(followup_.extract_of->at);
    }
    if (const auto overview = followup_.overview.shown_in(scope_.language())) {
      view_.overview = prose_view(scope_, *overview.value, overview.language, kTextIdPrefix, 1);
      view_.has_long_overview = view_.overview->html.bytes.size() > kFiveLines;
    }
  }

  // Partners help; who is in charge is asked for.
  void add_organizations() {
    std::set<OrganizationIndex> in_charge;
    for (const Record& record : followup_.records) {
      in_charge.insert(record.roles.lead.begin(), record.roles.lead.end());
      in_charge.insert(record.roles.responsible.begin(), record.roles.responsible.end());
    }
    for (const OrganizationIndex organization : in_charge) {
      view_.organizations.push_back(organization_view(scope_, organization));
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
    const auto before = predecessor(strategy_, f_);
    if (!before) {
      view_.no_tally = words().plain(followup_.first ? "no-tally-first" : "no-tally");
      return;
    }
    const Standing standing = *standing_below(scope_, s_, f_, std::nullopt);
    for (const RecordKey& key : standing.not_reported) {
      view_.not_reported.push_back(named_link(scope_, address_of(key)));
    }
    TallyView tally;
    const auto number = [&](std::size_t n) {
      return phrases().locale().number(static_cast<std::int64_t>(n));
    };
    tally.added = number(standing.added.size());
    tally.continued = number(standing.continued.size());
    tally.ended = number(standing.ended.size());
    tally.silent = number(standing.not_reported.size());
    tally.compared_with = words().format(
        "compared-with", {{"year", phrases().year_label(strategy_.followups[*before].year)}});
    tally.changes = scope_.link({PageKind::changes, s_, f_}, words().plain("read-redline"));
    view_.tally = std::move(tally);
  }

  void add_pillars() {
    for (PillarIndex p = 0; p < strategy_.pillars.size(); ++p) {
      PillarBlockView block = pillar_block(p);
      if (has_measures(p) || !block.sections.empty()) view_.pillars.push_back(std::move(block));
    }
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
    }
    block.records = rows_of(p);
    return block;
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
        rows.push_back(record_row(scope_, {s_, f_, r}));
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

}  // namespace

FollowUpView followup_view(const Scope& scope) { return FollowUpBuilder(scope).build(); }

AnyView followup_page(const Scope& scope) {
  FollowUpPageView view;
  view.site = &scope.context().site_view;
  view.followup = followup_view(scope);
  view.page = page_view(scope, view.followup.title, view.followup.lead);
  for (const PillarBlockView& pillar : view.followup.pillars) {
    add_table(scope, pillar.records.size(), view.page);
  }
  return any_view(std::move(view));
}

}  // namespace ayumi::pages
