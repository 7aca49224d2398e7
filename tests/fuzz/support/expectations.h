#pragma once
// What must hold whatever the input. A breach is told on standard error and ends the process, so
// that whoever made the input keeps it.

#include <cstddef>
#include <string_view>

#include "base/diagnostics.h"

namespace ayumi::fuzz {

void expect(bool holds, std::string_view what, std::string_view detail = {});

// The place lies in its file, and neither end cuts a character in two.
void expect_inside(const Location& where, std::string_view what);
// So do both places of a diagnostic, of every one.
void expect_place(const Diagnostic& told);
void expect_places(const Diagnostics& diagnostics);

bool is_utf8(std::string_view text);
// No C0 control but those in `allowed`, no DEL, no C1 control.
bool is_free_of_controls(std::string_view text, std::string_view allowed);

}  // namespace ayumi::fuzz
