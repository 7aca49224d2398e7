#pragma once
// Every id of a portal, gathered before anything is read in detail, so that each reference can be
// resolved to an index the moment it is read, in whatever file it stands.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostics.h"
#include "content/content_files.h"
#include "content/yaml_node.h"
#include "model/faulty_list.h"

namespace ayumi::content {

// Ids in order. The position of an id is the index that the model uses.
class Ids {
 public:
  // An id that was there already keeps its place, and the first position stands for both.
  // `entry` is what it names, with names beside the id; it must outlive the ids.
  void add(std::string_view id, Location where, const YamlNode* entry = nullptr);
  std::optional<std::size_t> find(std::string_view id) const;
  // What was meant, of those that can be used: the only one that bears the word as a name, code or
  // mark, else the one that is spelt most like it.
  std::string nearest_to(std::string_view word) const;
  // Whether an unknown word may mean what is written and could not be used: told already.
  bool may_be_told(std::string_view word) const;

  std::size_t size() const { return ids_.size(); }
  const std::string& operator[](std::size_t position) const { return ids_[position]; }
  const Location& place(std::size_t position) const { return places_[position]; }
  const YamlNode* entry(std::size_t position) const { return entries_[position]; }  // or null

  // Of everything that was added and is no id, and of what could not be read. Whoever knows of
  // more adds it.
  FaultyList faults;

 private:
  std::vector<std::string_view> usable() const;
  std::string bearer_of(std::string_view name) const;

  std::vector<std::string> ids_;
  std::vector<Location> places_;
  std::vector<const YamlNode*> entries_;
  std::unordered_map<std::string, std::size_t> positions_;
};

struct FollowUpNames {
  int year = 0;
  Ids measures;   // rows of its own, in order; positions in FollowUp::records
  Ids documents;  // its sources
  std::string extract_of;
  Location extract_place;  // where it is named
};

struct StrategyNames {
  std::string id;
  Ids pillars;  // parents before children
  Ids basis, documents, indicators, figures;
  std::vector<FollowUpNames> followups;  // oldest first

  std::optional<std::size_t> find_followup(std::string_view year) const;
};

struct Names {
  std::vector<std::string> languages;
  Ids organizations, topics, terms, sections, statuses, strategy_ids, pages;
  std::vector<StrategyNames> strategies;  // in the order of strategy_ids
};

// Tells ids that are given twice, with both places.
Names gather_names(const ContentFiles& files, Diagnostics& diagnostics);

// True for a row {ref: …} of a table of measures, which belongs to another follow-up.
bool is_borrowed(const YamlNode& row);

// "<strategy>/<year>" or "<strategy>/<year>/<measure>" cut at the slashes.
std::vector<std::string_view> address_parts(std::string_view address);

}  // namespace ayumi::content
