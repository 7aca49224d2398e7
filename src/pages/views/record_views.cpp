#include "pages/views/record_views.h"

#include "pages/views/has_any.h"

namespace ayumi::pages {

using template_::field;

const Shape& StepView::shape() {
  static const Shape shape{
      "step",
      {field<&StepView::id>("id", "the step's id in the page"),
       field<&StepView::year>("year", "the fiscal year in digits"),
       field<&StepView::heading>("heading", "what the step holds, such as what was done"),
       field<&StepView::shown_heading>("shown_heading", "the same with the year in <b>"),
       field<&StepView::detail>("detail", "when and from which document"),
       field<&StepView::sections>("sections", "the text of the step"),
       field<&StepView::silent>("silent", "said instead, where there is no text"),
       field<&StepView::record>("record", "where the text stands, if not in this record"),
       field<&StepView::source>("source", "the document of the text"),
       field<&StepView::source_at>("source_at", "the place in it"),
       field<&StepView::is_before>("is_before", "the plan of the year before"),
       field<&StepView::is_now>("is_now", "the result of this year"),
       field<&StepView::is_next>("is_next", "the plan for what follows"),
       field<&StepView::is_long>("is_long", "on paper too long for one column of three")}};
  return shape;
}

const Shape& LineageView::shape() {
  static const Shape shape{
      "lineage",
      {field<&LineageView::where>("where", "strategy and year"),
       field<&LineageView::to>("to", "the other record or measure, or the plan on this page"),
       field<&LineageView::title>("title", "the measure itself, on the tread of this page"),
       field<&LineageView::relation>("relation", "continues, same heading …, in words"),
       field<&LineageView::note>("note", "what the source says of it, or its name"),
       field<&LineageView::is_before>("is_before", "whether it came before this page's year"),
       field<&LineageView::is_now>("is_now", "the tread of this page"),
       field<&LineageView::is_plan>("is_plan", "what is planned and not reported yet"),
       field<&LineageView::below>("below", "how many rises it stands below the highest, up to 4")}};
  return shape;
}

const Shape& RelatedView::shape() {
  static const Shape shape{
      "related",
      {field<&RelatedView::to>("to", "the other record"),
       field<&RelatedView::where>("where", "its strategy and year"),
       field<&RelatedView::by>("by", "who names it, or what both have in common"),
       field<&RelatedView::note>("note", "why it is named")}};
  return shape;
}

const Shape& TermUseView::shape() {
  static const Shape shape{
      "term use",
      {field<&TermUseView::name>("name", "the term"),
       field<&TermUseView::definition>("definition", "what it means, in plain words"),
       field<&TermUseView::url>("url", "its place in the glossary")}};
  return shape;
}

const Shape& RolesOfYearView::shape() {
  static const Shape shape{
      "roles of a year",
      {field<&RolesOfYearView::year>("year", "the year, as the beginning of a line"),
       field<&RolesOfYearView::lead>("lead", "who led then"),
       has_any<&RolesOfYearView::lead>("has_lead"),
       field<&RolesOfYearView::responsible>("responsible", "who was responsible then"),
       has_any<&RolesOfYearView::responsible>("has_responsible"),
       field<&RolesOfYearView::partners>("partners", "who joined then"),
       has_any<&RolesOfYearView::partners>("has_partners"),
       field<&RolesOfYearView::partners_title>("partners_title", "what they are, with the year")}};
  return shape;
}

const Shape& CodeView::shape() {
  static const Shape shape{
      "code",
      {field<&CodeView::code>("code", "the mark as it stands in the text"),
       field<&CodeView::organization>("organization", "the organisation that it stands for")}};
  return shape;
}

const Shape& RecordView::shape() {
  static const Shape shape{
      "record",
      {field<&RecordView::strategy>("strategy", "its strategy"),
       field<&RecordView::followup>("followup", "its follow-up"),
       field<&RecordView::measure>("measure", "the page of all its years"),
       field<&RecordView::pillars>("pillars", "its pillars, from the top"),
       has_any<&RecordView::pillars>("has_pillars"),
       field<&RecordView::kind>("kind", "that it is the record of a year"),
       field<&RecordView::label>("label", "the printed mark, such as ①"),
       field<&RecordView::title>("title", "the record's title"),
       field<&RecordView::title_note>("title_note", "said where the title is the editors'"),
       field<&RecordView::tags>("tags", "draft, date, status"),
       field<&RecordView::summary>("summary", "one plain sentence"),
       field<&RecordView::status>("status",
                                  "how far it is, with the rule by which the office says so"),
       field<&RecordView::years>("years", "the measure's years, oldest first"),
       has_any<&RecordView::years>("has_years"),
       field<&RecordView::roles>("roles", "who does it"),
       field<&RecordView::roles_before>("roles_before",
                                        "who did it the year before, where nobody is named"),
       field<&RecordView::period>("period", "the fiscal year written out"),
       field<&RecordView::period_months>("period_months", "its first and last month"),
       field<&RecordView::source>("source", "the document and the place in it"),
       field<&RecordView::context>("context", "text that is neither plan nor result"),
       has_any<&RecordView::context>("has_context"),
       field<&RecordView::steps>("steps", "last year's plan, this year's result, the next plan"),
       has_any<&RecordView::steps>("has_steps"),
       field<&RecordView::codes>("codes", "what short marks in the steps stand for"),
       has_any<&RecordView::codes>("has_codes"),
       field<&RecordView::changes>("changes", "what changed since the year before"),
       field<&RecordView::footnotes>("footnotes", "the notes of all the text above"),
       field<&RecordView::shares_policy_with>("shares_policy_with",
                                              "the record with which the plan is printed in one"),
       field<&RecordView::figures>("figures", "the numbers it reports"),
       has_any<&RecordView::figures>("has_figures"),
       field<&RecordView::lineage>("lineage", "where the measure came from and went to"),
       has_any<&RecordView::lineage>("has_lineage"),
       field<&RecordView::related>("related", "other records"),
       has_any<&RecordView::related>("has_related"),
       field<&RecordView::topics>("topics", "its topics"),
       has_any<&RecordView::topics>("has_topics"),
       field<&RecordView::terms>("terms", "the glossary terms of the text"),
       has_any<&RecordView::terms>("has_terms"),
       field<&RecordView::corrections>("corrections", "what was corrected when"),
       has_any<&RecordView::corrections>("has_corrections"),
       field<&RecordView::not_reproduced>("not_reproduced", "what the source shows besides"),
       has_any<&RecordView::not_reproduced>("has_not_reproduced"),
       field<&RecordView::citing>("citing", "how to cite the record, where to tell of a mistake"),
       field<&RecordView::data>("data", "a file with its measure in full, all years"),
       field<&RecordView::previous>("previous", "the record before it in the document"),
       field<&RecordView::next>("next", "the record behind it in the document"),
       field<&RecordView::language_state>("language_state",
                                          "how the translation stands to its source")}};
  return shape;
}

const Shape& RecordPageView::shape() {
  static const Shape shape{"record page",
                           {field<&RecordPageView::site>("site", "the portal"),
                            field<&RecordPageView::page>("page", "head, header and footer"),
                            field<&RecordPageView::record>("record", "the record")}};
  return shape;
}

const Shape& MeasureYearView::shape() {
  static const Shape shape{
      "measure year",
      {field<&MeasureYearView::year>("year", "the fiscal year in digits"),
       field<&MeasureYearView::label>("label", "the fiscal year written out"),
       field<&MeasureYearView::url>("url", "the year's record"),
       field<&MeasureYearView::title>("title", "the title as it was then"),
       field<&MeasureYearView::summary>("summary", "one plain sentence"),
       field<&MeasureYearView::roles>("roles", "who did it"),
       field<&MeasureYearView::tags>("tags", "draft, date, status"),
       field<&MeasureYearView::sections>("sections", "the text of the year"),
       has_any<&MeasureYearView::sections>("has_sections"),
       field<&MeasureYearView::state>("state", "how it stands to the year before")}};
  return shape;
}

const Shape& MeasureView::shape() {
  static const Shape shape{
      "measure",
      {field<&MeasureView::strategy>("strategy", "its strategy"),
       field<&MeasureView::title>("title", "its newest title"),
       field<&MeasureView::years>("years", "its years, oldest first"),
       has_any<&MeasureView::years>("has_years"),
       field<&MeasureView::records>("records", "its records, newest first"),
       field<&MeasureView::figures>("figures", "the numbers it reported"),
       has_any<&MeasureView::figures>("has_figures"),
       field<&MeasureView::lineage>("lineage", "where it came from and went to"),
       has_any<&MeasureView::lineage>("has_lineage"),
       field<&MeasureView::data>("data", "a file with all of it"),
       field<&MeasureView::citing>("citing",
                                   "how to cite the measure, where to tell of a mistake")}};
  return shape;
}

const Shape& MeasurePageView::shape() {
  static const Shape shape{
      "measure page",
      {field<&MeasurePageView::site>("site", "the portal"),
       field<&MeasurePageView::page>("page", "head, header and footer"),
       field<&MeasurePageView::measure>("measure", "the measure over the years")}};
  return shape;
}

}  // namespace ayumi::pages
