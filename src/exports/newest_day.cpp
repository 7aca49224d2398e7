#include "exports/newest_day.h"

#include <algorithm>

namespace ayumi::exports {
namespace {

void keep_newer(std::optional<Date>& newest, const std::optional<Date>& date) {
  if (date) newest = newest ? std::max(*newest, *date) : *date;
}

void keep_newer(std::optional<Date>& newest, const std::vector<Correction>& corrections) {
  for (const Correction& correction : corrections) keep_newer(newest, correction.date);
}

std::optional<Date> of_document(const FollowUp& followup) {
  std::optional<Date> newest;
  if (followup.published.known()) newest = followup.published.value;
  keep_newer(newest, followup.corrections);
  return newest;
}

}  // namespace

std::optional<Date> newest_day(const FollowUp& followup) {
  std::optional<Date> newest = of_document(followup);
  for (const Record& record : followup.records) keep_newer(newest, record.corrections);
  return newest;
}

std::optional<Date> newest_day(const FollowUp& followup, const Record& record) {
  std::optional<Date> newest = of_document(followup);
  keep_newer(newest, record.corrections);
  return newest;
}

std::optional<Date> newest_day(const Strategy& strategy) {
  std::optional<Date> newest;
  for (const FollowUp& followup : strategy.followups) keep_newer(newest, newest_day(followup));
  return newest;
}

std::optional<Date> newest_day(const Site& site) {
  std::optional<Date> newest;
  for (const Strategy& strategy : site.strategies) keep_newer(newest, newest_day(strategy));
  return newest;
}

}  // namespace ayumi::exports
