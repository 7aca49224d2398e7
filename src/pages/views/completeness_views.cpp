#include "pages/views/completeness_views.h"

#include "pages/views/has_any.h"

namespace ayumi::pages {

using template_::field;

const Shape& MissingRowView::shape() {
  static const Shape shape{
      "missing row",
      {field<&MissingRowView::page>("page", "the follow-up, or the strategy itself"),
       field<&MissingRowView::measures>("measures", "how many measures it has"),
       field<&MissingRowView::sections>("sections", "sections without text"),
       field<&MissingRowView::untranslated>("untranslated", "texts without a translation"),
       field<&MissingRowView::older>("older", "translations of an older text"),
       field<&MissingRowView::unfilled>("unfilled", "facts that nobody has filled in"),
       field<&MissingRowView::no_value>("no_value", "indicators without a value"),
       field<&MissingRowView::not_held>("not_held", "documents that are not on this site"),
       field<&MissingRowView::is_strategy>("is_strategy", "whether it is the strategy itself"),
       field<&MissingRowView::is_whole>("is_whole", "whether nothing is missing")}};
  return shape;
}

const Shape& SilentRowView::shape() {
  static const Shape shape{
      "silent row",
      {field<&SilentRowView::page>("page", "the follow-up, or the strategy itself"),
       field<&SilentRowView::roles>("roles", "where nobody is named"),
       field<&SilentRowView::dates>("dates", "dates that are not given"),
       field<&SilentRowView::indicators>("indicators", "facts of indicators that are not given"),
       field<&SilentRowView::is_strategy>("is_strategy", "whether it is the strategy itself")}};
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
       field<&CompletenessView::missing_rows>("missing_rows", "counts by strategy and year"),
       has_any<&CompletenessView::missing_rows>("has_missing_rows"),
       field<&CompletenessView::missing>("missing", "what this site lacks, by kind"),
       field<&CompletenessView::silent_finding>("silent_finding",
                                                "how often the sources are silent, in a sentence"),
       field<&CompletenessView::silent_rows>("silent_rows", "counts by strategy and year"),
       has_any<&CompletenessView::silent_rows>("has_silent_rows"),
       field<&CompletenessView::silent>("silent", "what the sources do not say, by kind")}};
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
