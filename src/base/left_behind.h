#pragma once
// Names of what editors, office programs and systems leave behind in folders, and nobody means to
// publish: hidden files, backups, locks, thumbnails.

#include <string_view>

namespace ayumi {

inline bool is_left_behind(std::string_view name) {
  return name.starts_with('.') || name.ends_with('~') || name.starts_with("~$") ||
         name == "Thumbs.db" || name == "desktop.ini";
}

}  // namespace ayumi
