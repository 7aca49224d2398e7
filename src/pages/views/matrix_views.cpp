#include "pages/views/matrix_views.h"

#include "pages/views/has_any.h"

namespace ayumi::pages {

using template_::field;

const Shape& MatrixMarkView::shape() {
  static const Shape shape{
      "matrix mark",
      {field<&MatrixMarkView::is_lead>("is_lead", "whether it leads"),
       field<&MatrixMarkView::is_partner>("is_partner", "whether it takes part"),
       field<&MatrixMarkView::is_responsible>("is_responsible", "whether it is responsible"),
       field<&MatrixMarkView::role>("role", "the role in words"),
       field<&MatrixMarkView::count>("count", "in how many measures, unless in a single one"),
       field<&MatrixMarkView::url>("url", "where these measures are listed")}};
  return shape;
}

const Shape& MatrixCellView::shape() {
  static const Shape shape{"matrix cell",
                           {field<&MatrixCellView::marks>("marks", "its roles there, if any")}};
  return shape;
}

const Shape& MatrixRowView::shape() {
  static const Shape shape{
      "matrix row",
      {field<&MatrixRowView::organization>("organization", "the organisation"),
       field<&MatrixRowView::is_office>("is_office", "whether it belongs to another one"),
       field<&MatrixRowView::cells>("cells", "one for each pillar"),
       field<&MatrixRowView::total>("total", "measures in which it has a role, each once")}};
  return shape;
}

const Shape& MatrixColumnView::shape() {
  static const Shape shape{
      "matrix column",
      {field<&MatrixColumnView::label>("label", "the pillar's printed mark"),
       field<&MatrixColumnView::title>("title", "the pillar"),
       field<&MatrixColumnView::url>("url", "the pillar's page"),
       field<&MatrixColumnView::total>("total", "the pillar's measures, each once")}};
  return shape;
}

const Shape& MatrixMeasureView::shape() {
  static const Shape shape{
      "matrix measure",
      {field<&MatrixMeasureView::label>("label", "its printed mark"),
       field<&MatrixMeasureView::record>("record", "its record"),
       field<&MatrixMeasureView::cells>("cells", "one for each organisation")}};
  return shape;
}

const Shape& MatrixGroupView::shape() {
  static const Shape shape{"matrix group",
                           {field<&MatrixGroupView::pillar>("pillar", "a top pillar"),
                            field<&MatrixGroupView::measures>("measures", "what stands below it")}};
  return shape;
}

const Shape& MatrixTableView::shape() {
  static const Shape shape{
      "matrix table",
      {field<&MatrixTableView::id>("id", "anchor"),
       field<&MatrixTableView::strategy>("strategy", "the strategy"),
       field<&MatrixTableView::followup>("followup", "its newest follow-up"),
       field<&MatrixTableView::finding>("finding", "how many take part, in one sentence"),
       field<&MatrixTableView::columns>("columns", "the top pillars"),
       field<&MatrixTableView::rows>("rows", "the organisations, in official order"),
       has_any<&MatrixTableView::rows>("has_rows"),
       field<&MatrixTableView::total>("total", "all measures, each once"),
       field<&MatrixTableView::organizations>("organizations", "the organisations again"),
       field<&MatrixTableView::groups>("groups", "its measures by top pillar"),
       field<&MatrixTableView::silent>("silent", "said where nobody is named")}};
  return shape;
}

const Shape& MatrixPageView::shape() {
  static const Shape shape{
      "matrix page",
      {field<&MatrixPageView::site>("site", "the portal"),
       field<&MatrixPageView::page>("page", "head, header and footer"),
       field<&MatrixPageView::tables>("tables", "one for each strategy with measures")}};
  return shape;
}

}  // namespace ayumi::pages
