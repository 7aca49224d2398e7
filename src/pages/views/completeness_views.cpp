#include "pages/views/completeness_views.h"

#include "pages/views/has_any.h"

namespace ayumi::pages {

using template_::field;

const Shape& GapCellView::shape() {
  static const Shape shape{"gap cell",
                           {field<&GapCellView::kind>("kind", "what kind of thing is missing"),
                            field<&GapCellView::count>("count", "how often, if at all")}};
  return shape;
}

const Shape& GapRowView::shape() {
  static const Shape shape{
      "gap row",
      {field<&GapRowView::page>("page", "the follow-up, or the strategy itself"),
       field<&GapRowView::is_strategy>("is_strategy", "whether it is the strategy itself"),
       field<&GapRowView::cells>("cells", "one for each kind that occurs anywhere")}};
  return shape;
}

const Shape& GapView::shape() {
  static const Shape shape{"gap",
                           {field<&GapView::page>("page", "the page on which it is missing"),
                            field<&GapView::what>("what", "what is missing there")}};
  return shape;
}

const Shape& GapGroupView::shape() {
  static const Shape shape{
      "gap group",
      {field<&GapGroupView::id>("id", "anchor"),
       field<&GapGroupView::title>("title", "what kind of thing is missing"),
       field<&GapGroupView::note>("note", "what that means"),
       field<&GapGroupView::count>("count", "how often"),
       field<&GapGroupView::gaps>("gaps", "each of them, in the order of the site")}};
  return shape;
}

const Shape& CompletenessView::shape() {
  static const Shape shape{
      "completeness",
      {field<&CompletenessView::finding>("finding", "how much is missing, in one sentence"),
       field<&CompletenessView::missing>("missing", "what this site lacks, by kind"),
       field<&CompletenessView::missing_rows>("missing_rows", "the same by strategy and year"),
       has_any<&CompletenessView::missing_rows>("has_missing_rows"),
       field<&CompletenessView::planned>("planned", "years to come for which there are plans"),
       field<&CompletenessView::found_whole>("found_whole",
                                             "the kinds of which nothing is missing"),
       field<&CompletenessView::whole_rows>("whole_rows",
                                            "the follow-ups in which nothing is missing"),
       has_any<&CompletenessView::whole_rows>("has_whole_rows"),
       field<&CompletenessView::silent_finding>("silent_finding",
                                                "how often the sources are silent, in a sentence"),
       field<&CompletenessView::silent>("silent", "what the sources do not say, by kind"),
       field<&CompletenessView::silent_rows>("silent_rows", "the same by strategy and year"),
       has_any<&CompletenessView::silent_rows>("has_silent_rows")}};
  return shape;
}

const Shape& CompletenessPageView::shape() {
  static const Shape shape{
      "completeness page",
      {field<&CompletenessPageView::site>("site", "the portal"),
       field<&CompletenessPageView::page>("page", "head, header and footer"),
       field<&CompletenessPageView::completeness>("completeness", "what is missing")}};
  return shape;
}

}  // namespace ayumi::pages
