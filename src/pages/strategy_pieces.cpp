#include "pages/strategy_pieces.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "model/find.h"
#include "pages/figure_places.h"
#include "pages/roles.h"

namespace ayumi::pages {

std::string role_counts(const Scope& scope, std::size_t lead, std::size_t partner,
                        std::size_t responsible) {
  std::vector<std::string> parts;
  const auto add = [&](std::string_view key, std::size_t n) {
    if (n > 0) parts.push_back(scope.phrases().count(key, n));
  };
  add("lead-count", lead);
  add("partner-count", partner);
  add("responsible-count", responsible);
  std::string joined;
  for (const std::string& part : parts) joined += (joined.empty() ? "" : " · ") + part;
  return joined;
}

std::vector<OrganizationCountView> organization_counts(const Scope& scope,
                                                       const std::vector<RecordKey>& records) {
  std::map<OrganizationIndex, std::array<std::size_t, 3>> counts;
  for (const RecordKey& key : records) {
    const Roles& roles = record_of(scope.site(), key).roles;
    for (const OrganizationIndex i : roles.lead) ++counts[i][0];
    for (const OrganizationIndex i : roles.partners) ++counts[i][1];
    for (const OrganizationIndex i : roles.responsible) ++counts[i][2];
  }
  std::vector<OrganizationCountView> views;
  for (const auto& [organization, n] : counts) {
    views.push_back({organization_view(scope, organization), role_counts(scope, n[0], n[1], n[2])});
  }
  return views;
}

std::optional<Standing> standing_of(const Scope& scope, StrategyIndex s, std::size_t f,
                                    const std::function<bool(const Record&)>& wanted) {
  const Strategy& strategy = scope.site().strategies[s];
  const auto before = predecessor(strategy, f);
  if (!before) return std::nullopt;
  Standing standing;
  const auto& records = strategy.followups[f].records;
  for (std::size_t r = 0; r < records.size(); ++r) {
    const RecordKey key{s, f, r};
    const auto state = wanted(records[r]) ? state_of(scope, key) : std::nullopt;
    if (state && state->is_new) standing.added.push_back(key);
    if (state && state->is_continued) standing.continued.push_back(key);
    if (state && state->is_ended) standing.ended.push_back(key);
  }
  const auto& last_year = strategy.followups[*before].records;
  for (std::size_t r = 0; r < last_year.size(); ++r) {
    const RecordKey key{s, *before, r};
    if (!wanted(last_year[r]) || find_record(strategy.followups[f], last_year[r].id)) continue;
    if (!scope.context().connections.carried_on.contains(key)) standing.not_reported.push_back(key);
  }
  return standing;
}

std::optional<Standing> standing_below(const Scope& scope, StrategyIndex s, std::size_t f,
                                       std::optional<PillarIndex> top) {
  const Strategy& strategy = scope.site().strategies[s];
  return standing_of(scope, s, f, [&](const Record& record) {
    return !top || is_below(strategy, record.pillar, *top);
  });
}

std::vector<std::pair<std::string_view, std::size_t>> states_of(const Standing& standing) {
  std::vector<std::pair<std::string_view, std::size_t>> states{
      {"state-new", standing.added.size()},
      {"state-continued", standing.continued.size()},
      {"state-ended", standing.ended.size()},
      {"state-silent", standing.not_reported.size()}};
  std::erase_if(states, [](const auto& state) { return state.second == 0; });
  return states;
}

std::string state_words(const Scope& scope, const Standing& standing) {
  std::vector<std::string> parts;
  for (const auto& [word, n] : states_of(standing)) {
    parts.push_back(scope.words().plain(word) + ' ');
    parts.back() += scope.phrases().locale().number(static_cast<std::int64_t>(n));
  }
  return scope.phrases().row(parts);
}

std::vector<ComparedYearsView> compared_years(const Scope& scope, StrategyIndex s) {
  const Strategy& strategy = scope.site().strategies[s];
  const auto year = [&](std::size_t f) {
    return scope.phrases().year_label(strategy.followups[f].year);
  };
  std::vector<ComparedYearsView> views;
  for (std::size_t f = strategy.followups.size(); f-- > 0;) {
    const auto before = predecessor(strategy, f);
    const auto standing = standing_below(scope, s, f, std::nullopt);
    if (!before || !standing) continue;
    const MessageArguments years{{"before", year(*before)}, {"after", year(f)}};
    views.push_back(
        {named_link(scope, {PageKind::strategy, s}),
         scope.link({PageKind::changes, s, f}, scope.words().format("changes-title", years)),
         state_words(scope, *standing)});
  }
  return views;
}

std::optional<LinkView> figures_link(const Scope& scope, StrategyIndex s, std::size_t f) {
  const std::size_t n = count_figures(scope.site().strategies[s].followups[f]);
  if (n == 0) return std::nullopt;
  return LinkView{
      scope.phrases().count("figures-of-year", n),
      scope.to(figures_of(scope.site(), s, f), "figures_" + followup_id(scope.site(), s, f))};
}

std::string borrowed_words(const Scope& scope, const Strategy& strategy, const FollowUp& followup,
                           PillarIndex top) {
  std::size_t n = 0;
  std::set<StrategyIndex> homes;
  for (const BorrowedRecord& borrowed : followup.borrowed) {
    if (!is_below(strategy, borrowed.pillar, top)) continue;
    ++n;
    homes.insert(borrowed.record.strategy);
  }
  if (n == 0) return {};
  std::vector<std::string> names;
  for (const StrategyIndex home : homes)
    names.push_back(name_of(scope, {PageKind::strategy, home}));
  return scope.words().format(
      "borrowed-from-strategies",
      {{"n", static_cast<std::int64_t>(n)}, {"strategies", scope.phrases().joined(names)}});
}

RecordRowView borrowed_row(const Scope& scope, const BorrowedRecord& borrowed) {
  RecordRowView row = record_row(scope, borrowed.record);
  row.label = scope.phrases().label(borrowed.label);
  row.state.reset();
  const Address home{PageKind::followup, borrowed.record.strategy, borrowed.record.followup};
  row.borrowed_from = scope.link(
      home,
      scope.words().format("name-in-strategy",
                           {{"name", name_of(scope, home)},
                            {"strategy", name_of(scope, {PageKind::strategy, home.strategy})}}));
  return row;
}

}  // namespace ayumi::pages
