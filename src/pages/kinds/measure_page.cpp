// A measure: the whole story over the years, and the address to link to.

#include "exports/json_files.h"
#include "model/find.h"
#include "pages/citation.h"
#include "pages/downloads.h"
#include "pages/figures.h"
#include "pages/measure_path.h"
#include "pages/page_kinds.h"
#include "pages/views/record_views.h"
#include "pages/years.h"

namespace ayumi::pages {
namespace {

MeasureYearView year_of_measure(const Scope& scope, const RecordKey& key) {
  const FollowUp& followup = followup_of(scope.site(), key);
  const Record& record = record_of(scope.site(), key);
  MeasureYearView view;
  view.year = scope.phrases().year_digits(followup.year);
  view.label = scope.phrases().year_long(followup.year);
  view.url = scope.to(address_of(key));
  view.title = scope.text(record.title);
  view.summary = scope.html(record.summary);
  view.roles = roles_view(scope, key);
  view.tags = followup_tags(scope, followup);
  view.state = state_of(scope, key);
  const auto every = [](SectionKind::Role) { return true; };
  SectionsView text =
      sections_view(scope, record.prose, every, "y" + std::to_string(followup.year) + "-", 1);
  if (text.footnotes) text.sections.back().html.bytes += text.footnotes->html.bytes;
  view.sections = std::move(text.sections);
  return view;
}

}  // namespace

AnyView measure_page(const Scope& scope) {
  const Measure& measure = scope.plan().measure(scope.address());
  const RecordKey& latest = measure.years.back();
  MeasurePageView view;
  view.site = &scope.context().site_view;
  MeasureView& body = view.measure;
  body.strategy = named_link(scope, {PageKind::strategy, latest.strategy});
  body.title = scope.text(record_of(scope.site(), latest).title);
  body.years = measure_years(scope, latest.strategy, measure.id, 0);
  for (auto key = measure.years.rbegin(); key != measure.years.rend(); ++key) {
    body.records.push_back(year_of_measure(scope, *key));
  }
  body.lineage = path_of_measure(scope, measure);
  const Record& newest = record_of(scope.site(), latest);
  body.citing =
      citing_view(scope, {document_of(scope.site(), latest),
                          newest.source ? &newest.source->at : nullptr, &newest.title, 0});
  body.data = data_file_view(scope, exports::measure_path(scope.site(), latest));
  body.figures = figure_views(scope, latest.strategy, measure.years, 0);
  view.page = page_view(scope, body.title, scope.text(record_of(scope.site(), latest).summary));
  return any_view(std::move(view));
}

}  // namespace ayumi::pages
