// Every term, programme and document, in the language's dictionary order.

#include <algorithm>

#include "model/find.h"
#include "pages/page_kinds.h"
#include "pages/views/list_views.h"

namespace ayumi::pages {
namespace {

// A programme's entry lists where it appears; more than this would hide the next entry.
constexpr std::size_t kMostUses = 12;

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
    if (links.size() == kMostUses) break;
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
  view.name = scope.text(term.name);
  view.kind = scope.words().plain(kind_key(term.kind));
  view.definition = scope.text(term.definition);
  if (const auto* aliases = term.aliases.in(scope.language())) {
    view.aliases = scope.phrases().joined(*aliases);
  }
  for (LanguageIndex i = 0; i < scope.site().languages.size(); ++i) {
    const std::string* other = term.name.in(i);
    if (i != scope.language() && other != nullptr) {
      view.other_names.push_back({scope.site().languages[i].tag, *other});
    }
  }
  if (!term.reference_data.empty()) view.reference_note = scope.words().plain("reference-data");
  for (const TermIndex other : term.see) {
    const Term& seen = scope.site().glossary[other];
    view.see.push_back(scope.link({PageKind::glossary}, scope.text(seen.name)));
    view.see.back().url = scope.to({PageKind::glossary}, seen.id);
  }
  view.used_in = used_in(scope, index);
  return view;
}

}  // namespace

AnyView glossary_page(const Scope& scope) {
  GlossaryPageView view;
  view.site = &scope.context().site_view;
  for (TermIndex i = 0; i < scope.site().glossary.size(); ++i)
    view.terms.push_back(term_view(scope, i));
  std::stable_sort(view.terms.begin(), view.terms.end(), [&](const TermView& a, const TermView& b) {
    return scope.phrases().locale().compare(a.name, b.name) < 0;
  });
  view.page = page_view(scope, scope.words().plain("glossary"),
                        scope.words().plain("glossary-description"));
  return any_view(std::move(view));
}

}  // namespace ayumi::pages
