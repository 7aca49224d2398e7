#pragma once
// Pieces of strategy, pillar and follow-up pages.

#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include "pages/scope.h"
#include "pages/views/strategy_views.h"

namespace ayumi::pages {

// Who has a role in these records and how often, in official order.
std::vector<OrganizationCountView> organization_counts(const Scope& scope,
                                                       const std::vector<RecordKey>& records);
// "lead 3, partner 2"; only roles that occur.
std::string role_counts(const Scope& scope, std::size_t lead, std::size_t partner,
                        std::size_t responsible);

// How the records of a follow-up stand to the year before.
struct Standing {
  std::vector<RecordKey> added, continued, ended;
  std::vector<RecordKey> not_reported;  // of the year before, neither ended nor part of another one
};
// Of those records, of both years, that are `wanted`; nothing without a year before.
std::optional<Standing> standing_of(const Scope& scope, StrategyIndex strategy,
                                    std::size_t followup,
                                    const std::function<bool(const Record&)>& wanted);
// Of one pillar and all below it, or of all.
std::optional<Standing> standing_below(const Scope& scope, StrategyIndex strategy,
                                       std::size_t followup, std::optional<PillarIndex> top);
// The keys of their words, and how many; only states that occur.
std::vector<std::pair<std::string_view, std::size_t>> states_of(const Standing& standing);
// "new 2 · continued 14 · not reported 1".
std::string state_words(const Scope& scope, const Standing& standing);

// Where a strategy's follow-ups are compared with the year before, newest first.
std::vector<ComparedYearsView> compared_years(const Scope& scope, StrategyIndex strategy);

// "Figures of this year (58)"; nothing where it reports none.
std::optional<LinkView> figures_link(const Scope& scope, StrategyIndex strategy,
                                     std::size_t followup);

// The whole follow-up as its own page shows it.
FollowUpView followup_view(const Scope& scope);

DecisionView decision_view(const Scope& scope, const Decision& decision);

// Whether a pillar is `top` itself or stands somewhere below it.
bool is_below(const Strategy& strategy, std::optional<PillarIndex> pillar, PillarIndex top);

// Records of a follow-up in a pillar or below it; borrowed rows do not count.
std::size_t count_below(const Strategy& strategy, const FollowUp& followup, PillarIndex top);
// Rows there that are borrowed, in words, with the strategies from which they are; "" without any.
std::string borrowed_words(const Scope& scope, const Strategy& strategy, const FollowUp& followup,
                           PillarIndex top);
// A row that stands in a document and is counted in its own.
RecordRowView borrowed_row(const Scope& scope, const BorrowedRecord& borrowed);

// All pillars of a strategy, or those directly below one.
std::vector<PillarRowView> pillar_rows(const Scope& scope, StrategyIndex strategy,
                                       std::optional<PillarIndex> parent);

}  // namespace ayumi::pages
