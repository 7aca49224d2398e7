#include "pages/redline_headings.h"

#include <algorithm>

namespace ayumi::pages {
namespace {

// Of each sentence its line where that is a heading, else nothing.
std::vector<std::string_view> in_headings(const std::vector<redline::Sentence>& sentences,
                                          const HeadingTexts& headings) {
  std::vector<std::string_view> result;
  std::size_t first = 0;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (!sentences[i].ends_line) continue;
    const char* begin = sentences[first].text.data();
    const char* end = sentences[i].text.data() + sentences[i].text.size();
    const std::string_view line(begin, static_cast<std::size_t>(end - begin));
    const bool is_heading = std::find(headings.begin(), headings.end(), line) != headings.end();
    result.resize(i + 1, is_heading ? line : std::string_view());
    first = i + 1;
  }
  result.resize(sentences.size());
  return result;
}

}  // namespace

RedlineHeadings::RedlineHeadings(const redline::Redline& redline, const HeadingTexts& before,
                                 const HeadingTexts& after)
    : before_(in_headings(redline.before, before)), after_(in_headings(redline.after, after)) {}

std::string_view RedlineHeadings::of(const redline::Row& row) const {
  return row.after ? after_[*row.after] : before_[*row.before];
}

}  // namespace ayumi::pages
