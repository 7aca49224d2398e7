#pragma once
// What the data files are made from: the site, and what only other rooms know of it.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/site.h"

namespace ayumi::exports {

// What has a page of its own; `data` is the page about the data. `key` as far as the kind needs it.
struct Place {
  enum class Kind { strategy, followup, record, data };
  Kind kind = Kind::record;
  RecordKey key;
};

// A piece of prose, as plain text.
struct Passage {
  std::string_view section;  // id of a SectionKind, or empty
  std::string_view heading;  // where the author wrote another one
  std::string_view text;     // a line for each paragraph, item, table row
};

// How a record stands to the follow-up of the year before; none where there is no such follow-up.
enum class Relation { none, added, continued, again, ended };

// All functions are safe on any thread; what they return as views lives as long as the Content.
struct Content {
  const Site& site;
  std::function<std::string(const Place&, LanguageIndex)> url;  // absolute
  std::function<std::vector<Passage>(const Prose&)> passages;
  std::function<std::string(std::string_view key, LanguageIndex)> word;  // of the interface
  std::function<Relation(const RecordKey&)> relation;
};

}  // namespace ayumi::exports
