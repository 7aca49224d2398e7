#pragma once
// Readers of single values, for the rows of field tables (fields.h). Each tells what is wrong, with
// the place, and returns whether `out` can be used.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/reading.h"
#include "model/values.h"

namespace ayumi::content {

bool is_id(std::string_view word);            // [a-z][a-z0-9-]*, at most 100 letters
std::string id_meant(std::string_view word);  // instead of one that is none; empty if unclear
bool is_web_address(std::string_view word);   // absolute, http or https

// What keeps an address from being the root of a site (kBadWebAddress, kBadBaseUrl), and the one
// that was meant where that is clear; nothing when all is well.
struct BaseUrlFault {
  DiagnosticKind kind;
  std::string meant;
};
std::optional<BaseUrlFault> fault_of_base_url(std::string_view address);

bool read_word(Reading& reading, const YamlNode& node, std::string& out);  // any, not empty
// The same, for words that people read: told where a '#' seems to cut them off.
bool read_phrase(Reading& reading, const YamlNode& node, std::string& out);
bool read_id(Reading& reading, const YamlNode& node, std::string& out);
bool read_flag(Reading& reading, const YamlNode& node, bool& out);
bool read_number(Reading& reading, const YamlNode& node, std::string& out);  // decimal
bool read_stated_number(Reading& reading, const YamlNode& node, Stated<std::string>& out);
bool read_web_address(Reading& reading, const YamlNode& node, std::string& out);
bool read_root_address(Reading& reading, const YamlNode& node, std::string& out);
bool read_email(Reading& reading, const YamlNode& node, std::string& out);
bool read_alias(Reading& reading, const YamlNode& node, Alias& out);  // old-name/
bool check_moment(Reading& reading, const YamlNode& node);

bool read_date(Reading& reading, const YamlNode& node, Date& out);
// A date, in the shape of one that may be stated to be unknown.
bool read_known_date(Reading& reading, const YamlNode& node, StatedDate& out);
bool read_stated_date(Reading& reading, const YamlNode& node, StatedDate& out);

// A map of languages; in a portal of one language the words alone.
bool read_text(Reading& reading, const YamlNode& node, Text& out);
// A text that must stand in every language, since a page cannot be shown without it.
bool read_title(Reading& reading, const YamlNode& node, Text& out);
// A text, or words that are the same in all languages: "2.2; 3.2".
bool read_place(Reading& reading, const YamlNode& node, Text& out);
// Per language, how a name is read: in letters that say their sound, such as kana.
bool read_readings(Reading& reading, const YamlNode& node, Text& out);
// Per language, a list of words.
bool read_words(Reading& reading, const YamlNode& node, Localized<std::vector<std::string>>& out);

// Per language, a power of ten as a decimal number, kept as its exponent: 0.1 is -1.
bool read_factors(Reading& reading, const YamlNode& node, Localized<int>& out);

// The position of a language; tells when the portal has none of that tag.
std::optional<LanguageIndex> find_language(Reading& reading, std::string_view tag, Location where);

}  // namespace ayumi::content
