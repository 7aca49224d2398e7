#pragma once
// What a file that ends up in a site may be called, wherever in a project it stands. Pure, but for
// what is told.

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_system.h"

namespace ayumi::content {

// Whether the name is text, without control characters and backslashes, and no device of Windows.
bool is_usable_name(std::string_view name);

// The name as a terminal can show it, whatever bytes it has.
std::string shown_name(std::string_view name);

// Two names are one for some disk, or for the eye, when this is the same. Of usable names or paths.
std::string likeness(const std::string& name);

// Whether a table that is to be called `right` ("site.yaml") was meant by a file that is called
// otherwise: in capitals, with another ending such as .yml or .yaml.txt, slightly misspelt.
bool is_meant_as(const std::string& name, const std::string& right);

// Tells of usable names in one folder that are alike.
void tell_twins(const std::string& folder, const std::vector<Entry>& entries,
                Diagnostics& diagnostics);

// A place that is a file or folder as a whole.
Location whole(const std::string& path);

}  // namespace ayumi::content
