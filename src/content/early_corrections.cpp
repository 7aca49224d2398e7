#include "content/early_corrections.h"

#include <algorithm>

#include "content/content_diagnostics.h"

namespace ayumi::content {
namespace {

// Whether all of a date, which may be a whole month or year, lies behind a day. A fiscal year is
// taken for the calendar year in which it begins.
bool is_after(const Date& date, const Date& day) {
  if (date.year != day.year || date.month == 0) return date.year > day.year;
  if (date.month != day.month || date.day == 0) return date.month > day.month;
  return date.day > day.day;
}

class Search {
 public:
  Search(const Source& source, const Date& today, Diagnostics& diagnostics)
      : source_(source), today_(today), diagnostics_(diagnostics) {}

  void look_into(const YamlNode& map) {
    const YamlNode* corrections = map.find("corrections");
    if (corrections == nullptr) return;
    for (const YamlNode& correction : corrections->items) {
      const YamlNode* node = correction.find("date");
      const auto date = node != nullptr ? parse_date(node->scalar) : std::nullopt;
      if (!date || !is_after(*date, today_)) continue;
      diagnostics_.add(kCorrectionToCome, {source_, node->begin, node->end},
                       {node->scalar, to_string(today_)});
    }
  }

 private:
  const Source& source_;
  const Date& today_;
  Diagnostics& diagnostics_;
};

}  // namespace

void tell_early_corrections(const ContentFiles& files, const Date& today,
                            Diagnostics& diagnostics) {
  for (const StrategyFiles& strategy : files.strategies) {
    for (const YearFiles& year : strategy.years) {
      if (!year.followup) continue;
      Search search(year.followup->source, today, diagnostics);
      const YamlNode& root = year.followup->root;
      search.look_into(root);
      const YamlNode* rows = root.find("measures");
      if (rows == nullptr) continue;
      for (const YamlNode& row : rows->items) search.look_into(row);
    }
  }
}

}  // namespace ayumi::content
