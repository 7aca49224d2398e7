#pragma once
// Glossary terms and topics.

#include <string>
#include <vector>

#include "model/values.h"

namespace ayumi {

using TermIndex = std::size_t;   // position in Site::glossary
using TopicIndex = std::size_t;  // position in Site::topics

struct Term {
  enum class Kind { term, programme, document };
  std::string id;
  Kind kind = Kind::term;
  Text name;
  Text reading;     // how the name is read, where its characters do not say; it is sorted by that
  Text definition;  // plain text, one or two sentences
  Localized<std::vector<std::string>> aliases;  // all spellings that sources use, abbreviations too
  std::vector<TermIndex> see;
  std::vector<std::string> reference_data;
  Location where;  // of its entry
};

struct Topic {
  std::string id;
  Text name;
  Text description;
  Location where;  // of its entry
};

}  // namespace ayumi
