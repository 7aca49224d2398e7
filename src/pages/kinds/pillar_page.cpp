// A pillar: its aims and measures over the years.

#include "model/find.h"
#include "pages/coverage.h"
#include "pages/page_kinds.h"
#include "pages/strategy_pieces.h"
#include "pages/views/strategy_views.h"

namespace ayumi::pages {
namespace {

PillarYearView pillar_year(const Scope& scope, std::size_t f) {
  const Address& page = scope.address();
  const FollowUp& followup = scope.site().strategies[page.strategy].followups[f];
  PillarYearView view;
  view.year = scope.phrases().year_digits(followup.year);
  view.label = scope.phrases().year_long(followup.year);
  view.url = scope.to({PageKind::followup, page.strategy, f});
  const auto prose = followup.pillar_prose.find(page.item);
  if (prose != followup.pillar_prose.end()) {
    const auto every = [](SectionKind::Role) { return true; };
    SectionsView text =
        sections_view(scope, prose->second, every, "y" + std::to_string(followup.year) + "-", 1);
    view.sections = std::move(text.sections);
    view.footnotes = std::move(text.footnotes);
  }
  std::size_t own = 0;
  for (std::size_t r = 0; r <= followup.records.size(); ++r) {
    for (const BorrowedRecord& borrowed : followup.borrowed) {
      if (borrowed.before == r && borrowed.pillar == page.item)
        view.records.push_back(borrowed_row(scope, borrowed));
    }
    if (r == followup.records.size() || followup.records[r].pillar != page.item) continue;
    view.records.push_back(record_row(scope, {page.strategy, f, r}));
    ++own;
  }
  if (own > 0 || view.records.empty()) view.count = scope.phrases().count("measures-count", own);
  return view;
}

// Its own records and those of the pillars below it.
std::vector<RecordKey> records_of(const Scope& scope) {
  std::vector<RecordKey> keys;
  const Address& page = scope.address();
  const Strategy& strategy = scope.site().strategies[page.strategy];
  const auto& followups = strategy.followups;
  for (std::size_t f = 0; f < followups.size(); ++f) {
    for (std::size_t r = 0; r < followups[f].records.size(); ++r) {
      if (is_below(strategy, followups[f].records[r].pillar, page.item))
        keys.push_back({page.strategy, f, r});
    }
  }
  return keys;
}

}  // namespace

AnyView pillar_page(const Scope& scope) {
  const Address& page = scope.address();
  const Strategy& strategy = scope.site().strategies[page.strategy];
  const Pillar& pillar = strategy.pillars[page.item];
  PillarPageView view;
  view.site = &scope.context().site_view;
  PillarView& body = view.pillar;
  body.strategy = named_link(scope, {PageKind::strategy, page.strategy});
  for (auto parent = pillar.parent; parent; parent = strategy.pillars[*parent].parent) {
    body.parents.insert(body.parents.begin(),
                        named_link(scope, {PageKind::pillar, page.strategy, 0, *parent}));
  }
  body.label = scope.phrases().label(pillar.label);
  body.title = scope.text(pillar.title);
  body.summary = scope.html(pillar.summary);
  body.pillars = pillar_rows(scope, page.strategy, page.item);
  body.coverage = coverage_below(scope, page.strategy, page.item);
  for (std::size_t f = strategy.followups.size(); f-- > 0;) {
    PillarYearView year = pillar_year(scope, f);
    if (!year.records.empty() || !year.sections.empty()) body.years.push_back(std::move(year));
  }
  body.organizations = organization_counts(scope, records_of(scope));
  view.page = page_view(scope, body.title, scope.text(pillar.summary));
  for (const PillarYearView& year : body.years) add_table(scope, year.records.size(), view.page);
  return any_view(std::move(view));
}

}  // namespace ayumi::pages
