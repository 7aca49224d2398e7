#pragma once
// Which paths a file of a site may have.

#include <string>
#include <string_view>

namespace ayumi::publish {

// Why `path` cannot be one ("a part is empty"); empty when it can. A path is relative UTF-8 with
// '/' between parts; no part is empty, "." or ".."; no control characters and no backslash; the
// first part does not start with ".ayumi-", which the publisher keeps for itself.
std::string path_problem(std::string_view path);

// "a/b/c" → "a/b"; empty at the top.
std::string_view folder_of(std::string_view path);

}  // namespace ayumi::publish
