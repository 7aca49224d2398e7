#include "pages/phrases.h"

#include <tuple>

#include "base/text.h"
#include "base/unicode.h"

namespace ayumi::pages {

Html as_html(std::string_view text) { return {escaped(text)}; }

std::string Phrases::text(const Text& text) const {
  const auto shown = text.shown_in(language_);
  return shown ? *shown.value : std::string();
}

Html Phrases::html(const Text& text) const {
  const auto shown = text.shown_in(language_);
  if (!shown) return {};
  Html words = as_html(*shown.value);
  const ForeignLanguage other = foreign(shown.language);
  if (other.lang.empty()) return words;
  return {"<span lang=\"" + other.lang + "\" dir=\"" + other.dir + "\">" + words.bytes + "</span>"};
}

ForeignLanguage Phrases::foreign(LanguageIndex shown) const {
  if (shown == language_) return {};
  const Language& other = site_.languages[shown];
  return {other.tag, other.right_to_left ? "rtl" : "ltr"};
}

Date Phrases::first_day(int year) const {
  return {year, site_.fiscal_year.month, site_.fiscal_year.day, DatePrecision::day};
}

std::string Phrases::era_of_first_day(int year) const {
  return site_.fiscal_year.japanese_eras ? locale_.japanese_era_year(first_day(year))
                                         : std::string();
}

std::string Phrases::year_era(int year) const {
  const std::string era = era_of_first_day(year);
  if (era.empty() || site_.fiscal_year.is_calendar_year()) return era;
  return words_.format("fiscal-era", {{"era", era}});
}

std::string Phrases::year_label(int year) const {
  const bool calendar = site_.fiscal_year.is_calendar_year();
  return words_.format(calendar ? "calendar-year" : "fiscal-year", {{"year", year_digits(year)}});
}

std::string Phrases::year_long(int year) const {
  const std::string era = era_of_first_day(year);
  if (era.empty()) return year_label(year);
  return words_.format("fiscal-year-with-era", {{"year", year_digits(year)}, {"era", era}});
}

std::string Phrases::year_months(int year) const {
  const int month = site_.fiscal_year.month;
  const Date from{year, month, 0, DatePrecision::month};
  const Date to{month == 1 ? year : year + 1, month == 1 ? 12 : month - 1, 0, DatePrecision::month};
  return words_.format("range", {{"from", locale_.date(from)}, {"to", locale_.date(to)}});
}

std::string Phrases::date(const Date& date) const {
  return date.precision == DatePrecision::fiscal_year ? year_label(date.year) : locale_.date(date);
}

DateView Phrases::date_view(const Date& value) const {
  const bool fiscal = value.precision == DatePrecision::fiscal_year;
  return {as_html(date(value)), fiscal ? std::string() : to_string(value)};
}

DateView Phrases::date(const StatedDate& stated) const {
  if (!stated.as_printed.empty())
    return {words_.html("date-as-printed", {{"date", html(stated.as_printed)}}), ""};
  if (stated.unknown()) return {as_html(words_.plain("not-in-source")), ""};
  return stated.known() ? date_view(stated.value) : DateView{};
}

std::string Phrases::count(std::string_view key, std::size_t n) const {
  return words_.format(key, {{"n", static_cast<std::int64_t>(n)}});
}

std::string Phrases::in_unit(const std::string& number, const Figure& figure) const {
  const int* places = figure.places.in(figure.unit.shown_in(language_).language);
  return places == nullptr ? number : moved_point(number, *places);
}

Html Phrases::figure_value(const FigureValue& value, const Figure& figure) const {
  Html said = quantity(in_unit(value.value, figure), figure.unit);
  if (!value.of.empty()) {
    said = words_.html("figure-of", {{"value", said},
                                     {"of", locale_.number(in_unit(value.of, figure))},
                                     {"unit", html(figure.unit)}});
  }
  for (const auto& [applies, key] :
       {std::pair(value.about, "figure-about"), std::pair(value.at_least, "figure-at-least"),
        std::pair(value.up_to, "figure-up-to"), std::pair(value.cumulative, "figure-cumulative")}) {
    if (applies) said = words_.html(key, {{"value", said}});
  }
  return said;
}

Html Phrases::quantity(const std::string& value, const Text& unit) const {
  const std::string number = locale_.number(value);
  if (unit.empty()) return as_html(number);
  return words_.html("figure-value", {{"value", number}, {"unit", html(unit)}});
}

std::string Phrases::label(std::string_view printed) const {
  return locale_.has_full_width() ? std::string(printed) : half_width(printed);
}

std::string Phrases::row(const std::vector<std::string>& parts) const {
  std::string joined;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    joined += joined.empty() ? part : words_.plain("list-separator") + part;
  }
  return joined;
}

Html Phrases::row(const std::vector<Html>& parts) const {
  std::string joined;
  for (const Html& part : parts) {
    if (part.bytes.empty()) continue;
    if (!joined.empty()) append_escaped(joined, words_.plain("list-separator"));
    joined += part.bytes;
  }
  return {joined};
}

std::string Phrases::codes(const Organization& organization) const {
  const auto* own = organization.codes.in(language_);
  return own == nullptr ? std::string() : locale_.list(*own);
}

int fiscal_year_of(const Site& site, const Date& date) {
  if (date.precision == DatePrecision::fiscal_year || date.month == 0) return date.year;
  const int day = date.day == 0 ? 1 : date.day;
  const auto begins = std::tuple(site.fiscal_year.month, site.fiscal_year.day);
  return std::tuple(date.month, day) < begins ? date.year - 1 : date.year;
}

}  // namespace ayumi::pages
