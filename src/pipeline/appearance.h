#pragma once
// How a portal looks and speaks: its theme, made ready for use. Frozen once made; const use is safe
// on any thread.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "base/locale.h"
#include "model/site.h"
#include "pages/image_size.h"
#include "pages/words.h"
#include "render/renderer.h"
#include "render/theme.h"

namespace ayumi::pipeline {

struct Appearance {
  std::string theme_name;
  std::vector<Language> of_languages;  // as Site::languages
  Colours colours;                     // as Site::colours
  std::string logo;                    // its file, as Site::logo
  render::Theme theme;
  pages::AllWords words;
  std::optional<render::Renderer> renderer;  // none when a template is wrong
  std::vector<Locale> locales;               // by language
  std::string stylesheet;                    // its site path
  std::string script;                        // site path of what every page has
  std::string tables_script;                 // site path of what pages with long tables have
  std::string search_script;                 // site path of the search page's
  std::string search_script_bytes;
  std::string icon, icon_png, share_image;  // site paths
  std::optional<pages::ImageSize> share_size;
  Diagnostics diagnostics;

  // Whether it is what make_appearance() would make for a site, as long as no file of themes/
  // changes. Never with diagnostics, which name places in site.yaml.
  bool fits(const Site& site) const;
};

Result<std::shared_ptr<const Appearance>> make_appearance(const FileSystem& disk,
                                                          const std::string& project,
                                                          const Site& site);

}  // namespace ayumi::pipeline
