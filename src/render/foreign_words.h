#pragma once
// Words of another language inside a page's text say so (WCAG 3.1.2), without any work of editors:
// where exactly one language of the portal is written in a script, letters of that script in a text
// of another language are of it: 健康 on an English page is Japanese, and <span lang="ja"> is put
// around it. What stands in Latin letters is never touched: an acronym is of no language.
//
// Immutable; may be asked from several threads at once.

#include <string>
#include <string_view>
#include <vector>

#include "base/scripts.h"
#include "model/site.h"

namespace ayumi::render {

class ForeignWords {
 public:
  explicit ForeignWords(const std::vector<Language>& languages);

  // `page` is a whole page, or a well-formed part of one, as templates write it. Attributes, the
  // head, drawings, scripts and text areas stay as they are, and so does text that says its
  // language. The language of text is that of the nearest element around it that names one.
  void mark(std::string& page) const;

 private:
  friend class ForeignRuns;
  struct Written {
    std::string tag;
    bool right_to_left = false;
    Scripts scripts;
  };
  const Written* language_of(char32_t letter) const;
  bool concern(std::string_view page) const;

  std::vector<Written> languages_;   // whose script is theirs alone, and not Latin
  unsigned char first_byte_ = 0xFF;  // with which their letters may begin
};

}  // namespace ayumi::render
