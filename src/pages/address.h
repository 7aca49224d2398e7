#pragma once
// Which page, without its language and without its URL.

#include <compare>
#include <cstddef>
#include <cstdint>

#include "model/record.h"

namespace ayumi::pages {

enum class PageKind : std::uint8_t {
  home,
  strategy,
  pillar,
  followup,
  record,
  measure,
  changes,
  organizations,
  organization,
  topics,
  topic,
  glossary,
  page,
  updates,
  completeness,
  matrix,
  indicator,
  print,
  search,
  data,
  figures,
  comparisons,
  not_found,
};

// `strategy` and `followup` where the kind has them; of changes, the newer one. `item` is the
// position of the pillar, record, measure (in PagePlan::measures), indicator, organisation, topic
// or plain page; of figures, how much of them (pages/figure_places.h).
struct Address {
  PageKind kind = PageKind::home;
  std::size_t strategy = 0;
  std::size_t followup = 0;
  std::size_t item = 0;

  friend auto operator<=>(const Address&, const Address&) = default;
};

inline Address address_of(const RecordKey& key) {
  return {PageKind::record, key.strategy, key.followup, key.record};
}
inline RecordKey record_at(const Address& address) {
  return {address.strategy, address.followup, address.item};
}

}  // namespace ayumi::pages
