#include "pages/views/changes_views.h"

#include "pages/views/has_any.h"

namespace ayumi::pages {

using template_::field;

const Shape& ComparisonRowView::shape() {
  static const Shape shape{
      "comparison row",
      {field<&ComparisonRowView::heading>("heading",
                                          "the nearest heading above, in the first row under it"),
       field<&ComparisonRowView::span>("span", "how many rows stand under that heading"),
       field<&ComparisonRowView::is_under>("is_under", "whether the row stands under a heading"),
       field<&ComparisonRowView::before>("before", "the older sentence"),
       field<&ComparisonRowView::after>("after", "the newer sentence"),
       field<&ComparisonRowView::left_out>("left_out", "said of sentences that are the same")}};
  return shape;
}

const Shape& SectionChangesView::shape() {
  static const Shape shape{
      "section changes",
      {field<&SectionChangesView::heading>("heading", "the section's heading"),
       field<&SectionChangesView::count>("count", "how many sentences changed"),
       field<&SectionChangesView::note>("note", "said where one year lacks the section"),
       field<&SectionChangesView::redline>("redline", "the text with its marks"),
       field<&SectionChangesView::rows>(
           "rows", "sentence by sentence, side by side; on a record a few of them"),
       has_any<&SectionChangesView::rows>("has_rows")}};
  return shape;
}

const Shape& FactChangeView::shape() {
  static const Shape shape{
      "fact change",
      {field<&FactChangeView::kind>("kind", "in a word: title, roles, pillar, figures"),
       field<&FactChangeView::what>("what", "which role or figure"),
       field<&FactChangeView::before>("before", "as it was"),
       field<&FactChangeView::after>("after", "as it is"),
       field<&FactChangeView::before_silent>("before_silent", "said where nothing was there"),
       field<&FactChangeView::after_silent>("after_silent", "said where nothing is there")}};
  return shape;
}

const Shape& RecordChangesView::shape() {
  static const Shape shape{
      "record changes",
      {field<&RecordChangesView::id>("id", "its place on the changes page"),
       field<&RecordChangesView::label>("label", "the printed mark, such as ①"),
       field<&RecordChangesView::title>("title", "the newer title"),
       field<&RecordChangesView::state>("state", "how it stands to the year before"),
       field<&RecordChangesView::before>("before", "the older record"),
       field<&RecordChangesView::after>("after", "the newer record"),
       field<&RecordChangesView::before_year>("before_year", "the older year"),
       field<&RecordChangesView::after_year>("after_year", "the newer year"),
       field<&RecordChangesView::summary>("summary", "what changed, in one line"),
       field<&RecordChangesView::facts_caption>("facts_caption", "the name of their table"),
       field<&RecordChangesView::facts>("facts", "what changed besides the text"),
       has_any<&RecordChangesView::facts>("has_facts"),
       field<&RecordChangesView::roles_note>("roles_note", "why roles are not compared"),
       field<&RecordChangesView::sections>("sections", "the sections whose text changed"),
       has_any<&RecordChangesView::sections>("has_sections"),
       field<&RecordChangesView::sides_caption>("sides_caption",
                                                "the name of the table that has both sides"),
       field<&RecordChangesView::not_compared>("not_compared", "why the text is not compared"),
       field<&RecordChangesView::elsewhere>("elsewhere", "the language in which it is")}};
  return shape;
}

const Shape& ListedRecordView::shape() {
  static const Shape shape{"listed record",
                           {field<&ListedRecordView::id>("id", "its place on the page"),
                            field<&ListedRecordView::label>("label", "the printed mark"),
                            field<&ListedRecordView::record>("record", "the record"),
                            field<&ListedRecordView::note>("note", "what is to be said of it")}};
  return shape;
}

const Shape& ChangesTallyView::shape() {
  static const Shape shape{
      "changes tally",
      {field<&ChangesTallyView::changed>("changed", "how many were changed"),
       field<&ChangesTallyView::unchanged>("unchanged", "how many were not"),
       field<&ChangesTallyView::added>("added", "how many are new"),
       field<&ChangesTallyView::silent>("silent", "how many are not reported")}};
  return shape;
}

const Shape& ChangesView::shape() {
  static const Shape shape{
      "changes",
      {field<&ChangesView::strategy>("strategy", "the strategy"),
       field<&ChangesView::followup>("followup", "the newer follow-up"),
       field<&ChangesView::title>("title", "from which year to which"),
       field<&ChangesView::lead>("lead", "one sentence: how many changed"),
       field<&ChangesView::how_to_read>("how_to_read", "what the marks mean"),
       field<&ChangesView::roles_note>("roles_note", "why no roles are compared"),
       field<&ChangesView::before_year>("before_year", "the older year"),
       field<&ChangesView::after_year>("after_year", "the newer year"),
       field<&ChangesView::before_document>("before_document", "the older year's document"),
       field<&ChangesView::after_document>("after_document", "the newer year's document"),
       field<&ChangesView::tags>("tags", "draft, date"),
       field<&ChangesView::years>("years", "the two years"),
       field<&ChangesView::tally>("tally", "the counts"),
       field<&ChangesView::changed>("changed", "the measures that were changed"),
       has_any<&ChangesView::changed>("has_changed"),
       field<&ChangesView::unchanged>("unchanged", "the measures that were not"),
       has_any<&ChangesView::unchanged>("has_unchanged"),
       field<&ChangesView::not_compared>("not_compared", "whose text one year lacks"),
       has_any<&ChangesView::not_compared>("has_not_compared"),
       field<&ChangesView::added>("added", "new measures"),
       has_any<&ChangesView::added>("has_added"),
       field<&ChangesView::not_comparable>("not_comparable", "not new, but without a year before"),
       has_any<&ChangesView::not_comparable>("has_not_comparable"),
       field<&ChangesView::silent>("silent", "reported the year before, not in this one"),
       has_any<&ChangesView::silent>("has_silent"),
       field<&ChangesView::carried_on>("carried_on", "which a source says to go on elsewhere"),
       has_any<&ChangesView::carried_on>("has_carried_on"),
       field<&ChangesView::sources>("sources", "the documents of both years"),
       has_any<&ChangesView::sources>("has_sources")}};
  return shape;
}

const Shape& ChangesPageView::shape() {
  static const Shape shape{"changes page",
                           {field<&ChangesPageView::site>("site", "the portal"),
                            field<&ChangesPageView::page>("page", "head, header and footer"),
                            field<&ChangesPageView::changes>("changes", "what changed")}};
  return shape;
}

const Shape& ChangesSinceView::shape() {
  static const Shape shape{
      "changes since",
      {field<&ChangesSinceView::heading>("heading", "since which year"),
       field<&ChangesSinceView::redline>("redline", "where the texts are compared"),
       field<&ChangesSinceView::unchanged>("unchanged", "said where nothing changed"),
       field<&ChangesSinceView::record>("record", "what changed")}};
  return shape;
}

}  // namespace ayumi::pages
