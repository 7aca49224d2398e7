#include "pages/views/figures_views.h"

#include "pages/views/has_any.h"

namespace ayumi::pages {

using template_::field;

const Shape& FigureSeriesView::shape() {
  using View = FigureSeriesView;
  static const Shape shape{"figure series",
                           {field<&View::figure>("figure", "the figure with its values"),
                            field<&View::strategy>("strategy", "the strategy of the measure"),
                            field<&View::measure>("measure", "the measure, over all years"),
                            field<&View::file>("file", "its numbers as a table to download")}};
  return shape;
}

const Shape& FigureLineView::shape() {
  using View = FigureLineView;
  static const Shape shape{
      "figure line",
      {field<&View::figure>("figure", "what is counted"),
       field<&View::value>("value", "the number with its unit"),
       field<&View::note>("note", "what else is said of it"),
       field<&View::at>("at", "when it was so"),
       field<&View::record>("record", "the measure that reports it"),
       field<&View::place>("place", "where in the source"),
       field<&View::since>("since", "how it stands to the year before, where that can be said")}};
  return shape;
}

const Shape& FigureTableView::shape() {
  using View = FigureTableView;
  static const Shape shape{
      "figure table",
      {field<&View::id>("id", "anchor"), field<&View::strategy>("strategy", "a strategy"),
       field<&View::followup>("followup", "one of its follow-ups"),
       field<&View::count>("count", "how many values, in words"),
       field<&View::lines>("lines", "its values"),
       field<&View::file>("file", "the same as a table to download")}};
  return shape;
}

const Shape& FiguresPageView::shape() {
  using View = FiguresPageView;
  static const Shape shape{
      "figures page",
      {field<&View::site>("site", "the portal"),
       field<&View::page>("page", "head, header and footer"),
       field<&View::title>("title", "the heading"),
       field<&View::count>("count", "how many figures and values, in words"),
       field<&View::series>("series", "figures at several moments"),
       has_any<&View::series>("has_series"),
       field<&View::more_series>("more_series", "how many series are not shown, in words"),
       field<&View::tables>("tables", "all figures by follow-up"),
       field<&View::silent>("silent", "the strategies whose follow-ups report none"),
       has_any<&View::silent>("has_silent"),
       field<&View::parts>("parts", "the pages on which they stand, when they are too many"),
       has_any<&View::parts>("has_parts")}};
  return shape;
}

}  // namespace ayumi::pages
