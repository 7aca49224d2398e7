#include "portal_run.h"

#include <ctime>

#include "base/memory_file_system.h"
#include "cli/print_diagnostics.h"
#include "pages/pages_diagnostics.h"
#include "pipeline/build_site.h"
#include "support/expectations.h"
#include "support/html_balance.h"

namespace ayumi::fuzz {
namespace {

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

pipeline::BuildRequest request() {
  pipeline::BuildRequest request;
  request.portal.now = parse_instant("2026-04-01T00:00:00Z");
  request.portal.generator = "ayumi fuzz";
  request.output = "site";
  return request;
}

void expect_file(const Source& source, const Files& files) {
  const auto file = files.find(source->path);
  if (source->text.empty() || file == files.end()) return;
  expect(file->second == source->text, "a place is in the file as it was read", source->path);
}

void expect_told_well(const Diagnostics& told, const Files& files) {
  for (const Diagnostic& one : told.sorted()) {
    // That a language has no words at all is wrong in no file.
    if (one.kind.code == pages::kMissingWords.code) continue;
    expect_place(one);
    expect_file(one.where.source, files);
    if (one.also) expect_file(one.also->source, files);
  }
  static const cli::Catalogue catalogue = cli::Catalogue::load("en");
  const std::string printed = cli::print_diagnostics(told, catalogue, {});
  expect(is_utf8(printed), "what is printed is UTF-8", printed);
  expect(is_free_of_controls(printed, "\n"), "no control character is printed", printed);
}

void expect_site(const Files& site) {
  expect(site.contains("index.html"), "a site has a home");
  for (const auto& [path, bytes] : site) {
    if (path.starts_with("files/") || !path.ends_with(".html")) continue;
    expect(is_utf8(bytes), "a page is UTF-8", path);
    const std::string fault = imbalance(bytes);
    expect(fault.empty(), "a page is whole: " + path, fault);
  }
}

}  // namespace

PortalRun run_portal(const Files& files, bool theme_whole) {
  MemoryFileSystem disk;
  for (const auto& [path, bytes] : files) disk.add_file(path, bytes);
  const Files before = disk.all_below();

  const double begin = cpu_seconds();
  const auto report = pipeline::build_site(disk, request());
  PortalRun run;
  run.cpu = cpu_seconds() - begin;

  const Files site = disk.all_below("site");
  if (report) {
    run.published = report->published.has_value();
    expect_told_well(report->diagnostics, files);
    expect(run.published != report->diagnostics.has_errors(), "a site or errors, never both");
  }
  expect(run.published != site.empty(), "what is published is there, and nothing else is");
  if (run.published && theme_whole) expect_site(site);
  expect(static_cast<bool>(disk.remove("site")), "the site can be removed");
  expect(disk.all_below() == before, "a build changes nothing but its output");
  return run;
}

}  // namespace ayumi::fuzz
