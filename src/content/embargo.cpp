#include "content/embargo.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "content/names.h"

namespace ayumi::content {
namespace {

class Embargo {
 public:
  explicit Embargo(std::optional<Instant> now) : now_(now) {}

  PublicFiles apply(const ContentFiles& files) {
    PublicFiles result;
    result.files = files;
    auto& strategies = result.files.strategies;
    for (StrategyFiles& strategy : strategies) withhold_in(strategy);
    std::erase_if(strategies,
                  [&](const StrategyFiles& strategy) { return holds(root_of(strategy.strategy)); });
    withhold_measures_without_years(files, strategies);
    result.withheld = std::move(withheld_);
    return result;
  }

 private:
  static const YamlNode* root_of(const Yaml& file) { return file ? &file->root : nullptr; }

  bool holds(const YamlNode* map) const {
    const YamlNode* moment = map != nullptr ? map->find("publish_at") : nullptr;
    if (moment == nullptr) return false;
    const auto instant = parse_instant(moment->scalar);
    return !now_ || !instant || *instant > *now_;
  }

  void withhold_in(StrategyFiles& strategy) {
    const bool all = holds(root_of(strategy.strategy));
    if (all) withheld_.insert("strategy:" + strategy.id);
    for (YearFiles& year : strategy.years) {
      if (all || holds(root_of(year.followup))) {
        withhold_year(strategy.id, year);
      } else {
        withhold_rows(strategy.id, year);
      }
    }
    std::erase_if(strategy.years,
                  [&](const YearFiles& year) { return holds(root_of(year.followup)); });
  }

  static std::string path_of(const std::string& strategy, const YearFiles& year) {
    return strategy + "/" + std::to_string(year.year);
  }

  static std::vector<std::string> measures_of(const YearFiles& year) {
    std::vector<std::string> ids;
    const YamlNode* root = root_of(year.followup);
    const YamlNode* rows = root != nullptr ? root->find("measures") : nullptr;
    if (rows == nullptr) return ids;
    for (const YamlNode& row : rows->items) {
      if (!is_borrowed(row)) ids.emplace_back(row.word("id"));
    }
    return ids;
  }

  void withhold_year(const std::string& strategy, const YearFiles& year) {
    const std::string path = path_of(strategy, year);
    withheld_.insert("followup:" + path);
    for (const std::string& id : measures_of(year)) withheld_.insert("measure:" + path + "/" + id);
    for (const Attachment& file : year.attachments) withheld_.insert("file:" + file.path);
  }

  void withhold_rows(const std::string& strategy, YearFiles& year) {
    const YamlNode* root = root_of(year.followup);
    const YamlNode* rows = root != nullptr ? root->find("measures") : nullptr;
    if (rows == nullptr) return;
    std::set<std::string> ids;
    for (const YamlNode& row : rows->items) {
      if (holds(&row)) ids.emplace(row.word("id"));
    }
    if (ids.empty()) return;
    for (const std::string& id : ids) {
      withheld_.insert("measure:" + path_of(strategy, year) + "/" + id);
    }
    year.followup = without_rows(*year.followup, [&](const YamlNode& row) { return holds(&row); });
    std::erase_if(year.measures, [&](const MarkdownFile& file) { return ids.contains(file.id); });
    if (year.figures) {
      year.figures = without_rows(*year.figures, [&](const YamlNode& row) {
        return ids.contains(std::string(row.word("measure")));
      });
    }
  }

  // A copy of a table of measures (the value of that key) or of figures (the root itself).
  template <class Held>
  static Yaml without_rows(const YamlFile& file, Held held) {
    auto copy = std::make_shared<YamlFile>(file);
    std::erase_if(copy->root.items, held);
    for (YamlEntry& entry : copy->root.entries) {
      if (entry.key == "measures") std::erase_if(entry.value.items, held);
    }
    return copy;
  }

  // "measure:a/b" means all years of a measure; it leads nowhere when none of them can be seen.
  void withhold_measures_without_years(const ContentFiles& before,
                                       const std::vector<StrategyFiles>& after) {
    std::set<std::string> seen;
    for (const StrategyFiles& strategy : after) add_measures(strategy, seen);
    std::set<std::string> written;
    for (const StrategyFiles& strategy : before.strategies) add_measures(strategy, written);
    std::set_difference(written.begin(), written.end(), seen.begin(), seen.end(),
                        std::inserter(withheld_, withheld_.end()));
  }

  static void add_measures(const StrategyFiles& strategy, std::set<std::string>& out) {
    for (const YearFiles& year : strategy.years) {
      for (const std::string& id : measures_of(year)) {
        out.insert("measure:" + strategy.id + "/" + id);
      }
    }
  }

  std::optional<Instant> now_;
  std::set<std::string> withheld_;
};

}  // namespace

PublicFiles public_files(const ContentFiles& files, std::optional<Instant> now) {
  return Embargo(now).apply(files);
}

}  // namespace ayumi::content
