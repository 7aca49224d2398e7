#pragma once
// What is searched, as the rest of the program hands it over: one SearchContent for each language.
// Plain values; all text is well-formed UTF-8.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace ayumi::search {

// Position in one of the tables, or none.
using TableIndex = std::int32_t;
constexpr TableIndex kNone = -1;

struct OrganizationInRole {
  TableIndex organization = 0;
  TableIndex role = 0;

  friend bool operator==(const OrganizationInRole&, const OrganizationInRole&) = default;
};

struct SearchDocument {
  std::string url;  // relative to the language's root, "" for it: "global-health/2022/uhc/"
  std::string title;
  std::string context;  // one line: where the document belongs; may be empty
  TableIndex kind = kNone;
  TableIndex strategy = kNone;
  TableIndex year = kNone;
  TableIndex pillar = kNone;
  std::vector<TableIndex> topics;
  std::vector<OrganizationInRole> organizations;  // found by any of their names
  std::int32_t group = kNone;                     // the years of one measure have the same number
  double boost = 1;  // above 0; multiplies the weight of everything in it

  std::vector<std::string> names;  // by which it is looked for beside its title: the other
                                   // language's title, ids, codes, abbreviations
  std::string summary;             // plain text
  std::string body;                // plain text, a line feed between blocks
};

struct TableRow {
  std::string id;
  std::string label;
  TableIndex strategy = kNone;  // only of pillars
};

struct SearchTables {
  std::vector<TableRow> kinds, strategies, years, pillars, topics, organizations, roles;
};

struct SearchContent {
  std::string language;
  // Neighbours compress well: a measure's years side by side, by strategy and pillar.
  std::vector<SearchDocument> documents;
  SearchTables tables;
  // Ways to say the same: {"UHC", "ユニバーサル・ヘルス・カバレッジ", "universal health coverage"}.
  std::vector<std::vector<std::string>> synonyms;
  std::size_t organization_groups = 0;  // so many at the end of `synonyms` name organisations
  // So many before those are ways to say a year of `tables.years`, its id among them. Only the
  // year of a document is found by these, not a text that says one.
  std::size_t year_groups = 0;
};

}  // namespace ayumi::search
