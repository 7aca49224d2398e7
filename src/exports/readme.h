#pragma once
// What somebody must know who holds a file of tables in hand, away from the site: what it is,
// whose, as of when, under which terms, and what the columns mean. Pure.

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "exports/content.h"

namespace ayumi::exports {

struct Readme {
  std::string title;
  std::string lead;
  std::vector<std::pair<std::string, std::string>> facts;  // "Publisher", "Ministry of …"
};

Readme readme(const Content& content, LanguageIndex language);

// The same with all tables and their columns, as a text file: UTF-8 with a byte order mark, CRLF.
// `rows` as tables().
std::string readme_text(const Content& content, LanguageIndex language,
                        const std::vector<std::size_t>& rows);

}  // namespace ayumi::exports
