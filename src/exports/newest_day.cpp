#include "exports/newest_day.h"

namespace ayumi::exports {
namespace {

bool tells_more(const NewestDay& day, const NewestDay& newest) {
  if (day.is_source != newest.is_source) return newest.is_source;
  return newest.date < day.date;
}

void keep_newer(std::optional<NewestDay>& newest, const std::vector<Correction>& corrections) {
  for (const Correction& correction : corrections) {
    keep_newer(newest, NewestDay{correction.date, false});
  }
}

}  // namespace

void keep_newer(std::optional<NewestDay>& newest, const std::optional<NewestDay>& day) {
  if (day && (!newest || tells_more(*day, *newest))) newest = day;
}

std::optional<NewestDay> newest_day_of_document(const FollowUp& followup) {
  std::optional<NewestDay> newest;
  if (followup.entered) {
    newest = {*followup.entered, false};
  } else if (followup.published.known()) {
    newest = {followup.published.value, true};
  }
  keep_newer(newest, followup.corrections);
  return newest;
}

std::optional<NewestDay> newest_day(const FollowUp& followup) {
  std::optional<NewestDay> newest = newest_day_of_document(followup);
  for (const Record& record : followup.records) keep_newer(newest, record.corrections);
  return newest;
}

std::optional<NewestDay> newest_day(const FollowUp& followup, const Record& record) {
  std::optional<NewestDay> newest = newest_day_of_document(followup);
  keep_newer(newest, record.corrections);
  return newest;
}

std::optional<NewestDay> newest_day(const Strategy& strategy) {
  std::optional<NewestDay> newest;
  for (const FollowUp& followup : strategy.followups) keep_newer(newest, newest_day(followup));
  return newest;
}

std::optional<NewestDay> newest_day(const Site& site) {
  std::optional<NewestDay> newest;
  for (const Strategy& strategy : site.strategies) keep_newer(newest, newest_day(strategy));
  return newest;
}

}  // namespace ayumi::exports
