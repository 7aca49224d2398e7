#pragma once
// Where in an HTML or XML document a template is, followed character by character through its
// literal text: what may be printed at a spot, and whether a section leaves the document as it
// found it. Knows nothing of templates. Not for two threads at once.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ayumi::template_ {

enum class Language : std::uint8_t { html, xml, plain };

// What a spot takes.
enum class Spot : std::uint8_t {
  text,      // between tags
  inert,     // quoted attribute value, <title>, <textarea>: text, no markup
  address,   // begin of an attribute that holds a URL
  fragment,  // behind the '#' of such an attribute
  json,      // <script type="application/ld+json">
  plain,     // no markup language at all
  bad_address,
  closed,  // scripts, styles, comments, names, unquoted values
};

class HtmlContext {
 public:
  explicit HtmlContext(Language language) : language_(language) {}

  enum class Fault : std::uint8_t { no_space, text_after_address };
  struct Misplaced {
    Fault fault;
    std::size_t offset;
  };
  // Follows `literal` to its end; the first character that may not stand where it does.
  std::optional<Misplaced> read(std::string_view literal);
  // Something was printed at this spot.
  void print();
  // A section begins or ends here, so that what was read so far may stand beside other text.
  void settle();
  // Whether both are as good as the same after a body that stands 0 or 1 times, or any number of
  // times; takes over the stricter.
  bool join(const HtmlContext& before, bool repeats);

  Spot spot() const;
  bool in_text() const { return mode_ == Mode::text; }
  std::string place() const;  // for messages, as a piece of markup: "<script>", "href=\"…"

  friend bool operator==(const HtmlContext&, const HtmlContext&) = default;

 private:
  enum class Mode : std::uint8_t {
    text,
    opening,  // behind '<' or '</'
    declaration,
    comment,
    name,
    before_attribute,  // behind white space
    attribute,
    after_attribute,
    before_value,
    value,
    after_value,  // only white space or the tag's end may follow
    raw,          // up to the end tag of element_
  };
  enum class Address : std::uint8_t { none, begin, literal, printed, query, fragment };

  std::optional<Fault> step(char c);
  void step_opening(char c);
  void step_declaration(char c);
  void step_comment(char c);
  std::optional<Fault> step_tag(char c);
  std::optional<Fault> step_before_value(char c);
  std::optional<Fault> step_value(char c);
  std::optional<Fault> step_address(char c);
  std::optional<Fault> step_raw(char c);
  void end_value();
  void end_tag();
  bool in_script_type() const { return element_ == "script" && attribute_ == "type"; }

  Language language_;
  Mode mode_ = Mode::text;
  Address address_ = Address::none;
  char quote_ = 0;        // of a value; 0 where it has none
  bool closing_ = false;  // in an end tag
  bool is_json_ = false;  // in a script whose type says so
  std::string element_;   // lower case, as the next
  std::string attribute_;
  std::string seen_;  // the part of a delimiter, or of a script's type, read so far
};

}  // namespace ayumi::template_
