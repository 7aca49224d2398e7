#include "pipeline/search_synonyms.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.h"
#include "pipeline/search_years.h"

namespace ayumi::pipeline {
namespace {

class Group {
 public:
  explicit Group(std::size_t languages) : languages_(languages) {}

  void add(const Text& text) {
    for (LanguageIndex i = 0; i < languages_; ++i) {
      if (const std::string* own = text.in(i)) add(*own, i);
    }
  }

  void add(const Localized<std::vector<std::string>>& lists) {
    for (LanguageIndex i = 0; i < languages_; ++i) {
      const auto* list = lists.in(i);
      if (list == nullptr) continue;
      for (const std::string& word : *list) add(word, i);
    }
  }

  // What has but one name in each language is found by it, in that language.
  void keep_in(std::vector<std::vector<std::string>>& groups) {
    if (has_two_names_) groups.push_back(std::move(words_));
  }

  // What nothing but its group is found by.
  void keep_all_in(std::vector<std::vector<std::string>>& groups) {
    if (!words_.empty()) groups.push_back(std::move(words_));
  }

 private:
  void add(const std::string& word, LanguageIndex language) {
    std::size_t behind_first = 0;
    next_code_point(word, behind_first);
    if (behind_first == word.size()) return;
    if (std::find(words_.begin(), words_.end(), word) != words_.end()) return;
    words_.push_back(word);
    has_two_names_ = !named_in_.insert(language).second || has_two_names_;
  }

  std::size_t languages_;
  std::vector<std::string> words_;
  std::set<LanguageIndex> named_in_;
  bool has_two_names_ = false;
};

}  // namespace

void add_synonyms(search::SearchContent& content, const Portal& portal) {
  const Site& site = portal.site;
  const std::size_t languages = site.languages.size();
  std::vector<std::vector<std::string>>& groups = content.synonyms;
  for (const Term& term : site.glossary) {
    Group group(languages);
    group.add(term.name);
    group.add(term.aliases);
    group.keep_in(groups);
  }
  for (const search::TableRow& year : content.tables.years) {
    groups.push_back(ways_to_say_year(portal, std::stoi(year.id)));
  }
  content.year_groups = content.tables.years.size();
  const std::size_t before = groups.size();
  for (const Organization& organization : site.organizations) {
    Group group(languages);
    group.add(organization.name);
    group.add(organization.short_name);
    group.add(organization.codes);
    group.keep_all_in(groups);
  }
  content.organization_groups = groups.size() - before;
}

}  // namespace ayumi::pipeline
