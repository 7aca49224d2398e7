#include "base/locale.h"

#include <unicode/coll.h>
#include <unicode/dtptngen.h>
#include <unicode/gregocal.h>
#include <unicode/listformatter.h>
#include <unicode/numberformatter.h>
#include <unicode/smpdtfmt.h>

#include <array>
#include <cassert>
#include <map>
#include <mutex>
#include <tuple>
#include <utility>

#include "base/icu_text.h"

namespace ayumi {
namespace {

using DateFormat = std::unique_ptr<icu::SimpleDateFormat>;

icu::UnicodeString best_pattern(const icu::Locale& locale, const char16_t* skeleton) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::DateTimePatternGenerator> generator(
      icu::DateTimePatternGenerator::createInstance(locale, status));
  assert(U_SUCCESS(status));
  return generator->getBestPattern(icu::UnicodeString(skeleton), status);
}

DateFormat with_calendar(DateFormat format, std::unique_ptr<icu::Calendar> calendar) {
  format->adoptCalendar(calendar.release());
  format->setTimeZone(*icu::TimeZone::getGMT());
  return format;
}

DateFormat date_format(const icu::Locale& locale, const char16_t* skeleton) {
  UErrorCode status = U_ZERO_ERROR;
  auto calendar = std::make_unique<icu::GregorianCalendar>(locale, status);
  // As ISO 8601 counts: no Julian calendar before 1582.
  calendar->setGregorianChange(-8.64e15, status);
  auto format =
      std::make_unique<icu::SimpleDateFormat>(best_pattern(locale, skeleton), locale, status);
  assert(U_SUCCESS(status));
  return with_calendar(std::move(format), std::move(calendar));
}

DateFormat era_format(icu::Locale locale) {
  UErrorCode status = U_ZERO_ERROR;
  locale.setKeywordValue("calendar", "japanese", status);
  icu::UnicodeString pattern = best_pattern(locale, u"Gy");
  // Where the language would put the era behind (4 Reiwa), it is still read as a name: Reiwa 4.
  if (!pattern.startsWith(u"G")) pattern = u"G y";
  // 令和元年, not 令和1年.
  const bool japanese = std::string_view(locale.getLanguage()) == "ja";
  auto format =
      japanese ? std::make_unique<icu::SimpleDateFormat>(pattern, u"y=jpanyear", locale, status)
               : std::make_unique<icu::SimpleDateFormat>(pattern, locale, status);
  std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(locale, status));
  assert(U_SUCCESS(status));
  return with_calendar(std::move(format), std::move(calendar));
}

// Noon of the day, so that no rounding can reach a neighbouring one.
UDate moment_of(const Date& date) {
  const auto two_digits = [](int value) {
    return (value < 10 ? "0" : "") + std::to_string(value < 1 ? 1 : value);
  };
  std::string year = std::to_string(date.year);
  year.insert(0, 4 - year.size(), '0');
  const auto instant =
      parse_instant(year + "-" + two_digits(date.month) + "-" + two_digits(date.day) + "T12:00Z");
  assert(instant);
  return static_cast<UDate>(*instant) * 1000;
}

}  // namespace

// A date format works on a calendar of its own even when const, so `guard` lets in one thread at a
// time. What it gave is kept: a portal says few dates, and each on many pages. The collator, the
// list and number formats never change after they were made.
struct Locale::Impl {
  explicit Impl(const icu::Locale& of)
      : locale(of),
        day(date_format(locale, u"yMMMMd")),
        month(date_format(locale, u"yMMMM")),
        year(date_format(locale, u"y")),
        era_year(era_format(locale)),
        numbers(icu::number::NumberFormatter::withLocale(locale)),
        years(numbers.grouping(UNUM_GROUPING_OFF)) {
    for (std::size_t decimals = 0; decimals < fractions.size(); ++decimals)
      fractions[decimals] = with_decimals(decimals);
    UErrorCode status = U_ZERO_ERROR;
    for (std::size_t digit = 0; digit < digits.size(); ++digit)
      digits[digit] =
          from_icu(years.formatInt(static_cast<int64_t>(digit), status).toString(status));
    collator.reset(icu::Collator::createInstance(locale, status));
    lists.reset(icu::ListFormatter::createInstance(locale, status));
    assert(U_SUCCESS(status));
  }

  std::string formatted(const icu::SimpleDateFormat& format, const Date& date) {
    const std::lock_guard lock(guard);
    const auto [kept, is_new] = said.try_emplace({&format, date.year, date.month, date.day});
    if (is_new) {
      icu::UnicodeString text;
      format.format(moment_of(date), text);
      kept->second = from_icu(text);
    }
    return kept->second;
  }

  icu::number::LocalizedNumberFormatter with_decimals(std::size_t decimals) const {
    return numbers.precision(icu::number::Precision::fixedFraction(static_cast<int32_t>(decimals)));
  }

  const icu::Locale locale;
  std::mutex guard;
  std::map<std::tuple<const icu::SimpleDateFormat*, int, int, int>, std::string> said;
  DateFormat day;
  DateFormat month;
  DateFormat year;
  DateFormat era_year;
  // A formatter is dear to make and cheap to use again.
  icu::number::LocalizedNumberFormatter numbers;
  icu::number::LocalizedNumberFormatter years;
  std::array<std::string, 10> digits;
  std::array<icu::number::LocalizedNumberFormatter, 4> fractions;  // by number of decimals
  std::unique_ptr<icu::Collator> collator;
  std::unique_ptr<icu::ListFormatter> lists;
};

Locale::Locale(std::string_view tag) : impl_(std::make_unique<Impl>(icu_locale(tag))) {}
Locale::~Locale() = default;
Locale::Locale(Locale&&) noexcept = default;
Locale& Locale::operator=(Locale&&) noexcept = default;

std::string Locale::date(const Date& date) const {
  assert(date.precision != DatePrecision::fiscal_year);
  switch (date.precision) {
    case DatePrecision::day:
      return impl_->formatted(*impl_->day, date);
    case DatePrecision::month:
      return impl_->formatted(*impl_->month, date);
    default:
      return impl_->formatted(*impl_->year, date);
  }
}

std::string Locale::japanese_era_year(const Date& day) const {
  return impl_->formatted(*impl_->era_year, day);
}

std::string Locale::number(std::string_view decimal) const {
  const std::size_t point = decimal.find('.');
  const std::size_t decimals = point == std::string_view::npos ? 0 : decimal.size() - point - 1;
  const icu::StringPiece digits(decimal.data(), static_cast<int32_t>(decimal.size()));
  UErrorCode status = U_ZERO_ERROR;
  const auto text = decimals < impl_->fractions.size()
                        ? impl_->fractions[decimals].formatDecimal(digits, status)
                        : impl_->with_decimals(decimals).formatDecimal(digits, status);
  assert(U_SUCCESS(status));
  return from_icu(text.toString(status));
}

std::string Locale::number(std::int64_t value) const {
  UErrorCode status = U_ZERO_ERROR;
  return from_icu(impl_->numbers.formatInt(value, status).toString(status));
}

std::string Locale::year(int year) const {
  std::string text;
  for (const char digit : std::to_string(year)) {
    text += digit == '-' ? "-" : impl_->digits[static_cast<std::size_t>(digit - '0')];
  }
  return text;
}

std::string Locale::language_name(std::string_view tag) const {
  // Without the calendar that icu_locale() adds, which would be part of the name.
  UErrorCode status = U_ZERO_ERROR;
  const auto other =
      icu::Locale::forLanguageTag({tag.data(), static_cast<int32_t>(tag.size())}, status);
  icu::UnicodeString name;
  other.getDisplayName(impl_->locale, name);
  return from_icu(name);
}

bool Locale::has_full_width() const {
  const std::string_view language = impl_->locale.getLanguage();
  return language == "ja" || language == "zh" || language == "ko";
}

int Locale::compare(std::string_view a, std::string_view b) const {
  UErrorCode status = U_ZERO_ERROR;
  const auto order =
      impl_->collator->compareUTF8({a.data(), static_cast<int32_t>(a.size())},
                                   {b.data(), static_cast<int32_t>(b.size())}, status);
  // The bytes of UTF-8 sort as its code points do.
  return order != UCOL_EQUAL ? order : a.compare(b);
}

std::string Locale::list(const std::vector<std::string>& items) const {
  std::vector<icu::UnicodeString> texts;
  texts.reserve(items.size());
  for (const std::string& item : items) texts.push_back(to_icu(item));
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text;
  impl_->lists->format(texts.data(), static_cast<int32_t>(texts.size()), text, status);
  return from_icu(text);
}

}  // namespace ayumi
