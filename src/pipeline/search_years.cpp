#include "pipeline/search_years.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"

namespace ayumi::pipeline {
namespace {

constexpr std::string_view kDigits = "0123456789";

// "令和4年度" as "令和", "4", "年度"; all in `name` where there is no number (令和元年度).
struct EraYear {
  std::string_view name, number, behind;
};

EraYear taken_apart(std::string_view era) {
  const std::size_t first = era.find_first_of(kDigits);
  if (first == std::string_view::npos) return {era, {}, {}};
  const std::size_t end = era.find_last_of(kDigits) + 1;
  return {era.substr(0, first), era.substr(first, end - first), era.substr(end)};
}

class Ways {
 public:
  void add(std::string_view way) {
    const std::string said(trimmed(way));
    if (!said.empty() && std::find(all.begin(), all.end(), said) == all.end()) all.push_back(said);
  }

  // The words of a language for it, with ; between them.
  void add_list(std::string_view list) {
    for (std::size_t end = 0; end != std::string_view::npos; list.remove_prefix(end + 1)) {
      end = list.find(';');
      add(list.substr(0, end));
      if (end == std::string_view::npos) return;
    }
  }

  std::vector<std::string> all;
};

// Offices write an era by the first of its Latin letters, before what any language puts behind.
void add_eras(Ways& ways, const std::vector<std::string>& eras) {
  for (const std::string& era : eras) {
    const EraYear parts = taken_apart(era);
    ways.add(era);
    ways.add(era.substr(0, era.size() - parts.behind.size()));
    if (parts.number.empty() || parts.name.front() < 'A' || parts.name.front() > 'Z') continue;
    const std::string abbreviated = std::string(1, parts.name.front()).append(parts.number);
    ways.add(abbreviated);
    for (const std::string& other : eras) {
      ways.add(std::string(abbreviated).append(taken_apart(other).behind));
    }
  }
}

}  // namespace

std::vector<std::string> ways_to_say_year(const Portal& portal, int year) {
  Ways ways;
  ways.add(std::to_string(year));
  std::vector<std::string> eras;
  for (const LanguagePortal& language : portal.languages) {
    const pages::Phrases& phrases = *language.phrases;
    ways.add(phrases.year_label(year));
    ways.add_list(phrases.words().format("fiscal-year-names", {{"year", std::to_string(year)}}));
    if (std::string era = phrases.year_era(year); !era.empty()) eras.push_back(std::move(era));
  }
  add_eras(ways, eras);
  return ways.all;
}

}  // namespace ayumi::pipeline
