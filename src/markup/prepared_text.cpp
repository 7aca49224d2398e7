#include "markup/prepared_text.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "base/unicode.h"
#include "markup/find_any.h"

namespace ayumi::markup {
namespace {

// What stands beside a run of asterisks. Dashes, middle dots, ※ and the like are neutral: they may
// stand on either side of what is stressed, while a mark that ends something does not begin it.
enum class Side { space, letter, opening, closing, neutral };

struct Neighbour {
  Side side = Side::space;
  bool cjk = false;
};

Side ascii_side(char32_t c) {
  if (c <= ' ') return Side::space;
  if (c == '|') return Side::space;  // the edge of a table's cell
  // The marks of other emphasis have rules of their own about what stands beside them.
  if (c == '_' || c == '~' || is_letter_or_digit(c)) return Side::letter;
  constexpr std::string_view kOpening = "([{<";
  constexpr std::string_view kClosing = ")]}>.,;:?";
  const char ascii = static_cast<char>(c);
  if (kOpening.find(ascii) != std::string_view::npos) return Side::opening;
  return kClosing.find(ascii) != std::string_view::npos ? Side::closing : Side::neutral;
}

// General category P, which is what the parser goes by, of the marks that Japanese text uses:
// symbols such as ○ or ＋ and emoji are letters to it.
bool is_punctuation(char32_t c) {
  struct Range {
    char32_t first, last;
  };
  constexpr Range kMarks[] = {
      {0xA7, 0xA7},     {0xAB, 0xAB},     {0xB6, 0xB7},     {0xBB, 0xBB},     {0x2010, 0x2027},
      {0x2030, 0x2043}, {0x2045, 0x2051}, {0x2053, 0x205E}, {0x3001, 0x3003}, {0x3008, 0x3011},
      {0x3014, 0x301F}, {0x3030, 0x3030}, {0x303D, 0x303D}, {0x30A0, 0x30A0}, {0x30FB, 0x30FB},
      {0xFE10, 0xFE19}, {0xFE30, 0xFE52}, {0xFF01, 0xFF03}, {0xFF05, 0xFF0A}, {0xFF0C, 0xFF0F},
      {0xFF1A, 0xFF1B}, {0xFF1F, 0xFF20}, {0xFF3B, 0xFF3D}, {0xFF3F, 0xFF3F}, {0xFF5B, 0xFF5B},
      {0xFF5D, 0xFF5D}, {0xFF5F, 0xFF65}};
  return std::any_of(std::begin(kMarks), std::end(kMarks),
                     [c](const Range& range) { return c >= range.first && c <= range.last; });
}

Side punctuation_side(char32_t c) {
  constexpr std::u32string_view kOpening = U"「『（［｛〈《【〔〖〘〚〝“‘｟｢";
  constexpr std::u32string_view kClosing = U"」』）］｝〉》】〕〗〙〛〞〟”’｠｣、。，．！？：；｡､…‥";
  if (kOpening.find(c) != std::u32string_view::npos) return Side::opening;
  return kClosing.find(c) != std::u32string_view::npos ? Side::closing : Side::neutral;
}

bool is_unicode_space(char32_t c) {
  return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

Neighbour neighbour(char32_t c) {
  if (c < 0x80) return {ascii_side(c), false};
  if (is_unicode_space(c)) return {Side::space, false};
  const bool cjk = is_cjk_without_spaces(c);
  return {is_punctuation(c) ? punctuation_side(c) : Side::letter, cjk};
}

Neighbour before(std::string_view text, std::size_t at) {
  if (at == 0) return {};
  std::size_t begin = at - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return neighbour(next_code_point(text, begin));
}

Neighbour after(std::string_view text, std::size_t at) {
  return at < text.size() ? neighbour(next_code_point(text, at)) : Neighbour{};
}

bool is_escaped(std::string_view text, std::size_t at) {
  std::size_t backslashes = 0;
  while (backslashes < at && text[at - 1 - backslashes] == '\\') ++backslashes;
  return backslashes % 2 == 1;
}

bool is_punctuation_side(Side side) { return side != Side::space && side != Side::letter; }

// Which sides of the run [begin, end) need a mark.
struct Need {
  bool before = false, after = false;
};
Need need(std::string_view text, std::size_t begin, std::size_t end) {
  const Neighbour left = before(text, begin);
  const Neighbour right = after(text, end);
  if (!left.cjk && !right.cjk) return {};
  const bool opens = left.side == Side::letter && is_punctuation_side(right.side);
  const bool closes = is_punctuation_side(left.side) && right.side == Side::letter;
  return {closes && left.side != Side::opening, opens && right.side != Side::closing};
}

}  // namespace

PreparedText prepare(std::string_view file, std::uint32_t origin) {
  const std::string_view text = file.substr(origin);
  PreparedText result;
  result.origin = origin;
  std::size_t copied = 0;
  const auto mark = [&](std::size_t at) {
    result.text.append(text, copied, at - copied);
    copied = at;
    result.marks.push_back(static_cast<std::uint32_t>(result.text.size()));
    result.text += kEmphasisMark;
  };
  for (std::size_t at = find_any<'*', '~'>(text); at != std::string_view::npos;) {
    const std::size_t begin = is_escaped(text, at) ? at + 1 : at;
    const std::size_t end = std::min(text.find_first_not_of(text[at], begin), text.size());
    const bool run = text[at] == '*' ? end > begin : end == begin + 2;
    const Need needed = run ? need(text, begin, end) : Need{};
    if (needed.before) mark(begin);
    if (needed.after) mark(end);
    at = find_any<'*', '~'>(text, std::max(end, at + 1));
  }
  result.text.append(text, copied);
  return result;
}

std::uint32_t PreparedText::in_file(std::size_t offset) const {
  const auto size = static_cast<std::uint32_t>(kEmphasisMark.size());
  const auto at = static_cast<std::uint32_t>(std::min(offset, text.size()));
  const auto found = std::lower_bound(marks.begin(), marks.end(), at);
  const auto count = static_cast<std::uint32_t>(found - marks.begin());
  std::uint32_t removed = count * size;
  if (count > 0) removed -= size - std::min(size, at - marks[count - 1]);
  return origin + at - removed;
}

std::string without_marks(std::string_view text) {
  std::string result;
  std::size_t copied = 0;
  for (std::size_t at = text.find(kEmphasisMark); at != std::string_view::npos;
       at = text.find(kEmphasisMark, copied)) {
    result.append(text, copied, at - copied);
    copied = at + kEmphasisMark.size();
  }
  return result.append(text, copied);
}

}  // namespace ayumi::markup
