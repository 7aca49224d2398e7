#include "pages/views/comparisons_views.h"

#include "pages/views/has_any.h"

namespace ayumi::pages {

using template_::field;

const Shape& ComparisonView::shape() {
  using View = ComparisonView;
  static const Shape shape{
      "comparison",
      {field<&View::id>("id", "anchor"), field<&View::strategy>("strategy", "the strategy"),
       field<&View::years>("years", "the two years, the older first"),
       field<&View::tally>("tally", "how many measures are new, continued …"),
       field<&View::figures>("figures", "the first numbers that changed"),
       has_any<&View::figures>("has_figures"),
       field<&View::more_figures>("more_figures", "the other ones"),
       has_any<&View::more_figures>("has_more_figures"),
       field<&View::more_count>("more_count", "how many those are, in words"),
       field<&View::measures>("measures", "measures that changed, leading to what changed"),
       has_any<&View::measures>("has_measures"),
       field<&View::is_cut>("is_cut", "whether more changed than stands here"),
       field<&View::changes>("changes", "where all stands that changed")}};
  return shape;
}

const Shape& ComparedYearView::shape() {
  static const Shape shape{
      "compared year",
      {field<&ComparedYearView::title>("title", "what changed in which year"),
       field<&ComparedYearView::comparisons>("comparisons", "in the order of the strategies")}};
  return shape;
}

const Shape& ComparisonsPageView::shape() {
  using View = ComparisonsPageView;
  static const Shape shape{
      "comparisons page",
      {field<&View::site>("site", "the portal"),
       field<&View::page>("page", "head, header and footer"),
       field<&View::compared>("compared", "the years that are compared, newest first"),
       has_any<&View::compared>("has_compared"),
       field<&View::is_long>("is_long", "whether there are several comparisons"),
       field<&View::alone>("alone", "follow-ups with none of the year before"),
       has_any<&View::alone>("has_alone")}};
  return shape;
}

}  // namespace ayumi::pages
