#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "base/unicode.h"
#include "content/assemble_site.h"
#include "content/content_diagnostics.h"

namespace ayumi::content {
namespace {

Location place(const Source& source, const YamlNode& node) {
  return {source, node.begin, node.end};
}

// The words of one language below a key: its text, or its list of words.
std::vector<const YamlNode*> words_at(const YamlNode& entry, std::string_view key,
                                      const std::string& language) {
  std::vector<const YamlNode*> words;
  const YamlNode* texts = entry.find(key);
  const YamlNode* in = texts != nullptr && texts->is_map() ? texts->find(language) : texts;
  if (in == nullptr) return words;
  if (in->is_scalar()) words.push_back(in);
  for (const YamlNode& item : in->items) {
    if (item.is_scalar()) words.push_back(&item);
  }
  return words;
}

// What each word means so far.
class Meanings {
 public:
  Meanings(const Ids& ids, Diagnostics& diagnostics) : ids_(ids), diagnostics_(diagnostics) {}

  template <class MayShare>
  void add(std::size_t own, const YamlNode& word, MayShare may_share) {
    const Source& source = ids_.place(own).source;
    const auto [first, fresh] = seen_.emplace(to_nfc(word.scalar), std::pair(own, &word));
    const auto& [other, other_word] = first->second;
    if (fresh || other == own || may_share(other, own)) return;
    diagnostics_.add(kWordShared, place(source, word), {word.scalar, ids_[other]}).also =
        place(source, *other_word);
  }

 private:
  const Ids& ids_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::pair<std::size_t, const YamlNode*>> seen_;
};

// One of two ministries took the other's place, and its code with it.
bool follow_one_another(const Organization& a, const Organization& b) {
  return (a.until && b.from && a.until->year <= b.from->year) ||
         (b.until && a.from && b.until->year <= a.from->year);
}

void check_codes(const Names& names, const Site& site, Diagnostics& diagnostics) {
  const Ids& ids = names.organizations;
  const auto may_share = [&](std::size_t a, std::size_t b) {
    return a >= site.organizations.size() || b >= site.organizations.size() ||
           follow_one_another(site.organizations[a], site.organizations[b]);
  };
  for (const std::string& language : names.languages) {
    Meanings meanings(ids, diagnostics);
    for (std::size_t i = 0; i < ids.size(); ++i) {
      for (const YamlNode* code : words_at(*ids.entry(i), "codes", language)) {
        meanings.add(i, *code, may_share);
      }
    }
  }
}

void check_terms(const Names& names, Diagnostics& diagnostics) {
  const Ids& ids = names.terms;
  const auto never = [](std::size_t, std::size_t) { return false; };
  for (const std::string& language : names.languages) {
    Meanings meanings(ids, diagnostics);
    for (const char* key : {"name", "aliases"}) {
      for (std::size_t i = 0; i < ids.size(); ++i) {
        for (const YamlNode* word : words_at(*ids.entry(i), key, language)) {
          meanings.add(i, *word, never);
        }
      }
    }
  }
}

struct Twins {
  SectionIndex first = 0, second = 0;
  LanguageIndex language = 0;
};

std::vector<Twins> equal_headings(const Site& site) {
  std::vector<Twins> found;
  for (SectionIndex second = 0; second < site.sections.size(); ++second) {
    for (SectionIndex first = 0; first < second; ++first) {
      for (LanguageIndex language = 0; language < site.languages.size(); ++language) {
        const std::string* a = site.sections[first].heading.in(language);
        const std::string* b = site.sections[second].heading.in(language);
        if (a != nullptr && b != nullptr && to_nfc(*a) == to_nfc(*b)) {
          found.push_back({first, second, language});
        }
      }
    }
  }
  return found;
}

// Without any sections named, a text may have all of them.
bool may_have(const std::vector<SectionIndex>& sections, SectionIndex one) {
  return sections.empty() || std::find(sections.begin(), sections.end(), one) != sections.end();
}

bool may_have_both(const Strategy& strategy, const Twins& twins) {
  const auto both = [&](const std::vector<SectionIndex>& sections) {
    return may_have(sections, twins.first) && may_have(sections, twins.second);
  };
  return std::any_of(
      strategy.followups.begin(), strategy.followups.end(), [&](const FollowUp& followup) {
        return (!followup.pillar_prose.empty() && both(strategy.pillar_sections)) ||
               std::any_of(followup.records.begin(), followup.records.end(),
                           [&](const Record& record) { return both(record.sections); });
      });
}

// A list with a section that does not exist counts as if none were named.
bool knows_all_sections(const Diagnostics& diagnostics) {
  const std::vector<Diagnostic> told = diagnostics.sorted();
  return std::none_of(told.begin(), told.end(),
                      [](const Diagnostic& d) { return d.kind.code == kUnknownSection.code; });
}

Location heading_of(const Names& names, SectionIndex section, const std::string& language) {
  const Location& whole = names.sections.place(section);
  const YamlNode* entry = names.sections.entry(section);
  const auto words =
      entry != nullptr ? words_at(*entry, "heading", language) : std::vector<const YamlNode*>();
  return words.empty() ? whole : place(whole.source, *words.front());
}

void check_headings(const Names& names, const Site& site, Diagnostics& diagnostics) {
  const std::vector<Twins> all = equal_headings(site);
  if (all.empty() || !knows_all_sections(diagnostics)) return;
  for (const Twins& twins : all) {
    const bool used =
        std::any_of(site.strategies.begin(), site.strategies.end(),
                    [&](const Strategy& strategy) { return may_have_both(strategy, twins); });
    if (!used) continue;
    const std::string& language = names.languages[twins.language];
    const std::string* heading = site.sections[twins.second].heading.in(twins.language);
    diagnostics
        .add(kHeadingShared, heading_of(names, twins.second, language),
             {*heading, names.sections[twins.first], names.sections[twins.second]})
        .also = heading_of(names, twins.first, language);
  }
}

}  // namespace

void check_words(const Names& names, const Site& site, Diagnostics& diagnostics) {
  check_codes(names, site, diagnostics);
  check_terms(names, diagnostics);
  check_headings(names, site, diagnostics);
}

}  // namespace ayumi::content
