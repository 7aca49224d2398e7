#include "pages/organization_shares.h"

#include <algorithm>
#include <set>

#include "model/find.h"
#include "pages/coverage.h"
#include "pages/roles.h"
#include "pages/year_span.h"

namespace ayumi::pages {
namespace {

constexpr std::size_t kMostInOpening = 3;
constexpr std::size_t kNoRole = kRoles.size();

// How many measures by role, as kRoles; at last those in which it has none.
using Counts = std::array<std::size_t, kRoles.size() + 1>;

std::size_t all_of(const Counts& counts) {
  std::size_t all = 0;
  for (const std::size_t n : counts) all += n;
  return all;
}

bool has_role(const Counts& counts) { return all_of(counts) > counts[kNoRole]; }

struct Share {
  StrategyIndex strategy = 0;
  std::size_t followup = 0;
  Counts counts{};
};

Counts counts_in(const FollowUp& followup, OrganizationIndex organization) {
  Counts counts{};
  for (const Record& record : followup.records) {
    ++counts[role_in(record, organization).value_or(kNoRole)];
  }
  return counts;
}

// In the order of organization_shares().
std::vector<Share> shares_of(const Site& site, OrganizationIndex organization) {
  std::vector<Share> shares;
  for (StrategyIndex s = 0; s < site.strategies.size(); ++s) {
    for (std::size_t f = site.strategies[s].followups.size(); f-- > 0;) {
      const Counts counts = counts_in(site.strategies[s].followups[f], organization);
      if (has_role(counts)) shares.push_back({s, f, counts});
    }
  }
  return shares;
}

std::string share_anchor(const Site& site, const Share& share) {
  return "share_" + followup_id(site, share.strategy, share.followup);
}

class ShareBuilder {
 public:
  ShareBuilder(const Scope& scope, OrganizationIndex organization, const Share& share)
      : scope_(scope),
        organization_(organization),
        share_(share),
        strategy_(scope.site().strategies[share.strategy]),
        followup_(strategy_.followups[share.followup]) {}

  OrganizationShareView build(bool is_newest) const {
    OrganizationShareView view;
    view.id = share_anchor(scope_.site(), share_);
    view.strategy = named_link(scope_, {PageKind::strategy, share_.strategy});
    view.followup = named_link(scope_, {PageKind::followup, share_.strategy, share_.followup});
    view.is_newest = is_newest;
    for (const Record& record : followup_.records) {
      view.has_lead = view.has_lead || !record.roles.lead.empty() || !record.roles.partners.empty();
      view.has_responsible = view.has_responsible || !record.roles.responsible.empty();
    }
    for (PillarIndex p = 0; p < strategy_.pillars.size(); ++p) {
      if (strategy_.pillars[p].depth == 0) add_pillar(p, view);
    }
    add_pillar(std::nullopt, view);
    view.total = numbers(share_.counts);
    leave_out(view, view.total);
    for (OrganizationPillarView& pillar : view.pillars) leave_out(view, pillar);
    return view;
  }

 private:
  // Columns that the document has nothing to say in.
  static void leave_out(const OrganizationShareView& share, OrganizationPillarView& row) {
    if (!share.has_lead) {
      row.lead.clear();
      row.partner.clear();
    }
    if (!share.has_responsible) row.responsible.clear();
  }

  void add_pillar(std::optional<PillarIndex> top, OrganizationShareView& view) const {
    Counts counts{};
    for (const Record& record : followup_.records) {
      if (top_of(strategy_, record.pillar) != top) continue;
      ++counts[role_in(record, organization_).value_or(kNoRole)];
    }
    if (all_of(counts) == 0) return;
    OrganizationPillarView pillar = numbers(counts);
    if (view.is_newest) pillar.squares = squares(counts);
    name(top, pillar);
    view.pillars.push_back(std::move(pillar));
  }

  void name(std::optional<PillarIndex> top, OrganizationPillarView& pillar) const {
    if (!top) {
      pillar.title = scope_.words().plain("no-pillar");
      return;
    }
    const Address page{PageKind::pillar, share_.strategy, 0, *top};
    pillar.label = scope_.phrases().label(strategy_.pillars[*top].label);
    pillar.title = name_of(scope_, page);
    pillar.url = scope_.to(page);
  }

  OrganizationPillarView numbers(const Counts& counts) const {
    const auto number = [&](std::size_t n) {
      return scope_.phrases().locale().number(static_cast<std::int64_t>(n));
    };
    OrganizationPillarView view;
    view.lead = number(counts[0]);
    view.partner = number(counts[1]);
    view.responsible = number(counts[2]);
    view.none = number(counts[kNoRole]);
    view.total = number(all_of(counts));
    return view;
  }

  static std::vector<OrganizationSquareView> squares(const Counts& counts) {
    std::vector<OrganizationSquareView> squares;
    for (std::size_t role = 0; role < counts.size(); ++role) {
      squares.insert(squares.end(), counts[role], {role == 0, role == 1, role == 2});
    }
    return squares;
  }

  const Scope& scope_;
  OrganizationIndex organization_;
  const Share& share_;
  const Strategy& strategy_;
  const FollowUp& followup_;
};

std::string opening_of(const Scope& scope, const Share& share) {
  std::vector<std::string> roles;
  for (std::size_t role = 0; role < kRoles.size(); ++role) {
    if (share.counts[role] == 0) continue;
    roles.push_back(
        scope.phrases().count("opening-" + std::string(kRoles[role].word), share.counts[role]));
  }
  return scope.words().format(
      "opening", {{"strategy", name_of(scope, {PageKind::strategy, share.strategy})},
                  {"year", name_of(scope, {PageKind::followup, share.strategy, share.followup})},
                  {"measures", static_cast<std::int64_t>(all_of(share.counts))},
                  {"roles", scope.phrases().joined(roles)}});
}

void show_share(const Scope& scope, const Share& share, CoverageCellView& cell) {
  const std::size_t all = all_of(share.counts);
  cell.reported = true;
  cell.words =
      scope.phrases().locale().number(static_cast<std::int64_t>(all - share.counts[kNoRole]));
  cell.unit = scope.phrases().count("of-measures", all);
  cell.url = Url("#" + share_anchor(scope.site(), share));
  constexpr std::string_view kCounted[] = {"lead-count", "partner-count", "responsible-count"};
  std::vector<std::string> roles;
  for (std::size_t role = 0; role < kRoles.size(); ++role) {
    const std::size_t n = share.counts[role];
    if (n > 0) roles.push_back(scope.phrases().count(kCounted[role], n));
  }
  cell.change = scope.phrases().row(roles);
}

// Why nothing is shown for a year.
void show_none(const Scope& scope, const Strategy& strategy, int year, CoverageCellView& cell) {
  const auto f = find_followup(strategy, year);
  if (f) {
    const bool silent = strategy.followups[*f].roles_not_stated;
    cell.silent = true;
    cell.words = scope.words().plain(silent ? "roles-not-in-document" : "no-role");
    return;
  }
  show_no_followup(scope, strategy, year, cell);
}

CoverageRowView stair_row(const Scope& scope, StrategyIndex s, const std::vector<Share>& shares,
                          const YearSpan& years) {
  const Strategy& strategy = scope.site().strategies[s];
  CoverageRowView row;
  row.strategy = named_link(scope, {PageKind::strategy, s});
  for (int year = years.first; year <= years.last; ++year) {
    CoverageCellView& cell = row.cells.emplace_back();
    cell.year = scope.phrases().year_label(year);
    const auto share = std::find_if(shares.begin(), shares.end(), [&](const Share& one) {
      return one.strategy == s && strategy.followups[one.followup].year == year;
    });
    if (share != shares.end()) {
      show_share(scope, *share, cell);
    } else {
      show_none(scope, strategy, year, cell);
    }
  }
  return row;
}

}  // namespace

std::vector<OrganizationShareView> organization_shares(const Scope& scope,
                                                       OrganizationIndex organization) {
  std::vector<OrganizationShareView> views;
  std::optional<StrategyIndex> last;
  for (const Share& share : shares_of(scope.site(), organization)) {
    views.push_back(ShareBuilder(scope, organization, share).build(last != share.strategy));
    last = share.strategy;
  }
  return views;
}

std::string organization_opening(const Scope& scope, OrganizationIndex organization) {
  std::vector<Share> newest;
  for (const Share& share : shares_of(scope.site(), organization)) {
    const bool is_newest = newest.empty() || newest.back().strategy != share.strategy;
    if (is_newest) newest.push_back(share);
  }
  const auto year = [&](const Share& share) {
    return scope.site().strategies[share.strategy].followups[share.followup].year;
  };
  std::stable_sort(newest.begin(), newest.end(),
                   [&](const Share& a, const Share& b) { return year(a) > year(b); });
  if (newest.size() > kMostInOpening) newest.resize(kMostInOpening);
  std::string opening;
  for (const Share& share : newest) {
    const std::string sentence = opening_of(scope, share);
    opening = opening.empty() ? sentence
                              : scope.words().format("two-sentences",
                                                     {{"first", opening}, {"second", sentence}});
  }
  return opening;
}

std::vector<CoverageRowView> organization_stair(const Scope& scope,
                                                OrganizationIndex organization) {
  const std::vector<Share> shares = shares_of(scope.site(), organization);
  const YearSpan years = span_of(scope.site());
  std::vector<CoverageRowView> rows;
  if (years.length() < 2) return rows;
  std::optional<StrategyIndex> last;
  for (const Share& share : shares) {
    if (last != share.strategy) rows.push_back(stair_row(scope, share.strategy, shares, years));
    last = share.strategy;
  }
  return rows;
}

std::size_t count_measures(const Site& site, const std::vector<RecordKey>& records) {
  std::set<std::pair<StrategyIndex, std::string_view>> measures;
  for (const RecordKey& key : records) measures.emplace(key.strategy, record_of(site, key).id);
  return measures.size();
}

}  // namespace ayumi::pages
