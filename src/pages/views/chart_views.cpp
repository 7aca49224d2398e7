#include "pages/views/chart_views.h"

namespace ayumi::pages {

using template_::field;

const Shape& ChartBarView::shape() {
  static const Shape shape{
      "chart bar",
      {field<&ChartBarView::x>("x", "its left edge"), field<&ChartBarView::y>("y", "its top"),
       field<&ChartBarView::width>("width", "its width"),
       field<&ChartBarView::height>("height", "its height"),
       field<&ChartBarView::middle>("middle", "the middle between its edges"),
       field<&ChartBarView::value_y>("value_y", "the line on which its value stands"),
       field<&ChartBarView::label_y>("label_y", "the line on which its year stands"),
       field<&ChartBarView::value>("value", "its value"),
       field<&ChartBarView::label>("label", "its year or day, if there is room"),
       field<&ChartBarView::label_end>("label_end", "the second line of that"),
       field<&ChartBarView::end_y>("end_y", "the line on which that stands"),
       field<&ChartBarView::is_current>("is_current", "whether it is the year of the page"),
       field<&ChartBarView::is_target>("is_target", "whether it is a value to reach"),
       field<&ChartBarView::is_inside>("is_inside", "whether its value stands inside it")}};
  return shape;
}

const Shape& ChartLineView::shape() {
  static const Shape shape{"chart line",
                           {field<&ChartLineView::left>("left", "where it begins"),
                            field<&ChartLineView::right>("right", "where it ends"),
                            field<&ChartLineView::y>("y", "how high it is drawn"),
                            field<&ChartLineView::label_x>("label_x", "where its number ends"),
                            field<&ChartLineView::label_y>("label_y", "the line of its number"),
                            field<&ChartLineView::label>("label", "the number it stands for")}};
  return shape;
}

const Shape& ChartView::shape() {
  static const Shape shape{"chart",
                           {field<&ChartView::description>("description", "all of it in words"),
                            field<&ChartView::width>("width", "of the picture"),
                            field<&ChartView::height>("height", "of the picture"),
                            field<&ChartView::left>("left", "where the axis begins"),
                            field<&ChartView::right>("right", "where the axis ends"),
                            field<&ChartView::base>("base", "where zero is"),
                            field<&ChartView::unit>("unit", "of all values"),
                            field<&ChartView::unit_x>("unit_x", "where it begins"),
                            field<&ChartView::unit_y>("unit_y", "where it stands"),
                            field<&ChartView::is_mirrored>("is_mirrored", "read from the right"),
                            field<&ChartView::lines>("lines", "the lines behind the bars"),
                            field<&ChartView::bars>("bars", "one for each value, oldest first")}};
  return shape;
}

const Shape& FigureRowView::shape() {
  static const Shape shape{
      "figure row",
      {field<&FigureRowView::at>("at", "the year or the day that the value stands for"),
       field<&FigureRowView::value>("value", "the number and, if so, about or of how many"),
       field<&FigureRowView::note>("note", "what must be known to read the value"),
       field<&FigureRowView::current>("current", "whether this record reports it"),
       field<&FigureRowView::source>("source", "the record's document, if rows have several")}};
  return shape;
}

const Shape& FigureView::shape() {
  static const Shape shape{
      "figure",
      {field<&FigureView::id>("id", "its id in figures.yaml"),
       field<&FigureView::label>("label", "what the number is called"),
       field<&FigureView::counts>("counts", "what it counts"),
       field<&FigureView::unit>("unit", "the unit of all values; empty where each has its own"),
       field<&FigureView::finding>("finding", "the numbers in one sentence, if there are several"),
       field<&FigureView::chart>("chart", "a picture of them, if they can be compared"),
       field<&FigureView::picture>("picture", "the chart as a picture of its own"),
       field<&FigureView::rows>("rows", "its values, oldest first"),
       field<&FigureView::with_sources>("with_sources", "whether rows name their documents"),
       field<&FigureView::is_series>("is_series", "whether several moments can be compared")}};
  return shape;
}

}  // namespace ayumi::pages
