#pragma once
// A preview of a portal in memory.

#include <string>
#include <string_view>

#include "preview/preview.h"
#include "support/small_portal.h"

namespace ayumi::testing {

inline constexpr std::uint16_t kPort = 4000;

inline preview::Words plain_words() {
  preview::Words words;
  words.problems = [](const Diagnostics& diagnostics) {
    std::string text;
    for (const std::string& line : lines_of(diagnostics)) text += line + '\n';
    return text;
  };
  words.failure = [](const Error& error) { return error.path + ": " + error.cause; };
  words.language = "en";
  words.heading = "Mistakes";
  words.first_heading = "Mistakes from the start";
  words.close = "Close";
  return words;
}

class Previewing {
 public:
  explicit Previewing(const FileSystem& disk,
                      const pipeline::PortalRequest& request = SmallPortal::request(),
                      bool strict = false)
      : preview_(disk, request, strict, "run", plain_words()) {
    read(everything());
  }

  static preview::Changes everything() { return {{}, true}; }
  static preview::Changes only(std::string file) { return {{std::move(file)}, false}; }

  void read(const preview::Changes& changes) { preview_.show(preview_.read(changes)); }

  preview::Response get(std::string target) const {
    preview::Request request;
    request.method = "GET";
    request.target = std::move(target);
    request.hosts = {"localhost:4000"};
    return preview_.answer(request, kPort);
  }

  std::string event() const { return preview_.event(); }
  // The n-th line of data.
  std::string told(std::size_t n) const {
    std::string text = event();
    std::size_t at = 0;
    for (std::size_t i = 0; i <= n; ++i) {
      at = text.find("data: ", at);
      if (at == std::string::npos) return {};
      at += 6;
    }
    return text.substr(at, text.find('\n', at) - at);
  }

 private:
  preview::Preview preview_;
};

inline std::string location_of(const preview::Response& response) {
  for (const preview::Header& header : response.headers) {
    if (header.name == "Location") return header.value;
  }
  return {};
}

// A page as it would be published.
inline std::string without_script(std::string page) {
  const std::size_t mark = page.find("data-ayumi-pages");
  if (mark == std::string::npos) return page;
  const std::size_t begin = page.rfind("<script", mark);
  return page.erase(begin, page.find('\n', mark) + 1 - begin);
}

}  // namespace ayumi::testing
