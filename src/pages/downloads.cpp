#include "pages/downloads.h"

#include "exports/json_files.h"
#include "model/find.h"
#include "pages/figure_places.h"

namespace ayumi::pages {

std::string data_file_path(std::string_view file) { return "data/" + std::string(file); }

std::string picture_path(std::string_view measure_page, std::string_view figure) {
  return std::string(measure_page).append(figure).append(".svg");
}

namespace {

constexpr std::int64_t kKilobyte = 1000;

std::string_view format_of(std::string_view file) {
  if (file.ends_with(".csv")) return "CSV";
  if (file.ends_with(".xlsx")) return "XLSX";
  if (file.ends_with(".zip")) return "ZIP";
  return file.ends_with(".jsonld") ? "JSON-LD" : "JSON";
}

}  // namespace

DataFileView data_file_view(const Scope& scope, std::string_view file, std::string count) {
  DataFileView view;
  view.count = std::move(count);
  view.name = file.substr(file.rfind('/') + 1);
  view.url = scope.context().urls.relative(scope.site_path(), data_file_path(file));
  view.format = format_of(file);
  const auto bytes = static_cast<std::int64_t>(scope.context().data_bytes(file));
  if (bytes > 0) {
    view.size = scope.words().format("data-size", {{"kb", (bytes + kKilobyte - 1) / kKilobyte}});
  }
  view.facts = scope.words().format(
      "file-facts", {{"facts", scope.phrases().row({view.format, view.count, view.size})}});
  return view;
}

DataFileView named_file(const Scope& scope, std::string_view file, std::string_view word,
                        std::optional<std::size_t> rows) {
  DataFileView view =
      data_file_view(scope, file, rows ? scope.phrases().count("data-rows", *rows) : std::string());
  view.holds = scope.words().plain(word);
  return view;
}

DataFileView shown_file(const Scope& scope, const exports::ShownTable& table, std::string_view word,
                        std::optional<std::size_t> rows) {
  return named_file(scope, exports::path_of(scope.site(), table), word, rows);
}

DataFileView series_file(const Scope& scope, const std::vector<RecordKey>& years) {
  std::size_t rows = 0;
  for (const RecordKey& key : years) rows += record_of(scope.site(), key).figures.size();
  exports::ShownTable table{exports::ShownKind::series};
  table.years = years;
  return shown_file(scope, table, "numbers-of-measure", rows);
}

// An id of content holds no underscore.
std::string data_anchor(const Site& site, StrategyIndex strategy, std::size_t followup) {
  const Strategy& of = site.strategies[strategy];
  return "data_" + of.id + '_' + std::to_string(of.followups[followup].year);
}

std::vector<LinkView> followup_downloads(const Scope& scope, StrategyIndex strategy,
                                         std::size_t followup) {
  const Site& site = scope.site();
  const std::string anchor = data_anchor(site, strategy, followup);
  std::vector<LinkView> links;
  const auto add = [&](const DataFileView& shown) {
    const std::string facts = scope.phrases().row({shown.format, shown.count, shown.size});
    links.push_back(
        {scope.words().format("value-and-note", {{"value", shown.holds}, {"note", facts}}),
         shown.url});
  };
  const FollowUp& of = site.strategies[strategy].followups[followup];
  const std::size_t figures = count_figures(of);
  if (!of.records.empty()) {
    add(shown_file(scope, {exports::ShownKind::measures, strategy, followup}, "numbers-of-measures",
                   of.records.size()));
  }
  if (figures > 0) {
    add(shown_file(scope, {exports::ShownKind::figures, strategy, followup}, "numbers-of-figures",
                   figures));
  }
  add(named_file(scope, exports::followup_path(site, strategy, followup), "data-of-followup"));
  links.push_back({scope.words().plain("data-tables-link"), scope.to({PageKind::data}, anchor)});
  return links;
}

}  // namespace ayumi::pages
