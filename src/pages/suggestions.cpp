#include "pages/suggestions.h"

#include <algorithm>

#include "base/text.h"
#include "base/unicode.h"
#include "markup/address.h"
#include "model/find.h"

namespace ayumi::pages {
namespace {

using Names = std::vector<std::string_view>;

void add(Names& names, const Text& text, LanguageIndex language) {
  if (const std::string* name = text.in(language)) names.push_back(*name);
}

void add(Names& names, const Localized<std::vector<std::string>>& words, LanguageIndex language) {
  if (const auto* own = words.in(language)) names.insert(names.end(), own->begin(), own->end());
}

Names names_of(const Organization& organization, LanguageIndex language) {
  Names names;
  add(names, organization.name, language);
  add(names, organization.short_name, language);
  add(names, organization.codes, language);
  return names;
}

Names names_of(const Term& term, LanguageIndex language) {
  Names names;
  add(names, term.name, language);
  add(names, term.aliases, language);
  return names;
}

Names names_of(const Topic& topic, LanguageIndex language) {
  Names names;
  add(names, topic.name, language);
  return names;
}

template <class Titled>
Names names_of(const Titled& titled, LanguageIndex language) {
  Names names;
  add(names, titled.title, language);
  return names;
}

bool is_called(const Site& site, const auto& item, std::string_view word) {
  const std::string wanted = folded(word);
  for (LanguageIndex language = 0; language < site.languages.size(); ++language) {
    const Names names = names_of(item, language);
    if (std::any_of(names.begin(), names.end(),
                    [&](std::string_view name) { return folded(name) == wanted; })) {
      return true;
    }
  }
  return false;
}

std::string_view last_part(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::size_t shared_parts(const std::vector<std::string_view>& a,
                         const std::vector<std::string_view>& b) {
  const auto end = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first;
  return static_cast<std::size_t>(end - a.begin());
}

// "content/a/b.md", "content/c/d.png" → "../c/d.png"
std::string relative_path(std::string_view from, std::string_view to) {
  const auto own = split(from, '/'), other = split(to, '/');
  const std::size_t shared = std::min(shared_parts(own, other), own.size() - 1);
  std::string path;
  for (std::size_t i = shared; i + 1 < own.size(); ++i) path += "../";
  for (std::size_t i = shared; i < other.size(); ++i) {
    path.append(i == shared ? "" : "/").append(other[i]);
  }
  return path.find(' ') == std::string::npos ? path : '<' + path + '>';
}

std::string nearest_name(const PagePlan& plan, std::string_view name) {
  Names names;
  for (const FileRoute& route : plan.files) names.push_back(last_part(route.source));
  const std::string wanted = folded(name);
  const auto same = std::find_if(names.begin(), names.end(),
                                 [&](std::string_view each) { return folded(each) == wanted; });
  return same == names.end() ? nearest(name, names) : std::string(*same);
}

}  // namespace

template <class Items>
std::string id_called(const Site& site, const Items& items, std::string_view word) {
  const auto found = std::find_if(items.begin(), items.end(),
                                  [&](const auto& item) { return is_called(site, item, word); });
  return found == items.end() ? std::string() : found->id;
}

template std::string id_called(const Site&, const std::vector<Organization>&, std::string_view);
template std::string id_called(const Site&, const std::vector<Term>&, std::string_view);
template std::string id_called(const Site&, const std::vector<Topic>&, std::string_view);
template std::string id_called(const Site&, const std::vector<PlainPage>&, std::string_view);
template std::string id_called(const Site&, const std::vector<Strategy>&, std::string_view);
template std::string id_called(const Site&, const std::vector<Pillar>&, std::string_view);
template std::string id_called(const Site&, const std::vector<Record>&, std::string_view);

std::string measure_called(const Site& site, const PagePlan& plan, StrategyIndex strategy,
                           std::string_view word) {
  for (const Measure& measure : plan.measures[strategy]) {
    for (const RecordKey& key : measure.years) {
      const FollowUp& in = site.strategies[strategy].followups[key.followup];
      if (is_called(site, in.records[key.record], word)) return measure.id;
    }
  }
  return {};
}

std::string measure_meant(const Site& site, const PagePlan& plan, std::string_view word) {
  std::string meant;
  for (StrategyIndex s = 0; s < site.strategies.size(); ++s) {
    const std::string id =
        plan.find_measure(s, word) ? std::string(word) : measure_called(site, plan, s, word);
    if (id.empty()) continue;
    if (!meant.empty()) return {};
    meant = "measure:" + site.strategies[s].id + '/' + id;
  }
  return meant;
}

std::string thing_meant(const Site& site, std::string_view word) {
  if (find_organization(site, word)) return "org:" + std::string(word);
  if (const auto id = id_called(site, site.organizations, word); !id.empty()) return "org:" + id;
  if (find_term(site, word)) return "term:" + std::string(word);
  const auto id = id_called(site, site.glossary, word);
  return id.empty() ? id : "term:" + id;
}

std::string address_meant(std::string_view target) {
  const std::string written = with_half_width(std::string(target), "：", ":");
  const std::size_t colon = written.find(':');
  const std::string_view scheme = std::string_view(written).substr(0, colon);
  if (colon != std::string::npos && markup::is_known_scheme(scheme)) return written;
  const std::string_view host = target.substr(0, target.find('/'));
  const std::size_t at = host.find('@');
  if (at != std::string_view::npos && at > 0 && host.find('.', at) != std::string_view::npos) {
    return "mailto:" + std::string(target);
  }
  const bool parts = std::count(host.begin(), host.end(), '.') > 1 && !host.starts_with('.');
  const bool site = target.starts_with("www.") || (parts && host.size() < target.size());
  return site ? "https://" + std::string(target) : std::string();
}

std::string file_meant(const PagePlan& plan, std::string_view from, std::string_view path) {
  const std::string name = nearest_name(plan, last_part(path));
  const auto wanted = split(path, '/');
  const FileRoute* meant = nullptr;
  for (const FileRoute& route : plan.files) {
    if (name.empty() || last_part(route.source) != name) continue;
    const bool nearer = meant == nullptr || shared_parts(split(route.source, '/'), wanted) >
                                                shared_parts(split(meant->source, '/'), wanted);
    if (nearer) meant = &route;
  }
  return meant == nullptr ? std::string() : relative_path(from, meant->source);
}

std::string with_half_width(std::string text, std::string_view wide, std::string_view narrow) {
  for (std::size_t at = text.find(wide); at != std::string::npos; at = text.find(wide, at)) {
    text.replace(at, wide.size(), narrow);
  }
  return text;
}

}  // namespace ayumi::pages
