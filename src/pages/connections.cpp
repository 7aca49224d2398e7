#include "pages/connections.h"

#include <algorithm>

#include "model/find.h"
#include "pages/pillar_depth.h"
#include "pages/planned_years.h"

namespace ayumi::pages {
namespace {

void sort_unique(std::vector<RecordKey>& keys) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

void add_roles(const Record& record, const RecordKey& key, Connections& connections) {
  auto& of = connections.organizations;
  for (const OrganizationIndex i : record.roles.lead) of[i].lead.push_back(key);
  for (const OrganizationIndex i : record.roles.partners) of[i].partner.push_back(key);
  for (const OrganizationIndex i : record.roles.responsible) of[i].responsible.push_back(key);
}

void add_subjects(const Site& site, const RecordKey& key, Connections& connections) {
  const Record& record = record_of(site, key);
  const bool newest = key.followup + 1 == strategy_of(site, key).followups.size();
  for (const TopicIndex topic : record.topics) {
    connections.topics[topic].push_back(key);
    if (newest) connections.newest_of_topics[topic].push_back(key);
  }
  if (record.pillar) {
    connections.pillars[{key.strategy, key.followup, *record.pillar}].push_back(key.record);
  }
}

bool has_role(const Record& record, OrganizationIndex organization) {
  const auto in = [&](const std::vector<OrganizationIndex>& list) {
    return std::find(list.begin(), list.end(), organization) != list.end();
  };
  return in(record.roles.lead) || in(record.roles.partners) || in(record.roles.responsible);
}

void add_text(const Site& site, const Documents& documents, const ProseDocument& prose,
              Connections& connections) {
  const RecordKey key = record_at(prose.owner.address);
  const Record& record = record_of(site, key);
  for (const ResolvedLink& link : prose.links) {
    for (const Target& target : link.targets) {
      const bool organization =
          target.kind == Target::Kind::page && target.address.kind == PageKind::organization;
      if (organization && !has_role(record, target.address.item)) {
        connections.organizations[target.address.item].mentioned.push_back(key);
      }
    }
  }
  for (const markup::TermUse& use : prose.document.terms) {
    connections.terms[documents.term(prose.owner.language, use.word)].push_back(key);
  }
  for (const markup::Link& link : prose.document.links) {
    if (link.scheme != "term") continue;
    if (const auto term = find_term(site, link.target)) connections.terms[*term].push_back(key);
  }
}

// The last report of a measure before a year.
std::optional<RecordKey> last_before(const Site& site, const Reference& to, int year) {
  std::optional<RecordKey> last;
  for (const RecordKey& key : years_of(site, to.record.strategy, to.measure)) {
    if (followup_of(site, key).year < year) last = key;
  }
  return last;
}

void add_lineage(const Site& site, const RecordKey& key, Connections& connections) {
  for (const Lineage& lineage : record_of(site, key).lineage) {
    if (!comes_from(lineage)) {
      connections.carried_on.insert(key);
    } else if (lineage.to && lineage.to->kind == Reference::Kind::record) {
      connections.carried_on.insert(lineage.to->record);
    } else if (lineage.to && lineage.to->kind == Reference::Kind::measure) {
      const auto old = last_before(site, *lineage.to, followup_of(site, key).year);
      if (old) connections.carried_on.insert(*old);
    }
  }
}

}  // namespace

Connections connect(const Site& site, const Documents& documents) {
  Connections connections;
  connections.organizations.resize(site.organizations.size());
  connections.topics.resize(site.topics.size());
  connections.newest_of_topics.resize(site.topics.size());
  connections.terms.resize(site.glossary.size());
  for (std::size_t s = 0; s < site.strategies.size(); ++s) {
    const auto& followups = site.strategies[s].followups;
    auto& depths = connections.depths.emplace_back();
    for (std::size_t f = 0; f < followups.size(); ++f) {
      depths.push_back(depth_of_groups(site.strategies[s], followups[f]));
      for (std::size_t r = 0; r < followups[f].records.size(); ++r) {
        add_roles(followups[f].records[r], {s, f, r}, connections);
        add_subjects(site, {s, f, r}, connections);
        add_lineage(site, {s, f, r}, connections);
      }
    }
  }
  for (const auto& prose : documents.all()) {
    if (prose->owner.address.kind == PageKind::record)
      add_text(site, documents, *prose, connections);
  }
  for (OrganizationRecords& organization : connections.organizations) {
    sort_unique(organization.mentioned);
  }
  for (auto& keys : connections.terms) sort_unique(keys);
  connections.planning = find_planning(site, documents);
  connections.days = newest_days(site);
  return connections;
}

}  // namespace ayumi::pages
