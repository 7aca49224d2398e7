#include "pipeline/write_site.h"

#include <algorithm>
#include <mutex>
#include <set>

#include "base/parallel.h"
#include "pages/page_kinds.h"
#include "pages/prose_html.h"
#include "pages/views/list_views.h"
#include "pipeline/pipeline_diagnostics.h"
#include "render/sitemap.h"

namespace ayumi::pipeline {
namespace {

using pages::Address;
using pages::PageKind;
using pages::Scope;

// The first error of many threads.
class FirstError {
 public:
  void keep(const Result<void>& result) {
    if (result) return;
    const std::lock_guard lock(mutex_);
    if (!error_) error_ = result.error();
  }
  Result<void> result() const { return error_ ? Result<void>(*error_) : Result<void>(); }

 private:
  std::mutex mutex_;
  std::optional<Error> error_;
};

Result<void> write_page(const Portal& portal, const Scope& scope, std::string_view path,
                        publish::Staging& staging) {
  const PageKind kind = scope.address().kind;
  const pages::AnyView view = pages::row_of(kind).view(scope);
  return staging.write(path, portal.renderer->page(kind, view, scope.words()));
}

// "/" is the first language's home, and 404.html is for any address; neither lies below a language.
Result<void> write_root_pages(const Portal& portal, bool portable, publish::Staging& staging) {
  const pages::LanguageContext& first = *portal.languages.front().context;
  const auto home = write_page(portal, Scope(first, {PageKind::home}, ""), "index.html", staging);
  if (!home || portable) return home;
  return write_page(portal, Scope(first, {PageKind::not_found}, "404.html"), "404.html", staging);
}

Result<void> write_redirects(const Portal& portal, publish::Staging& staging) {
  for (const LanguagePortal& language : portal.languages) {
    const pages::LanguageContext& context = *language.context;
    const std::string tag = portal.site.languages[context.language].tag;
    for (const pages::Redirect& redirect : portal.plan.redirects) {
      const std::string from = tag + '/' + redirect.path;
      const Scope scope(context, redirect.to, from);
      const LanguageIndex shown = pages::language_shown(portal.site, redirect.to, context.language);
      const std::string to = pages::site_path_of(portal.site, portal.plan, redirect.to, shown);
      const pages::RedirectPageView view{tag, name_of(scope, redirect.to),
                                         scope.words().plain("moved"), scope.to(redirect.to),
                                         portal.urls->absolute(to)};
      const auto written =
          staging.write(pages::file_of(from), portal.renderer->redirect(view, scope.words()));
      if (!written) return written;
    }
  }
  return {};
}

Result<void> write_theme_files(const Portal& portal, publish::Staging& staging) {
  for (const auto& [path, source] : portal.theme.files) {
    const std::string to = path == "style.css" ? portal.stylesheet : "assets/" + path;
    const auto written = staging.write(to, source->text);
    if (!written) return written;
  }
  return {};
}

Result<void> copy_file(const FileSystem& disk, const std::string& from, const std::string& to,
                       publish::Staging& staging) {
  const auto bytes = disk.read(from);
  if (!bytes) return bytes.error();
  return staging.write(to, *bytes);
}

std::set<std::size_t> files_linked_to(const pages::Documents& documents) {
  std::set<std::size_t> used;
  for (const pages::ProseDocument& prose : documents.all()) {
    for (const pages::ResolvedImage& image : prose.images) {
      if (image.file) used.insert(*image.file);
    }
    for (const pages::ResolvedLink& link : prose.links) {
      for (const pages::Target& target : link.targets) {
        if (target.kind == pages::Target::Kind::file) used.insert(target.file);
      }
    }
  }
  return used;
}

Result<void> list_static(const FileSystem& disk, const std::string& project,
                         const std::string& folder, std::vector<StaticFile>& files,
                         Diagnostics& diagnostics) {
  const auto entries = disk.list(project + '/' + folder);
  if (!entries) return entries.error();
  for (const Entry& entry : *entries) {
    // Dot files are editors' and tools' own, but for the one that RFC 8615 gives to sites.
    const bool hidden = entry.name.starts_with('.') && entry.name != ".well-known";
    if (hidden || entry.name.ends_with('~')) continue;
    const std::string path = folder + '/' + entry.name;
    if (entry.kind == EntryKind::folder) {
      const auto below = list_static(disk, project, path, files, diagnostics);
      if (!below) return below;
    } else if (entry.kind == EntryKind::file) {
      files.push_back({path, path.substr(std::string_view("static/").size())});
    } else {
      diagnostics.add(kStaticNotPlain, {make_source(path, "")}, {path});
    }
  }
  return {};
}

// robots.txt may be the project's own; everything else that is generated may not.
bool is_generated(const Portal& portal, std::string_view path) {
  const std::string_view top = path.substr(0, path.find('/'));
  const auto& languages = portal.site.languages;
  return top == "assets" || top == "files" || top == "index.html" || top == "404.html" ||
         top == "sitemap.xml" || (top.starts_with("sitemap-") && top.ends_with(".xml")) ||
         std::any_of(languages.begin(), languages.end(),
                     [&](const Language& language) { return language.tag == top; });
}

bool has_path(const std::vector<StaticFile>& files, std::string_view path) {
  return std::any_of(files.begin(), files.end(),
                     [&](const StaticFile& f) { return f.path == path; });
}

Result<void> write_for_search_engines(const Portal& portal, const std::vector<StaticFile>& statics,
                                      publish::Staging& staging) {
  std::vector<render::OutputFile> files = render::sitemaps(portal.site, portal.plan, *portal.urls);
  if (!has_path(statics, "robots.txt")) files.push_back(render::robots(*portal.urls));
  for (const render::OutputFile& file : files) {
    const auto written = staging.write(file.path, file.bytes);
    if (!written) return written;
  }
  return {};
}

}  // namespace

Result<std::vector<StaticFile>> find_static_files(const FileSystem& disk,
                                                  const std::string& project, const Portal& portal,
                                                  Diagnostics& diagnostics) {
  std::vector<StaticFile> files;
  const auto folder = disk.status(project + "/static");
  if (!folder) return folder.error();
  if (folder->kind != EntryKind::folder) return files;
  const auto listed = list_static(disk, project, "static", files, diagnostics);
  if (!listed) return listed.error();
  for (const StaticFile& file : files) {
    if (!is_generated(portal, file.path)) continue;
    diagnostics.add(kStaticInTheWay, {make_source(file.source, "")}, {file.path});
  }
  return files;
}

Result<std::size_t> write_pages(const Portal& portal, bool portable, publish::Staging& staging) {
  FirstError error;
  error.keep(write_root_pages(portal, portable, staging));
  const std::size_t count = portal.plan.pages.size();
  for (const LanguagePortal& language : portal.languages) {
    const pages::LanguageContext& context = *language.context;
    parallel_for(count, [&](std::size_t i) {
      const Scope scope(context, portal.plan.pages[i].address);
      error.keep(write_page(portal, scope, pages::file_of(scope.site_path()), staging));
    });
  }
  const auto result = error.result();
  if (!result) return result.error();
  return count * portal.languages.size();
}

Result<void> write_files(const FileSystem& disk, const PortalRequest& request, const Portal& portal,
                         const std::vector<StaticFile>& statics, publish::Staging& staging) {
  for (const auto& step : {write_redirects(portal, staging), write_theme_files(portal, staging)}) {
    if (!step) return step;
  }
  for (const std::size_t i : files_linked_to(portal.documents)) {
    const pages::FileRoute& file = portal.plan.files[i];
    const auto copied =
        copy_file(disk, request.project + '/' + file.source, file.site_path, staging);
    if (!copied) return copied;
  }
  for (const StaticFile& file : statics) {
    const auto copied = copy_file(disk, request.project + '/' + file.source, file.path, staging);
    if (!copied) return copied;
  }
  if (request.portable) return {};
  return write_for_search_engines(portal, statics, staging);
}

}  // namespace ayumi::pipeline
