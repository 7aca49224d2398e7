#pragma once
// Files that are part of the program itself (the default theme, the messages, the pages that
// `ayumi explain` prints). Made by ayumi_embed() in CMake.

#include <span>
#include <string_view>

namespace ayumi {

struct EmbeddedFile {
  std::string_view path;   // relative to the embedded folder, '/' between parts
  std::string_view bytes;  // lives as long as the program
};

}  // namespace ayumi
