// Every term, programme and document, in the language's dictionary order.

#include <numeric>
#include <set>

#include "base/index_letters.h"
#include "base/scripts.h"
#include "base/text.h"
#include "model/find.h"
#include "pages/names.h"
#include "pages/page_kinds.h"
#include "pages/views/list_views.h"

namespace ayumi::pages {
namespace {

std::string_view kind_key(Term::Kind kind) {
  switch (kind) {
    case Term::Kind::term:
      return "term-kind-term";
    case Term::Kind::programme:
      return "term-kind-programme";
    case Term::Kind::document:
      return "term-kind-document";
  }
  return {};
}

std::vector<LinkView> used_in(const Scope& scope, TermIndex term) {
  std::vector<LinkView> links;
  for (const RecordKey& key : scope.context().connections.terms[term]) {
    const std::string year = scope.phrases().year_label(followup_of(scope.site(), key).year);
    links.push_back(scope.link(
        address_of(key),
        scope.words().format("record-and-year",
                             {{"record", scope.text(record_of(scope.site(), key).title)},
                              {"strategy", name_of(scope, {PageKind::strategy, key.strategy})},
                              {"year", year}})));
  }
  return links;
}

TermView term_view(const Scope& scope, TermIndex index) {
  const Term& term = scope.site().glossary[index];
  TermView view;
  view.id = term.id;
  view.name = scope.html(term.name);
  if (const std::string* reading = term.reading.in(scope.language())) {
    view.reading = scope.words().format("term-reading", {{"reading", *reading}});
  }
  view.kind = scope.words().plain(kind_key(term.kind));
  view.definition = scope.html(term.definition);
  if (const auto* aliases = term.aliases.in(scope.language())) {
    view.aliases = scope.phrases().joined(*aliases);
  }
  view.other_names = other_names(scope, term.name);
  if (!term.reference_data.empty()) view.reference_note = scope.words().plain("reference-data");
  for (const TermIndex other : term.see) {
    const Term& seen = scope.site().glossary[other];
    view.see.push_back(scope.link({PageKind::glossary}, seen.name));
    view.see.back().url = scope.to({PageKind::glossary}, seen.id);
  }
  view.used_in = used_in(scope, index);
  view.used_count = scope.phrases().count("used-in-count", view.used_in.size());
  return view;
}

bool begins_with_han(std::string_view name) {
  // Of Japanese alone: kana have letters of their own, and stand under them, as readings do.
  static const Scripts kCharacters("zh");
  std::size_t at = 0;
  return !name.empty() && kCharacters.hold(next_code_point(name, at));
}

std::string first_character(std::string_view name) {
  std::size_t at = 0;
  next_code_point(name, at);
  return std::string(name.substr(0, at));
}

// A row of kana with so many entries is entered by its single ones.
constexpr std::size_t kMany = 10;

// The entries by letter. What stands under none is named by what it begins with.
class GlossaryIndex {
 public:
  explicit GlossaryIndex(const Scope& scope)
      : scope_(scope), letters_(scope.site().languages[scope.language()].tag) {}

  std::vector<TermGroupView> build() {
    std::vector<TermIndex> terms(scope_.site().glossary.size());
    std::iota(terms.begin(), terms.end(), TermIndex{0});
    sort_terms(scope_, terms);
    for (const TermIndex i : terms) add(i);
    for (TermGroupView& group : groups_) {
      const bool short_way = group.terms.size() < kMany || group.initials.size() < 2;
      if (group.is_letter && short_way) group.initials.clear();
      group.count = scope_.phrases().locale().number(static_cast<std::int64_t>(group.terms.size()));
    }
    return std::move(groups_);
  }

 private:
  void add(TermIndex i) {
    const Term& term = scope_.site().glossary[i];
    const std::string spelling = spelling_of(scope_, term);
    const bool han = begins_with_han(spelling);
    const auto place = std::pair(letters_.place_of(spelling), han);
    if (groups_.empty() || place != place_) open_group(place);
    TermGroupView& group = groups_.back();
    const std::string initial = group.is_letter ? letters_.kana_of(spelling)
                                : han           ? first_character(spelling)
                                                : std::string();
    if (!initial.empty() && initials_.insert(initial).second) {
      group.initials.push_back({initial, term.id});
    }
    group.terms.push_back(term_view(scope_, i));
  }

  void open_group(std::pair<std::size_t, bool> place) {
    place_ = place;
    TermGroupView& group = groups_.emplace_back();
    // No id of the content holds an underscore.
    group.id = "letter_" + std::to_string(groups_.size());
    group.name = letters_.letter(place.first);
    group.is_letter = !group.name.empty();
    if (group.is_letter) return;
    group.name = scope_.words().plain(place.second       ? "index-characters"
                                      : place.first == 0 ? "index-signs"
                                                         : "index-other-scripts");
  }

  const Scope& scope_;
  IndexLetters letters_;
  std::vector<TermGroupView> groups_;
  std::pair<std::size_t, bool> place_;
  std::set<std::string> initials_;
};

}  // namespace

AnyView glossary_page(const Scope& scope) {
  GlossaryPageView view;
  view.site = &scope.context().site_view;
  view.groups = GlossaryIndex(scope).build();
  view.count = scope.phrases().count("entries-count", scope.site().glossary.size());
  view.page = page_view(scope, scope.words().plain("glossary"),
                        scope.words().plain("glossary-description"));
  return any_view(std::move(view));
}

}  // namespace ayumi::pages
