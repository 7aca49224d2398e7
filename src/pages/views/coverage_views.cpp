#include "pages/views/coverage_views.h"

namespace ayumi::pages {

using template_::field;

const Shape& CoverageCellView::shape() {
  static const Shape shape{
      "coverage cell",
      {field<&CoverageCellView::words>("words", "the number of measures, or that there is none"),
       field<&CoverageCellView::unit>("unit", "what the number counts"),
       field<&CoverageCellView::url>("url", "the follow-up"),
       field<&CoverageCellView::change>("change", "new, continued, not reported, in words"),
       field<&CoverageCellView::changes>("changes", "where the two years are compared"),
       field<&CoverageCellView::reported>("reported", "whether there is a follow-up"),
       field<&CoverageCellView::planned>("planned", "whether there are only plans for the year"),
       field<&CoverageCellView::outside>("outside", "whether the strategy did not exist then"),
       field<&CoverageCellView::silent>("silent", "whether the strategy existed without one"),
       field<&CoverageCellView::year>("year", "the fiscal year in digits")}};
  return shape;
}

const Shape& CoverageRowView::shape() {
  static const Shape shape{
      "coverage row",
      {field<&CoverageRowView::strategy>("strategy", "the strategy"),
       field<&CoverageRowView::note>("note", "such as when it was decided"),
       field<&CoverageRowView::cells>("cells", "one for each year of the table")}};
  return shape;
}

const Shape& CoverageYearView::shape() {
  static const Shape shape{
      "coverage year",
      {field<&CoverageYearView::year>("year", "the fiscal year in digits"),
       field<&CoverageYearView::era>("era", "the same in the era's count, if there are eras")}};
  return shape;
}

const Shape& MeaningView::shape() {
  static const Shape shape{"meaning",
                           {field<&MeaningView::word>("word", "a word of the table"),
                            field<&MeaningView::means>("means", "what it means")}};
  return shape;
}

const Shape& ComparedYearsView::shape() {
  static const Shape shape{
      "compared years",
      {field<&ComparedYearsView::strategy>("strategy", "whose follow-ups are compared"),
       field<&ComparedYearsView::changes>("changes", "the page of what changed"),
       field<&ComparedYearsView::words>("words", "new, continued, not reported, in words")}};
  return shape;
}

const Shape& PillarCoverageRowView::shape() {
  static const Shape shape{
      "pillar coverage row",
      {field<&PillarCoverageRowView::label>("label", "the pillar's printed mark"),
       field<&PillarCoverageRowView::pillar>("pillar", "the pillar"),
       field<&PillarCoverageRowView::whole>("whole", "said instead of the page's own pillar"),
       field<&PillarCoverageRowView::cells>("cells", "one for each year of the table")}};
  return shape;
}

const Shape& PillarCoverageView::shape() {
  static const Shape shape{
      "pillar coverage",
      {field<&PillarCoverageView::years>("years", "the columns, oldest first"),
       field<&PillarCoverageView::pillars>("pillars", "the rows, in the document's order")}};
  return shape;
}

}  // namespace ayumi::pages
