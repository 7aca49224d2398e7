#pragma once
// Ways to say the same, from the glossary, the years and the organisations: a term's names and
// aliases in all languages; a fiscal year's; an organisation's names, short names and codes. What
// one character says, such as 厚, says too many other things; a term that has only one name in each
// language needs no group.

#include "pipeline/portal.h"
#include "search/document.h"

namespace ayumi::pipeline {

// Fills in `synonyms`, `year_groups` and `organization_groups`; the years are those of its tables.
void add_synonyms(search::SearchContent& content, const Portal& portal);

}  // namespace ayumi::pipeline
