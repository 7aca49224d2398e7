#include "pages/years.h"

#include <algorithm>

#include "model/find.h"
#include "pages/record_steps.h"
#include "pages/year_span.h"

namespace ayumi::pages {
namespace {

// The list of measures on a follow-up's page.
constexpr std::string_view kMeasures = "page_measures";

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

void mark_planned(const Scope& scope, YearView& view, const Address& page, std::string_view at) {
  view.planned = true;
  view.words = scope.words().plain("year-planned");
  view.url = scope.to(page, at);
}

// Whether any measure of a follow-up does.
bool has_plans(const Scope& scope, StrategyIndex s, std::size_t followup) {
  const std::size_t size = scope.site().strategies[s].followups[followup].records.size();
  for (std::size_t r = 0; r < size; ++r) {
    if (says_what_comes_next(scope, RecordKey{s, followup, r})) return true;
  }
  return false;
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

std::string_view lineage_word(Lineage::Kind kind) {
  switch (kind) {
    case Lineage::Kind::continues:
      return "lineage-continues";
    case Lineage::Kind::split_from:
      return "lineage-split-from";
    case Lineage::Kind::merged_into:
      return "lineage-merged-into";
    case Lineage::Kind::ended:
      return "lineage-ended";
  }
  return {};
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
  const RecordKey& planning = current == records.end() ? records.back() : *current;
  const int planned = followup_of(site, planning).year + 1;
  const bool is_planned =
      !find_followup(site.strategies[s], planned) && says_what_comes_next(scope, planning);
  YearSpan span = span_of(site, site.strategies[s]);
  if (is_planned) span.last = std::max(span.last, planned);
  span = ten_with(span, followup_of(site, planning).year);
  std::vector<YearView> views;
  for (int year = span.first; year <= span.last; ++year) {
    YearView& view = views.emplace_back(year_view(scope, year));
    if (const auto found = record_in(year); found != records.end()) {
      mark_reported(scope, view, address_of(*found), year == current_year);
    } else if (is_planned && year == planned) {
      mark_planned(scope, view, address_of(planning), kNextStep);
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
  const std::size_t planning =
      find_followup(strategy, current_year).value_or(strategy.followups.size() - 1);
  const int planned = strategy.followups[planning].year + 1;
  const bool is_planned = !find_followup(strategy, planned) && has_plans(scope, s, planning);
  if (is_planned) span.last = std::max(span.last, planned);
  if (current_year != 0) span = ten_with(span, current_year);
  std::vector<YearView> views;
  for (int year = span.first; year <= span.last; ++year) {
    YearView& view = views.emplace_back(year_view(scope, year));
    if (const auto f = find_followup(strategy, year)) {
      mark_reported(scope, view, {PageKind::followup, s, *f}, year == current_year);
    } else if (is_planned && year == planned) {
      mark_planned(scope, view, {PageKind::followup, s, planning}, kMeasures);
    } else {
      mark_silent(scope, view, year, false);
    }
  }
  return views;
}

LinkView reference_link(const Scope& scope, const Reference& reference) {
  const Site& site = scope.site();
  const RecordKey& key = reference.record;
  const auto with_strategy = [&](const Address& page) {
    const std::string strategy = name_of(scope, {PageKind::strategy, page.strategy});
    return scope.words().format("name-in-strategy",
                                {{"name", name_of(scope, page)}, {"strategy", strategy}});
  };
  switch (reference.kind) {
    case Reference::Kind::record: {
      const std::string year = scope.phrases().year_label(followup_of(site, key).year);
      return scope.link(
          address_of(key),
          scope.words().format("record-and-year",
                               {{"record", scope.text(record_of(site, key).title)},
                                {"strategy", name_of(scope, {PageKind::strategy, key.strategy})},
                                {"year", year}}));
    }
    case Reference::Kind::strategy:
      return named_link(scope, {PageKind::strategy, key.strategy});
    case Reference::Kind::followup: {
      const Address page{PageKind::followup, key.strategy, key.followup};
      return scope.link(page, with_strategy(page));
    }
    case Reference::Kind::measure: {
      const auto m = scope.plan().find_measure(key.strategy, reference.measure);
      const Address page{PageKind::measure, key.strategy, 0, m.value_or(0)};
      return scope.link(page, with_strategy(page));
    }
  }
  return {};
}

std::vector<LineageView> lineage_views(const Scope& scope, const Record& record) {
  std::vector<LineageView> views;
  for (const Lineage& lineage : record.lineage) {
    LineageView view;
    view.relation = scope.words().plain(lineage_word(lineage.kind));
    if (lineage.to) view.to = reference_link(scope, *lineage.to);
    view.is_before =
        lineage.kind == Lineage::Kind::continues || lineage.kind == Lineage::Kind::split_from;
    view.note = scope.html(lineage.note);
    views.push_back(std::move(view));
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
