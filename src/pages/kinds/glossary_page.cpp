// Every term, programme and document, in the language's dictionary order.

#include <numeric>

#include "model/find.h"
#include "pages/names.h"
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
  view.name = scope.html(term.name);
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
  return view;
}

}  // namespace

AnyView glossary_page(const Scope& scope) {
  GlossaryPageView view;
  view.site = &scope.context().site_view;
  std::vector<TermIndex> terms(scope.site().glossary.size());
  std::iota(terms.begin(), terms.end(), TermIndex{0});
  sort_terms(scope, terms);
  for (const TermIndex i : terms) view.terms.push_back(term_view(scope, i));
  view.page = page_view(scope, scope.words().plain("glossary"),
                        scope.words().plain("glossary-description"));
  return any_view(std::move(view));
}

}  // namespace ayumi::pages
