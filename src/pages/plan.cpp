#include "pages/plan.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "base/unicode.h"
#include "model/find.h"
#include "pages/figure_places.h"
#include "pages/pages_diagnostics.h"
#include "pages/scope.h"

namespace ayumi::pages {
namespace {

Location whole(std::string path) { return {make_source(std::move(path), {}), 0, 0}; }

// Collects pages and refuses a second one at the same place.
class Planner {
 public:
  Planner(const Site& site, Diagnostics& diagnostics) : site_(site), diagnostics_(diagnostics) {}

  PagePlan plan() {
    list_measures();
    add_shared_pages();
    for (std::size_t s = 0; s < site_.strategies.size(); ++s) add_strategy(s);
    add_files();
    std::sort(plan_.pages.begin(), plan_.pages.end(),
              [](const Page& a, const Page& b) { return a.path < b.path; });
    return std::move(plan_);
  }

 private:
  void list_measures() {
    plan_.measures.resize(site_.strategies.size());
    plan_.measures_by_id.resize(site_.strategies.size());
    for (std::size_t s = 0; s < site_.strategies.size(); ++s) list_measures_of(s);
  }

  void list_measures_of(StrategyIndex s) {
    std::unordered_map<std::string_view, std::size_t> known;
    std::vector<Measure>& measures = plan_.measures[s];
    const auto& followups = site_.strategies[s].followups;
    for (std::size_t f = 0; f < followups.size(); ++f) {
      for (std::size_t r = 0; r < followups[f].records.size(); ++r) {
        const std::string& id = followups[f].records[r].id;
        const auto [found, is_new] = known.try_emplace(id, measures.size());
        if (is_new) measures.push_back({id, {}});
        measures[found->second].years.push_back({s, f, r});
      }
    }
    std::vector<std::size_t>& by_id = plan_.measures_by_id[s];
    by_id.resize(measures.size());
    std::iota(by_id.begin(), by_id.end(), std::size_t{0});
    std::sort(by_id.begin(), by_id.end(),
              [&](std::size_t a, std::size_t b) { return measures[a].id < measures[b].id; });
  }

  void add(const Address& address, const Location& where = {}) {
    std::string path = path_of(site_, plan_, address);
    if (claim(path, where)) plan_.pages.push_back({address, std::move(path)});
  }

  void add_aliases(const std::vector<Alias>& aliases, const Address& to) {
    for (const Alias& alias : aliases) {
      std::string path = alias.path.ends_with('/') ? alias.path : alias.path + '/';
      if (claim(path, alias.where)) plan_.redirects.push_back({std::move(path), to});
    }
  }

  bool claim(const std::string& path, const Location& where) {
    const auto [found, is_new] = owners_.try_emplace(folded(path), where);
    if (is_new) return true;
    Diagnostic& error = diagnostics_.add(kPathTwice, where, {path});
    if (found->second.source) error.also = found->second;
    return false;
  }

  void add_shared_pages() {
    add({PageKind::home});
    add({PageKind::updates});
    add({PageKind::completeness});
    add({PageKind::search});
    add({PageKind::data});
    add({PageKind::comparisons});
    for (const Address& page : figures_pages(site_)) add(page);
    if (!site_.organizations.empty()) {
      add({PageKind::organizations});
      add({PageKind::matrix});
    }
    if (!site_.topics.empty()) add({PageKind::topics});
    if (!site_.glossary.empty()) add({PageKind::glossary});
    const Location organizations = whole("content/organizations.yaml");
    for (std::size_t i = 0; i < site_.organizations.size(); ++i) {
      const Address address{PageKind::organization, 0, 0, i};
      add(address, organizations);
      for (const std::string& alias : site_.organizations[i].aliases) {
        add_aliases({{"organizations/" + alias, organizations}}, address);
      }
    }
    const Location topics = whole("content/topics.yaml");
    for (std::size_t i = 0; i < site_.topics.size(); ++i) add({PageKind::topic, 0, 0, i}, topics);
    for (std::size_t i = 0; i < site_.pages.size(); ++i) {
      const auto prose = site_.pages[i].prose.shown_in(0);
      const Location where = prose ? Location{prose.value->file} : whole("content/pages");
      add({PageKind::page, 0, 0, i}, where);
      add_aliases(site_.pages[i].aliases, {PageKind::page, 0, 0, i});
    }
  }

  void add_strategy(StrategyIndex s) {
    const Strategy& strategy = site_.strategies[s];
    add({PageKind::strategy, s}, strategy.where);
    add_aliases(strategy.aliases, {PageKind::strategy, s});
    for (std::size_t p = 0; p < strategy.pillars.size(); ++p) {
      add({PageKind::pillar, s, 0, p}, strategy.where);
    }
    for (std::size_t i = 0; i < strategy.indicators.size(); ++i) {
      add({PageKind::indicator, s, 0, i}, strategy.where);
    }
    for (std::size_t m = 0; m < plan_.measures[s].size(); ++m) {
      const RecordKey first = plan_.measures[s][m].years.front();
      add({PageKind::measure, s, 0, m}, record_of(site_, first).where);
    }
    for (std::size_t f = 0; f < strategy.followups.size(); ++f) add_followup(s, f);
  }

  void add_followup(StrategyIndex s, std::size_t f) {
    const FollowUp& followup = site_.strategies[s].followups[f];
    add({PageKind::followup, s, f}, followup.where);
    add({PageKind::print, s, f}, followup.where);
    add_aliases(followup.aliases, {PageKind::followup, s, f});
    if (predecessor(site_.strategies[s], f)) add({PageKind::changes, s, f}, followup.where);
    for (std::size_t r = 0; r < followup.records.size(); ++r) {
      const Record& record = followup.records[r];
      add({PageKind::record, s, f, r}, record.where);
      add_aliases(record.aliases, {PageKind::record, s, f, r});
    }
  }

  // content/strategies/<s>/<year>/files/map.png → files/<s>/<year>/map.png
  void add_files() {
    for (const Attachment& file : site_.attachments) {
      std::string path = file.path;
      for (const std::string_view part : {"content/", "strategies/"}) {
        if (path.starts_with(part)) path.erase(0, part.size());
      }
      const std::size_t folder = path.find("/files/");
      if (folder != std::string::npos) path.erase(folder, std::string_view("/files").size());
      plan_.files.push_back({file.path, "files/" + path});
    }
    std::sort(plan_.files.begin(), plan_.files.end(),
              [](const FileRoute& a, const FileRoute& b) { return a.source < b.source; });
  }

  const Site& site_;
  Diagnostics& diagnostics_;
  PagePlan plan_;
  std::unordered_map<std::string, Location> owners_;
};

// Pages of which a language has one, and where.
constexpr std::pair<PageKind, std::string_view> kOnlyOnes[] = {
    {PageKind::home, ""},
    {PageKind::organizations, "organizations/"},
    {PageKind::matrix, "organizations/matrix/"},
    {PageKind::topics, "topics/"},
    {PageKind::glossary, "glossary/"},
    {PageKind::updates, "updates/"},
    {PageKind::completeness, "completeness/"},
    {PageKind::search, "search/"},
    {PageKind::data, "data/"},
    {PageKind::comparisons, "changes/"},
    {PageKind::not_found, "404.html"}};

std::string strategy_path(const Site& site, const Address& address) {
  return site.strategies[address.strategy].id + '/';
}

std::string followup_path(const Site& site, const Address& address) {
  const FollowUp& followup = site.strategies[address.strategy].followups[address.followup];
  return strategy_path(site, address) + std::to_string(followup.year) + '/';
}

}  // namespace

PagePlan plan_pages(const Site& site, Diagnostics& diagnostics) {
  return Planner(site, diagnostics).plan();
}

std::string path_of(const Site& site, const PagePlan& plan, const Address& address) {
  const auto* only = std::find_if(std::begin(kOnlyOnes), std::end(kOnlyOnes),
                                  [&](const auto& one) { return one.first == address.kind; });
  if (only != std::end(kOnlyOnes)) return std::string(only->second);
  switch (address.kind) {
    case PageKind::strategy:
      return strategy_path(site, address);
    case PageKind::pillar:
      return strategy_path(site, address) + "pillars/" +
             site.strategies[address.strategy].pillars[address.item].id + '/';
    case PageKind::followup:
      return followup_path(site, address);
    case PageKind::record:
      return followup_path(site, address) + record_of(site, record_at(address)).id + '/';
    case PageKind::measure:
      return strategy_path(site, address) + "measures/" + plan.measure(address).id + '/';
    case PageKind::changes:
      return followup_path(site, address) + "changes/";
    case PageKind::organization:
      return "organizations/" + site.organizations[address.item].id + '/';
    case PageKind::topic:
      return "topics/" + site.topics[address.item].id + '/';
    case PageKind::page:
      return site.pages[address.item].id + '/';
    case PageKind::indicator:
      return strategy_path(site, address) + "indicators/" +
             site.strategies[address.strategy].indicators[address.item].id + '/';
    case PageKind::print:
      return followup_path(site, address) + "print/";
    case PageKind::figures:
      if (address.item == kFiguresOfPortal) return "figures/";
      return "figures/" + (address.item == kFiguresOfStrategy ? strategy_path(site, address)
                                                              : followup_path(site, address));
    default:
      return {};
  }
}

bool is_written_in(const Site& site, const Address& address, LanguageIndex language) {
  const auto written = [&](const Localized<Prose>& prose) {
    return prose.empty() || prose.in(language) != nullptr;
  };
  switch (address.kind) {
    case PageKind::record:
      return written(record_of(site, record_at(address)).prose);
    case PageKind::page:
      return written(site.pages[address.item].prose);
    default:
      return true;
  }
}

bool is_for_search_engines(const Address& address) {
  return address.kind != PageKind::print && address.kind != PageKind::search;
}

LanguageIndex language_shown(const Site& site, const Address& address, LanguageIndex language) {
  if (is_written_in(site, address, language)) return language;
  for (LanguageIndex i = 0; i < site.languages.size(); ++i) {
    if (is_written_in(site, address, i)) return i;
  }
  return language;
}

std::optional<std::size_t> PagePlan::find_measure(StrategyIndex strategy,
                                                  std::string_view id) const {
  const auto& all = measures[strategy];
  const auto& by_id = measures_by_id[strategy];
  const auto found =
      std::lower_bound(by_id.begin(), by_id.end(), id,
                       [&](std::size_t m, std::string_view wanted) { return all[m].id < wanted; });
  if (found == by_id.end() || all[*found].id != id) return std::nullopt;
  return *found;
}

const std::vector<RecordKey>& PagePlan::years_of(StrategyIndex strategy,
                                                 std::string_view id) const {
  return measures[strategy][find_measure(strategy, id).value()].years;
}

const FileRoute* PagePlan::find_file(std::string_view source) const {
  const auto found = std::lower_bound(
      files.begin(), files.end(), source,
      [](const FileRoute& route, std::string_view wanted) { return route.source < wanted; });
  return found != files.end() && found->source == source ? &*found : nullptr;
}

}  // namespace ayumi::pages
