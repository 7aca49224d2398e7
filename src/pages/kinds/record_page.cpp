// A record: last year's plan beside this year's result, and what comes next.

#include <algorithm>

#include "exports/json_files.h"
#include "model/find.h"
#include "pages/citation.h"
#include "pages/codes.h"
#include "pages/comparison.h"
#include "pages/downloads.h"
#include "pages/fact_changes.h"
#include "pages/figures.h"
#include "pages/measure_path.h"
#include "pages/names.h"
#include "pages/page_kinds.h"
#include "pages/record_steps.h"
#include "pages/related.h"
#include "pages/views/record_views.h"
#include "pages/years.h"

namespace ayumi::pages {
namespace {

bool is_context(SectionKind::Role role) { return role == SectionKind::Role::context; }
bool is_plan(SectionKind::Role role) { return role == SectionKind::Role::plan; }

// Builds one record's view; its members are what all steps need.
class RecordBuilder {
 public:
  explicit RecordBuilder(const Scope& scope)
      : scope_(scope),
        key_(record_at(scope.address())),
        strategy_(strategy_of(scope.site(), key_)),
        followup_(followup_of(scope.site(), key_)),
        record_(record_of(scope.site(), key_)) {}

  RecordView build() {
    RecordView view;
    add_place(view);
    add_head(view);
    add_text(view);
    view.changes = changes_since(scope_, key_);
    add_connections(view);
    add_notes(view);
    return view;
  }

 private:
  const Words& words() const { return scope_.words(); }
  const Phrases& phrases() const { return scope_.phrases(); }

  void add_place(RecordView& view) const {
    view.strategy = named_link(scope_, {PageKind::strategy, key_.strategy});
    view.followup = named_link(scope_, {PageKind::followup, key_.strategy, key_.followup});
    if (const auto m = scope_.plan().find_measure(key_.strategy, record_.id)) {
      view.measure =
          scope_.link({PageKind::measure, key_.strategy, 0, *m}, words().plain("read-all-years"));
    }
    for (auto pillar = record_.pillar; pillar; pillar = strategy_.pillars[*pillar].parent) {
      view.pillars.insert(view.pillars.begin(),
                          named_link(scope_, {PageKind::pillar, key_.strategy, 0, *pillar}));
    }
  }

  void add_head(RecordView& view) const {
    view.kind = words().format("record-of-year", {{"year", phrases().year_label(followup_.year)}});
    view.label = phrases().label(record_.label);
    view.title = scope_.text(record_.title);
    if (record_.title_kind == Record::TitleKind::editorial) {
      view.title_note = words().plain("title-editorial");
    }
    view.tags = followup_tags(scope_, followup_);
    view.status = status();
    view.summary = scope_.html(record_.summary);
    view.years = measure_years(scope_, key_.strategy, record_.id, followup_.year);
    view.roles = roles_view(scope_, key_);
    view.roles_before = roles_before();
    view.period = phrases().year_long(followup_.year);
    view.period_months = phrases().year_months(followup_.year);
    view.source = source_of(scope_, key_);
  }

  // A status is never shown without the rule by which it was set.
  std::string status() const {
    const StatusScale& scale = scope_.site().statuses;
    for (const StatusScale::Step& step : scale.steps) {
      if (step.id != record_.status) continue;
      return words().format("status-with-rule", {{"status", scope_.text(step.name)},
                                                 {"rule", scope_.text(scale.rule)}});
    }
    return {};
  }

  void add_text(RecordView& view) const {
    view.context = sections_view(scope_, record_.prose, is_context, kTextIdPrefix, 0).sections;
    view.steps = record_steps(scope_, key_);
    view.codes = codes();
    const auto every = [](SectionKind::Role) { return true; };
    view.footnotes = sections_view(scope_, record_.prose, every, kTextIdPrefix, 0).footnotes;
  }

  // Of all that the page shows: of the year before and of a pillar that is the plan alone.
  std::vector<CodeView> codes() const {
    std::vector<ShownText> texts{{&record_.prose}};
    const auto before = compared_with(scope_.site(), key_);
    if (before) texts.push_back({&record_of(scope_.site(), *before).prose, is_plan});
    if (const auto* of_pillar = plan_of_pillar(scope_, key_)) texts.push_back({of_pillar, is_plan});
    return codes_in(scope_, texts);
  }

  // Who was named the year before, where the source of this year names nobody.
  std::optional<RolesOfYearView> roles_before() const {
    if (!source_names_nobody(scope_.site(), key_)) return std::nullopt;
    const auto before = compared_with(scope_.site(), key_);
    if (!before) return std::nullopt;
    RolesView roles = roles_view(scope_, *before);
    if (roles.lead.empty() && roles.responsible.empty()) return std::nullopt;
    const std::string year = phrases().year_label(followup_of(scope_.site(), *before).year);
    return RolesOfYearView{words().format("in-year", {{"year", year}}), std::move(roles.lead),
                           std::move(roles.responsible), std::move(roles.partners),
                           words().format("partners-of-year", {{"year", year}})};
  }

  void add_connections(RecordView& view) const {
    const auto& years = scope_.plan().years_of(key_.strategy, record_.id);
    view.figures = figure_views(scope_, key_.strategy, years, followup_.year);
    view.lineage = path_of_record(scope_, key_, view.steps.back());
    view.related = related_views(scope_, key_);
    for (const TopicIndex topic : record_.topics) {
      view.topics.push_back(named_link(scope_, {PageKind::topic, 0, 0, topic}));
    }
    view.terms = terms_used();
    if (record_.shares_policy_with) {
      view.shares_policy_with = named_link(
          scope_, {PageKind::record, key_.strategy, key_.followup, *record_.shares_policy_with});
    }
  }

  // The glossary words of the text that is shown, each once, in the language's dictionary order.
  std::vector<TermUseView> terms_used() const {
    std::vector<TermUseView> views;
    const auto shown = record_.prose.shown_in(scope_.language());
    if (!shown) return views;
    const ProseDocument& prose = scope_.context().documents.of(*shown.value);
    std::vector<TermIndex> terms;
    for (const markup::TermUse& use : prose.document.terms) {
      terms.push_back(scope_.context().documents.term(prose.owner.language, use.word));
    }
    for (const markup::Link& link : prose.document.links) {
      if (const auto term = find_term(scope_.site(), link.scheme == "term" ? link.target : "")) {
        terms.push_back(*term);
      }
    }
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    sort_terms(scope_, terms);
    for (const TermIndex i : terms) {
      const Term& term = scope_.site().glossary[i];
      views.push_back({scope_.html(term.name), scope_.html(term.definition),
                       scope_.to({PageKind::glossary}, term.id)});
    }
    return views;
  }

  void add_notes(RecordView& view) const {
    view.corrections = correction_views(scope_, record_.corrections);
    view.not_reproduced = not_reproduced_views(scope_, record_.not_reproduced);
    view.language_state = language_state(scope_, record_.prose);
    view.citing = citing();
    view.data = data_file_view(scope_, exports::measure_path(scope_.site(), key_));
    add_neighbours(view);
  }

  CitingView citing() const {
    Cited cited;
    cited.source = document_of(scope_.site(), key_);
    if (record_.source) cited.at = &record_.source->at;
    cited.title = &record_.title;
    cited.year = followup_.year;
    return citing_view(scope_, cited);
  }

  // In the order of the document.
  void add_neighbours(RecordView& view) const {
    const auto link_to = [&](std::size_t record) {
      return named_link(scope_, {PageKind::record, key_.strategy, key_.followup, record});
    };
    if (key_.record > 0) view.previous = link_to(key_.record - 1);
    if (key_.record + 1 < followup_.records.size()) view.next = link_to(key_.record + 1);
  }

  const Scope& scope_;
  RecordKey key_;
  const Strategy& strategy_;
  const FollowUp& followup_;
  const Record& record_;
};

}  // namespace

AnyView record_page(const Scope& scope) {
  RecordPageView view;
  view.site = &scope.context().site_view;
  view.record = RecordBuilder(scope).build();
  view.page = page_view(scope, view.record.title,
                        scope.text(record_of(scope.site(), record_at(scope.address())).summary));
  return any_view(std::move(view));
}

}  // namespace ayumi::pages
