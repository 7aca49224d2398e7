#pragma once
// A theme: templates, words of the interface, and files that are published as they are. Themes lie
// on top of one another, file by file: the project's theme, the project's themes/default, the
// default theme that is part of the program.

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/embedded_file.h"
#include "base/file_system.h"
#include "base/source.h"
#include "template/template.h"

namespace ayumi::render {

struct Theme {
  template_::TemplateSources templates;
  // By language tag; from the least to the most important file.
  std::map<std::string, std::vector<Source>, std::less<>> words;
  // By path below static/.
  std::map<std::string, Source, std::less<>> files;
  // By name below search/: the client of the search, in parts.
  std::map<std::string, Source, std::less<>> search;
};

struct ThemeChoice {
  std::string_view name;
  Location where;  // the word that chooses it
};

// Fails only when a theme file cannot be read. A theme that does not exist, links and special files
// and files that are too large are told, and left out.
Result<Theme> load_theme(const FileSystem& disk, const std::string& project,
                         const ThemeChoice& choice, std::span<const EmbeddedFile> embedded,
                         Diagnostics& diagnostics);

// The default theme as it is built in.
std::span<const EmbeddedFile> embedded_theme();

}  // namespace ayumi::render
