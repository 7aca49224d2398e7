#pragma once
// Everything below content/, read, checked and resolved: from files to a Site.
//
// All mistakes of all files are told in one run; with errors among them the site is not fit to be
// shown. What is under embargo is checked like the rest and then is not in the site, as if it had
// never been written; only Site::withheld knows of it. An Error means that the disk failed. The
// outcome is the same for any number of threads.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "base/file_system.h"
#include "content/kept_files.h"
#include "content/web_addresses.h"
#include "model/site.h"

namespace ayumi::content {

struct Request {
  std::string project;  // the folder that holds content/; empty or "." for the working folder
  std::optional<Instant> now;  // without it, whatever has a publish_at counts as not yet public
  bool drafts = false;         // include what is under embargo
  KeptFiles* kept = nullptr;   // of former readings of the project, and for later ones
};

struct Loaded {
  Site site;
  // With what is under embargo, so that its prose can be checked before its day; only when
  // something was taken out of `site`. Nothing of it may be published.
  std::optional<Site> with_embargoed;
  Diagnostics diagnostics;
  std::vector<std::string> files;         // every file read, relative to the project, sorted
  std::vector<WebAddress> web_addresses;  // in YAML, of what is in `site`
  std::size_t early_records = 0;          // in `site` with drafts alone
};

Result<Loaded> load_site(const FileSystem& disk, const Request& request);

}  // namespace ayumi::content
