#include "preview/page_script.h"

#include "base/text.h"

namespace ayumi::preview {

std::string script_line(const PageMark& mark) {
  return "<script src=\"" + escaped(mark.base_path) +
         ".ayumi/preview.js\" defer data-ayumi-pages=\"" + escaped(mark.pages) +
         "\" data-ayumi-stylesheet=\"" + escaped(mark.stylesheet) + "\"></script>\n";
}

std::string with_script(std::string page, const PageMark& mark) {
  const std::size_t end = page.rfind("</body>");
  page.insert(end == std::string::npos ? page.size() : end, script_line(mark));
  return page;
}

}  // namespace ayumi::preview
