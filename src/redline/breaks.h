#pragma once
// Where words and sentences end in a language. The room's door to ICU. Offsets are bytes of
// well-formed UTF-8. An object belongs to one thread at a time. To make one is costly, to copy one
// is not; several threads may copy the same.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ayumi::redline {

class Breaks {
 public:
  explicit Breaks(std::string_view language);  // BCP 47
  ~Breaks();
  Breaks(const Breaks& other);
  Breaks(Breaks&& other) noexcept;

  // Ascending, the last one is the text's size; none for an empty text. White space and punctuation
  // between words count as words of their own.
  std::vector<std::uint32_t> word_ends(std::string_view text);
  // White space behind a sentence belongs to it. "Dr." and the like end none in languages for which
  // ICU knows such abbreviations.
  std::vector<std::uint32_t> sentence_ends(std::string_view text);

  bool is_japanese_or_chinese() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ayumi::redline
