#pragma once
// Strings whose type says where a template may print them. A plain std::string may stand anywhere
// that escaping makes safe; these three may stand where escaping alone would not help.
// Plain values; safe on any thread.

#include <string>
#include <string_view>

namespace ayumi::template_ {

// Markup that is whole and harmless as it stands. Whoever makes one vouches for it; text from a
// content file becomes one only through the Markdown room.
struct Html {
  std::string bytes;
};

// JSON in which < > & U+2028 and U+2029 are written as \u escapes. Whoever makes one vouches for
// it.
struct Json {
  std::string bytes;
};

// True of relative references and of http, https, mailto and tel; false of every other scheme and
// of white space, control characters and backslashes, which browsers drop or rewrite.
bool is_safe_url(std::string_view text);

// An address for which is_safe_url() holds. What an author wrote is asked first and reported; to
// make a Url of anything else is a mistake in the program and ends it.
class Url {
 public:
  Url() = default;
  explicit Url(std::string text);
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace ayumi::template_
