#pragma once
// What a style sheet puts under its text, so that colours can be judged before anybody sees them.

#include <string_view>

#include "render/colours.h"

namespace ayumi::render {

enum class Scheme { light, dark };

// The values of --paper and --paper-2 in rules for :root, the last one written as #rrggbb. The dark
// ones stand in @media with prefers-color-scheme: dark and are the light ones where it says
// nothing; media rules for other things, such as print, do not count. White and near black without
// any. A sheet that is not well formed gives what was found.
Grounds grounds_in(std::string_view sheet, Scheme scheme);

}  // namespace ayumi::render
