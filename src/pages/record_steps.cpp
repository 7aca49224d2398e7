#include "pages/record_steps.h"

#include <algorithm>

#include "model/find.h"
#include "pages/comparison.h"
#include "pages/paper.h"
#include "pages/year_span.h"
#include "pages/years.h"

namespace ayumi::pages {
namespace {

// A step is an h3 and its sections are h4.
constexpr int kDeeper = 2;

bool is_plan(SectionKind::Role role) { return role == SectionKind::Role::plan; }
bool is_result(SectionKind::Role role) { return role == SectionKind::Role::result; }

// Whether the document has a column for such text; a record that names none has them all.
bool has_column(const Site& site, const Record& record, SectionKind::Role role) {
  return record.sections.empty() ||
         std::any_of(record.sections.begin(), record.sections.end(),
                     [&](SectionIndex i) { return site.sections[i].role == role; });
}

// Who reads, in one language.
struct Reading {
  const Site& site;
  const Documents& documents;
  LanguageIndex language;
};

Reading reading_of(const Scope& scope) {
  return {scope.site(), scope.context().documents, scope.language()};
}

bool has_plan(const Reading& reading, const Localized<Prose>& prose) {
  const auto shown = prose.shown_in(reading.language);
  if (!shown) return false;
  const auto& sections = reading.documents.of(*shown.value).sections;
  return std::any_of(sections.begin(), sections.end(), [&](const SectionText& text) {
    return is_plan(reading.site.sections[text.section].role);
  });
}

// Some documents say what comes next for a whole pillar, not for each of its measures.
std::optional<PillarIndex> planning_pillar(const Reading& reading, const RecordKey& key) {
  const Record& record = record_of(reading.site, key);
  if (has_plan(reading, record.prose)) return std::nullopt;
  if (has_column(reading.site, record, SectionKind::Role::plan)) return std::nullopt;
  const auto& proses = followup_of(reading.site, key).pillar_prose;
  const auto& pillars = strategy_of(reading.site, key).pillars;
  for (auto pillar = record.pillar; pillar; pillar = pillars[*pillar].parent) {
    const auto prose = proses.find(*pillar);
    if (prose != proses.end() && has_plan(reading, prose->second)) return pillar;
  }
  return std::nullopt;
}

class StepsBuilder {
 public:
  StepsBuilder(const Scope& scope, const RecordKey& key)
      : scope_(scope),
        key_(key),
        strategy_(strategy_of(scope.site(), key)),
        followup_(followup_of(scope.site(), key)),
        record_(record_of(scope.site(), key)) {}

  std::vector<StepView> build() const {
    const auto before = compared_with(scope_.site(), key_);
    return {before ? step_before(*before) : no_step_before(), step_now(), step_next()};
  }

 private:
  const Words& words() const { return scope_.words(); }
  std::string year_label(int year) const { return scope_.phrases().year_label(year); }
  std::string in_year(std::string_view key, int year) const {
    return words().format(key, {{"year", year_label(year)}});
  }

  // The year stands out.
  void head(StepView& step, std::string_view key, int year) const {
    Html label = as_html(year_label(year));
    label.bytes = "<b>" + label.bytes + "</b>";
    step.heading = in_year(key, year);
    step.shown_heading = words().html(key, {{"year", label}});
  }

  StepView step(std::string_view id, std::string_view heading, int year) const {
    StepView step;
    step.id = id;
    step.year = scope_.phrases().year_digits(year);
    head(step, heading, year);
    return step;
  }

  StepView first_step() const {
    StepView view = step("before", "step-before", followup_.year - 1);
    view.is_before = true;
    return view;
  }

  StepView step_before(const RecordKey& before) const {
    StepView step = first_step();
    const Record& record = record_of(scope_.site(), before);
    SectionsView text = sections_view(scope_, record.prose, is_plan, "before-", kDeeper);
    if (text.footnotes && !text.sections.empty()) {
      text.sections.back().html.bytes += text.footnotes->html.bytes;
    }
    step.sections = std::move(text.sections);
    step.record = scope_.link(address_of(before), in_year("record-of-year", followup_.year - 1));
    if (step.sections.empty()) {
      const bool column = has_column(scope_.site(), record, SectionKind::Role::plan);
      step.silent = column ? words().plain("step-before-silent")
                           : in_year("step-before-no-column", followup_.year - 1);
      return step;
    }
    step.detail = scope_.phrases().row(
        std::vector<Html>{document_words(followup_of(scope_.site(), before)), lead_of(record)});
    add_source(step, before);
    return step;
  }

  // Why there is none; only what the portal knows.
  StepView no_step_before() const {
    StepView step = first_step();
    const int year = followup_.year - 1;
    const YearPlace place = place_of(scope_.site(), strategy_, year);
    if (predecessor(strategy_, key_.followup)) {
      step.silent = comes_from_elsewhere() ? words().plain("step-before-elsewhere")
                                           : in_year("step-before-not-in", year);
    } else if (place == YearPlace::before_period) {
      step.silent = in_year("step-before-period", year);
    } else if (place == YearPlace::before_decision) {
      step.silent = in_year("step-before-decision", year);
    } else if (followup_.first) {
      step.silent = words().plain("no-tally-first");
    } else {
      step.silent = in_year("step-before-not-here", year);
    }
    return step;
  }

  bool comes_from_elsewhere() const {
    return std::any_of(record_.lineage.begin(), record_.lineage.end(), comes_from);
  }

  StepView step_now() const {
    StepView step = this->step("now", "step-now", followup_.year);
    step.is_now = true;
    step.sections =
        sections_view(scope_, record_.prose, is_result, kTextIdPrefix, kDeeper).sections;
    if (step.sections.empty()) {
      const bool column = has_column(scope_.site(), record_, SectionKind::Role::result);
      step.silent = words().plain(column ? "step-now-silent" : "step-now-no-column");
      return step;
    }
    step.detail = document_words(followup_);
    add_source(step, key_);
    return step;
  }

  StepView step_next() const {
    StepView step = this->step(kNextStep, "step-next", followup_.year + 1);
    step.is_next = true;
    step.sections = sections_view(scope_, record_.prose, is_plan, kTextIdPrefix, kDeeper).sections;
    if (!step.sections.empty()) {
      step.detail = scope_.phrases().row(
          std::vector<Html>{document_words(followup_), as_html(no_result_yet())});
      add_source(step, key_);
      return step;
    }
    if (const auto pillar = planning_pillar(reading_of(scope_), key_)) {
      add_plan_of(*pillar, step);
      return step;
    }
    const bool column = has_column(scope_.site(), record_, SectionKind::Role::plan);
    step.silent = words().plain(column ? "step-next-silent" : "step-next-no-column");
    return step;
  }

  // "" where the follow-up that would have it is on the site.
  std::string no_result_yet() const {
    const bool is_here = find_followup(strategy_, followup_.year + 1).has_value();
    return is_here ? std::string() : words().plain("step-next-no-result");
  }

  void add_plan_of(PillarIndex pillar, StepView& step) const {
    const Localized<Prose>& prose = followup_.pillar_prose.at(pillar);
    SectionsView text = sections_view(scope_, prose, is_plan, "pillar-", kDeeper);
    if (text.footnotes) text.sections.back().html.bytes += text.footnotes->html.bytes;
    head(step, "step-next-of-pillar", followup_.year + 1);
    const Address page{PageKind::pillar, key_.strategy, 0, pillar};
    step.detail = words().html("step-of-pillar-note", {{"pillar", name_of(scope_, page)}});
    step.sections = std::move(text.sections);
    step.record = scope_.link(page, words().plain("step-of-pillar-link"));
  }

  // "Decided 26 June 2023", or when it was published, and that it is a draft; of the whole
  // document, where the follow-up is a part of one. A date that the source prints in a form of its
  // own is quoted, not put into a sentence.
  Html document_words(const FollowUp& part) const {
    const FollowUp& followup = whole_of(scope_.site(), part);
    Html said;
    const DateView published = scope_.phrases().date(followup.published);
    const auto& decision = followup.decision;
    if (decision && decision->date && decision->date->known()) {
      said = words().html("decided-on", {{"date", scope_.phrases().date(*decision->date).text}});
    } else if (followup.published.known()) {
      said = published.iso.empty() ? published.text
                                   : words().html("published-on", {{"date", published.text}});
    }
    if (followup.edition != FollowUp::Edition::draft || said.bytes.empty()) return said;
    return words().html("value-and-note", {{"value", said}, {"note", words().plain("draft")}});
  }

  Html lead_of(const Record& record) const {
    if (record.roles.lead.empty()) return {};
    std::vector<Html> names;
    for (const OrganizationIndex lead : record.roles.lead) {
      names.push_back(scope_.html(scope_.site().organizations[lead].name));
    }
    return words().html("step-lead", {{"organizations", scope_.phrases().row(names)}});
  }

  void add_source(StepView& step, const RecordKey& key) const {
    const SourceDocument* document = document_of(scope_.site(), key);
    if (document == nullptr) return;
    step.source = scope_.link(address_of(key), document->title);
    step.source->url = scope_.to(address_of(key), "page_source");
    step.source_at = scope_.html(record_of(scope_.site(), key).source->at);
  }

  const Scope& scope_;
  RecordKey key_;
  const Strategy& strategy_;
  const FollowUp& followup_;
  const Record& record_;
};

}  // namespace

bool says_what_comes_next(const Site& site, const Documents& documents, LanguageIndex language,
                          const RecordKey& key) {
  const Reading reading{site, documents, language};
  return has_plan(reading, record_of(site, key).prose) || planning_pillar(reading, key).has_value();
}

bool says_what_comes_next(const Scope& scope, const RecordKey& key) {
  return says_what_comes_next(scope.site(), scope.context().documents, scope.language(), key);
}

const Localized<Prose>* plan_of_pillar(const Scope& scope, const RecordKey& key) {
  const auto pillar = planning_pillar(reading_of(scope), key);
  return pillar ? &followup_of(scope.site(), key).pillar_prose.at(*pillar) : nullptr;
}

std::vector<StepView> record_steps(const Scope& scope, const RecordKey& key) {
  std::vector<StepView> steps = StepsBuilder(scope, key).build();
  for (StepView& step : steps) step.is_long = is_long_on_paper(step.sections);
  return steps;
}

}  // namespace ayumi::pages
