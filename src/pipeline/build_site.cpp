#include "pipeline/build_site.h"

#include <utility>

#include "pipeline/site_bytes.h"
#include "pipeline/write_site.h"
#include "publish/staging.h"

namespace ayumi::pipeline {
namespace {

publish::Options publish_options(const BuildRequest& request) {
  const std::string& project = request.portal.project;
  publish::Options options;
  options.force = request.force;
  if (request.portal.drafts || request.portal.is_ahead) options.only_over_sites_with = kDraftsFile;
  options.not_over = {project};
  if (!request.home.empty()) options.not_over.push_back(request.home);
  options.not_inside = {project + "/content", project + "/themes", project + "/static"};
  return options;
}

}  // namespace

Result<BuildReport> build_site(FileSystem& disk, const BuildRequest& request) {
  BuildReport report;
  auto prepared = prepare_portal(disk, request.portal, report.times);
  if (!prepared) return prepared.error();
  const std::unique_ptr<Portal> portal = *std::move(prepared);
  report.diagnostics = std::move(portal->diagnostics);
  report.early_records = portal->frame->early_records;

  const auto statics = find_static_files(disk, request.portal.project, *portal, report.diagnostics);
  if (!statics) return statics.error();
  if (report.diagnostics.must_stop(request.strict)) return report;

  auto opened =
      publish::Staging::open(disk, request.output, publish_options(request), report.diagnostics);
  if (!opened) return opened.error();
  const std::unique_ptr<publish::Staging> staging = *std::move(opened);
  if (!staging) return report;

  report.times.begin("write data");
  const auto data = write_data(*portal, *staging);
  if (!data) return data.error();

  report.times.begin("write pages");
  const auto pages = write_pages(*portal, request.portal.portable, *staging);
  if (!pages) return pages.error();
  report.pages = *pages;

  report.times.begin("write search");
  const auto searched = write_search(*portal, request.portal.portable, *staging);
  if (!searched) return searched.error();

  report.times.begin("write files");
  const auto written = write_files(disk, request.portal, *portal, *statics, *staging);
  if (!written) return written.error();

  report.times.begin("publish");
  auto published = staging->commit(request.portal.generator, report.diagnostics);
  if (!published) return published.error();
  report.published = *std::move(published);
  report.times.end();
  return report;
}

}  // namespace ayumi::pipeline
