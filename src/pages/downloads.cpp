#include "pages/downloads.h"

#include "exports/json_files.h"

namespace ayumi::pages {

std::string data_file_path(std::string_view file) { return "data/" + std::string(file); }

// An id of content holds no underscore.
std::string data_anchor(const Site& site, StrategyIndex strategy, std::size_t followup) {
  const Strategy& of = site.strategies[strategy];
  return "data_" + of.id + '_' + std::to_string(of.followups[followup].year);
}

std::vector<LinkView> followup_downloads(const Scope& scope, StrategyIndex strategy,
                                         std::size_t followup) {
  const Site& site = scope.site();
  const std::string file = data_file_path(exports::followup_path(site, strategy, followup));
  const std::string anchor = data_anchor(site, strategy, followup);
  return {{scope.words().plain("data-of-followup"),
           scope.context().urls.relative(scope.site_path(), file)},
          {scope.words().plain("data-tables-link"), scope.to({PageKind::data}, anchor)}};
}

}  // namespace ayumi::pages
