#include "pipeline/portal.h"

#include <utility>

#include "base/hash.h"
#include "content/load_site.h"
#include "content/read_words.h"

namespace ayumi::pipeline {
namespace {

constexpr std::string_view kStylesheet = "style.css";
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

std::string stylesheet_path(const render::Theme& theme) {
  const auto style = theme.files.find(kStylesheet);
  if (style == theme.files.end()) return "assets/style.css";
  return "assets/style." + sha256(style->second->text).substr(0, kHashLength) + ".css";
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
  portal.languages.reserve(portal.site.languages.size());
  for (LanguageIndex i = 0; i < portal.site.languages.size(); ++i) {
    LanguagePortal& language = portal.languages.emplace_back(
        LanguagePortal{Locale(portal.site.languages[i].tag), nullptr, {}, nullptr});
    language.phrases = std::make_unique<pages::Phrases>(portal.site, portal.words.by_language[i],
                                                        language.locale, i);
    language.view = site_view(portal.site, *language.phrases, generator);
    language.context = std::make_unique<pages::LanguageContext>(pages::LanguageContext{
        portal.site, portal.plan, portal.documents, portal.connections, *portal.urls,
        *language.phrases, language.view, portal.words.by_language, i, portal.stylesheet});
  }
}

// A mistake in a text under embargo is told now, not on the morning of its publication. What it
// shares with the public site is told twice and shown once (Diagnostics::sorted).
void check_embargoed(const Site& site, const Portal& portal, const FileSystem& disk,
                     const std::string& project, Diagnostics& diagnostics) {
  const pages::PagePlan plan = pages::plan_pages(site, diagnostics);
  pages::convert_documents(site, plan, portal.words, disk, project, diagnostics);
}

}  // namespace

Result<std::unique_ptr<Portal>> prepare_portal(const FileSystem& disk, const PortalRequest& request,
                                               StageTimes& times) {
  auto portal = std::make_unique<Portal>();

  times.begin("read content");
  auto loaded = content::load_site(disk, {request.project, request.now, request.drafts});
  if (!loaded) return loaded.error();
  content::Loaded content = *std::move(loaded);
  portal->site = std::move(content.site);
  portal->files_read = std::move(content.files);
  portal->diagnostics = std::move(content.diagnostics);
  if (portal->site.languages.empty()) return portal;
  if (request.base_url) portal->site.base_url = *request.base_url;

  times.begin("read theme");
  auto theme =
      render::load_theme(disk, request.project, portal->site.theme, render::embedded_theme());
  if (!theme) return theme.error();
  portal->theme = *std::move(theme);
  portal->words = read_words(portal->site, portal->theme, portal->diagnostics);
  portal->renderer = render::Renderer::compile(portal->theme, portal->words, portal->diagnostics);
  portal->stylesheet = stylesheet_path(portal->theme);
  portal->urls = std::make_unique<pages::Urls>(
      portal->site.base_url,
      request.portable ? pages::LinkStyle::portable : pages::LinkStyle::directory);

  times.begin("plan pages");
  portal->plan = pages::plan_pages(portal->site, portal->diagnostics);
  // From here on no page may appear or move.

  times.begin("convert prose");
  portal->documents = pages::convert_documents(portal->site, portal->plan, portal->words, disk,
                                               request.project, portal->diagnostics);
  if (content.with_embargoed) {
    check_embargoed(*content.with_embargoed, *portal, disk, request.project, portal->diagnostics);
  }
  portal->connections = pages::connect(portal->site, portal->documents);
  add_languages(*portal, request.generator);
  times.end();
  return portal;
}

}  // namespace ayumi::pipeline
