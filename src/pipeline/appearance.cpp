#include "pipeline/appearance.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/hash.h"
#include "content/read_words.h"
#include "render/search_script.h"
#include "render/style_sheet.h"
#include "render/unused_files.h"
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

// What the program puts into the sentences: some of it stands in one language of the default theme
// only.
pages::SentencePlaces sentence_places() {
  std::vector<pages::WordEntry> sentences;
  Diagnostics none;
  for (const EmbeddedFile& file : render::embedded_theme()) {
    if (!file.path.starts_with("i18n/")) continue;
    auto entries = entries_of({make_source(std::string(file.path), std::string(file.bytes))}, none);
    std::move(entries.begin(), entries.end(), std::back_inserter(sentences));
  }
  return pages::sentence_places(sentences);
}

// In English every word exists, since the default theme is tested to have them all.
pages::AllWords read_words(const Site& site, const render::Theme& theme, Diagnostics& diagnostics) {
  std::vector<pages::LanguageWords> languages;
  for (const Language& language : site.languages) {
    languages.push_back({language.tag, entries_of(word_files(theme, language.tag), diagnostics)});
  }
  Diagnostics told_already;
  const auto fallback = entries_of(word_files(theme, "en"), told_already);
  return pages::make_words(languages, fallback, sentence_places(), diagnostics);
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

void add_assets(Appearance& made) {
  made.stylesheet = theme_path(made.theme, "style.css");
  made.script = theme_path(made.theme, "site.js");
  made.tables_script = theme_path(made.theme, "tables.js");
  made.icon = theme_path(made.theme, "icon.svg");
  made.icon_png = theme_path(made.theme, "icon.png");
  made.share_image = theme_path(made.theme, "share.png");
  const auto share = made.theme.files.find("share.png");
  if (share != made.theme.files.end()) made.share_size = pages::image_size(share->second->text);
  for (const EmbeddedFile& file : lunr_files()) {
    if (file.path == "lunr.js")
      made.search_script_bytes = render::search_script(made.theme, file.bytes);
  }
  made.search_script = hashed_path("search.js", made.search_script_bytes);
}

bool same(const Colour& a, const Colour& b) {
  return a.light.value == b.light.value && a.dark.value == b.dark.value;
}

bool same_language(const Language& a, const Language& b) {
  return a.tag == b.tag && a.name == b.name && a.right_to_left == b.right_to_left;
}

}  // namespace

bool Appearance::fits(const Site& site) const {
  return diagnostics.empty() && theme_name == site.theme && logo == site.logo.file &&
         std::equal(of_languages.begin(), of_languages.end(), site.languages.begin(),
                    site.languages.end(), same_language) &&
         same(colours.accent, site.colours.accent) && same(colours.visited, site.colours.visited);
}

// What comes of a theme that is not there as a whole, such as missing words, is not told as well.
Result<std::shared_ptr<const Appearance>> make_appearance(const FileSystem& disk,
                                                          const std::string& project,
                                                          const Site& site) {
  auto made = std::make_shared<Appearance>();
  Diagnostics of_files, of_content;
  auto theme = render::load_theme(disk, project, {site.theme, site.theme_where},
                                  render::embedded_theme(), of_files);
  if (!theme) return theme.error();
  made->theme_name = site.theme;
  made->of_languages = site.languages;
  made->theme = *std::move(theme);
  made->colours = site.colours;
  made->logo = site.logo.file;
  render::join_style_sheet(site, made->theme, of_content);
  made->words = read_words(site, made->theme, of_content);
  render::tell_unused_files(made->theme, site.languages, of_content);
  made->renderer = render::Renderer::compile(made->theme, made->words, of_content, site.languages);
  for (const Language& language : site.languages) made->locales.emplace_back(language.tag);
  made->diagnostics = of_files.has_errors() ? std::move(of_files) : std::move(of_content);
  add_assets(*made);
  return std::shared_ptr<const Appearance>(std::move(made));
}

}  // namespace ayumi::pipeline
