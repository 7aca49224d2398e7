#pragma once
// The growing HTML of a document: text goes in escaped, tags as they are, gaps as slots.

#include <cstddef>
#include <string_view>

#include "markup/document.h"

namespace ayumi::markup {

class HtmlOut {
 public:
  // Past `limit` bytes nothing more is written.
  HtmlOut(Document& document, std::size_t limit) : document_(document), limit_(limit) {}

  void tag(std::string_view html);
  void text(std::string_view text);                               // outside attributes only
  void attribute(std::string_view name, std::string_view value);  // with a space in front
  void id(std::string_view id);                                   // id="…", with its slot
  void href_to(std::string_view id);                              // href="#…", with its slot
  void slot(SlotKind kind, std::size_t index);

  // Something outside the HTML that grows with it.
  void charge(std::size_t bytes) { charged_ += bytes; }
  bool full() const { return document_.html.size() + charged_ > limit_; }

  std::uint32_t size() const { return static_cast<std::uint32_t>(document_.html.size()); }
  std::uint32_t slots() const { return static_cast<std::uint32_t>(document_.slots.size()); }

 private:
  Document& document_;
  std::size_t limit_;
  std::size_t charged_ = 0;
};

// `pattern` with every "{0}" replaced.
std::string filled(std::string_view pattern, std::string_view value);

}  // namespace ayumi::markup
