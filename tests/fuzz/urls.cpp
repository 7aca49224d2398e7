// Addresses within a site, read back as a browser reads them (RFC 3986 §5). The input is two site
// paths and an anchor, a line each.
#include "pages/urls.h"

#include <string>
#include <vector>

#include "base/text.h"
#include "support/expectations.h"
#include "support/fuzz_target.h"

namespace ayumi::fuzz {
namespace {

// A path as a plan makes it: no empty names, none that means a folder, nothing that no file may be
// called.
std::string site_path(std::string_view text) {
  std::string path;
  for (const std::string_view part : split(text, '/')) {
    if (part.empty() || part == "." || part == "..") continue;
    path.append(path.empty() ? "" : "/").append(part);
  }
  return !path.empty() && text.ends_with('/') ? path + '/' : path;
}

// Where a browser on the page `from` goes, both as URLs write them, from the site's root.
std::string followed(std::string_view from, std::string_view link) {
  link = link.substr(0, link.find('#'));
  expect(link.find('?') == std::string_view::npos, "no link asks a question", link);
  const std::size_t colon = link.find(':');
  expect(colon == std::string_view::npos || link.find('/') < colon, "no link has a scheme", link);
  if (link.empty()) return std::string(from);
  std::vector<std::string_view> parts = split(from, '/');
  parts.pop_back();
  bool folder = false;
  for (const std::string_view step : split(link, '/')) {
    folder = step.empty() || step == "." || step == "..";
    expect(step != ".." || !parts.empty(), "no link leaves the site", link);
    if (step == "..") parts.pop_back();
    if (!folder) parts.push_back(step);
  }
  std::string path;
  for (const std::string_view part : parts) path.append(path.empty() ? "" : "/").append(part);
  return folder && !path.empty() ? path + '/' : path;
}

void try_link(const std::string& from, const std::string& to, std::string_view anchor) {
  const pages::Urls urls("https://example.org/portal/", pages::LinkStyle::directory);
  const std::string link = urls.relative(from, to, anchor).text();
  expect(pages::percent_decoded(followed(pages::percent_encoded(from), link)) == to,
         "a link leads where it should", link);
  expect(anchor.empty() || link.ends_with("#" + std::string(anchor)), "an anchor stays", link);
  const pages::Urls portable("https://example.org/portal/", pages::LinkStyle::portable);
  const std::string file = portable.relative(from, to, {}).text();
  expect(pages::percent_decoded(followed(pages::percent_encoded(pages::file_of(from)), file)) ==
             pages::file_of(to),
         "a portable link leads to the file", file);
}

}  // namespace

void try_input(std::string_view input) {
  const std::string encoded = pages::percent_encoded(input);
  expect(pages::percent_decoded(encoded) == input, "percent signs come off again", input);
  expect(encoded.find_first_of(" \"<>\\^`{|}\x7F") == std::string::npos &&
             is_free_of_controls(encoded, ""),
         "an encoded path holds what a URL may hold", encoded);
  const auto lines = split(input, '\n');
  const std::string_view to = lines.size() > 1 ? lines[1] : std::string_view();
  const std::string_view anchor = lines.size() > 2 ? lines[2] : std::string_view();
  const bool is_id = anchor.find('#') == std::string_view::npos &&
                     template_::is_safe_url("#" + std::string(anchor));
  try_link(site_path(lines[0]), site_path(to), is_id ? anchor : std::string_view());
}

}  // namespace ayumi::fuzz
