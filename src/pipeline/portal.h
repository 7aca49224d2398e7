#pragma once
// A portal made ready: read, checked, planned, converted. Everything that build, check, inspect and
// a preview have in common. Frozen once prepare_portal() returns; const use is safe on any thread.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "model/site.h"
#include "pages/connections.h"
#include "pages/documents.h"
#include "pages/kept_prose.h"
#include "pages/scope.h"
#include "pipeline/data_files.h"
#include "pipeline/frame.h"
#include "pipeline/portal_request.h"
#include "pipeline/silences.h"
#include "pipeline/stage_times.h"

namespace ayumi::pipeline {

// One language's share of a portal.
struct LanguagePortal {
  const pages::Phrases* phrases = nullptr;
  std::unique_ptr<pages::LanguageContext> context;
};

// Members point to one another, hence it stays where it was made.
struct Portal {
  explicit Portal(std::shared_ptr<const Frame> of);
  Portal(const Portal&) = delete;
  Portal& operator=(const Portal&) = delete;

  const std::shared_ptr<const Frame> frame;
  // Of the frame.
  const Site& site;
  const Appearance& appearance;
  const render::Theme& theme;
  const pages::AllWords& words;
  const pages::PagePlan& plan;
  const std::optional<pages::Urls>& urls;
  const std::optional<render::Renderer>& renderer;

  pages::Documents documents;
  pages::Connections connections;
  std::unique_ptr<DataFiles> data;
  std::vector<LanguagePortal> languages;
  Diagnostics diagnostics;
  std::vector<Silenced> silenced;  // not among the diagnostics
};

// What was made of files that have not changed, for a program that prepares the same project again
// and again. The outcome is the same as without it.
struct KeptWork {
  KeptFrames frames;
  pages::KeptProse prose;
  pages::KeptProse embargoed;  // of the site with what is withheld
  // Of the last portal, if only texts need to be read when only texts change; else none.
  std::shared_ptr<const Frame> frame;
  pages::Documents documents;
};

// An Error when the disk fails. Mistakes of authors are in Portal::diagnostics; with errors among
// them the portal must not be published, though whatever could be prepared stands.
Result<std::unique_ptr<Portal>> prepare_portal(const FileSystem& disk, const PortalRequest& request,
                                               StageTimes& times, KeptWork* kept = nullptr);

}  // namespace ayumi::pipeline
