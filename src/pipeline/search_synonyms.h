#pragma once
// Ways to say the same, from the glossary and the organisations: a term's names and aliases in all
// languages; an organisation's names, short names and codes. What one character says, such as 厚,
// says too many other things; a term that has only one name in each language needs no group.

#include "model/site.h"
#include "search/document.h"

namespace ayumi::pipeline {

// Fills in `synonyms` and `organization_groups`.
void add_synonyms(search::SearchContent& content, const Site& site);

}  // namespace ayumi::pipeline
