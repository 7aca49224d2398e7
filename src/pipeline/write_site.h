#pragma once
// Every file of a site into the staging folder: pages as they are rendered, one at a time, so that
// memory does not grow with the site; then what has no view.

#include <cstddef>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "pipeline/portal.h"
#include "pipeline/static_files.h"
#include "publish/staging.h"

namespace ayumi::pipeline {

// The files below data/. First of all: a page says how large they are.
Result<void> write_data(const Portal& portal, publish::Staging& staging);

// All pages in all languages, in parallel. Returns how many.
Result<std::size_t> write_pages(const Portal& portal, bool portable, publish::Staging& staging);

// The search index of each language.
Result<void> write_search(const Portal& portal, bool portable, publish::Staging& staging);

// Redirects, the theme's files, attachments that something links to, static files, sitemap, robots.
Result<void> write_files(const FileSystem& disk, const PortalRequest& request, const Portal& portal,
                         const std::vector<StaticFile>& statics, publish::Staging& staging);

}  // namespace ayumi::pipeline
