#pragma once
// A portal made ready: read, checked, planned, converted. Everything that build, check, inspect and
// a preview have in common. Frozen once prepare_portal() returns; const use is safe on any thread.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "base/locale.h"
#include "content/kept_files.h"
#include "content/web_addresses.h"
#include "model/site.h"
#include "pages/connections.h"
#include "pages/documents.h"
#include "pages/kept_prose.h"
#include "pages/phrases.h"
#include "pages/plan.h"
#include "pages/scope.h"
#include "pages/urls.h"
#include "pages/words.h"
#include "pipeline/data_files.h"
#include "pipeline/silences.h"
#include "pipeline/stage_times.h"
#include "render/renderer.h"
#include "render/theme.h"

namespace ayumi::pipeline {

struct PortalRequest {
  std::string project = ".";
  std::optional<std::string> base_url;  // instead of site.yaml's
  bool portable = false;                // links for a folder that is opened without a server
  std::optional<Instant> now;  // the build's moment, for embargoes; none: all stay withheld
  bool drafts = false;         // show what is under embargo
  std::string generator;       // "ayumi 0.1.0"
};

// One language's share of a portal.
struct LanguagePortal {
  Locale locale;
  std::unique_ptr<pages::Phrases> phrases;
  pages::SiteView view;
  std::unique_ptr<pages::LanguageContext> context;
};

// Members point to one another, hence it stays where it was made.
struct Portal {
  Portal() = default;
  Portal(const Portal&) = delete;
  Portal& operator=(const Portal&) = delete;

  Site site;
  render::Theme theme;
  pages::AllWords words;
  pages::PagePlan plan;
  pages::Documents documents;
  pages::Connections connections;
  std::unique_ptr<pages::Urls> urls;
  bool drafts = false;        // shows what is under embargo
  std::string stylesheet;     // its site path
  std::string script;         // site path of what every page has
  std::string search_script;  // site path of the search page's
  std::string search_script_bytes;
  std::string icon, icon_png, share_image;  // site paths
  std::optional<pages::ImageSize> logo_size;
  std::unique_ptr<DataFiles> data;
  std::optional<render::Renderer> renderer;  // none when a template is wrong
  std::vector<LanguagePortal> languages;
  std::vector<const pages::Phrases*> all_phrases;  // by language
  std::vector<std::string> files_read;             // sorted
  Diagnostics diagnostics;
  std::vector<Silenced> silenced;                  // not among the diagnostics
  std::vector<content::WebAddress> web_addresses;  // in YAML
};

// What was made of files that have not changed, for a program that prepares the same project again
// and again. The outcome is the same as without it.
struct KeptWork {
  content::KeptFiles files;
  pages::KeptProse prose;
  pages::KeptProse embargoed;  // of the site with what is withheld
};

// An Error when the disk fails. Mistakes of authors are in Portal::diagnostics; with errors among
// them the portal must not be published, though whatever could be prepared stands.
Result<std::unique_ptr<Portal>> prepare_portal(const FileSystem& disk, const PortalRequest& request,
                                               StageTimes& times, KeptWork* kept = nullptr);

}  // namespace ayumi::pipeline
