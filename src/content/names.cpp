#include "content/names.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/text.h"
#include "base/unicode.h"
#include "content/content_diagnostics.h"
#include "content/read_values.h"

namespace ayumi::content {
namespace {

// Which of a file's lists is gathered, and where its mistakes go.
class Gathering {
 public:
  Gathering(const Yaml& file, Diagnostics& diagnostics) : file_(file), diagnostics_(diagnostics) {}

  // The ids of the entries of a list; entries without one still take a position.
  Ids ids_of(const YamlNode* list) const {
    Ids ids;
    ids.faults.complete = (!file_ || file_->readable) && is_list(list);
    if (list == nullptr) return ids;
    for (const YamlNode& entry : list->items) add(ids, entry);
    return ids;
  }

  // Or nothing, which is an empty one.
  static bool is_list(const YamlNode* list) {
    return list == nullptr || list->is_list() || list->kind == YamlNode::Kind::nothing;
  }

  void add(Ids& ids, const YamlNode& entry) const {
    // Two entries in one, for want of the second one's dash.
    if (times(entry, "id") > 1) ids.faults.complete = false;
    const YamlNode* id = entry.find("id");
    const YamlNode& place = id != nullptr ? *id : entry;
    const Location where{file_->source, place.begin, place.end};
    const std::string_view word = entry.word("id");
    if (const auto first = word.empty() ? std::nullopt : ids.find(word)) {
      diagnostics_.add(kGivenTwice, where, {word}).also = ids.place(*first);
    }
    ids.add(word, where, &entry);
  }

  void add_pillars(Ids& ids, const YamlNode* list) const {
    if (!is_list(list)) ids.faults.complete = false;
    if (list == nullptr) return;
    for (const YamlNode& pillar : list->items) {
      add(ids, pillar);
      add_pillars(ids, pillar.find("pillars"));
    }
  }

 private:
  static std::ptrdiff_t times(const YamlNode& map, std::string_view key) {
    return std::count_if(map.entries.begin(), map.entries.end(),
                         [&](const YamlEntry& entry) { return entry.key == key; });
  }

  const Yaml& file_;
  Diagnostics& diagnostics_;
};

// What people call a thing whose id they do not know.
constexpr std::array<std::string_view, 8> kNameKeys{"name",  "short_name",  "codes",   "title",
                                                    "label", "short_title", "aliases", "heading"};

// Whether a name is the word, in any language, whatever its capitals and widths.
bool says(const YamlNode& name, const std::string& word) {
  if (name.is_scalar()) return folded(trimmed(name.scalar)) == word;
  const auto item_says = [&](const YamlNode& item) { return says(item, word); };
  const auto entry_says = [&](const YamlEntry& entry) { return says(entry.value, word); };
  return std::any_of(name.items.begin(), name.items.end(), item_says) ||
         std::any_of(name.entries.begin(), name.entries.end(), entry_says);
}

bool bears(const YamlNode& entry, const std::string& word) {
  return std::any_of(kNameKeys.begin(), kNameKeys.end(), [&](std::string_view key) {
    const YamlNode* name = entry.find(key);
    return name != nullptr && says(*name, word);
  });
}

const YamlNode* root_of(const Yaml& file) { return file ? &file->root : nullptr; }
const YamlNode* key_of(const Yaml& file, std::string_view key) {
  return file ? file->root.find(key) : nullptr;
}

// Whether texts or numbers of measures have no table of measures; told, unless its key is mistyped.
bool tell_no_measures(const YearFiles& files, Diagnostics& diagnostics) {
  const bool asked =
      !files.measures.empty() || (files.figures && !files.figures->root.items.empty());
  if (!asked || !files.followup || !files.followup->readable) return false;
  const YamlNode& root = files.followup->root;
  if (root.find("measures") != nullptr ||
      !(root.is_map() || root.kind == YamlNode::Kind::nothing)) {
    return false;
  }
  const bool mistyped =
      std::any_of(root.entries.begin(), root.entries.end(),
                  [](const YamlEntry& entry) { return !nearest(entry.key, {"measures"}).empty(); });
  if (mistyped) return true;
  Location where{files.followup->source, root.begin, root.end};
  if (!root.entries.empty()) {
    where.begin = root.entries.front().key_begin;
    where.end = root.entries.front().key_end;
  }
  diagnostics.add(kMissingKey, where, {"measures"});
  return true;
}

FollowUpNames followup_names(const YearFiles& files, Diagnostics& diagnostics) {
  const Gathering gathering(files.followup, diagnostics);
  FollowUpNames names;
  names.year = files.year;
  names.documents = gathering.ids_of(key_of(files.followup, "sources"));
  names.measures.faults.complete = files.followup && files.followup->readable;
  if (const YamlNode* rows = key_of(files.followup, "measures")) {
    if (!Gathering::is_list(rows)) names.measures.faults.complete = false;
    for (const YamlNode& row : rows->items) {
      if (!is_borrowed(row)) gathering.add(names.measures, row);
    }
  }
  if (tell_no_measures(files, diagnostics)) names.measures.faults.complete = false;
  if (const YamlNode* extract = key_of(files.followup, "extract_of")) {
    names.extract_of = extract->word("followup");
    const YamlNode* named = extract->find("followup");
    const YamlNode& place = named != nullptr ? *named : *extract;
    names.extract_place = {files.followup->source, place.begin, place.end};
  }
  return names;
}

// A document's id is an anchor on the strategy's page: it must be the only one there.
void tell_shared_documents(const StrategyNames& names, Diagnostics& diagnostics) {
  Ids all = names.documents;
  for (const FollowUpNames& followup : names.followups) {
    const Ids& own = followup.documents;
    for (std::size_t i = 0; i < own.size(); ++i) {
      if (const auto first = all.find(own[i])) {
        diagnostics.add(kGivenTwice, own.place(i), {own[i]}).also = all.place(*first);
      }
    }
    for (std::size_t i = 0; i < own.size(); ++i) all.add(own[i], own.place(i), own.entry(i));
  }
}

StrategyNames strategy_names(const StrategyFiles& files, Diagnostics& diagnostics) {
  const Gathering gathering(files.strategy, diagnostics);
  StrategyNames names;
  names.id = files.id;
  names.pillars = gathering.ids_of(nullptr);
  gathering.add_pillars(names.pillars, key_of(files.strategy, "pillars"));
  names.documents = gathering.ids_of(key_of(files.strategy, "sources"));
  if (!files.strategy) names.pillars.faults.complete = names.documents.faults.complete = false;
  names.indicators = gathering.ids_of(key_of(files.strategy, "indicators"));
  names.basis = gathering.ids_of(key_of(files.strategy, "basis"));
  names.figures = Gathering(files.figures, diagnostics).ids_of(root_of(files.figures));
  for (const YearFiles& year : files.years) {
    names.followups.push_back(followup_names(year, diagnostics));
  }
  tell_shared_documents(names, diagnostics);
  return names;
}

}  // namespace

void Ids::add(std::string_view id, Location where, const YamlNode* entry) {
  if (!is_id(id)) faults.unusable.emplace_back(id);
  positions_.emplace(id, ids_.size());
  ids_.emplace_back(id);
  places_.push_back(std::move(where));
  entries_.push_back(entry);
}

std::optional<std::size_t> Ids::find(std::string_view id) const {
  const auto found = positions_.find(std::string(id));
  if (id.empty() || found == positions_.end()) return std::nullopt;
  return found->second;
}

std::string Ids::nearest_to(std::string_view word) const {
  const std::string bearer = bearer_of(word);
  if (!bearer.empty()) return bearer;
  const std::string form = id_form(half_width(word));
  return is_id(form) && find(form) ? form : nearest(word, usable());
}

std::string Ids::bearer_of(std::string_view name) const {
  constexpr std::size_t kMostCompared = 1000;  // as nearest() does
  std::string bearer;
  if (ids_.size() > kMostCompared) return bearer;
  const std::string word = folded(trimmed(name));
  for (std::size_t i = 0; i < ids_.size(); ++i) {
    const bool usable = entries_[i] != nullptr && is_id(ids_[i]) && find(ids_[i]) == i;
    const bool fits = usable && bears(*entries_[i], word);
    if (!fits || ids_[i] == bearer) continue;
    if (!bearer.empty()) return {};
    bearer = ids_[i];
  }
  return bearer;
}

bool Ids::may_be_told(std::string_view word) const {
  return may_mean_faulty(faults, word, usable());
}

std::vector<std::string_view> Ids::usable() const {
  std::vector<std::string_view> words;
  for (const std::string& id : ids_) {
    if (is_id(id)) words.push_back(id);
  }
  return words;
}

std::optional<std::size_t> StrategyNames::find_followup(std::string_view year) const {
  int number = 0;
  const auto [end, fault] = std::from_chars(year.data(), year.data() + year.size(), number);
  if (fault != std::errc() || end != year.data() + year.size()) return std::nullopt;
  for (std::size_t i = 0; i < followups.size(); ++i) {
    if (followups[i].year == number) return i;
  }
  return std::nullopt;
}

Names gather_names(const ContentFiles& files, Diagnostics& diagnostics) {
  Names names;
  names.languages = files.languages;
  const Gathering site(files.site, diagnostics);
  names.sections = site.ids_of(key_of(files.site, "sections"));
  if (const YamlNode* statuses = key_of(files.site, "statuses")) {
    names.statuses = site.ids_of(statuses->find("steps"));
  }
  names.organizations =
      Gathering(files.organizations, diagnostics).ids_of(root_of(files.organizations));
  names.topics = Gathering(files.topics, diagnostics).ids_of(root_of(files.topics));
  names.terms = Gathering(files.glossary, diagnostics).ids_of(root_of(files.glossary));
  for (const MarkdownFile& page : files.pages) {
    const Location where{page.source, 0, 0};
    if (!names.pages.find(page.id)) names.pages.add(page.id, where, root_of(page.front_matter));
  }
  names.pages.faults.unusable = files.unusable_pages;
  names.strategy_ids.faults.unusable = files.unusable_strategies;
  for (const StrategyFiles& strategy : files.strategies) {
    const Source place = strategy.strategy ? strategy.strategy->source : nullptr;
    names.strategy_ids.add(strategy.id, {place, 0, 0}, root_of(strategy.strategy));
    names.strategies.push_back(strategy_names(strategy, diagnostics));
  }
  return names;
}

bool is_borrowed(const YamlNode& row) {
  return row.find("ref") != nullptr && row.find("id") == nullptr;
}

std::vector<std::string_view> address_parts(std::string_view address) {
  return split(address, '/');
}

}  // namespace ayumi::content
