#include "pipeline/portal.h"

#include <utility>

#include "base/example_address.h"
#include "base/region.h"
#include "content/rewrites.h"
#include "pages/unused.h"
#include "pages/updates.h"
#include "pipeline/pipeline_diagnostics.h"
#include "render/share_picture.h"

namespace ayumi::pipeline {
namespace {

pages::LanguageContext context_of(const Portal& portal, LanguageIndex i) {
  const Frame& frame = *portal.frame;
  const Appearance& appearance = portal.appearance;
  pages::LanguageContext context{portal.site,
                                 portal.plan,
                                 portal.documents,
                                 portal.connections,
                                 *portal.urls,
                                 *frame.languages[i].phrases,
                                 frame.languages[i].view,
                                 portal.words.by_language,
                                 i,
                                 appearance.stylesheet};
  context.script = appearance.script;
  context.tables_script = appearance.tables_script;
  context.search_script = appearance.search_script;
  context.icon = appearance.icon;
  context.icon_png = appearance.icon_png;
  context.share_image = frame.own_share_size ? render::kOwnSharePicture : appearance.share_image;
  context.share_size = frame.own_share_size ? frame.own_share_size : appearance.share_size;
  context.logo_size = frame.logo_size;
  context.region = language_and_region(portal.site.languages[i].tag);
  context.has_feed = !pages::feed_updates(portal.site, i).empty();
  context.data = [&portal]() -> const exports::Facts& { return portal.data->facts(); };
  context.data_bytes = [&portal](std::string_view file) { return portal.data->bytes_of(file); };
  context.all_phrases = &frame.all_phrases;
  return context;
}

void add_languages(Portal& portal) {
  portal.data = std::make_unique<DataFiles>(portal);
  for (LanguageIndex i = 0; i < portal.site.languages.size(); ++i) {
    portal.languages.push_back({portal.frame->all_phrases[i],
                                std::make_unique<pages::LanguageContext>(context_of(portal, i))});
  }
}

void tell_neglected(const Site& site, const pages::PagePlan& plan,
                    const pages::Documents& documents, Diagnostics& diagnostics) {
  pages::tell_unused(site, plan, documents, diagnostics);
  pages::tell_missing_results(site, documents, diagnostics);
}

// A mistake in a text under embargo is told now, not on the morning of its publication. What it
// shares with the public site is told twice and shown once (Diagnostics::sorted).
void check_embargoed(const Site& site, const pages::Conversion& of_public, Diagnostics& diagnostics,
                     pages::KeptProse* kept) {
  const pages::PagePlan plan = plan_site(site, diagnostics);
  const pages::Documents documents = pages::convert_documents(
      {site, plan, of_public.words, of_public.disk, of_public.project, kept}, diagnostics);
  tell_neglected(site, plan, documents, diagnostics);
}

void heed(const std::vector<Silence>& silences, Looked looked, Portal& portal) {
  check_silences(silences, portal.diagnostics);
  Heard heard = heed_silences(silences, portal.diagnostics, looked);
  portal.diagnostics = std::move(heard.told);
  portal.silenced = std::move(heard.silenced);
}

// Everything that follows from the documents.
void finish(Portal& portal, const pages::Conversion& conversion,
            const std::optional<Site>& embargoed, KeptWork* kept) {
  if (embargoed) {
    check_embargoed(*embargoed, conversion, portal.diagnostics,
                    kept != nullptr ? &kept->embargoed : nullptr);
  } else {
    tell_neglected(portal.site, portal.plan, portal.documents, portal.diagnostics);
  }
  const Frame& frame = *portal.frame;
  if (frame.goes_public && is_example_address(frame.site.base_url)) {
    portal.diagnostics.add(kExampleAddress, frame.site.base_url_where, {frame.site.base_url});
  }
  heed(frame.site.silences, frame.goes_public ? Looked::at_publication : Looked::at_content,
       portal);
  portal.connections = pages::connect(portal.site, portal.documents);
  add_languages(portal);
}

pages::Conversion conversion_for(const Portal& portal, const FileSystem& disk,
                                 const PortalRequest& request, KeptWork* kept) {
  return {portal.site, portal.plan,     portal.words,
          disk,        request.project, kept != nullptr ? &kept->prose : nullptr};
}

// A frame with mistakes may say more once the texts have changed, and what is under embargo is
// converted apart.
bool may_stay(const Frame& frame, const std::optional<Site>& embargoed) {
  return frame.appearance->renderer && !frame.diagnostics.has_errors() && !embargoed;
}

// The portal when only texts have changed; null when more has, or may have.
Result<std::unique_ptr<Portal>> revise_portal(const FileSystem& disk, const PortalRequest& request,
                                              StageTimes& times, KeptWork& kept) {
  times.begin("read changes");
  const Site& site = kept.frame->site;
  const auto rewrites = content::find_rewrites(disk, request.project, site, kept.frames.files);
  if (!rewrites) return rewrites.error();
  if (!*rewrites) return std::unique_ptr<Portal>();
  auto portal = std::make_unique<Portal>(kept.frame);
  const pages::Conversion conversion = conversion_for(*portal, disk, request, &kept);
  auto revised =
      pages::revise_documents(kept.documents, **rewrites, conversion, portal->diagnostics);
  if (!revised) return std::unique_ptr<Portal>();
  portal->documents = *std::move(revised);
  finish(*portal, conversion, std::nullopt, &kept);
  kept.documents = portal->documents;
  times.end();
  return portal;
}

}  // namespace

Portal::Portal(std::shared_ptr<const Frame> of)
    : frame(std::move(of)),
      site(frame->site),
      appearance(*frame->appearance),
      theme(appearance.theme),
      words(appearance.words),
      plan(frame->plan),
      urls(frame->urls),
      renderer(appearance.renderer),
      diagnostics(frame->diagnostics) {}

Result<std::unique_ptr<Portal>> prepare_portal(const FileSystem& disk, const PortalRequest& request,
                                               StageTimes& times, KeptWork* kept) {
  if (kept != nullptr && kept->frame) {
    auto revised = revise_portal(disk, request, times, *kept);
    if (!revised || *revised) return revised;
    kept->frame = nullptr;
  }
  auto framed = make_frame(disk, request, times, kept != nullptr ? &kept->frames : nullptr);
  if (!framed) return framed.error();
  const std::optional<Site> embargoed = std::move(framed->with_embargoed);
  auto portal = std::make_unique<Portal>(std::move(framed->frame));
  if (portal->site.languages.empty()) return portal;

  times.begin("convert prose");
  const pages::Conversion conversion = conversion_for(*portal, disk, request, kept);
  portal->documents = pages::convert_documents(conversion, portal->diagnostics);
  finish(*portal, conversion, embargoed, kept);
  if (kept != nullptr && may_stay(*portal->frame, embargoed)) {
    kept->frame = portal->frame;
    kept->documents = portal->documents;
  }
  times.end();
  return portal;
}

}  // namespace ayumi::pipeline
