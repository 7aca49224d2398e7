#pragma once
// How a language writes dates, numbers and sentences with counts, and in which order it sorts
// names. The second door to ICU; nothing here depends on the machine's locale or clock.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.h"

namespace ayumi {

using MessageArgument = std::variant<std::int64_t, std::string>;
using MessageArguments = std::vector<std::pair<std::string_view, MessageArgument>>;

// An ICU MessageFormat pattern ("{n, plural, one {# measure} other {# measures}}"), parsed once.
// const members may be called from several threads at once.
class MessagePattern {
 public:
  // Null and a reason when the pattern is malformed, or wants more than plain arguments, number,
  // plural, selectordinal and select.
  static std::unique_ptr<MessagePattern> parse(std::string_view language, std::string_view pattern,
                                               std::string* reason);
  ~MessagePattern();

  std::vector<std::string> argument_names() const;  // sorted, each once
  // An argument that is not given stands in the text as {name}; where a plural or a number is given
  // a text, the pattern itself is the result.
  std::string format(const MessageArguments& arguments) const;

 private:
  struct Impl;
  explicit MessagePattern(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// One for each language of a portal; const members may be called from several threads at once.
class Locale {
 public:
  // `tag` is a BCP 47 tag for which is_language_tag() holds. "en" alone is written as in Britain.
  explicit Locale(std::string_view tag);
  ~Locale();
  Locale(Locale&&) noexcept;
  Locale& operator=(Locale&&) noexcept;

  // 2023年6月26日 / 26 June 2023; 2022年5月 / May 2022; 2025年 / 2025. Not for fiscal years.
  std::string date(const Date& date) const;
  // 令和4年, 令和元年 / Reiwa 4: the era and year that the Japanese calendar gives to that day.
  std::string japanese_era_year(const Date& day) const;
  // "1234567.5" → 1,234,567.5 with the decimals as given. `decimal` is an optional '-', digits and
  // an optional '.' with digits.
  std::string number(std::string_view decimal) const;
  std::string number(std::int64_t value) const;
  // Digits without grouping: 2023, ٢٠٢٣.
  std::string year(int year) const;
  // The name of another language in this one: 英語.
  std::string language_name(std::string_view tag) const;
  // < 0, 0, > 0 in the order of the language's dictionary, ties broken by code points.
  int compare(std::string_view a, std::string_view b) const;
  // Whether it is written with full-width characters: Japanese, Chinese, Korean.
  bool has_full_width() const;
  // "A、B、C" / "A, B and C"
  std::string list(const std::vector<std::string>& items) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Well formed and with a language subtag that exists ("ja", "en", "zh-Hant"); "jp" is none.
bool is_language_tag(std::string_view tag);
// The name of a language in itself: 日本語, English.
std::string own_name_of_language(std::string_view tag);
bool is_right_to_left(std::string_view tag);
// An IANA zone name with a place ("Asia/Tokyo"), or "UTC"; its offset from UTC in seconds at an
// instant.
bool is_time_zone(std::string_view name);
int time_zone_offset(std::string_view name, Instant at);

}  // namespace ayumi
