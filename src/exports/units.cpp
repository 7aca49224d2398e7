#include "exports/units.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace ayumi::exports {
namespace {

constexpr std::string_view kBetween[] = {" ", ",", ";", "、", "，", "・"};

// One word: what separates others becomes a hyphen, so that no cell seems to hold several data.
std::string as_code(std::string_view words) {
  std::string code;
  while (!words.empty()) {
    const auto between =
        std::find_if(std::begin(kBetween), std::end(kBetween),
                     [&](std::string_view mark) { return words.starts_with(mark); });
    if (between == std::end(kBetween)) {
      code += words.front();
      words.remove_prefix(1);
      continue;
    }
    if (!code.ends_with('-')) code += '-';
    words.remove_prefix(between->size());
  }
  return code;
}

}  // namespace

std::string unit_code(const Site& site, const Text& unit) {
  std::string code;
  for (LanguageIndex i = 0; i < site.languages.size(); ++i) {
    const std::string* words = unit.in(i);
    if (words == nullptr || words->empty()) continue;
    if (!code.empty()) code += '/';
    code += as_code(*words);
  }
  return code;
}

bool is_reported(const Strategy& strategy, std::size_t figure) {
  const auto reports = [&](const Record& record) {
    return std::any_of(record.figures.begin(), record.figures.end(),
                       [&](const FigureValue& value) { return value.figure == figure; });
  };
  return std::any_of(
      strategy.followups.begin(), strategy.followups.end(), [&](const FollowUp& followup) {
        return std::any_of(followup.records.begin(), followup.records.end(), reports);
      });
}

std::map<std::string, Text> units_of(const Site& site) {
  std::map<std::string, Text> units;
  const auto add = [&](const Text& unit) {
    const std::string code = unit_code(site, unit);
    if (!code.empty()) units.emplace(code, unit);
  };
  for (const Strategy& strategy : site.strategies) {
    for (std::size_t i = 0; i < strategy.figures.size(); ++i) {
      if (is_reported(strategy, i)) add(strategy.figures[i].unit);
    }
    for (const Indicator& indicator : strategy.indicators) add(indicator.unit);
  }
  return units;
}

}  // namespace ayumi::exports
