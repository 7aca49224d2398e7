#pragma once
// What readers will find changed when a site takes the place of a published one.

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ayumi::office {

using FileHashes = std::map<std::string, std::string>;  // by path in the site

// Paths, sorted.
struct SiteChanges {
  std::vector<std::string> added, changed, gone;

  bool empty() const { return added.empty() && changed.empty() && gone.empty(); }
};

SiteChanges changes_between(const FileHashes& published, const FileHashes& made);

// "ja/plan/index.html" → "/ja/plan/", other files as "/" and their path: what follows the address
// of the site's root.
std::string url_of(std::string_view path);
bool is_page(std::string_view path);
// A page, or a file that others may know the address of: all but the parts of which pages are made.
bool may_be_linked_to(std::string_view path);

}  // namespace ayumi::office
