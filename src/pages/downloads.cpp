#include "pages/downloads.h"

#include "exports/json_files.h"

namespace ayumi::pages {

std::string data_file_path(std::string_view file) { return "data/" + std::string(file); }

namespace {

constexpr std::int64_t kKilobyte = 1000;

std::string_view format_of(std::string_view file) {
  if (file.ends_with(".csv")) return "CSV";
  if (file.ends_with(".xlsx")) return "XLSX";
  if (file.ends_with(".zip")) return "ZIP";
  return file.ends_with(".jsonld") ? "JSON-LD" : "JSON";
}

}  // namespace

DataFileView data_file_view(const Scope& scope, std::string_view file) {
  DataFileView view;
  view.name = file.substr(file.rfind('/') + 1);
  view.url = scope.context().urls.relative(scope.site_path(), data_file_path(file));
  view.format = format_of(file);
  const auto bytes = static_cast<std::int64_t>(scope.context().data_bytes(file));
  if (bytes == 0) return view;
  view.size = scope.words().format("data-size", {{"kb", (bytes + kKilobyte - 1) / kKilobyte}});
  return view;
}

// An id of content holds no underscore.
std::string data_anchor(const Site& site, StrategyIndex strategy, std::size_t followup) {
  const Strategy& of = site.strategies[strategy];
  return "data_" + of.id + '_' + std::to_string(of.followups[followup].year);
}

std::vector<LinkView> followup_downloads(const Scope& scope, StrategyIndex strategy,
                                         std::size_t followup) {
  const Site& site = scope.site();
  const DataFileView file = data_file_view(scope, exports::followup_path(site, strategy, followup));
  const std::string anchor = data_anchor(site, strategy, followup);
  return {{scope.phrases().row({scope.words().plain("data-of-followup"), file.size}), file.url},
          {scope.words().plain("data-tables-link"), scope.to({PageKind::data}, anchor)}};
}

}  // namespace ayumi::pages
