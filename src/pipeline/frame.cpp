#include "pipeline/frame.h"

#include <algorithm>
#include <utility>

#include "content/content_diagnostics.h"
#include "content/load_site.h"
#include "render/logo.h"
#include "render/share_picture.h"

namespace ayumi::pipeline {
namespace {

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

// "plan/2023/print/" is about "print".
bool is_about(const std::string& path, const std::string& id) {
  return path == id + '/' || path.ends_with('/' + id + '/');
}

bool is_of_id(const Diagnostic& told) {
  return told.kind.code == content::kReservedId.code ||
         told.kind.code == content::kGivenTwice.code ||
         told.kind.code == content::kPageAndStrategy.code;
}

bool is_of_theme(const std::string& path) { return path.starts_with("themes/"); }

// The one made before, if it is still what would be made.
Result<std::shared_ptr<const Appearance>> find_appearance(const FileSystem& disk,
                                                          const PortalRequest& request,
                                                          const Site& site, KeptFrames* kept) {
  if (kept != nullptr && kept->appearance && kept->appearance->fits(site)) return kept->appearance;
  auto made = make_appearance(disk, request.project, site);
  if (made && kept != nullptr) kept->appearance = *made;
  return made;
}

void forget_doubted_theme(KeptFrames& kept) {
  const auto* doubted = kept.files.doubted();
  const bool same =
      doubted != nullptr && std::none_of(doubted->begin(), doubted->end(), is_of_theme);
  if (!same) kept.appearance = nullptr;
}

void add_languages(Frame& frame, const std::string& generator) {
  for (LanguageIndex i = 0; i < frame.site.languages.size(); ++i) {
    auto phrases = std::make_unique<pages::Phrases>(
        frame.site, frame.appearance->words.by_language[i], frame.appearance->locales[i], i);
    pages::SiteView view = site_view(frame.site, *phrases, generator);
    view.drafts = frame.drafts;
    frame.all_phrases.push_back(phrases.get());
    frame.languages.push_back({std::move(phrases), std::move(view)});
  }
}

}  // namespace

pages::PagePlan plan_site(const Site& site, Diagnostics& diagnostics) {
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

Result<Framed> make_frame(const FileSystem& disk, const PortalRequest& request, StageTimes& times,
                          KeptFrames* kept) {
  auto frame = std::make_shared<Frame>();
  if (kept != nullptr) forget_doubted_theme(*kept);

  times.begin("read content");
  auto loaded = content::load_site(disk, {request.project, request.now, request.drafts,
                                          kept != nullptr ? &kept->files : nullptr});
  if (!loaded) return loaded.error();
  frame->site = std::move(loaded->site);
  frame->files_read = std::move(loaded->files);
  frame->diagnostics = std::move(loaded->diagnostics);
  frame->web_addresses = std::move(loaded->web_addresses);
  frame->is_ahead = request.is_ahead;
  frame->drafts = request.drafts;
  frame->early_records = loaded->early_records;
  frame->goes_public = request.is_check && !request.base_url;
  if (frame->site.languages.empty()) return Framed{std::move(frame), std::nullopt};
  if (request.base_url) frame->site.base_url = *request.base_url;

  times.begin("read theme");
  auto appearance = find_appearance(disk, request, frame->site, kept);
  if (!appearance) return appearance.error();
  frame->appearance = *std::move(appearance);
  frame->diagnostics.merge(Diagnostics(frame->appearance->diagnostics));
  const auto logo = render::logo_size(disk, request.project, frame->site.logo, frame->diagnostics);
  if (!logo) return logo.error();
  frame->logo_size = *logo;
  const auto share = render::own_share_picture(disk, request.project);
  if (!share) return share.error();
  frame->own_share_size = *share;
  frame->urls.emplace(frame->site.base_url,
                      request.portable ? pages::LinkStyle::portable : pages::LinkStyle::directory);

  times.begin("plan pages");
  frame->plan = plan_site(frame->site, frame->diagnostics);
  // From here on no page may appear or move.
  add_languages(*frame, request.generator);
  return Framed{std::move(frame), std::move(loaded->with_embargoed)};
}

}  // namespace ayumi::pipeline
