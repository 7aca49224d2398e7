#include "pages/views/data_views.h"

#include "pages/views/has_any.h"

namespace ayumi::pages {

using template_::field;

const Shape& DataColumnView::shape() {
  static const Shape shape{
      "data column",
      {field<&DataColumnView::name>("name", "what the column is called in the file"),
       field<&DataColumnView::type>("type", "text, number …"),
       field<&DataColumnView::meaning>("meaning", "what stands in it"),
       field<&DataColumnView::values>("values", "all that may stand there, or empty")}};
  return shape;
}

const Shape& DataTableView::shape() {
  static const Shape shape{"data table",
                           {field<&DataTableView::id>("id", "for an anchor"),
                            field<&DataTableView::file>("file", "the file"),
                            field<&DataTableView::columns>("columns", "from left to right")}};
  return shape;
}

const Shape& DataShownView::shape() {
  static const Shape shape{
      "shown tables",
      {field<&DataShownView::id>("id", "for an anchor"),
       field<&DataShownView::holds>("holds", "what they hold"),
       field<&DataShownView::files>("files", "the files, unless each page leads to its own"),
       has_any<&DataShownView::files>("has_files"),
       field<&DataShownView::is_long>("is_long", "whether the files are better folded"),
       field<&DataShownView::count>("count", "how many files, in words"),
       field<&DataShownView::columns>("columns", "from left to right")}};
  return shape;
}

const Shape& DataFollowUpView::shape() {
  static const Shape shape{
      "data of a follow-up",
      {field<&DataFollowUpView::id>("id", "for an anchor"),
       field<&DataFollowUpView::followup>("followup", "the follow-up"),
       field<&DataFollowUpView::file>("file", "the file with all its records")}};
  return shape;
}

const Shape& DataView::shape() {
  static const Shape shape{
      "data",
      {field<&DataView::whole>("whole", "files about the portal as a whole"),
       field<&DataView::package>("package", "datapackage.json, which describes them"),
       field<&DataView::catalog>("catalog", "the same as a catalogue, in JSON-LD"),
       field<&DataView::tables>("tables", "the tables, with their columns"),
       field<&DataView::shown>("shown", "tables of what pages show, with names beside the ids"),
       field<&DataView::followups>("followups", "the follow-ups, with their files"),
       has_any<&DataView::followups>("has_followups"),
       field<&DataView::citing>("citing", "how to cite the data"),
       field<&DataView::description>("description", "the same for machines: schema.org Dataset")}};
  return shape;
}

const Shape& DataPageView::shape() {
  static const Shape shape{"data page",
                           {field<&DataPageView::site>("site", "the portal"),
                            field<&DataPageView::page>("page", "head, header and footer"),
                            field<&DataPageView::data>("data", "what can be downloaded")}};
  return shape;
}

}  // namespace ayumi::pages
