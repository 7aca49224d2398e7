#include "pipeline/site_files.h"

#include <algorithm>
#include <utility>

#include "pipeline/site_bytes.h"

namespace ayumi::pipeline {
namespace {

using pages::Scope;

constexpr std::string_view kIndex = "index.html";

const pages::Page* find_page(const pages::PagePlan& plan, std::string_view path) {
  const auto found =
      std::lower_bound(plan.pages.begin(), plan.pages.end(), path,
                       [](const pages::Page& page, std::string_view p) { return page.path < p; });
  return found != plan.pages.end() && found->path == path ? &*found : nullptr;
}

const pages::Redirect* find_redirect(const pages::PagePlan& plan, std::string_view path) {
  const auto found = std::find_if(plan.redirects.begin(), plan.redirects.end(),
                                  [&](const pages::Redirect& r) { return r.path == path; });
  return found != plan.redirects.end() ? &*found : nullptr;
}

// The language whose folder holds `path`, and what follows that folder's name: a view into it.
std::pair<const LanguagePortal*, std::string_view> language_of(const Portal& portal,
                                                               std::string_view path) {
  const std::size_t slash = path.find('/');
  if (slash == std::string_view::npos) return {nullptr, {}};
  for (const LanguagePortal& language : portal.languages) {
    if (portal.site.languages[language.context->language].tag == path.substr(0, slash)) {
      return {&language, path.substr(slash + 1)};
    }
  }
  return {nullptr, {}};
}

}  // namespace

SiteFiles::SiteFiles(const FileSystem& disk, const PortalRequest& request, const Portal& portal,
                     std::vector<StaticFile> statics)
    : disk_(disk),
      portal_(portal),
      project_(request.project),
      portable_(request.portable),
      statics_(std::move(statics)),
      search_(portal.languages.size()) {}

Result<std::optional<SiteFiles::Found>> SiteFiles::read(std::string_view path) const {
  if (auto made = page(path)) return std::optional(Found{*std::move(made)});
  for (const auto& [name, source] : portal_.theme.files) {
    if (theme_file_path(portal_, name) == path) return std::optional(Found{source->text, false});
  }
  const Appearance& appearance = portal_.appearance;
  if (path == appearance.search_script) {
    return std::optional(Found{appearance.search_script_bytes});
  }
  if (auto data = portal_.data->read(path)) return std::optional(Found{*std::move(data)});
  if (const auto source = source_of(path)) return read_source(*source);
  for (const std::string* bytes : {of_search(path), of_whole_site(path)}) {
    if (bytes != nullptr) return std::optional(Found{*bytes});
  }
  return std::optional<Found>();
}

bool SiteFiles::is_folder_with_page(std::string_view path) const {
  const std::string folder = std::string(path) + '/';
  const auto [language, below] = language_of(portal_, folder);
  if (language == nullptr) return false;
  return find_page(portal_.plan, below) != nullptr || find_redirect(portal_.plan, below) != nullptr;
}

std::optional<std::string> SiteFiles::page(std::string_view path) const {
  const auto [language, below] = language_of(portal_, path);
  if (language == nullptr) return root_page(path);
  if (path.ends_with(".svg")) return picture(*language, path);
  if (below != kIndex && !below.ends_with("/index.html")) return std::nullopt;
  const std::string_view folder = below.substr(0, below.size() - kIndex.size());
  const pages::LanguageContext& context = *language->context;
  if (const pages::Page* found = find_page(portal_.plan, folder)) {
    return page_bytes(portal_, Scope(context, found->address));
  }
  const pages::Redirect* redirect = find_redirect(portal_.plan, folder);
  if (redirect == nullptr) return std::nullopt;
  return redirect_bytes(portal_, context, *redirect);
}

std::optional<std::string> SiteFiles::picture(const LanguagePortal& language,
                                              std::string_view path) const {
  const auto [of_path, below] = language_of(portal_, path.substr(0, path.rfind('/') + 1));
  const pages::Page* measure = find_page(portal_.plan, below);
  if (measure == nullptr) return std::nullopt;
  for (render::OutputFile& file :
       picture_files(portal_, Scope(*language.context, measure->address))) {
    if (file.path == path) return std::move(file.bytes);
  }
  return std::nullopt;
}

std::optional<std::string> SiteFiles::root_page(std::string_view path) const {
  for (const RootPage& root : root_pages(portable_)) {
    if (pages::file_of(root.site_path) != path) continue;
    const pages::LanguageContext& first = *portal_.languages.front().context;
    return page_bytes(portal_, Scope(first, root.address, root.site_path));
  }
  return std::nullopt;
}

std::optional<std::string> SiteFiles::source_of(std::string_view path) const {
  for (const StaticFile& file : statics_) {
    if (file.path == path) return file.source;
  }
  if (!path.starts_with("files/")) return std::nullopt;
  for (const std::size_t i : linked_files(portal_.documents)) {
    if (portal_.plan.files[i].site_path == path) return portal_.plan.files[i].source;
  }
  return std::nullopt;
}

const std::string* SiteFiles::Lazy::find(std::string_view path) const {
  const auto found = std::find_if(files.begin(), files.end(),
                                  [&](const render::OutputFile& f) { return f.path == path; });
  return found != files.end() ? &found->bytes : nullptr;
}

const std::string* SiteFiles::of_whole_site(std::string_view path) const {
  std::call_once(whole_site_.made, [&] {
    whole_site_.files = search_engine_files(portal_, statics_, portable_);
    for (render::OutputFile& file : discovery_files(portal_, portable_)) {
      whole_site_.files.push_back(std::move(file));
    }
  });
  return whole_site_.find(path);
}

const std::string* SiteFiles::of_search(std::string_view path) const {
  const auto [language, below] = language_of(portal_, path);
  if (language == nullptr || !below.starts_with("search/index/")) return nullptr;
  const LanguageIndex index = language->context->language;
  Lazy& search = search_[index];
  std::call_once(search.made,
                 [&] { search.files = search_index_files(portal_, index, portable_); });
  return search.find(path);
}

// A link that has been put in the file's place since the portal was read is not followed.
Result<std::optional<SiteFiles::Found>> SiteFiles::read_source(const std::string& source) const {
  const std::string path = project_ + '/' + source;
  const auto entry = disk_.status(path);
  if (!entry) return entry.error();
  if (entry->kind != EntryKind::file) return Error{path, "No longer a plain file"};
  auto bytes = disk_.read(path);
  if (!bytes) return bytes.error();
  return std::optional(Found{*std::move(bytes), false});
}

}  // namespace ayumi::pipeline
