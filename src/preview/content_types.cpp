#include "preview/content_types.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace ayumi::preview {
namespace {

using Row = std::pair<std::string_view, std::string_view>;

constexpr std::array kTypes{
    Row{".atom", "application/atom+xml; charset=utf-8"},
    Row{".avif", "image/avif"},
    Row{".css", "text/css; charset=utf-8"},
    Row{".csv", "text/csv; charset=utf-8"},
    Row{".gif", "image/gif"},
    Row{".gz", "application/gzip"},
    Row{".html", "text/html; charset=utf-8"},
    Row{".ico", "image/x-icon"},
    Row{".jpeg", "image/jpeg"},
    Row{".jpg", "image/jpeg"},
    Row{".js", "text/javascript; charset=utf-8"},
    Row{".json", "application/json"},
    Row{".jsonld", "application/ld+json"},
    Row{".md", "text/markdown; charset=utf-8"},
    Row{".mjs", "text/javascript; charset=utf-8"},
    Row{".mp4", "video/mp4"},
    Row{".pdf", "application/pdf"},
    Row{".png", "image/png"},
    Row{".svg", "image/svg+xml"},
    Row{".txt", "text/plain; charset=utf-8"},
    Row{".webmanifest", "application/manifest+json"},
    Row{".webp", "image/webp"},
    Row{".woff2", "font/woff2"},
    Row{".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    Row{".xml", "application/xml"},
    Row{".zip", "application/zip"},
};

}  // namespace

std::string_view content_type(std::string_view path) {
  std::string ending(path.substr(std::min(path.rfind('.'), path.size())));
  for (char& c : ending) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  const auto found = std::find_if(kTypes.begin(), kTypes.end(),
                                  [&](const Row& row) { return row.first == ending; });
  return found != kTypes.end() ? found->second : "application/octet-stream";
}

}  // namespace ayumi::preview
