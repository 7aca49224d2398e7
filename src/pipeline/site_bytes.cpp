#include "pipeline/site_bytes.h"

#include <algorithm>
#include <utility>

#include "pages/page_kinds.h"
#include "pages/pictures.h"
#include "pages/prose_html.h"
#include "pages/views/list_views.h"
#include "pipeline/search_content.h"
#include "render/feed.h"
#include "search/search_files.h"

namespace ayumi::pipeline {

using pages::PageKind;
using pages::Scope;

namespace {

constexpr std::string_view kWhyDrafts =
    "Made with --drafts: this shows what is under embargo. Do not publish it.\n";
constexpr std::string_view kWhyAhead =
    "Made for a moment that was still to come (--now or SOURCE_DATE_EPOCH): this may show what is "
    "under embargo. Do not publish it.\n";

render::OutputFile drafts_file(std::string_view why) {
  return {std::string(kDraftsFile), std::string(why)};
}

}  // namespace

std::string page_bytes(const Portal& portal, const Scope& page) {
  const PageKind kind = page.address().kind;
  return portal.renderer->page(kind, pages::row_of(kind).view(page), page.words());
}

std::string redirect_bytes(const Portal& portal, const pages::LanguageContext& context,
                           const pages::Redirect& redirect) {
  const std::string& tag = portal.site.languages[context.language].tag;
  const Scope scope(context, redirect.to, tag + '/' + redirect.path);
  const LanguageIndex shown = pages::language_shown(portal.site, redirect.to, context.language);
  const std::string to = pages::site_path_of(portal.site, portal.plan, redirect.to, shown);
  const pages::RedirectPageView view{tag, name_of(scope, redirect.to), scope.words().plain("moved"),
                                     scope.to(redirect.to), portal.urls->absolute(to)};
  return portal.renderer->redirect(view, scope.words());
}

std::vector<render::OutputFile> picture_files(const Portal& portal, const Scope& page) {
  if (page.address().kind != PageKind::measure) return {};
  std::vector<render::OutputFile> files;
  for (const pages::Picture& picture : pages::pictures_of(page)) {
    files.push_back({picture.path, portal.renderer->picture(picture.view, page.words())});
  }
  return files;
}

std::vector<RootPage> root_pages(bool portable) {
  std::vector<RootPage> pages{{{PageKind::home}, ""}};
  if (!portable) pages.push_back({{PageKind::not_found}, "404.html"});
  return pages;
}

std::string theme_file_path(const Portal& portal, std::string_view name) {
  const Appearance& own = portal.appearance;
  const std::pair<std::string_view, const std::string&> hashed[] = {
      {"icon.png", own.icon_png}, {"icon.svg", own.icon},        {"share.png", own.share_image},
      {"site.js", own.script},    {"style.css", own.stylesheet}, {"tables.js", own.tables_script},
  };
  for (const auto& [file, path] : hashed) {
    if (name == file) return path;
  }
  return "assets/" + std::string(name);
}

std::set<std::size_t> linked_files(const pages::Documents& documents) {
  std::set<std::size_t> used;
  for (const auto& prose : documents.all()) {
    for (const pages::ResolvedImage& image : prose->images) {
      if (image.file) used.insert(*image.file);
    }
    for (const pages::ResolvedLink& link : prose->links) {
      for (const pages::Target& target : link.targets) {
        if (target.kind == pages::Target::Kind::file) used.insert(target.file);
      }
    }
  }
  return used;
}

std::vector<render::OutputFile> search_index_files(const Portal& portal, LanguageIndex language,
                                                   bool portable) {
  const std::string folder = portal.site.languages[language].tag + "/search/index/";
  const search::Form form = portable ? search::Form::portable : search::Form::web;
  std::vector<render::OutputFile> files;
  for (search::SearchFile& file : search::search_files(search_content(portal, language), form)) {
    files.push_back({folder + file.path, std::move(file.bytes)});
  }
  return files;
}

std::vector<render::OutputFile> discovery_files(const Portal& portal, bool portable) {
  std::vector<render::OutputFile> files;
  if (portable) return files;
  for (const LanguagePortal& language : portal.languages) {
    if (language.context->has_feed) files.push_back(render::feed(*language.context));
    files.push_back(render::open_search(*language.context));
  }
  return files;
}

std::vector<render::OutputFile> search_engine_files(const Portal& portal,
                                                    const std::vector<StaticFile>& statics,
                                                    bool portable) {
  if (portal.frame->drafts) return {drafts_file(kWhyDrafts)};
  std::vector<render::OutputFile> files;
  if (portal.frame->is_ahead) files.push_back(drafts_file(kWhyAhead));
  if (portable) return files;
  for (render::OutputFile& map :
       render::sitemaps(portal.site, portal.plan, portal.connections.days, *portal.urls)) {
    files.push_back(std::move(map));
  }
  const bool own_robots = std::any_of(statics.begin(), statics.end(),
                                      [](const StaticFile& f) { return f.path == "robots.txt"; });
  if (!own_robots) files.push_back(render::robots(*portal.urls));
  return files;
}

}  // namespace ayumi::pipeline
