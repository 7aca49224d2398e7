#pragma once
// What is searched in one language: the texts of its pages, their facets, and the ways to say the
// same. Only what is written in that language; pages that repeat others are left out.

#include "model/localized.h"
#include "pipeline/portal.h"
#include "search/document.h"

namespace ayumi::pipeline {

// `portal` without errors. Pure; safe on any thread.
search::SearchContent search_content(const Portal& portal, LanguageIndex language);

}  // namespace ayumi::pipeline
