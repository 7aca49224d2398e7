#include "content/assemble_site.h"

#include <algorithm>
#include <utility>

#include "base/parallel.h"
#include "content/content_diagnostics.h"
#include "content/prose.h"
#include "content/tables.h"

namespace ayumi::content {
namespace {

// Reads a file, if it is there and is YAML.
template <class Out>
void read_file(const Yaml& file, const Names& names, std::size_t strategy, Diagnostics& diagnostics,
               bool (*read)(Reading&, const YamlNode&, Out&), Out& out) {
  if (!file || !file->readable) return;
  Reading reading{names, file->source, diagnostics, strategy};
  read(reading, file->root, out);
}

Strategy assemble_strategy(const StrategyFiles& files, const Names& names, std::size_t index,
                           Diagnostics& diagnostics) {
  Strategy strategy;
  read_file(files.strategy, names, index, diagnostics, read_strategy_file, strategy);
  read_file(files.figures, names, index, diagnostics, read_figure_definitions, strategy.figures);
  strategy.id = files.id;
  strategy.where = {files.strategy ? files.strategy->source : nullptr, 0, 0};
  for (const auto& group : by_id(files.overview)) {
    strategy.overview = read_prose(group, names, {}, strategy.outlines, diagnostics);
  }
  return strategy;
}

PlainPage assemble_page(const std::vector<const MarkdownFile*>& files, const Names& names,
                        Diagnostics& diagnostics) {
  PlainPage page;
  page.id = files.front()->id;
  std::vector<ProseFile> written;
  for (const MarkdownFile* file : files) {
    ProseFile prose{file, std::nullopt};
    PageMatter matter;
    Reading reading{names, file->source, diagnostics};
    if (!file->front_matter) {
      diagnostics.add(kNoFrontMatter, {file->source, 0, 0});
    } else if (file->front_matter->readable) {
      read_page_matter(reading, file->front_matter->root, matter, prose.translation);
    }
    page.title.set(file->language, std::move(matter.title));
    if (!matter.description.empty()) {
      page.description.set(file->language, std::move(matter.description));
    }
    for (Alias& alias : matter.aliases) {
      const bool fresh = std::none_of(page.aliases.begin(), page.aliases.end(),
                                      [&](const Alias& a) { return a.path == alias.path; });
      if (fresh) page.aliases.push_back(std::move(alias));
    }
    written.push_back(std::move(prose));
  }
  page.prose = prose_of(written, names, diagnostics);
  return page;
}

std::vector<Attachment> attachments_of(const ContentFiles& files) {
  std::vector<Attachment> all = files.attachments;
  for (const StrategyFiles& strategy : files.strategies) {
    for (const YearFiles& year : strategy.years) {
      all.insert(all.end(), year.attachments.begin(), year.attachments.end());
    }
  }
  std::sort(all.begin(), all.end(),
            [](const Attachment& a, const Attachment& b) { return a.path < b.path; });
  return all;
}

void assemble_strategies(const ContentFiles& files, const Names& names, Site& site,
                         Diagnostics& diagnostics) {
  std::vector<std::pair<std::size_t, std::size_t>> years;
  for (std::size_t s = 0; s < files.strategies.size(); ++s) {
    site.strategies.push_back(assemble_strategy(files.strategies[s], names, s, diagnostics));
    site.strategies[s].followups.resize(files.strategies[s].years.size());
    for (std::size_t f = 0; f < files.strategies[s].years.size(); ++f) years.emplace_back(s, f);
  }
  std::vector<Diagnostics> told(years.size());
  parallel_for(years.size(), [&](std::size_t i) {
    const auto [s, f] = years[i];
    Strategy& strategy = site.strategies[s];
    strategy.followups[f] =
        assemble_followup(files.strategies[s].years[f], names, strategy, s, f, told[i]);
  });
  for (Diagnostics& one : told) diagnostics.merge(std::move(one));
  for (std::size_t s = 0; s < site.strategies.size(); ++s) {
    drop_unused_figures(site.strategies[s], names.strategies[s], diagnostics);
  }
}

void add_faults(Site& site, const std::string& kind, const Ids& ids) {
  if (!ids.faults.faulty()) return;
  FaultyList& list = site.faulty_lists[kind];
  list.complete = list.complete && ids.faults.complete;
  list.unusable.insert(list.unusable.end(), ids.faults.unusable.begin(), ids.faults.unusable.end());
}

void add_all_faults(Site& site, const Names& names) {
  add_faults(site, "org", names.organizations);
  add_faults(site, "term", names.terms);
  add_faults(site, "topic", names.topics);
  add_faults(site, "page", names.pages);
  add_faults(site, "section", names.sections);
  add_faults(site, "strategy", names.strategy_ids);
  for (const StrategyNames& strategy : names.strategies) {
    add_faults(site, "pillar:" + strategy.id, strategy.pillars);
    for (const FollowUpNames& followup : strategy.followups) {
      const std::string of_strategy = "measure:" + strategy.id;
      add_faults(site, of_strategy, followup.measures);
      add_faults(site, of_strategy + "/" + std::to_string(followup.year), followup.measures);
    }
  }
}

}  // namespace

Site assemble_site(const ContentFiles& files, const Names& names, Diagnostics& diagnostics) {
  Site site;
  read_file(files.site, names, 0, diagnostics, read_site_file, site);
  read_file(files.organizations, names, 0, diagnostics, read_organizations, site.organizations);
  read_file(files.glossary, names, 0, diagnostics, read_glossary, site.glossary);
  read_file(files.topics, names, 0, diagnostics, read_topics, site.topics);
  assemble_strategies(files, names, site, diagnostics);
  for (const auto& group : by_id(files.pages)) {
    site.pages.push_back(assemble_page(group, names, diagnostics));
  }
  site.attachments = attachments_of(files);
  add_all_faults(site, names);
  check_site(names, site, diagnostics);
  check_words(names, site, diagnostics);
  return site;
}

}  // namespace ayumi::content
