#pragma once
// A state of the portal without mistakes, as a browser sees it: under the path of its base URL,
// like on a static host. Immutable; safe on any thread.

#include <memory>
#include <string>
#include <vector>

#include "pipeline/portal.h"
#include "pipeline/site_files.h"
#include "preview/exchange.h"
#include "preview/page_script.h"
#include "preview/target.h"

namespace ayumi::preview {

class ShownSite {
 public:
  // `pages` names this state of the pages. `disk` outlives the object.
  ShownSite(const FileSystem& disk, const pipeline::PortalRequest& request,
            std::unique_ptr<pipeline::Portal> portal, std::vector<pipeline::StaticFile> statics,
            std::string pages);

  Response answer(const Target& target) const;
  const PageMark& mark() const { return mark_; }
  const std::string& base_path() const { return mark_.base_path; }
  std::size_t page_count() const { return portal_->plan.pages.size() * portal_->languages.size(); }
  // With drafts, how many records are under embargo.
  std::size_t early_records() const { return portal_->frame->early_records; }

 private:
  Response answer_below(std::string_view site_path, const Target& target) const;
  Response not_found() const;
  Response not_here() const;

  std::unique_ptr<const pipeline::Portal> portal_;
  pipeline::SiteFiles files_;
  PageMark mark_;
  std::string base_path_;  // decoded
};

}  // namespace ayumi::preview
