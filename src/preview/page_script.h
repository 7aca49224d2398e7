#pragma once
// The one line that a page of the preview has and a published one has not.

#include <string>
#include <string_view>

namespace ayumi::preview {

// What a page must know to notice that it is out of date.
struct PageMark {
  std::string base_path;   // "/ayumi/"
  std::string pages;       // of which state it is
  std::string stylesheet;  // "/ayumi/assets/style.0123456789ab.css"
};

// The line, with its line end.
std::string script_line(const PageMark& mark);
// Before </body>, or at the end of a page without one.
std::string with_script(std::string page, const PageMark& mark);

}  // namespace ayumi::preview
