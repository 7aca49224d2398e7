#include "pages/views/citation_views.h"

namespace ayumi::pages {

using template_::field;

const Shape& CitationView::shape() {
  static const Shape shape{
      "citation",
      {field<&CitationView::language>("language", "the name of its language, in that language"),
       field<&CitationView::lang>("lang", "its language, only if not the page's"),
       field<&CitationView::dir>("dir", "its direction, only with lang"),
       field<&CitationView::text>("text", "what to write")}};
  return shape;
}

const Shape& CitingView::shape() {
  static const Shape shape{
      "citing",
      {field<&CitingView::citations>("citations", "one for each language, the page's own first"),
       field<&CitingView::address_note>("address_note", "why they have no address"),
       field<&CitingView::report>("report", "where to tell of a mistake")}};
  return shape;
}

}  // namespace ayumi::pages
