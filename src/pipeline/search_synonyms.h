#pragma once
// Ways to say the same, from the glossary and the organisations: a term's names and aliases in all
// languages; an organisation's names, short names and codes. What one character says, such as 厚,
// says too many other things; what has only one name in each language needs no group.

#include <string>
#include <vector>

#include "model/site.h"

namespace ayumi::pipeline {

// Each group has at least two different members.
std::vector<std::vector<std::string>> synonyms(const Site& site);

}  // namespace ayumi::pipeline
