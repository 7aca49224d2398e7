#include "pages/strategy_pieces.h"

#include <array>
#include <map>

#include "model/find.h"

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

}  // namespace ayumi::pages
