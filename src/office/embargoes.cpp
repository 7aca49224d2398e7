#include "office/embargoes.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "content/read_files.h"

namespace ayumi::office {
namespace {

using content::ContentFiles;
using content::StrategyFiles;
using content::Yaml;
using content::YamlNode;
using content::YearFiles;

std::vector<std::string> files_of(const StrategyFiles& strategy) {
  ContentFiles alone;
  alone.strategies.push_back(strategy);
  std::vector<std::string> paths = content::paths_of(alone);
  std::erase(paths, "content/site.yaml");
  for (const YearFiles& year : strategy.years) {
    for (const Attachment& file : year.attachments) paths.push_back(file.path);
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::vector<std::string> files_of(const YearFiles& year) {
  StrategyFiles alone;
  alone.years.push_back(year);
  return files_of(alone);
}

std::vector<std::string> texts_of(const YearFiles& year, std::string_view measure) {
  std::vector<std::string> paths;
  for (const content::MarkdownFile& file : year.measures) {
    if (file.id == measure) paths.push_back(file.source->path);
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

class Finder {
 public:
  explicit Finder(std::optional<Instant> now) : now_(now) {}

  void look_in(const StrategyFiles& strategy) {
    add("strategy:" + strategy.id, root_of(strategy.strategy), [&] { return files_of(strategy); });
    for (const YearFiles& year : strategy.years) {
      const std::string path = strategy.id + "/" + std::to_string(year.year);
      const YamlNode* root = root_of(year.followup);
      add("followup:" + path, root, [&] { return files_of(year); });
      const YamlNode* rows = root != nullptr ? root->find("measures") : nullptr;
      if (rows == nullptr) continue;
      for (const YamlNode& row : rows->items) {
        const std::string id(row.word("id"));
        add("measure:" + path + "/" + id, &row, [&] { return texts_of(year, id); });
      }
    }
  }

  std::vector<Embargo> take() {
    std::stable_sort(found_.begin(), found_.end(), [](const Embargo& a, const Embargo& b) {
      return std::tie(a.moment, a.what) < std::tie(b.moment, b.what);
    });
    return std::move(found_);
  }

 private:
  static const YamlNode* root_of(const Yaml& file) { return file ? &file->root : nullptr; }

  template <class Files>
  void add(std::string what, const YamlNode* map, Files files) {
    const YamlNode* until = map != nullptr ? map->find("publish_at") : nullptr;
    if (until == nullptr) return;
    const auto moment = parse_instant(until->scalar);
    if (now_ && moment && *moment <= *now_) return;
    found_.push_back({std::move(what), until->scalar, moment, files()});
  }

  std::optional<Instant> now_;
  std::vector<Embargo> found_;
};

}  // namespace

std::vector<Embargo> embargoes(const ContentFiles& files, std::optional<Instant> now) {
  Finder finder(now);
  for (const StrategyFiles& strategy : files.strategies) finder.look_in(strategy);
  return finder.take();
}

}  // namespace ayumi::office
