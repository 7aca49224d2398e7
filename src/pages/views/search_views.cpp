#include "pages/views/search_views.h"

#include "pages/views/has_any.h"

namespace ayumi::pages {

using template_::field;

const Shape& SearchLanguageView::shape() {
  static const Shape shape{
      "search language",
      {field<&SearchLanguageView::tag>("tag", "the language's tag, such as ja"),
       field<&SearchLanguageView::name>("name", "the language's name, in the page's language"),
       field<&SearchLanguageView::page>("page", "the search page in that language"),
       field<&SearchLanguageView::manifest>("manifest", "where that language's index begins")}};
  return shape;
}

const Shape& SearchView::shape() {
  static const Shape shape{
      "search",
      {field<&SearchView::manifest>("manifest", "where the index of the page's language begins"),
       field<&SearchView::others>("others", "the other languages"),
       field<&SearchView::examples>("examples", "words to search for, leading to their results"),
       has_any<&SearchView::examples>("has_examples"),
       field<&SearchView::vocabulary>("vocabulary", "where topics and terms are listed"),
       has_any<&SearchView::vocabulary>("has_vocabulary"),
       field<&SearchView::years>("years", "the columns of the table of strategies and years"),
       field<&SearchView::strategies>("strategies", "its rows"),
       has_any<&SearchView::strategies>("has_strategies"),
       field<&SearchView::meanings>("meanings", "what the words in its cells mean"),
       field<&SearchView::gaps>("gaps", "where silent years are listed, if there are any")}};
  return shape;
}

const Shape& SearchPageView::shape() {
  static const Shape shape{"search page",
                           {field<&SearchPageView::site>("site", "the portal"),
                            field<&SearchPageView::page>("page", "head, header and footer"),
                            field<&SearchPageView::search>("search", "what is searched")}};
  return shape;
}

}  // namespace ayumi::pages
