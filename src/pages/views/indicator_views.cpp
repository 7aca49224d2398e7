#include "pages/views/indicator_views.h"

#include "pages/views/has_any.h"

namespace ayumi::pages {

using template_::field;

const Shape& IndicatorPointView::shape() {
  static const Shape shape{
      "indicator point",
      {field<&IndicatorPointView::what>("what", "baseline, value or target, in words"),
       field<&IndicatorPointView::when>("when", "its year or day, or that it is not stated"),
       field<&IndicatorPointView::value>("value", "with its unit, or that it is not stated"),
       field<&IndicatorPointView::source>("source", "the document and the place in it"),
       field<&IndicatorPointView::is_target>("is_target", "whether it is a value to reach"),
       field<&IndicatorPointView::is_silent>("is_silent",
                                             "whether there is no value, which says so")}};
  return shape;
}

const Shape& IndicatorBodyView::shape() {
  static const Shape shape{
      "indicator body",
      {field<&IndicatorBodyView::strategy>("strategy", "its strategy"),
       field<&IndicatorBodyView::pillar>("pillar", "the pillar that it belongs to"),
       field<&IndicatorBodyView::title>("title", "what it is called"),
       field<&IndicatorBodyView::definition>("definition", "what is measured"),
       field<&IndicatorBodyView::unit>("unit", "in what it is measured"),
       field<&IndicatorBodyView::baseline>("baseline", "the value at the start"),
       field<&IndicatorBodyView::baseline_year>("baseline_year", "when that was"),
       field<&IndicatorBodyView::target>("target", "the value to reach"),
       field<&IndicatorBodyView::target_year>("target_year", "by when"),
       field<&IndicatorBodyView::finding>("finding",
                                          "how far it is from the target, or why nobody can say"),
       field<&IndicatorBodyView::chart>("chart", "a picture, if there are numbers to compare"),
       field<&IndicatorBodyView::points>("points", "baseline, values and target"),
       has_any<&IndicatorBodyView::points>("has_points"),
       field<&IndicatorBodyView::source>("source", "the document that sets it")}};
  return shape;
}

const Shape& IndicatorPageView::shape() {
  static const Shape shape{"indicator page",
                           {field<&IndicatorPageView::site>("site", "the portal"),
                            field<&IndicatorPageView::page>("page", "head, header and footer"),
                            field<&IndicatorPageView::indicator>("indicator", "the indicator")}};
  return shape;
}

}  // namespace ayumi::pages
