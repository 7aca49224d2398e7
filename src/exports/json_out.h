#pragma once
// JSON, written from front to back: the texts of a whole portal never stand in memory as a tree.
// Two spaces a level, members in the order in which they are given. Text must be well-formed UTF-8.
// A begin without its end is a mistake in the caller that the reader of the file sees. Not for two
// threads at once.

#include <cstdint>
#include <string>
#include <string_view>

#include "model/site.h"

namespace ayumi::exports {

class JsonOut {
 public:
  // For a script element of a page: < > & and the two line separators become \u escapes, and all
  // stands on one line.
  enum class Form { file, in_page };
  explicit JsonOut(Form form = Form::file) : in_page_(form == Form::in_page) {}

  JsonOut& begin_object() { return open('{'); }
  JsonOut& end_object() { return close('}'); }
  JsonOut& begin_list() { return open('['); }
  JsonOut& end_list() { return close(']'); }
  JsonOut& key(std::string_view name);
  JsonOut& value(std::string_view text);
  JsonOut& number(std::uint64_t number);
  JsonOut& flag(bool value);

  JsonOut& member(std::string_view name, std::string_view text) { return key(name).value(text); }
  JsonOut& member_number(std::string_view name, std::uint64_t n) { return key(name).number(n); }
  JsonOut& member_flag(std::string_view name, bool set) { return key(name).flag(set); }
  // Nothing where the text is empty.
  JsonOut& member_if(std::string_view name, std::string_view text) {
    return text.empty() ? *this : member(name, text);
  }
  // {"ja": …, "en": …}, only languages in which it is written; nothing where it is in none.
  JsonOut& member_if(std::string_view name, const Text& text, const Site& site);

  // The whole; a file ends with a line break.
  std::string take() &&;

 private:
  JsonOut& open(char bracket);
  JsonOut& close(char bracket);
  void item();
  void line();
  void quote(std::string_view text);

  std::string out_;
  const bool in_page_;
  std::size_t depth_ = 0;
  bool first_ = true;
  bool after_key_ = false;
};

}  // namespace ayumi::exports
