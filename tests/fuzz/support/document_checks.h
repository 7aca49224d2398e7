#pragma once
// What markup promises of every Document (markup/document.h).

#include "base/diagnostics.h"
#include "markup/document.h"

namespace ayumi::fuzz {

void expect_sound(const markup::Document& document, const Diagnostics& told);

}  // namespace ayumi::fuzz
