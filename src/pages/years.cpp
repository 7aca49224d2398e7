#include "pages/years.h"

#include <algorithm>

#include "model/find.h"
#include "pages/planned_years.h"
#include "pages/record_steps.h"
#include "pages/year_span.h"

namespace ayumi::pages {
namespace {

YearView year_view(const Scope& scope, int year) {
  YearView view;
  view.year = scope.phrases().year_digits(year);
  view.label = scope.phrases().year_long(year);
  return view;
}

// A follow-up that is there may still say nothing of a measure; and of the years behind the newest
// nobody knows yet whether one is missing.
void mark_silent(const Scope& scope, YearView& view, int year, bool has_followup) {
  view.silent = true;
  const char* none = is_ahead(scope.site(), year) ? "year-ahead" : "year-silent";
  view.words = scope.words().plain(has_followup ? "year-not-reported" : none);
}

void mark_planned(const Scope& scope, YearView& view, Url where) {
  view.planned = true;
  view.words = scope.words().plain("year-planned");
  view.url = std::move(where);
}

void mark_reported(const Scope& scope, YearView& view, const Address& page, bool current) {
  view.reported = true;
  view.current = current;
  view.words = scope.words().plain(current ? "year-current" : "year-reported");
  view.url = scope.to(page);
}

const SourceDocument* find_document(const std::vector<SourceDocument>& documents,
                                    std::string_view id) {
  const auto found =
      std::find_if(documents.begin(), documents.end(),
                   [&](const SourceDocument& document) { return document.id == id; });
  return found == documents.end() ? nullptr : &*found;
}

std::string_view reproduction_word(std::string_view kind) {
  if (kind == "photo") return "kind-photo";
  if (kind == "diagram") return "kind-diagram";
  if (kind == "table") return "kind-table";
  return "kind-other";
}

std::string_view translation_word(Translation::Kind kind) {
  switch (kind) {
    case Translation::Kind::official:
      return "translation-official";
    case Translation::Kind::provisional:
      return "translation-provisional";
    case Translation::Kind::machine:
      return "translation-machine";
    case Translation::Kind::unspecified:
      return "translation";
  }
  return {};
}

}  // namespace

std::vector<YearView> measure_years(const Scope& scope, StrategyIndex s, std::string_view measure,
                                    int current_year) {
  const Site& site = scope.site();
  const auto& records = scope.plan().years_of(s, measure);
  const auto record_in = [&](int year) {
    return std::find_if(records.begin(), records.end(),
                        [&](const RecordKey& key) { return followup_of(site, key).year == year; });
  };
  const auto current = record_in(current_year);
  const auto planning_for = [&](int year) {
    const auto before = record_in(year - 1);
    const bool plans = before != records.end() && plans_next_year(scope, *before);
    return plans ? std::optional(*before) : std::nullopt;
  };
  YearSpan span = span_of(site, site.strategies[s]);
  const int next = site.strategies[s].followups.back().year + 1;
  if (planning_for(next)) span.last = std::max(span.last, next);
  span =
      ten_with(span, followup_of(site, current == records.end() ? records.back() : *current).year);
  std::vector<YearView> views;
  for (int year = span.first; year <= span.last; ++year) {
    YearView& view = views.emplace_back(year_view(scope, year));
    if (const auto found = record_in(year); found != records.end()) {
      mark_reported(scope, view, address_of(*found), year == current_year);
    } else if (const auto planning = planning_for(year)) {
      mark_planned(scope, view, scope.to(address_of(*planning), kNextStep));
    } else {
      mark_silent(scope, view, year, find_followup(site.strategies[s], year).has_value());
    }
  }
  return views;
}

std::vector<YearView> strategy_years(const Scope& scope, StrategyIndex s, int current_year) {
  const Strategy& strategy = scope.site().strategies[s];
  if (strategy.followups.empty()) return {};
  YearSpan span = span_of(scope.site(), strategy);
  const int next = strategy.followups.back().year + 1;
  if (planned_in(scope, s, next)) span.last = std::max(span.last, next);
  if (current_year != 0) span = ten_with(span, current_year);
  std::vector<YearView> views;
  for (int year = span.first; year <= span.last; ++year) {
    YearView& view = views.emplace_back(year_view(scope, year));
    if (const auto f = find_followup(strategy, year)) {
      mark_reported(scope, view, {PageKind::followup, s, *f}, year == current_year);
    } else if (const auto planning = planned_in(scope, s, year)) {
      mark_planned(scope, view, plans_of(scope, s, *planning));
    } else {
      mark_silent(scope, view, year, false);
    }
  }
  return views;
}

SourceView source_view(const Scope& scope, const SourceDocument& document, const Text& at) {
  SourceView view;
  view.title = scope.html(document.title);
  view.number = scope.html(document.number);
  view.publisher = scope.html(document.publisher);
  if (document.date) view.date = scope.phrases().date(*document.date);
  view.at = scope.html(at);
  view.note = scope.html(document.note);
  if (!document.held && document.note.empty()) {
    view.note = as_html(scope.words().plain("document-not-held"));
  }
  if (!document.url.empty()) view.url = Url(document.url);
  return view;
}

std::optional<SourceView> source_in(const Scope& scope, const Strategy& strategy,
                                    const SourcePlace& place) {
  const SourceDocument* document = find_document(strategy.sources, place.document);
  if (document == nullptr) return std::nullopt;
  return source_view(scope, *document, place.at);
}

const SourceDocument* document_of(const Site& site, const RecordKey& key) {
  const Record& record = record_of(site, key);
  if (!record.source) return nullptr;
  const FollowUp& followup = followup_of(site, key);
  std::vector<const std::vector<SourceDocument>*> places{&followup.sources,
                                                         &strategy_of(site, key).sources};
  if (followup.extract_of) {
    const Strategy& whole = site.strategies[followup.extract_of->strategy];
    places.push_back(&whole.followups[followup.extract_of->followup].sources);
    places.push_back(&whole.sources);
  }
  for (const auto* documents : places) {
    const SourceDocument* found = find_document(*documents, record.source->document);
    if (found != nullptr) return found;
  }
  return nullptr;
}

std::optional<SourceView> source_of(const Scope& scope, const RecordKey& key) {
  const SourceDocument* document = document_of(scope.site(), key);
  if (document == nullptr) return std::nullopt;
  return source_view(scope, *document, record_of(scope.site(), key).source->at);
}

std::vector<CorrectionView> correction_views(const Scope& scope,
                                             const std::vector<Correction>& corrections) {
  std::vector<CorrectionView> views;
  for (const Correction& correction : corrections) {
    views.push_back({scope.phrases().date_view(correction.date), scope.html(correction.what)});
  }
  return views;
}

std::vector<NotReproducedView> not_reproduced_views(const Scope& scope,
                                                    const std::vector<NotReproduced>& items) {
  std::vector<NotReproducedView> views;
  for (const NotReproduced& item : items) {
    views.push_back({scope.words().plain(reproduction_word(item.kind)), scope.html(item.caption),
                     scope.html(item.credit)});
  }
  return views;
}

std::string language_state(const Scope& scope, const Localized<Prose>& prose) {
  const Prose* own = prose.in(scope.language());
  if (own == nullptr || !own->translation) return {};
  const std::string kind = scope.words().plain(translation_word(own->translation->kind));
  return own->translation->stale ? scope.words().format("translation-older", {{"kind", kind}})
                                 : kind;
}

}  // namespace ayumi::pages
