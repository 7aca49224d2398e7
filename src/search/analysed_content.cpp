#include "search/analysed_content.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/parallel.h"
#include "search/field_analyser.h"

namespace ayumi::search {
namespace {

// Enough for the terms of a block to repeat, few enough for all cores to have work.
constexpr std::size_t kBlock = 256;

std::string joined_names(const SearchDocument& document) {
  std::string joined;
  for (const std::string& name : document.names) {
    if (!joined.empty()) joined += '\n';
    joined += name;
  }
  return joined;
}

// Whose it is and of which year. A separator that no name holds: none goes on in the next one.
std::string joined_roles(const SearchDocument& document, const SearchContent& content) {
  const auto row = [](const std::vector<TableRow>& table, TableIndex position) -> const TableRow& {
    return table[static_cast<std::size_t>(position)];
  };
  std::string joined;
  std::string_view between;
  const auto add = [&](const std::string& name) {
    joined.append(between).append(name);
    between = " ; ";
  };
  for (const OrganizationInRole& each : document.organizations) {
    add(row(content.tables.organizations, each.organization).label);
  }
  if (content.year_groups > 0 && document.year != kNone)
    add(row(content.tables.years, document.year).id);
  return joined;
}

Synonyms synonyms_of(const SearchContent& content, const CharacterClasses& classes) {
  const std::size_t end = content.synonyms.size() - content.organization_groups;
  return {content.synonyms, classes, {end - content.year_groups, end}};
}

AnalysedDocuments analyse(const SearchContent& content, std::size_t begin, std::size_t end,
                          const CharacterClasses& classes, const Synonyms& synonyms) {
  FieldAnalyser analyser(classes, synonyms);
  AnalysedDocuments result;
  const auto add = [&](const std::vector<Occurrence>& field) {
    result.occurrences.insert(result.occurrences.end(), field.begin(), field.end());
    result.field_ends.push_back(static_cast<std::uint32_t>(result.occurrences.size()));
  };
  for (std::size_t i = begin; i < end; ++i) {
    const SearchDocument& document = content.documents[i];
    add(analyser.analyse(document.title));
    add(analyser.analyse(joined_names(document)));
    add(analyser.analyse(document.summary));
    add(analyser.analyse(document.body));
    add(analyser.analyse_groups(joined_roles(document, content)));
    result.boosts.push_back(document.boost);
  }
  result.terms = analyser.terms();
  result.occurrences.shrink_to_fit();  // they are most of the memory until the index is built
  return result;
}

}  // namespace

LunrIndex index_content(const SearchContent& content) {
  const CharacterClasses classes;
  const Synonyms synonyms = synonyms_of(content, classes);
  const std::size_t documents = content.documents.size();
  std::vector<AnalysedDocuments> blocks((documents + kBlock - 1) / kBlock);
  parallel_for(blocks.size(), [&](std::size_t i) {
    const std::size_t begin = i * kBlock;
    blocks[i] = analyse(content, begin, std::min(begin + kBlock, documents), classes, synonyms);
  });
  LunrBuilder builder;
  for (AnalysedDocuments& block : blocks) builder.add(std::move(block));
  return std::move(builder).build();
}

}  // namespace ayumi::search
