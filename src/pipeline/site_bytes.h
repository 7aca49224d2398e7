#pragma once
// What stands in the files of a site: the same bytes whether a build writes them all or a preview
// shows one. Needs a portal without errors. Pure; safe on any thread.

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "pages/scope.h"
#include "pipeline/portal.h"
#include "pipeline/static_files.h"
#include "render/sitemap.h"

namespace ayumi::pipeline {

// Stands where what is under embargo is shown, or would be but for the day: by it a script that
// publishes knows what it must not publish, and a build what is public.
inline constexpr std::string_view kDraftsFile = "DRAFTS.txt";

std::string page_bytes(const Portal& portal, const pages::Scope& page);
std::string redirect_bytes(const Portal& portal, const pages::LanguageContext& context,
                           const pages::Redirect& redirect);

// The charts of a measure as files beside its page; none for a page of another kind.
std::vector<render::OutputFile> picture_files(const Portal& portal, const pages::Scope& page);

// The pages that lie below no language: "/" is the first one's home, and 404.html is for any
// address. Both in the words of the first language.
struct RootPage {
  pages::Address address;
  std::string site_path;
};
std::vector<RootPage> root_pages(bool portable);

// Where a file of the theme's static/ stands in the site.
std::string theme_file_path(const Portal& portal, std::string_view name);

// Positions in PagePlan::files of what something links to or shows; only that is published.
std::set<std::size_t> linked_files(const pages::Documents& documents);

// The search index of one language (docs/formats/search-index.md).
std::vector<render::OutputFile> search_index_files(const Portal& portal, LanguageIndex language,
                                                   bool portable);

// Each language's feed of updates and description of its search; none for a portable site.
std::vector<render::OutputFile> discovery_files(const Portal& portal, bool portable);

// Sitemap and robots.txt, unless the project has its own; none for a portable site. Instead of
// them, DRAFTS.txt where what is under embargo is shown; beside them where the site is one of a
// moment still to come, which is to be seen as it will be.
std::vector<render::OutputFile> search_engine_files(const Portal& portal,
                                                    const std::vector<StaticFile>& statics,
                                                    bool portable);

}  // namespace ayumi::pipeline
