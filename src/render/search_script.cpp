#include "render/search_script.h"

#include "base/text.h"

namespace ayumi::render {
namespace {

constexpr std::string_view kSourceMap = "//# sourceMappingURL";
constexpr std::string_view kEveryPage = "site.js";

void append_compact(std::string& out, std::string_view script) {
  for (std::string_view line : split(script, '\n')) {
    line = trimmed(line);
    if (!line.empty() && !line.starts_with("//")) out.append(line).push_back('\n');
  }
}

// Its last line names a file that is not published.
std::string_view without_source_map(std::string_view lunr) {
  return lunr.substr(0, lunr.rfind(kSourceMap));
}

}  // namespace

std::string search_script(const Theme& theme, std::string_view lunr) {
  std::string script(without_source_map(lunr));
  script.push_back('\n');
  const auto every_page = theme.files.find(kEveryPage);
  if (every_page != theme.files.end()) append_compact(script, every_page->second->text);
  for (const auto& [name, source] : theme.search) append_compact(script, source->text);
  return script;
}

}  // namespace ayumi::render
