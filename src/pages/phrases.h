#pragma once
// How one language says what the model holds: years, dates, figures, roles. Views are filled with
// these; nothing here knows a page. Const; safe on any thread.

#include <string>
#include <string_view>

#include "base/locale.h"
#include "model/site.h"
#include "pages/views/common.h"
#include "pages/words.h"

namespace ayumi::pages {

// What text says of itself that is not in the page's language; both are "" where it is.
struct ForeignLanguage {
  std::string lang, dir;
};

// Words of the page's own language.
Html as_html(std::string_view text);

class Phrases {
 public:
  Phrases(const Site& site, const Words& words, const Locale& locale, LanguageIndex language)
      : site_(site), words_(words), locale_(locale), language_(language) {}

  const Words& words() const { return words_; }
  const Locale& locale() const { return locale_; }

  // In this language, else in the one that the fallback rule gives; "" where written in none.
  std::string text(const Text& text) const;
  // The same as running text, which says so where it is of another language. `text` is for
  // attributes, for sorting, and for what stands in every language.
  Html html(const Text& text) const;
  ForeignLanguage foreign(LanguageIndex shown) const;

  std::string year_digits(int year) const { return locale_.year(year); }
  std::string year_label(int year) const;   // 2023年度 / FY2023 / 2023
  std::string year_long(int year) const;    // 2023年度（令和5年度）/ FY2023
  std::string year_months(int year) const;  // 2023年4月–2024年3月
  std::string year_era(int year) const;     // 令和5年度, or "" without eras

  std::string date(const Date& date) const;
  // "not known from the source" where the source is silent; text "" where nobody has filled it in.
  DateView date(const StatedDate& date) const;
  DateView date_view(const Date& date) const;

  std::string count(std::string_view key, std::size_t n) const;
  // A figure's decimal number, in the unit that this language shows.
  std::string in_unit(const std::string& number, const Figure& figure) const;
  Html figure_value(const FigureValue& value, const Figure& figure) const;
  Html quantity(const std::string& value, const Text& unit) const;
  std::string codes(const Organization& organization) const;
  // （１） as it is printed, (1) where the language has no full-width characters.
  std::string label(std::string_view printed) const;
  // "When, where", parts that are empty left out.
  std::string row(const std::vector<std::string>& parts) const;
  Html row(const std::vector<Html>& parts) const;
  std::string joined(const std::vector<std::string>& items) const { return locale_.list(items); }

 private:
  std::string era_of_first_day(int year) const;  // 令和5年
  Date first_day(int year) const;

  const Site& site_;
  const Words& words_;
  const Locale& locale_;
  LanguageIndex language_;
};

// The fiscal year in which a date lies, by the site's calendar.
int fiscal_year_of(const Site& site, const Date& date);

}  // namespace ayumi::pages
