#pragma once
// The readers of whole files, each made of field tables, and the tables' keys for the test of the
// documentation. A file that is not there (null) gives empty values.

#include <string>
#include <string_view>
#include <vector>

#include "content/fields.h"
#include "model/site.h"

namespace ayumi::content {

// site.yaml. The lists of ids that put strategies and pages in order are given back apart.
struct SiteOrder {
  std::vector<std::string> strategies, pages;
};
bool read_site_file(Reading& reading, const YamlNode& root, Site& out);
SiteOrder order_of_site(const YamlNode& root);

bool read_organizations(Reading& reading, const YamlNode& root, std::vector<Organization>& out);
bool read_glossary(Reading& reading, const YamlNode& root, std::vector<Term>& out);
bool read_topics(Reading& reading, const YamlNode& root, std::vector<Topic>& out);
bool read_strategy_file(Reading& reading, const YamlNode& root, Strategy& out);
bool read_figure_definitions(Reading& reading, const YamlNode& root, std::vector<Figure>& out);
bool read_followup_file(Reading& reading, const YamlNode& root, FollowUp& out);
// Adds each value to the record that it belongs to.
bool read_figure_values(Reading& reading, const YamlNode& root, FollowUp& out);

struct PageMatter {
  std::string title;
  std::string description;
  std::vector<Alias> aliases;
};
// `language` is that of the file; the translation is set when the front matter has one.
struct WrittenTranslation {
  Translation::Kind kind = Translation::Kind::unspecified;
  struct Of {
    LanguageIndex language = 0;
    std::string hash;
    Location where;
  };
  std::vector<Of> of;
};
bool read_page_matter(Reading& reading, const YamlNode& root, PageMatter& page,
                      std::optional<WrittenTranslation>& translation);
bool read_prose_matter(Reading& reading, const YamlNode& root,
                       std::optional<WrittenTranslation>& translation);

struct FieldTable {
  std::string_view of;
  std::vector<std::string_view> keys;
};
std::vector<FieldTable> field_tables();
// The one or two places in which a key may stand, as "followup.yaml: measures"; empty when there
// are more, or none.
std::string places_of_key(std::string_view key);
// The place of the maps that a table describes; empty for a table that nobody has given one.
std::string_view place_of_table(std::string_view of);

// The parts of field_tables(), one for each file of tables.
template <class T>
FieldTable table_keys(const Fields<T>& fields) {
  return {fields.of, fields.keys()};
}
std::vector<FieldTable> shared_tables();
std::vector<FieldTable> site_tables();
std::vector<FieldTable> vocabulary_tables();
std::vector<FieldTable> strategy_tables();
std::vector<FieldTable> followup_tables();
std::vector<FieldTable> record_tables();
std::vector<FieldTable> figure_tables();
std::vector<FieldTable> front_matter_tables();

}  // namespace ayumi::content
