#include "content/meant_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/date.h"
#include "base/text.h"
#include "base/unicode.h"

namespace ayumi::content {
namespace {

struct Era {
  std::string_view name;
  int before;        // the year before its first
  Date first, last;  // days
};
constexpr std::array<Era, 3> kEras{{{"令和", 2018, {2019, 5, 1}, {9999, 12, 31}},
                                    {"平成", 1988, {1989, 1, 8}, {2019, 4, 30}},
                                    {"昭和", 1925, {1926, 12, 25}, {1989, 1, 7}}}};

// Whether a day of the date is one of the era.
bool is_of(const Era& era, const Date& date) {
  const int month = date.month, day = date.day;
  const Date begin{date.year, month == 0 ? 1 : month, day == 0 ? 1 : day};
  const Date end{date.year, month == 0 ? 12 : month, day == 0 ? 31 : day};
  return era.first <= end && begin <= era.last;
}

// Takes a date apart from its front.
class DateWords {
 public:
  explicit DateWords(std::string_view words) : rest_(words) {}

  std::optional<Date> read() {
    Date date;
    const auto* era =
        std::find_if(kEras.begin(), kEras.end(), [&](const Era& one) { return take(one.name); });
    if (era != kEras.end()) return read_of(*era);
    const bool fiscal = take("FY") || take("fy");
    if (!take_number(date.year, 4, 4)) return std::nullopt;
    return fiscal ? ended(date, DatePrecision::fiscal_year) : read_behind_year(date);
  }

 private:
  std::optional<Date> read_of(const Era& era) {
    Date date;
    const bool first = take("元");
    if (first) date.year = 1;
    if (!first && !take_number(date.year, 1, 2)) return std::nullopt;
    date.year += era.before;
    const auto read = rest_.starts_with("年") ? read_behind_year(date) : std::nullopt;
    return read && is_of(era, *read) ? read : std::nullopt;
  }

  std::optional<Date> read_behind_year(const Date& date) {
    if (take("年度")) return ended(date, DatePrecision::fiscal_year);
    if (take("年")) return read_words(date);
    for (const std::string_view sign : {"/", ".", "-"}) {
      if (take(sign)) return read_signs(date, sign);
    }
    return read_digits(date);
  }

  // "3月31日"
  std::optional<Date> read_words(Date date) {
    if (rest_.empty()) return ended(date, DatePrecision::year);
    if (!take_number(date.month, 1, 2) || !take("月")) return std::nullopt;
    if (rest_.empty()) return ended(date, DatePrecision::month);
    const bool day = take_number(date.day, 1, 2) && take("日");
    return day ? ended(date, DatePrecision::day) : std::nullopt;
  }

  // "3/31"
  std::optional<Date> read_signs(Date date, std::string_view sign) {
    if (!take_number(date.month, 1, 2)) return std::nullopt;
    if (rest_.empty()) return ended(date, DatePrecision::month);
    const bool day = take(sign) && take_number(date.day, 1, 2);
    return day ? ended(date, DatePrecision::day) : std::nullopt;
  }

  // "0331"
  std::optional<Date> read_digits(Date date) {
    if (rest_.empty()) return ended(date, DatePrecision::year);
    const bool day = take_number(date.month, 2, 2) && take_number(date.day, 2, 2);
    return day ? ended(date, DatePrecision::day) : std::nullopt;
  }

  std::optional<Date> ended(Date date, DatePrecision precision) const {
    date.precision = precision;
    return rest_.empty() ? std::optional(date) : std::nullopt;
  }

  bool take(std::string_view word) {
    const bool found = rest_.starts_with(word);
    if (found) rest_.remove_prefix(word.size());
    return found;
  }

  bool take_number(int& out, std::size_t least, std::size_t most) {
    const std::size_t size = std::min({rest_.find_first_not_of("0123456789"), rest_.size(), most});
    if (size < least) return false;
    std::from_chars(rest_.data(), rest_.data() + size, out);
    rest_.remove_prefix(size);
    return true;
  }

  std::string_view rest_;
};

std::string without_spaces(std::string_view word) {
  constexpr std::string_view kWide = "\u3000";
  std::string out;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const bool wide = word.substr(at).starts_with(kWide);
    if (wide) at += kWide.size() - 1;
    if (!wide && word[at] != ' ') out.push_back(word[at]);
  }
  return out;
}

// Whether commas stand where they divide thousands: 1,234,567.8.
bool has_thousands(std::string_view number) {
  const auto groups = split(number.substr(0, number.find('.')), ',');
  return !groups.front().empty() && groups.front().size() <= 3 &&
         std::all_of(groups.begin() + 1, groups.end(),
                     [](std::string_view group) { return group.size() == 3; });
}

}  // namespace

std::string date_meant(std::string_view word) {
  const std::string plain = half_width(without_spaces(word));
  const auto date = DateWords(plain).read();
  const std::string meant = date ? to_string(*date) : std::string();
  return parse_date(meant) ? meant : std::string();
}

std::string number_meant(std::string_view word) {
  constexpr std::string_view kMinus = "−";
  std::string plain = half_width(trimmed(word));
  if (plain.starts_with(kMinus)) plain.replace(0, kMinus.size(), "-");
  const std::string_view digits = std::string_view(plain).substr(plain.starts_with('-') ? 1 : 0);
  if (plain.find(',') == std::string::npos) return plain;
  if (!has_thousands(digits)) return {};
  plain.erase(std::remove(plain.begin(), plain.end(), ','), plain.end());
  return plain;
}

}  // namespace ayumi::content
