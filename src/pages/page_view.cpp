// Head, header and footer: what every page has, whatever its kind.

#include <algorithm>

#include "model/find.h"
#include "pages/downloads.h"
#include "pages/figure_places.h"
#include "pages/page_kinds.h"
#include "pages/scope.h"
#include "pages/updates.h"

namespace ayumi::pages {
namespace {

Address part_of_site(PageKind kind) { return {kind, 0, 0, 0}; }

// The pages above a page, home first.
std::vector<Address> way_to(const Site& site, const Address& page) {
  std::vector<Address> way{part_of_site(PageKind::home)};
  switch (page.kind) {
    case PageKind::home:
      return {};
    case PageKind::pillar: {
      way.push_back({PageKind::strategy, page.strategy});
      std::vector<Address> parents;
      const auto& pillars = site.strategies[page.strategy].pillars;
      for (auto p = pillars[page.item].parent; p; p = pillars[*p].parent) {
        parents.push_back({PageKind::pillar, page.strategy, 0, *p});
      }
      way.insert(way.end(), parents.rbegin(), parents.rend());
      break;
    }
    case PageKind::followup:
    case PageKind::measure:
    case PageKind::indicator:
      way.push_back({PageKind::strategy, page.strategy});
      break;
    case PageKind::record:
    case PageKind::changes:
    case PageKind::print:
      way.push_back({PageKind::strategy, page.strategy});
      way.push_back({PageKind::followup, page.strategy, page.followup});
      break;
    case PageKind::organization:
    case PageKind::matrix:
      way.push_back(part_of_site(PageKind::organizations));
      break;
    case PageKind::figures:
      way.push_back(part_of_site(PageKind::data));
      if (page.item != kFiguresOfPortal) way.push_back(part_of_site(PageKind::figures));
      break;
    case PageKind::topic:
      way.push_back(part_of_site(PageKind::topics));
      break;
    default:
      break;
  }
  return way;
}

bool is_within(const Address& page, PageKind part) {
  switch (part) {
    case PageKind::home:
      return page.kind == PageKind::strategy || page.kind == PageKind::pillar ||
             page.kind == PageKind::followup || page.kind == PageKind::record ||
             page.kind == PageKind::measure || page.kind == PageKind::changes;
    case PageKind::organizations:
      return page.kind == PageKind::organization;
    case PageKind::topics:
      return page.kind == PageKind::topic;
    case PageKind::data:
      return page.kind == PageKind::figures;
    default:
      return false;
  }
}

std::vector<NavigationView> navigation(const Scope& scope) {
  std::vector<NavigationView> items;
  const auto add = [&](PageKind kind, std::string_view word) {
    items.push_back({scope.words().plain(word), scope.to(part_of_site(kind)),
                     scope.address().kind == kind, is_within(scope.address(), kind)});
  };
  add(PageKind::home, "strategies");
  if (!scope.site().organizations.empty()) add(PageKind::organizations, "organizations");
  if (!scope.site().topics.empty()) add(PageKind::topics, "topics");
  if (!scope.site().glossary.empty()) add(PageKind::glossary, "glossary");
  add(PageKind::comparisons, "comparisons");
  add(PageKind::updates, "updates");
  add(PageKind::data, "data");
  add(PageKind::completeness, "completeness");
  return items;
}

std::vector<LanguageLinkView> language_links(const Scope& scope) {
  std::vector<LanguageLinkView> links;
  const LanguageContext& context = scope.context();
  for (LanguageIndex i = 0; i < scope.site().languages.size(); ++i) {
    const Language& language = scope.site().languages[i];
    const Words& words = context.all_words[i];
    const std::string path = site_path_of(scope.site(), scope.plan(), scope.address(), i);
    const bool written = is_written_in(scope.site(), scope.address(), i);
    links.push_back({language.tag, language.name, context.urls.relative(scope.site_path(), path),
                     i == scope.language(), written ? "" : words.plain("not-translated-short"),
                     language.right_to_left ? "rtl" : "ltr"});
  }
  return links;
}

std::vector<AlternateView> alternates(const Scope& scope) {
  std::vector<AlternateView> result;
  if (!is_for_search_engines(scope.address())) return result;
  const Site& site = scope.site();
  for (LanguageIndex i = 0; i < site.languages.size(); ++i) {
    if (!is_written_in(site, scope.address(), i)) continue;
    const std::string path = site_path_of(site, scope.plan(), scope.address(), i);
    const Url url = scope.context().urls.absolute(path);
    if (result.empty()) result.push_back({"x-default", url});
    result.push_back({site.languages[i].tag, url});
  }
  std::rotate(result.begin(), result.begin() + 1, result.end());
  return result.size() > 2 ? result : std::vector<AlternateView>();
}

void mark_untranslated(const Scope& scope, PageView& page) {
  if (is_written_in(scope.site(), scope.address(), scope.language())) return;
  const LanguageIndex shown = language_shown(scope.site(), scope.address(), scope.language());
  const Language& language = scope.site().languages[shown];
  page.noindex = true;
  page.alternates.clear();
  page.canonical = scope.context().urls.absolute(
      site_path_of(scope.site(), scope.plan(), scope.address(), shown));
  page.fallback = FallbackView{
      language.tag,
      scope.words().format("not-translated",
                           {{"language", scope.phrases().locale().language_name(language.tag)}})};
}

std::string tab_title(const Scope& scope, const std::string& title) {
  const std::string site = scope.text(scope.site().title);
  if (scope.address().kind == PageKind::home) {
    const std::string subtitle = scope.text(scope.site().subtitle);
    return subtitle.empty() ? site : site + " – " + subtitle;
  }
  std::string result = title;
  for (const Address& above : way_to(scope.site(), scope.address())) {
    const bool tells_more = above.kind == PageKind::strategy || above.kind == PageKind::followup;
    if (tells_more) result += " – " + name_of(scope, above);
  }
  // A measure, its records and the pillar above it may have one name.
  const PageKind kind = scope.address().kind;
  if (kind == PageKind::measure) result += " – " + scope.words().plain("measure-all-years");
  if (kind == PageKind::pillar) result += " – " + scope.words().plain("pillar");
  return result + " – " + site;
}

// Relative, but for 404.html.
Url near(const Scope& scope, std::string_view site_path) {
  const Urls& urls = scope.context().urls;
  if (scope.address().kind == PageKind::not_found) return urls.rooted(site_path);
  return urls.relative(scope.site_path(), site_path);
}

void add_logo(const Scope& scope, PageView& page) {
  const auto& size = scope.context().logo_size;
  if (!size) return;
  const Logo& logo = scope.site().logo;
  const std::string_view site_path =
      std::string_view(logo.file).substr(std::string_view("static/").size());
  page.logo = LogoView{near(scope, site_path), scope.text(logo.alt), size->width, size->height};
}

void add_sharing(const Scope& scope, const std::string& title, PageView& page) {
  const bool is_home = scope.address().kind == PageKind::home;
  page.sharing = {title,
                  is_home ? "website" : "article",
                  scope.context().region,
                  scope.context().urls.absolute(scope.context().share_image),
                  scope.text(scope.site().title),
                  {}};
  if (const auto& size = scope.context().share_size) {
    page.sharing.image_size = PictureSizeView{size->width, size->height};
  }
  add_logo(scope, page);
  page.icon = near(scope, scope.context().icon);
  page.icon_png = near(scope, scope.context().icon_png);
}

// Feeds and search by the browser need a server.
void add_discovery(const Scope& scope, PageView& page) {
  if (scope.context().urls.style() == LinkStyle::portable) return;
  const LanguageIndex language = scope.language();
  page.open_search = near(scope, open_search_path(scope.site(), language));
  if (scope.context().has_feed) page.feed = near(scope, feed_path(scope.site(), language));
}

std::size_t count_followups(const Site& site) {
  std::size_t count = 0;
  for (const Strategy& strategy : site.strategies) count += strategy.followups.size();
  return count;
}

// The tables that hold what the pictures of a page show.
std::vector<DataFileView> numbers_of(const Scope& scope) {
  using exports::ShownKind;
  const Address& address = scope.address();
  const auto series = [&](const std::vector<RecordKey>& years) {
    if (!exports::has_series(scope.site(), years)) return std::vector<DataFileView>();
    return std::vector{series_file(scope, years)};
  };
  switch (address.kind) {
    case PageKind::home:
    case PageKind::search:
      return {shown_file(scope, {ShownKind::coverage}, "numbers-of-coverage",
                         count_followups(scope.site()))};
    case PageKind::strategy:
    case PageKind::pillar:
      return {shown_file(scope, {ShownKind::pillar_coverage}, "numbers-of-pillars")};
    case PageKind::record:
      return series(
          scope.plan().years_of(address.strategy, record_of(scope.site(), record_at(address)).id));
    case PageKind::measure:
      return series(scope.plan().measure(address).years);
    case PageKind::indicator:
      return {named_file(scope, "indicator_values.csv", "data-table-indicator-values"),
              named_file(scope, "indicators.csv", "data-table-indicators")};
    case PageKind::matrix:
      return {named_file(scope, "roles.csv", "data-table-roles")};
    default:
      return {};
  }
}

std::string_view updated_word(const PageDay& day) {
  if (day.newest.is_source) return "source-published";
  return day.of_site ? "updated-site" : "updated-page";
}

void add_data(const Scope& scope, PageView& page) {
  const LanguageContext& context = scope.context();
  const auto day =
      day_of_page(context.site, context.plan, context.connections.days, scope.address());
  if (day) {
    page.updated = scope.phrases().date_view(day->newest.date);
    page.updated_what = scope.words().plain(updated_word(*day));
  }
  page.numbers = numbers_of(scope);
}

}  // namespace

PageView page_view(const Scope& scope, const std::string& title, std::string description) {
  const LanguageContext& context = scope.context();
  const Language& language = scope.site().languages[scope.language()];
  PageView page;
  page.kind = kind_name(scope.address().kind);
  page.lang = language.tag;
  page.dir = language.right_to_left ? "rtl" : "ltr";
  page.title = tab_title(scope, title);
  page.description = std::move(description);
  const bool everywhere = scope.address().kind == PageKind::not_found;
  page.canonical = context.urls.absolute(
      everywhere ? scope.site_path()
                 : site_path_of(scope.site(), scope.plan(), scope.address(), scope.language()));
  page.alternates = alternates(scope);
  page.noindex = !is_for_search_engines(scope.address());
  add_sharing(scope, title, page);
  add_discovery(scope, page);
  page.stylesheet = context.urls.relative(scope.site_path(), context.stylesheet);
  page.script = context.urls.relative(scope.site_path(), context.script);
  page.home = scope.to(part_of_site(PageKind::home));
  page.search = scope.to(part_of_site(PageKind::search));
  page.search_script = context.urls.relative(scope.site_path(), context.search_script);
  page.navigation = navigation(scope);
  for (const Address& above : way_to(scope.site(), scope.address())) {
    page.crumbs.push_back(named_link(scope, above));
  }
  page.here = as_html(title);
  if (scope.address().kind == PageKind::measure) {
    page.here = scope.words().html("value-and-note",
                                   {{"value", title}, {"note", scope.words().plain("all-years")}});
  }
  page.languages = language_links(scope);
  page.footer.push_back(named_link(scope, part_of_site(PageKind::search)));
  for (std::size_t i = 0; i < scope.site().pages.size(); ++i) {
    page.footer.push_back(named_link(scope, {PageKind::page, 0, 0, i}));
  }
  for (const PageKind kind : {PageKind::updates, PageKind::data, PageKind::completeness}) {
    page.footer.push_back(named_link(scope, part_of_site(kind)));
  }
  mark_untranslated(scope, page);
  add_data(scope, page);
  return page;
}

void add_table(const Scope& scope, std::size_t rows, PageView& page) {
  constexpr std::size_t kWorthSorting = 5;  // as static/tables.js of the theme has it
  if (rows < kWorthSorting) return;
  page.tables_script =
      scope.context().urls.relative(scope.site_path(), scope.context().tables_script);
}

void add_table(const Scope& scope, const RecordGroupView& group, PageView& page) {
  add_table(scope, rows_of(group), page);
}

}  // namespace ayumi::pages
