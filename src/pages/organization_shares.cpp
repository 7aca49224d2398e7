#include "pages/organization_shares.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "model/find.h"
#include "pages/pillar_depth.h"
#include "pages/strategy_pieces.h"
#include "pages/year_span.h"

namespace ayumi::pages {
namespace {

constexpr std::size_t kNoRole = kRoles.size();
constexpr std::size_t kUnsaid = kNoRole + 1;

// How many measures by role, as kRoles; then those in which it has none, and those that name
// nobody: what no source says is no answer.
using Counts = std::array<std::size_t, kUnsaid + 1>;

std::size_t all_of(const Counts& counts) {
  std::size_t all = 0;
  for (const std::size_t n : counts) all += n;
  return all;
}

std::size_t with_role(const Counts& counts) {
  return all_of(counts) - counts[kNoRole] - counts[kUnsaid];
}

// Its part in one follow-up.
struct Share {
  StrategyIndex strategy = 0;
  std::size_t followup = 0;
  Counts counts{};
  // By pillar, none deeper than depth_of_groups(); at last what stands under none.
  std::vector<Counts> pillars{};
};

bool is_unsaid(const Record& record) {
  return names_nobody(record.roles) && record.roles.responsible_note.empty();
}

Share share_in(const Scope& scope, StrategyIndex s, std::size_t f, OrganizationIndex organization) {
  const Strategy& strategy = scope.site().strategies[s];
  Share share{s, f};
  share.pillars.resize(strategy.pillars.size() + 1);
  const std::size_t depth = scope.context().connections.depths[s][f];
  for (const Record& record : strategy.followups[f].records) {
    const std::size_t role =
        is_unsaid(record) ? kUnsaid : role_in(record, organization).value_or(kNoRole);
    ++share.counts[role];
    const auto pillar = pillar_at(strategy, record.pillar, depth);
    ++share.pillars[pillar.value_or(strategy.pillars.size())][role];
  }
  return share;
}

// In the order of OrganizationShares::tables.
std::vector<Share> shares_of(const Scope& scope, OrganizationIndex organization) {
  const OrganizationRecords& records = scope.context().connections.organizations[organization];
  std::map<StrategyIndex, std::set<std::size_t, std::greater<>>> where;
  for (const auto* list : {&records.lead, &records.partner, &records.responsible}) {
    for (const RecordKey& key : *list) where[key.strategy].insert(key.followup);
  }
  std::vector<Share> shares;
  for (const auto& [s, followups] : where) {
    for (const std::size_t f : followups) {
      shares.push_back(share_in(scope, s, f, organization));
    }
  }
  return shares;
}

Counts sum_of(const std::vector<Share>& shares) {
  Counts sum{};
  for (const Share& share : shares) {
    for (std::size_t role = 0; role < sum.size(); ++role) sum[role] += share.counts[role];
  }
  return sum;
}

std::string share_anchor(const Site& site, const Share& share) {
  return "share_" + followup_id(site, share.strategy, share.followup);
}

std::string two_sentences(const Scope& scope, const std::string& first, const std::string& second) {
  return scope.words().format("two-sentences", {{"first", first}, {"second", second}});
}

// "leads 25, is a partner in 18"; roles that it has nowhere are left out.
std::string roles_in_words(const Scope& scope, const Counts& counts) {
  std::vector<std::string> roles;
  for (std::size_t role = 0; role < kRoles.size(); ++role) {
    if (counts[role] == 0) continue;
    roles.push_back(
        scope.phrases().count("opening-" + std::string(kRoles[role].word), counts[role]));
  }
  return scope.phrases().joined(roles);
}

std::string opening_of(const Scope& scope, const Share& share) {
  const std::string opening = scope.words().format(
      "opening", {{"strategy", name_of(scope, {PageKind::strategy, share.strategy})},
                  {"year", name_of(scope, {PageKind::followup, share.strategy, share.followup})},
                  {"measures", static_cast<std::int64_t>(all_of(share.counts))},
                  {"roles", roles_in_words(scope, share.counts)}});
  const std::size_t unsaid = share.counts[kUnsaid];
  if (unsaid == 0) return opening;
  return two_sentences(scope, opening, scope.phrases().count("opening-unsaid", unsaid));
}

std::string opening_of(const Scope& scope, const std::vector<Share>& newest) {
  if (newest.size() == 1) return opening_of(scope, newest.front());
  if (newest.empty()) return {};
  const Counts sum = sum_of(newest);
  return scope.words().format("opening-of-all",
                              {{"strategies", static_cast<std::int64_t>(newest.size())},
                               {"measures", static_cast<std::int64_t>(all_of(sum))},
                               {"roles", roles_in_words(scope, sum)}});
}

class ShareBuilder {
 public:
  ShareBuilder(const Scope& scope, const Share& share)
      : scope_(scope), share_(share), strategy_(scope.site().strategies[share.strategy]) {
    for (const Record& record : strategy_.followups[share.followup].records) {
      has_lead_ = has_lead_ || !record.roles.lead.empty() || !record.roles.partners.empty();
      has_responsible_ = has_responsible_ || !record.roles.responsible.empty();
    }
  }

  OrganizationShareView build(bool is_newest) const {
    OrganizationShareView view;
    view.id = share_anchor(scope_.site(), share_);
    view.strategy = named_link(scope_, {PageKind::strategy, share_.strategy});
    view.followup = named_link(scope_, {PageKind::followup, share_.strategy, share_.followup});
    view.is_newest = is_newest;
    view.opening = opening_of(scope_, share_);
    view.total.counts = numbers(share_.counts);
    const std::size_t beside = is_newest ? 2 : 1;  // the pillar, and its squares
    const auto columns = static_cast<std::int64_t>(view.total.counts.size() + beside);
    std::optional<PillarIndex> above;
    for (PillarIndex p = 0; p < share_.pillars.size(); ++p) {
      if (all_of(share_.pillars[p]) == 0) continue;
      const auto head = head_of(p, above.has_value());
      if (view.groups.empty() || head != above) {
        view.groups.push_back({pillar_path(scope_, share_.strategy, head), columns, {}});
        above = head;
      }
      view.groups.back().pillars.push_back(pillar_view(p, head == p, is_newest));
    }
    return view;
  }

 private:
  // The pillar over its row. Behind rows that stand under one, a pillar at the top heads its own:
  // it would be read as part of the one before.
  std::optional<PillarIndex> head_of(PillarIndex p, bool after_head) const {
    if (p == strategy_.pillars.size()) return std::nullopt;
    const auto parent = strategy_.pillars[p].parent;
    return !parent && after_head ? std::optional(p) : parent;
  }

  OrganizationPillarView pillar_view(PillarIndex p, bool is_headed_by_itself,
                                     bool with_squares) const {
    OrganizationPillarView view;
    name(p, view);
    if (is_headed_by_itself && view.note.empty()) {
      view.label.clear();
      view.title = scope_.words().plain("whole-pillar");
    }
    if (with_squares) view.squares = squares(share_.pillars[p]);
    view.counts = numbers(share_.pillars[p]);
    return view;
  }

  // Measures that stand in a pillar while others stand in pillars below it.
  bool has_rows_below(PillarIndex top) const {
    for (PillarIndex p = 0; p < strategy_.pillars.size(); ++p) {
      const bool below = p != top && all_of(share_.pillars[p]) > 0 && is_below(strategy_, p, top);
      if (below) return true;
    }
    return false;
  }

  void name(PillarIndex p, OrganizationPillarView& pillar) const {
    if (p == strategy_.pillars.size()) {
      pillar.title = scope_.words().plain("no-pillar");
      return;
    }
    const Address page{PageKind::pillar, share_.strategy, 0, p};
    pillar.label = scope_.phrases().label(strategy_.pillars[p].label);
    pillar.title = name_of(scope_, page);
    pillar.url = scope_.to(page);
    if (has_rows_below(p)) pillar.note = scope_.words().plain("pillar-itself");
  }

  // Without what the document has nothing to say of.
  std::vector<RoleCountView> numbers(const Counts& counts) const {
    std::vector<RoleCountView> views;
    const auto add = [&](std::string_view word, std::size_t n) {
      views.push_back({scope_.words().plain(word),
                       scope_.phrases().locale().number(static_cast<std::int64_t>(n)),
                       word == kRoles[0].word, n == 0, false});
    };
    if (has_lead_) add(kRoles[0].word, counts[0]);
    if (has_lead_) add("partner", counts[1]);
    if (has_responsible_) add(kRoles[2].word, counts[2]);
    add("no-role", counts[kNoRole]);
    if (share_.counts[kUnsaid] > 0) add("nobody-named", counts[kUnsaid]);
    add("measures-total", all_of(counts));
    views.back().is_total = true;
    return views;
  }

  static std::vector<OrganizationSquareView> squares(const Counts& counts) {
    std::vector<OrganizationSquareView> squares;
    for (std::size_t role = 0; role < counts.size(); ++role) {
      squares.insert(squares.end(), counts[role],
                     {role == 0, role == 1, role == 2, role == kUnsaid});
    }
    return squares;
  }

  const Scope& scope_;
  const Share& share_;
  const Strategy& strategy_;
  bool has_lead_ = false, has_responsible_ = false;
};

void show_share(const Scope& scope, const Share& share, CoverageCellView& cell) {
  const std::size_t all = all_of(share.counts);
  cell.reported = true;
  cell.words = scope.phrases().locale().number(static_cast<std::int64_t>(with_role(share.counts)));
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
void show_none(const Scope& scope, StrategyIndex s, int year, CoverageCellView& cell,
               SaidKeys& said) {
  const Strategy& strategy = scope.site().strategies[s];
  const auto f = find_followup(strategy, year);
  if (f) {
    const FollowUp& followup = strategy.followups[*f];
    const bool silent = followup.roles_not_stated ||
                        std::all_of(followup.records.begin(), followup.records.end(), is_unsaid);
    cell.silent = true;
    const std::string_view key = silent ? "roles-not-in-document" : "no-role";
    said.insert(key);
    cell.words = scope.words().plain(key);
    return;
  }
  show_no_followup(scope, s, year, cell, said);
}

CoverageRowView stair_row(const Scope& scope, StrategyIndex s, const std::vector<Share>& shares,
                          const YearSpan& years, SaidKeys& said) {
  const Strategy& strategy = scope.site().strategies[s];
  CoverageRowView row;
  row.strategy = named_link(scope, {PageKind::strategy, s});
  for (int year = years.first; year <= years.last; ++year) {
    CoverageCellView& cell = row.cells.emplace_back();
    cell.year = scope.phrases().year_digits(year);
    const auto share = std::find_if(shares.begin(), shares.end(), [&](const Share& one) {
      return one.strategy == s && strategy.followups[one.followup].year == year;
    });
    if (share != shares.end()) {
      show_share(scope, *share, cell);
    } else {
      show_none(scope, s, year, cell, said);
    }
  }
  return row;
}

}  // namespace

OrganizationShares organization_shares(const Scope& scope, OrganizationIndex organization) {
  const std::vector<Share> shares = shares_of(scope, organization);
  const YearSpan years = span_of(scope.site());
  OrganizationShares all;
  std::vector<Share> newest;
  for (const Share& share : shares) {
    const bool is_newest = newest.empty() || newest.back().strategy != share.strategy;
    all.tables.push_back(ShareBuilder(scope, share).build(is_newest));
    all.has_unsaid = all.has_unsaid || share.counts[kUnsaid] > 0;
    all.has_older = all.has_older || !is_newest;
    if (!is_newest) continue;
    newest.push_back(share);
    if (years.length() < 2) continue;
    all.stair.push_back(stair_row(scope, share.strategy, shares, years, all.said));
  }
  all.opening = opening_of(scope, newest);
  const Counts sum = sum_of(newest);
  std::copy_n(sum.begin(), all.tally.size(), all.tally.begin());
  return all;
}

}  // namespace ayumi::pages
