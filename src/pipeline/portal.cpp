#include "pipeline/portal.h"

#include <algorithm>
#include <utility>

#include "base/hash.h"
#include "base/region.h"
#include "content/content_diagnostics.h"
#include "content/load_site.h"
#include "content/read_words.h"
#include "pages/unused.h"
#include "pages/updates.h"
#include "render/logo.h"
#include "render/search_script.h"
#include "render/style_sheet.h"
#include "search/lunr_files.h"

namespace ayumi::pipeline {
namespace {

constexpr std::size_t kHashLength = 12;

std::vector<pages::WordEntry> entries_of(const std::vector<Source>& files,
                                         Diagnostics& diagnostics) {
  std::vector<pages::WordEntry> entries;
  for (const Source& file : files) {
    for (content::WordLine& line : content::read_words(file, diagnostics)) {
      entries.push_back({std::move(line.key), std::move(line.text), std::move(line.where)});
    }
  }
  return entries;
}

// "fr-CA" takes the words of "fr" where it has none of its own.
std::vector<Source> word_files(const render::Theme& theme, std::string_view tag) {
  std::vector<Source> files;
  const std::string_view language = tag.substr(0, tag.find('-'));
  for (const std::string_view name : {language, tag}) {
    const auto found = theme.words.find(name);
    if (found != theme.words.end())
      files.insert(files.end(), found->second.begin(), found->second.end());
    if (language == tag) break;
  }
  return files;
}

// In English every word exists, since the default theme is tested to have them all.
pages::AllWords read_words(const Site& site, const render::Theme& theme, Diagnostics& diagnostics) {
  std::vector<pages::LanguageWords> languages;
  for (const Language& language : site.languages) {
    languages.push_back({language.tag, entries_of(word_files(theme, language.tag), diagnostics)});
  }
  Diagnostics told_already;
  const auto fallback = entries_of(word_files(theme, "en"), told_already);
  return pages::make_words(languages, fallback, diagnostics);
}

// "style.css" → "assets/style.0123456789ab.css": a file whose name changes with its bytes may be
// kept for ever.
std::string hashed_path(std::string_view name, std::string_view bytes) {
  const std::size_t dot = name.rfind('.');
  return "assets/" + std::string(name.substr(0, dot + 1)) + sha256(bytes).substr(0, kHashLength) +
         std::string(name.substr(dot));
}

std::string theme_path(const render::Theme& theme, std::string_view name) {
  const auto file = theme.files.find(name);
  return file == theme.files.end() ? "assets/" + std::string(name)
                                   : hashed_path(name, file->second->text);
}

void add_assets(Portal& portal) {
  portal.stylesheet = theme_path(portal.theme, "style.css");
  portal.script = theme_path(portal.theme, "site.js");
  portal.icon = theme_path(portal.theme, "icon.svg");
  portal.icon_png = theme_path(portal.theme, "icon.png");
  portal.share_image = theme_path(portal.theme, "share.png");
  for (const EmbeddedFile& file : lunr_files()) {
    if (file.path == "lunr.js")
      portal.search_script_bytes = render::search_script(portal.theme, file.bytes);
  }
  portal.search_script = hashed_path("search.js", portal.search_script_bytes);
}

pages::SiteView site_view(const Site& site, const pages::Phrases& phrases,
                          const std::string& generator) {
  pages::SiteView view;
  view.title = phrases.text(site.title);
  view.subtitle = phrases.html(site.subtitle);
  view.description = phrases.html(site.description);
  view.notice = phrases.html(site.notice);
  view.publisher = phrases.html(site.publisher.name);
  if (!site.publisher.url.empty()) view.publisher_url = pages::Url(site.publisher.url);
  if (!site.publisher.email.empty()) view.contact = pages::Url("mailto:" + site.publisher.email);
  view.licence = phrases.html(site.licence.name);
  if (!site.licence.url.empty()) view.licence_url = pages::Url(site.licence.url);
  view.generator = generator;
  return view;
}

void add_languages(Portal& portal, const std::string& generator) {
  portal.data = std::make_unique<DataFiles>(portal);
  portal.languages.reserve(portal.site.languages.size());
  for (LanguageIndex i = 0; i < portal.site.languages.size(); ++i) {
    LanguagePortal& language = portal.languages.emplace_back(
        LanguagePortal{Locale(portal.site.languages[i].tag), nullptr, {}, nullptr});
    language.phrases = std::make_unique<pages::Phrases>(portal.site, portal.words.by_language[i],
                                                        language.locale, i);
    language.view = site_view(portal.site, *language.phrases, generator);
    language.view.drafts = portal.drafts;
    language.context = std::make_unique<pages::LanguageContext>(pages::LanguageContext{
        portal.site, portal.plan, portal.documents, portal.connections, *portal.urls,
        *language.phrases, language.view, portal.words.by_language, i, portal.stylesheet});
    language.context->script = portal.script;
    language.context->search_script = portal.search_script;
    language.context->icon = portal.icon;
    language.context->icon_png = portal.icon_png;
    language.context->share_image = portal.share_image;
    language.context->logo_size = portal.logo_size;
    language.context->region = language_and_region(portal.site.languages[i].tag);
    language.context->has_feed = !pages::updates_in(portal.site, i).empty();
    language.context->data = [&portal]() -> const exports::Facts& { return portal.data->facts(); };
    portal.all_phrases.push_back(language.phrases.get());
    language.context->all_phrases = &portal.all_phrases;
  }
}

// What comes of a theme that is not there as a whole, such as missing words, is not told as well.
Result<void> add_theme(const FileSystem& disk, const std::string& project, Portal& portal) {
  const Site& site = portal.site;
  Diagnostics of_files, of_content;
  auto theme = render::load_theme(disk, project, {site.theme, site.theme_where},
                                  render::embedded_theme(), of_files);
  if (!theme) return theme.error();
  portal.theme = *std::move(theme);
  render::join_style_sheet(site, portal.theme, of_content);
  portal.words = read_words(site, portal.theme, of_content);
  portal.renderer =
      render::Renderer::compile(portal.theme, portal.words, of_content, site.languages);
  portal.diagnostics.merge(of_files.has_errors() ? std::move(of_files) : std::move(of_content));
  const auto logo = render::logo_size(disk, project, site.logo, portal.diagnostics);
  if (!logo) return logo.error();
  portal.logo_size = *logo;
  return {};
}

// "plan/2023/print/" is about "print".
bool is_about(const std::string& path, const std::string& id) {
  return path == id + '/' || path.ends_with('/' + id + '/');
}

bool is_of_id(const Diagnostic& told) {
  return told.kind.code == content::kReservedId.code ||
         told.kind.code == content::kGivenTwice.code ||
         told.kind.code == content::kPageAndStrategy.code;
}

// An id that is told already is not told again for the address that would come of it.
pages::PagePlan plan(const Site& site, Diagnostics& diagnostics) {
  Diagnostics found;
  pages::PagePlan plan = pages::plan_pages(site, found);
  if (found.empty()) return plan;
  const std::vector<Diagnostic> told = diagnostics.sorted();
  for (const Diagnostic& twice : found.sorted()) {
    const std::string& path = twice.arguments.front();
    const bool known = std::any_of(told.begin(), told.end(), [&](const Diagnostic& d) {
      return is_of_id(d) && is_about(path, d.arguments.front());
    });
    if (!known) diagnostics.add(twice.kind, twice.where, {path}).also = twice.also;
  }
  return plan;
}

void tell_neglected(const Site& site, const pages::PagePlan& plan,
                    const pages::Documents& documents, Diagnostics& diagnostics) {
  pages::tell_unused(site, plan, documents, diagnostics);
  pages::tell_missing_results(site, documents, diagnostics);
}

// A mistake in a text under embargo is told now, not on the morning of its publication. What it
// shares with the public site is told twice and shown once (Diagnostics::sorted).
void check_embargoed(const Site& site, const Portal& portal, const FileSystem& disk,
                     const std::string& project, Diagnostics& diagnostics, pages::KeptProse* kept) {
  const pages::PagePlan pages = plan(site, diagnostics);
  const pages::Documents documents =
      pages::convert_documents(site, pages, portal.words, disk, project, diagnostics, kept);
  tell_neglected(site, pages, documents, diagnostics);
}

void heed(const std::vector<Silence>& silences, Portal& portal) {
  check_silences(silences, portal.diagnostics);
  Heard heard = heed_silences(silences, portal.diagnostics, Looked::at_content);
  portal.diagnostics = std::move(heard.told);
  portal.silenced = std::move(heard.silenced);
}

}  // namespace

Result<std::unique_ptr<Portal>> prepare_portal(const FileSystem& disk, const PortalRequest& request,
                                               StageTimes& times, KeptWork* kept) {
  auto portal = std::make_unique<Portal>();

  times.begin("read content");
  auto loaded = content::load_site(disk, {request.project, request.now, request.drafts,
                                          kept != nullptr ? &kept->files : nullptr});
  if (!loaded) return loaded.error();
  content::Loaded content = *std::move(loaded);
  portal->site = std::move(content.site);
  portal->files_read = std::move(content.files);
  portal->diagnostics = std::move(content.diagnostics);
  portal->web_addresses = std::move(content.web_addresses);
  if (portal->site.languages.empty()) return portal;
  if (request.base_url) portal->site.base_url = *request.base_url;

  times.begin("read theme");
  const auto themed = add_theme(disk, request.project, *portal);
  if (!themed) return themed.error();
  portal->drafts = request.drafts;
  add_assets(*portal);
  portal->urls = std::make_unique<pages::Urls>(
      portal->site.base_url,
      request.portable ? pages::LinkStyle::portable : pages::LinkStyle::directory);

  times.begin("plan pages");
  portal->plan = plan(portal->site, portal->diagnostics);
  // From here on no page may appear or move.

  times.begin("convert prose");
  portal->documents =
      pages::convert_documents(portal->site, portal->plan, portal->words, disk, request.project,
                               portal->diagnostics, kept != nullptr ? &kept->prose : nullptr);
  if (content.with_embargoed) {
    check_embargoed(*content.with_embargoed, *portal, disk, request.project, portal->diagnostics,
                    kept != nullptr ? &kept->embargoed : nullptr);
  } else {
    tell_neglected(portal->site, portal->plan, portal->documents, portal->diagnostics);
  }
  heed(portal->site.silences, *portal);
  portal->connections = pages::connect(portal->site, portal->documents);
  add_languages(*portal, request.generator);
  times.end();
  return portal;
}

}  // namespace ayumi::pipeline
