#include "pipeline/search_facets.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace ayumi::pipeline {
namespace {

constexpr std::array<std::string_view, 10> kKinds{"record", "measure",   "strategy",     "followup",
                                                  "pillar", "indicator", "organization", "topic",
                                                  "term",   "page"};

std::string short_title(const pages::Phrases& phrases, const Text& title, const Text& shorter) {
  return phrases.text(shorter.empty() ? title : shorter);
}

}  // namespace

Facets::Facets(const Portal& portal, LanguageIndex language) {
  const Site& site = portal.site;
  const pages::Phrases& phrases = *portal.languages[language].phrases;
  const auto word = [&](const std::string& key) { return phrases.words().plain(key); };
  for (const std::string_view kind : kKinds) {
    const std::string id(kind);
    tables_.kinds.push_back({id, word("search-kind-" + id)});
  }
  tables_.roles = {
      {"lead", word("lead")}, {"partner", word("partners")}, {"responsible", word("responsible")}};
  add_strategies(site, phrases);
  add_years(site, phrases);
  for (const Topic& topic : site.topics) {
    tables_.topics.push_back({topic.id, phrases.text(topic.name)});
  }
  for (const Organization& organization : site.organizations) {
    tables_.organizations.push_back({organization.id, phrases.text(organization.name)});
  }
}

void Facets::add_strategies(const Site& site, const pages::Phrases& phrases) {
  for (const Strategy& strategy : site.strategies) {
    const search::TableIndex position = row(tables_.strategies.size());
    tables_.strategies.push_back(
        {strategy.id, short_title(phrases, strategy.title, strategy.short_title)});
    first_pillar_.push_back(row(tables_.pillars.size()));
    for (const Pillar& pillar : strategy.pillars) {
      tables_.pillars.push_back({strategy.id + '/' + pillar.id,
                                 short_title(phrases, pillar.title, pillar.short_title), position});
    }
  }
}

void Facets::add_years(const Site& site, const pages::Phrases& phrases) {
  std::set<int> years;
  for (const Strategy& strategy : site.strategies) {
    for (const FollowUp& followup : strategy.followups) years.insert(followup.year);
  }
  years_.assign(years.begin(), years.end());
  for (const int year : years_) {
    tables_.years.push_back({std::to_string(year), phrases.year_label(year)});
  }
}

search::TableIndex Facets::year(int year) const {
  return row(std::lower_bound(years_.begin(), years_.end(), year) - years_.begin());
}

}  // namespace ayumi::pipeline
