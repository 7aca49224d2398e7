#pragma once
// What stands below content/, read and taken apart, not yet understood. Values; cheap to copy,
// since the texts are shared.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "content/yaml_node.h"
#include "model/site.h"

namespace ayumi::content {

// <id>.<lang>.md; of an overview the id is "overview".
struct MarkdownFile {
  std::string id;
  LanguageIndex language = 0;
  Source source;
  std::size_t body_begin = 0;
  Yaml front_matter;  // null when there is none
};

struct YearFiles {
  int year = 0;
  std::string folder;  // relative to the project root
  Yaml followup, figures;
  std::vector<MarkdownFile> overview, pillars, measures;
  std::vector<Attachment> attachments;
};

struct StrategyFiles {
  std::string id;
  std::string folder;
  Yaml strategy, figures;
  std::vector<MarkdownFile> overview;
  std::vector<YearFiles> years;  // oldest first
};

// A file that is not there is null.
struct ContentFiles {
  std::vector<std::string> languages;  // as site.yaml lists them
  Yaml site, organizations, glossary, topics;
  std::vector<MarkdownFile> pages;
  std::vector<Attachment> attachments;    // of the pages
  std::vector<StrategyFiles> strategies;  // in the order in which the portal shows them
  // What stands in their place and could not be used; told already.
  std::vector<std::string> unusable_pages, unusable_strategies;
};

}  // namespace ayumi::content
