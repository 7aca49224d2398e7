#include "pages/scope.h"

#include "model/find.h"
#include "pages/figure_places.h"

namespace ayumi::pages {

Scope::Scope(const LanguageContext& context, const Address& address)
    : Scope(context, address, site_path_of(context.site, context.plan, address, context.language)) {
}

Scope::Scope(const LanguageContext& context, const Address& address, std::string site_path)
    : context_(context), address_(address), site_path_(std::move(site_path)) {}

Url Scope::to(const Address& page, std::string_view anchor) const {
  const std::string path = site_path_of(site(), plan(), page, language());
  if (address_.kind == PageKind::not_found) return context_.urls.rooted(path);
  return context_.urls.relative(site_path_, path, anchor);
}

LinkView Scope::link(const Address& page, const Text& text) const {
  LinkView view = link(page, this->text(text));
  const ForeignLanguage foreign = phrases().foreign(text.shown_in(language()).language);
  if (!text.empty()) {
    view.lang = foreign.lang;
    view.dir = foreign.dir;
  }
  return view;
}

ReadingPlace Scope::reading_place(int deeper) const {
  return {site(),        plan(),     context_.documents,
          context_.urls, words(),    phrases().locale(),
          language(),    site_path_, deeper};
}

std::string name_of(const Scope& scope, const Address& page) {
  const Site& site = scope.site();
  const auto short_or = [&](const Text& brief, const Text& full) {
    return scope.text(brief.in(scope.language()) == nullptr ? full : brief);
  };
  switch (page.kind) {
    case PageKind::home:
      return scope.words().plain("home");
    case PageKind::strategy: {
      const Strategy& strategy = site.strategies[page.strategy];
      return short_or(strategy.short_title, strategy.title);
    }
    case PageKind::pillar: {
      const Pillar& pillar = site.strategies[page.strategy].pillars[page.item];
      return short_or(pillar.short_title, pillar.title);
    }
    case PageKind::followup:
      return scope.phrases().year_label(
          site.strategies[page.strategy].followups[page.followup].year);
    case PageKind::record:
      return scope.text(record_of(site, record_at(page)).title);
    case PageKind::measure:
      return scope.text(record_of(site, scope.plan().measure(page).years.back()).title);
    case PageKind::changes:
      return scope.words().plain("changes");
    case PageKind::organizations:
      return scope.words().plain("organizations");
    case PageKind::organization:
      return scope.text(site.organizations[page.item].name);
    case PageKind::topics:
      return scope.words().plain("topics");
    case PageKind::topic:
      return scope.text(site.topics[page.item].name);
    case PageKind::glossary:
      return scope.words().plain("glossary");
    case PageKind::page:
      return scope.text(site.pages[page.item].title);
    case PageKind::updates:
      return scope.words().plain("updates");
    case PageKind::completeness:
      return scope.words().plain("completeness");
    case PageKind::matrix:
      return scope.words().plain("matrix");
    case PageKind::indicator:
      return scope.text(site.strategies[page.strategy].indicators[page.item].title);
    case PageKind::print:
      return scope.words().plain("print-form");
    case PageKind::search:
      return scope.words().plain("search");
    case PageKind::data:
      return scope.words().plain("data");
    case PageKind::figures: {
      const std::string& word = scope.words().plain("figures");
      if (page.item == kFiguresOfPortal) return word;
      const std::string strategy = name_of(scope, {PageKind::strategy, page.strategy});
      if (page.item == kFiguresOfStrategy) return scope.phrases().row({strategy, word});
      const Address followup{PageKind::followup, page.strategy, page.followup};
      return scope.phrases().row({strategy, name_of(scope, followup), word});
    }
    case PageKind::comparisons:
      return scope.words().plain("comparisons");
    case PageKind::not_found:
      return scope.words().plain("not-found-title");
  }
  return {};
}

LinkView named_link(const Scope& scope, const Address& page) {
  if (page.kind == PageKind::topic) return scope.link(page, scope.site().topics[page.item].name);
  if (page.kind == PageKind::page) return scope.link(page, scope.site().pages[page.item].title);
  return scope.link(page, name_of(scope, page));
}

ProseView prose_view(const Scope& scope, const Prose& prose, LanguageIndex language,
                     std::string_view prefix, int deeper) {
  const ForeignLanguage foreign = scope.phrases().foreign(language);
  const ProseDocument& document = scope.context().documents.of(prose);
  return {whole_html(scope.reading_place(deeper), document, prefix), foreign.lang, foreign.dir};
}

std::optional<std::size_t> predecessor(const Strategy& strategy, std::size_t followup) {
  if (followup == 0) return std::nullopt;
  const bool adjacent =
      strategy.followups[followup - 1].year == strategy.followups[followup].year - 1;
  return adjacent ? std::optional(followup - 1) : std::nullopt;
}

}  // namespace ayumi::pages
