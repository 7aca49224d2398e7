#include <algorithm>
#include <string>

#include "base/date.h"
#include "base/locale.h"
#include "content/content_diagnostics.h"
#include "content/fields.h"
#include "content/read_references.h"
#include "content/read_values.h"
#include "content/tables.h"

namespace ayumi::content {
namespace {

bool check_format(Reading& reading, const YamlNode& node) {
  if (node.is_scalar() && node.scalar == "1") return true;
  reading.tell(kUnknownFormat, node, {node.scalar});
  return false;
}

bool read_base_url(Reading& reading, const YamlNode& node, Site& out) {
  if (!read_root_address(reading, node, out.base_url)) return false;
  out.base_url_where = reading.at(node);
  return true;
}

bool read_time_zone(Reading& reading, const YamlNode& node, std::string& out) {
  if (!read_word(reading, node, out)) return false;
  const bool known = is_time_zone(out);
  if (!known) reading.tell(kBadTimeZone, node, {out});
  return known;
}

bool read_tag(Reading& reading, const YamlNode& node, std::string& out) {
  if (!read_word(reading, node, out)) return false;
  if (is_language_tag(out)) return true;
  std::string hyphened = out;
  std::replace(hyphened.begin(), hyphened.end(), '_', '-');
  Diagnostic& told = reading.tell(kBadLanguageTag, node, {out});
  if (is_language_tag(hyphened)) told.suggestion = hyphened;
  return false;
}

const Fields<Language> kLanguageFields{"language",
                                       {field("tag", required, &Language::tag, read_tag),
                                        field("name", optional, &Language::name, read_word),
                                        field("direction", optional, &Language::right_to_left,
                                              one_of<bool>({{"ltr", false}, {"rtl", true}}))}};

bool read_language(Reading& reading, const YamlNode& node, Language& out) {
  const YamlNode* tag = node.is_map() ? node.find("tag") : &node;
  if (tag != nullptr && tag->is_scalar() && is_language_tag(tag->scalar)) {
    out.tag = tag->scalar;
    out.name = own_name_of_language(out.tag);
    out.right_to_left = is_right_to_left(out.tag);
  }
  return node.is_scalar() ? read_tag(reading, node, out.tag)
                          : read_map(reading, node, kLanguageFields, out);
}

bool read_languages(Reading& reading, const YamlNode& node, std::vector<Language>& out) {
  if (!table_of(read_language)(reading, node, out)) return false;
  if (out.empty()) reading.tell(kNoLanguages, node);
  for (std::size_t i = 0; i < out.size(); ++i) {
    for (std::size_t first = 0; first < i; ++first) {
      if (out[first].tag != out[i].tag || out[i].tag.empty()) continue;
      reading.tell(kGivenTwice, node.items[i], {out[i].tag}).also = reading.at(node.items[first]);
    }
  }
  return !out.empty();
}

// "04-01"
bool read_first_day(Reading& reading, const YamlNode& node, FiscalYear& out) {
  constexpr const char* kAnyCommonYear = "2023-";
  const auto date =
      node.is_scalar() ? parse_date(kAnyCommonYear + node.scalar) : std::optional<Date>();
  if (!date || date->precision != DatePrecision::day) {
    reading.tell(kBadDayOfYear, node, {node.scalar});
    return false;
  }
  out.month = date->month;
  out.day = date->day;
  return true;
}

const Fields<FiscalYear> kFiscalYearFields{
    "fiscal_year",
    {{"starts", optional, read_first_day},
     field("eras", optional, &FiscalYear::japanese_eras,
           one_of<bool>({{"japanese", true}, {"none", false}}))}};

const Fields<Publisher> kPublisherFields{"publisher",
                                         {field("name", optional, &Publisher::name, read_text),
                                          field("url", optional, &Publisher::url, read_web_address),
                                          field("email", optional, &Publisher::email, read_email)}};

const Fields<Licence> kLicenceFields{"licence",
                                     {field("name", optional, &Licence::name, read_text),
                                      field("url", optional, &Licence::url, read_web_address)}};

bool is_colour(std::string_view word) {
  const std::string_view digits = word.substr(word.empty() ? 0 : 1);
  return word.starts_with('#') && digits.size() == 6 &&
         digits.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// What somebody meant who wrote "#05a", or left the '#' out.
std::string spelt_out(const std::string& word) {
  if (is_colour('#' + word)) return '#' + word;
  if (word.size() != 4) return {};
  const std::string twice = {word[0], word[1], word[1], word[2], word[2], word[3], word[3]};
  return is_colour(twice) ? twice : std::string();
}

bool read_shade(Reading& reading, const YamlNode& node, Colour::Shade& out) {
  std::string written;
  if (!read_word(reading, node, written)) return false;
  std::string colour = written;
  for (char& c : colour) c = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
  if (!is_colour(colour)) {
    reading.tell(kBadColour, node, {written}).suggestion = spelt_out(colour);
    return false;
  }
  out = {colour, reading.at(node)};
  return true;
}

const Fields<Colour> kColourFields{"colour",
                                   {field("light", required, &Colour::light, read_shade),
                                    field("dark", required, &Colour::dark, read_shade)}};

const Fields<SectionKind> kSectionFields{
    "section",
    {field("id", required, &SectionKind::id, read_id),
     field("role", required, &SectionKind::role,
           one_of<SectionKind::Role>({{"plan", SectionKind::Role::plan},
                                      {"result", SectionKind::Role::result},
                                      {"context", SectionKind::Role::context}})),
     field("heading", required, &SectionKind::heading, read_title)}};

const Fields<StatusScale::Step> kStepFields{
    "step of statuses",
    {field("id", required, &StatusScale::Step::id, read_id),
     field("name", required, &StatusScale::Step::name, read_title)}};

template <class T, const Fields<T>& fields>
bool read_as(Reading& reading, const YamlNode& node, T& out) {
  return read_map(reading, node, fields, out);
}

const Fields<Colours> kColoursFields{
    "colours",
    {field("accent", optional, &Colours::accent, read_as<Colour, kColourFields>),
     field("visited", optional, &Colours::visited, read_as<Colour, kColourFields>)}};

bool read_logo_file(Reading& reading, const YamlNode& node, Logo& out) {
  out.where = reading.at(node);
  return read_word(reading, node, out.file);
}

const Fields<Logo> kLogoFields{
    "logo", {{"file", required, read_logo_file}, field("alt", optional, &Logo::alt, read_text)}};

const Fields<StatusScale> kStatusFields{"statuses",
                                        {field("rule", required, &StatusScale::rule, read_title),
                                         field("steps", required, &StatusScale::steps,
                                               table_of(read_as<StatusScale::Step, kStepFields>))}};

bool check_strategy(Reading& reading, const YamlNode& node, std::size_t& out) {
  return read_strategy(reading, node, out);
}

bool check_page(Reading& reading, const YamlNode& node, std::size_t& out) {
  const Ids& pages = reading.names.pages;
  const auto found = node.is_scalar() ? pages.find(node.scalar) : std::nullopt;
  if (!found && !pages.may_be_told(node.scalar)) {
    reading.tell(kUnknownPage, node, {node.scalar}).suggestion = pages.nearest_to(node.scalar);
  }
  out = found.value_or(0);
  return found.has_value();
}

// The order itself was needed before anything could be numbered: see order_of_site().
template <auto check>
bool check_order(Reading& reading, const YamlNode& node) {
  std::vector<std::size_t> ignored;
  return set_of(check)(reading, node, ignored);
}

const Fields<Silence> kSilenceFields{"silence",
                                     {field("rule", required, &Silence::rule, read_word),
                                      field("at", optional, &Silence::at, read_word),
                                      field("about", optional, &Silence::about, read_word),
                                      field("reason", required, &Silence::reason, read_phrase)}};

bool read_silence(Reading& reading, const YamlNode& node, Silence& out) {
  out.where = reading.at(node);
  return read_map(reading, node, kSilenceFields, out);
}

bool read_theme(Reading& reading, const YamlNode& node, Site& out) {
  std::string name;
  if (!read_id(reading, node, name)) return false;
  out.theme = std::move(name);
  out.theme_where = reading.at(node);
  return true;
}

const Fields<Site> kSiteFields{
    "site.yaml",
    {checked_field<Site>("format", required, check_format),
     field("title", required, &Site::title, read_title),
     field("subtitle", optional, &Site::subtitle, read_text),
     field("description", optional, &Site::description, read_text),
     field("notice", optional, &Site::notice, read_text),
     {"base_url", required, read_base_url},
     field("languages", required, &Site::languages, read_languages),
     field("time_zone", optional, &Site::time_zone, read_time_zone),
     field("fiscal_year", optional, &Site::fiscal_year, read_as<FiscalYear, kFiscalYearFields>),
     field("publisher", optional, &Site::publisher, read_as<Publisher, kPublisherFields>),
     field("licence", optional, &Site::licence, read_as<Licence, kLicenceFields>),
     field("sections", optional, &Site::sections, table_of(read_as<SectionKind, kSectionFields>)),
     field("statuses", optional, &Site::statuses, read_as<StatusScale, kStatusFields>),
     checked_field<Site>("strategies", optional, check_order<check_strategy>),
     checked_field<Site>("pages", optional, check_order<check_page>),
     {"theme", optional, read_theme},
     field("colours", optional, &Site::colours, read_as<Colours, kColoursFields>),
     field("logo", optional, &Site::logo, read_as<Logo, kLogoFields>),
     field("silences", optional, &Site::silences, list_of(read_silence))}};

std::vector<std::string> words_of(const YamlNode* list) {
  std::vector<std::string> words;
  if (list == nullptr) return words;
  for (const YamlNode& item : list->items) words.push_back(item.scalar);
  return words;
}

}  // namespace

bool read_site_file(Reading& reading, const YamlNode& root, Site& out) {
  return read_map(reading, root, kSiteFields, out);
}

SiteOrder order_of_site(const YamlNode& root) {
  return {words_of(root.find("strategies")), words_of(root.find("pages"))};
}

std::vector<FieldTable> site_tables() {
  return {table_keys(kLanguageFields), table_keys(kFiscalYearFields), table_keys(kPublisherFields),
          table_keys(kLicenceFields),  table_keys(kSectionFields),    table_keys(kStepFields),
          table_keys(kStatusFields),   table_keys(kSilenceFields),    table_keys(kColourFields),
          table_keys(kColoursFields),  table_keys(kLogoFields),       table_keys(kSiteFields)};
}

}  // namespace ayumi::content
