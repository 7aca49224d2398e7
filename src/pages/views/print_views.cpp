#include "pages/views/print_views.h"

#include "pages/views/has_any.h"

namespace ayumi::pages {

using template_::field;

const Shape& PrintRecordView::shape() {
  static const Shape shape{
      "print record",
      {field<&PrintRecordView::id>("id", "anchor"),
       field<&PrintRecordView::label>("label", "the printed mark, such as （１）"),
       field<&PrintRecordView::title>("title", "the record's title"),
       field<&PrintRecordView::url>("url", "the record's page"),
       field<&PrintRecordView::roles>("roles", "who does it"),
       field<&PrintRecordView::done>("done", "the situation and what was done"),
       has_any<&PrintRecordView::done>("has_done"),
       field<&PrintRecordView::plan>("plan", "what comes next"),
       has_any<&PrintRecordView::plan>("has_plan"),
       field<&PrintRecordView::is_long>("is_long",
                                        "whether a narrow column would take too much room"),
       field<&PrintRecordView::footnotes>("footnotes", "the notes of its text"),
       field<&PrintRecordView::at>("at", "the place in the source"),
       field<&PrintRecordView::borrowed_from>("borrowed_from",
                                              "the follow-up at which it is counted")}};
  return shape;
}

const Shape& PrintPillarView::shape() {
  static const Shape shape{
      "print pillar",
      {field<&PrintPillarView::id>("id", "anchor"),
       field<&PrintPillarView::label>("label", "the printed mark"),
       field<&PrintPillarView::title>("title", "the pillar's title"),
       field<&PrintPillarView::depth>("depth", "0 at the top"),
       field<&PrintPillarView::is_top>("is_top", "whether it is at the top"),
       field<&PrintPillarView::count>("count", "its measures, in words"),
       field<&PrintPillarView::sections>("sections", "text that belongs to the pillar itself"),
       field<&PrintPillarView::footnotes>("footnotes", "the notes of that text"),
       field<&PrintPillarView::records>("records", "its records, in the order of the document"),
       has_any<&PrintPillarView::records>("has_records")}};
  return shape;
}

const Shape& PrintPartView::shape() {
  static const Shape shape{
      "print part",
      {field<&PrintPartView::running_head>("running_head", "for the top of every sheet"),
       field<&PrintPartView::pillars>("pillars", "a top pillar and all below it")}};
  return shape;
}

const Shape& PrintDocumentView::shape() {
  static const Shape shape{
      "print document",
      {field<&PrintDocumentView::title>("title", "the strategy's full title"),
       field<&PrintDocumentView::followup>("followup", "the follow-up as on its page"),
       field<&PrintDocumentView::web_page>("web_page", "the follow-up's page"),
       field<&PrintDocumentView::web_address>("web_address", "the same, absolute, to read"),
       field<&PrintDocumentView::parts>("parts", "all top pillars with their records"),
       has_any<&PrintDocumentView::parts>("has_parts"),
       field<&PrintDocumentView::done>("done", "what the column of results is called"),
       field<&PrintDocumentView::plan>("plan", "what the column of plans is called"),
       field<&PrintDocumentView::done_is_heading>("done_is_heading",
                                                  "whether that is the heading of every cell"),
       field<&PrintDocumentView::plan_is_heading>("plan_is_heading",
                                                  "whether that is the heading of every cell"),
       field<&PrintDocumentView::citations>("citations", "how to cite it, in each language")}};
  return shape;
}

const Shape& PrintPageView::shape() {
  static const Shape shape{"print page",
                           {field<&PrintPageView::site>("site", "the portal"),
                            field<&PrintPageView::page>("page", "head, header and footer"),
                            field<&PrintPageView::document>("document", "the whole follow-up")}};
  return shape;
}

}  // namespace ayumi::pages
