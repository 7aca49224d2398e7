#include "content/early_dates.h"

#include "content/content_diagnostics.h"

namespace ayumi::content {
namespace {

class EarlyDates {
 public:
  EarlyDates(const Source& source, const Date& today, Diagnostics& diagnostics)
      : source_(source), today_(today), diagnostics_(diagnostics) {}

  void look_into_followup(const YamlNode& root) {
    look_for_corrections(root);
    const YamlNode* published = root.find("published");
    const YamlNode* printed = published != nullptr ? published->find("date") : nullptr;
    look_at(printed != nullptr ? printed : published, kPublishedToCome);
    look_at(root.find("entered"), kEnteredToCome);
    const YamlNode* rows = root.find("measures");
    if (rows == nullptr) return;
    for (const YamlNode& row : rows->items) look_for_corrections(row);
  }

 private:
  void look_for_corrections(const YamlNode& map) {
    const YamlNode* corrections = map.find("corrections");
    if (corrections == nullptr) return;
    for (const YamlNode& correction : corrections->items) {
      look_at(correction.find("date"), kCorrectionToCome);
    }
  }

  void look_at(const YamlNode* node, const DiagnosticKind& kind) {
    const auto date = node != nullptr ? parse_date(node->scalar) : std::nullopt;
    if (!date || !lies_after(*date, today_)) return;
    diagnostics_.add(kind, {source_, node->begin, node->end}, {node->scalar, to_string(today_)});
  }

  const Source& source_;
  const Date& today_;
  Diagnostics& diagnostics_;
};

}  // namespace

void tell_early_dates(const ContentFiles& files, const Date& today, Diagnostics& diagnostics) {
  for (const StrategyFiles& strategy : files.strategies) {
    for (const YearFiles& year : strategy.years) {
      if (!year.followup) continue;
      EarlyDates(year.followup->source, today, diagnostics).look_into_followup(year.followup->root);
    }
  }
}

}  // namespace ayumi::content
