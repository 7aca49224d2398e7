// A record: last year's plan beside this year's result, and what comes next.

#include <algorithm>

#include "exports/json_files.h"
#include "model/find.h"
#include "pages/citation.h"
#include "pages/comparison.h"
#include "pages/downloads.h"
#include "pages/figures.h"
#include "pages/names.h"
#include "pages/page_kinds.h"
#include "pages/views/record_views.h"
#include "pages/years.h"

namespace ayumi::pages {
namespace {

// A step is an h3 and its sections are h4; a step that stands alone is an h2.
constexpr int kInStep = 2;
constexpr int kInOnlyStep = 1;

bool is_plan(SectionKind::Role role) { return role == SectionKind::Role::plan; }
bool is_result(SectionKind::Role role) { return role == SectionKind::Role::result; }
bool is_context(SectionKind::Role role) { return role == SectionKind::Role::context; }

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
          scope_.link({PageKind::measure, key_.strategy, 0, *m}, words().plain("all-years"));
    }
    for (auto pillar = record_.pillar; pillar; pillar = strategy_.pillars[*pillar].parent) {
      view.pillars.insert(view.pillars.begin(),
                          named_link(scope_, {PageKind::pillar, key_.strategy, 0, *pillar}));
    }
  }

  void add_head(RecordView& view) const {
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
    view.steps = steps(kInStep);
    view.one_step = view.steps.size() == 1;
    if (view.one_step) view.steps = steps(kInOnlyStep);
    const auto every = [](SectionKind::Role) { return true; };
    view.footnotes = sections_view(scope_, record_.prose, every, kTextIdPrefix, 0).footnotes;
  }

  std::vector<StepView> steps(int deeper) const {
    std::vector<StepView> steps;
    if (const auto before = year_before(scope_.site(), key_))
      steps.push_back(step_before(*before, deeper));
    steps.push_back(step_now(deeper));
    steps.push_back(declares(SectionKind::Role::plan) ? step_next(deeper) : step_of_pillar(deeper));
    drop_undeclared(steps);
    return steps;
  }

  bool declares(SectionKind::Role role) const {
    return record_.sections.empty() ||
           std::any_of(record_.sections.begin(), record_.sections.end(),
                       [&](SectionIndex i) { return scope_.site().sections[i].role == role; });
  }

  // A document without a column for results is not silent about them: it has no such step.
  void drop_undeclared(std::vector<StepView>& steps) const {
    std::erase_if(steps, [&](const StepView& step) {
      return (step.is_now && !declares(SectionKind::Role::result)) ||
             (step.is_next && step.sections.empty() && !declares(SectionKind::Role::plan));
    });
  }

  StepView step_before(const RecordKey& before, int deeper) const {
    StepView step;
    const FollowUp& followup = followup_of(scope_.site(), before);
    SectionsView text =
        sections_view(scope_, record_of(scope_.site(), before).prose, is_plan, "before-", deeper);
    if (text.footnotes && !text.sections.empty()) {
      text.sections.back().html.bytes += text.footnotes->html.bytes;
    }
    step.id = "before";
    step.is_before = true;
    step.year = phrases().year_digits(followup.year);
    step.heading = words().format("step-before", {{"year", phrases().year_label(followup.year)}});
    step.detail = published_words(followup);
    step.sections = std::move(text.sections);
    if (step.sections.empty()) step.silent = words().plain("step-before-silent");
    step.record = scope_.link(
        address_of(before),
        words().format("record-of-year", {{"year", phrases().year_label(followup.year)}}));
    return step;
  }

  StepView step_now(int deeper) const {
    StepView step;
    step.id = "now";
    step.is_now = true;
    step.year = phrases().year_digits(followup_.year);
    step.heading = words().format("step-now", {{"year", phrases().year_label(followup_.year)}});
    step.detail = published_words(followup_);
    step.sections = sections_view(scope_, record_.prose, is_result, kTextIdPrefix, deeper).sections;
    if (step.sections.empty()) step.silent = words().plain("step-now-silent");
    return step;
  }

  StepView step_next(int deeper) const {
    StepView step;
    step.id = "next";
    step.is_next = true;
    step.year = phrases().year_digits(followup_.year + 1);
    step.heading =
        words().format("step-next", {{"year", phrases().year_label(followup_.year + 1)}});
    step.sections = sections_view(scope_, record_.prose, is_plan, kTextIdPrefix, deeper).sections;
    if (step.sections.empty()) step.silent = words().plain("step-next-silent");
    return step;
  }

  // Some documents say what comes next for a whole pillar, not for each of its measures.
  StepView step_of_pillar(int deeper) const {
    StepView step;
    step.id = "next";
    step.is_next = true;
    for (auto pillar = record_.pillar; pillar; pillar = strategy_.pillars[*pillar].parent) {
      const auto prose = followup_.pillar_prose.find(*pillar);
      if (prose == followup_.pillar_prose.end()) continue;
      SectionsView text = sections_view(scope_, prose->second, is_plan, "pillar-", deeper);
      if (text.sections.empty()) continue;
      if (text.footnotes) text.sections.back().html.bytes += text.footnotes->html.bytes;
      step.year = phrases().year_digits(followup_.year + 1);
      step.heading = words().format("step-next-of-pillar",
                                    {{"year", phrases().year_label(followup_.year + 1)}});
      const Address page{PageKind::pillar, key_.strategy, 0, *pillar};
      step.detail = words().html("step-of-pillar-note", {{"pillar", name_of(scope_, page)}});
      step.sections = std::move(text.sections);
      step.record = scope_.link(page, words().plain("step-of-pillar-link"));
      break;
    }
    return step;
  }

  // A date that the source prints in a form of its own is quoted, not put into a sentence.
  Html published_words(const FollowUp& followup) const {
    const DateView published = phrases().date(followup.published);
    if (!followup.published.known()) return {};
    if (published.iso.empty()) return published.text;
    return words().html("published-on", {{"date", published.text}});
  }

  void add_connections(RecordView& view) const {
    const auto& years = scope_.plan().years_of(key_.strategy, record_.id);
    view.figures = figure_views(scope_, key_.strategy, years, followup_.year);
    view.lineage = lineage_views(scope_, record_);
    for (const Related& related : record_.related) {
      const auto by = related.by == Related::By::source ? "related-by-source" : "related-by-editor";
      view.related.push_back(
          {reference_link(scope_, related.to), words().plain(by), scope_.html(related.note)});
    }
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
