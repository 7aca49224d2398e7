#pragma once
// All of a portal but what is made of its texts: read, checked, planned. While somebody writes, one
// frame serves many states of the portal. Frozen once made; const use is safe on any thread.

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "content/kept_files.h"
#include "content/web_addresses.h"
#include "model/site.h"
#include "pages/image_size.h"
#include "pages/phrases.h"
#include "pages/plan.h"
#include "pages/urls.h"
#include "pages/views/common.h"
#include "pipeline/appearance.h"
#include "pipeline/portal_request.h"
#include "pipeline/stage_times.h"

namespace ayumi::pipeline {

// One language's share.
struct LanguageFrame {
  std::unique_ptr<pages::Phrases> phrases;
  pages::SiteView view;
};

// Members point to one another, hence it stays where it was made.
struct Frame {
  Frame() = default;
  Frame(const Frame&) = delete;
  Frame& operator=(const Frame&) = delete;

  Site site;  // its texts are those of the first state
  std::shared_ptr<const Appearance> appearance = std::make_shared<const Appearance>();
  std::optional<pages::ImageSize> logo_size;
  std::optional<pages::ImageSize> own_share_size;  // of static/share.png
  pages::PagePlan plan;
  std::optional<pages::Urls> urls;       // none without languages
  bool is_ahead = false;                 // shows what is to be seen at a moment still to come
  bool drafts = false;                   // shows what is under embargo
  std::size_t early_records = 0;         // of it, with drafts
  bool goes_public = false;              // is checked for publication, at the address in site.yaml
  std::vector<LanguageFrame> languages;  // none where site.yaml names none
  std::vector<const pages::Phrases*> all_phrases;  // by language
  std::vector<std::string> files_read;             // sorted
  std::vector<content::WebAddress> web_addresses;  // in YAML
  Diagnostics diagnostics;
};

// Every page with its path. An id that `diagnostics` tells of is not told again for the address
// that would come of it.
pages::PagePlan plan_site(const Site& site, Diagnostics& diagnostics);

// What former frames of the same project leave behind.
struct KeptFrames {
  content::KeptFiles files;
  std::shared_ptr<const Appearance> appearance;
};

struct Framed {
  std::shared_ptr<const Frame> frame;
  std::optional<Site> with_embargoed;  // as content::Loaded
};

// An Error when the disk fails.
Result<Framed> make_frame(const FileSystem& disk, const PortalRequest& request, StageTimes& times,
                          KeptFrames* kept);

}  // namespace ayumi::pipeline
