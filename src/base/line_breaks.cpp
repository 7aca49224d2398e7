#include "base/line_breaks.h"

#include <unicode/brkiter.h>

#include <memory>

#include "base/icu_text.h"
#include "base/text.h"
#include "base/unicode.h"

namespace ayumi {
namespace {

// The pieces between two places at which a line may end; all of it where ICU knows none.
std::vector<std::string> pieces_of(std::string_view text, std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu_locale(language);
  locale.setKeywordValue("lb", "strict", status);
  status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> lines(
      icu::BreakIterator::createLineInstance(locale, status));
  if (U_FAILURE(status) || !lines) return {std::string(text)};
  const icu::UnicodeString whole = to_icu(text);
  lines->setText(whole);
  std::vector<std::string> pieces;
  std::int32_t begin = lines->first();
  for (auto end = lines->next(); end != icu::BreakIterator::DONE; end = lines->next()) {
    pieces.push_back(from_icu(whole.tempSubStringBetween(begin, end)));
    begin = end;
  }
  return pieces;
}

}  // namespace

std::vector<std::string> broken_lines(std::string_view text, std::string_view language,
                                      int columns) {
  std::vector<std::string> lines;
  std::string line;
  const auto end_line = [&] {
    if (const auto words = trimmed(line); !words.empty()) lines.emplace_back(words);
    line.clear();
  };
  for (const std::string& piece : pieces_of(text, language)) {
    if (display_width(line + std::string(trimmed(piece))) > columns) end_line();
    line += piece;
    if (piece.ends_with('\n')) end_line();
  }
  end_line();
  return lines;
}

}  // namespace ayumi
