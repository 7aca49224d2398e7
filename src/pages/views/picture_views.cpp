#include "pages/views/picture_views.h"

namespace ayumi::pages {

using template_::field;

const Shape& PictureLineView::shape() {
  static const Shape shape{"picture line",
                           {field<&PictureLineView::text>("text", "its words"),
                            field<&PictureLineView::y>("y", "the line on which they stand")}};
  return shape;
}

const Shape& PictureView::shape() {
  static const Shape shape{
      "picture",
      {field<&PictureView::lang>("lang", "the language of its words"),
       field<&PictureView::dir>("dir", "its direction, ltr or rtl"),
       field<&PictureView::name>("name", "what is shown, in words"),
       field<&PictureView::width>("width", "of the picture"),
       field<&PictureView::height>("height", "of the picture"),
       field<&PictureView::start>("start", "where lines begin"),
       field<&PictureView::title>("title", "what is counted"),
       field<&PictureView::finding>("finding", "the numbers in one sentence"),
       field<&PictureView::notes>("notes", "what exactly is counted"),
       field<&PictureView::origin>("origin", "the documents, the portal, the address"),
       field<&PictureView::chart>("chart", "the bars"),
       field<&PictureView::chart_x>("chart_x", "its left edge"),
       field<&PictureView::chart_y>("chart_y", "its top"),
       field<&PictureView::chart_width>("chart_width", "its width in the picture"),
       field<&PictureView::chart_height>("chart_height", "its height in the picture"),
       field<&PictureView::accent>("accent", "the colour of site.yaml, if it has one")}};
  return shape;
}

}  // namespace ayumi::pages
