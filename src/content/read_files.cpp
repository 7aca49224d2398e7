#include "content/read_files.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/parallel.h"
#include "content/markdown_file.h"
#include "content/text_checks.h"
#include "content/yaml_reader.h"

namespace ayumi::content {
namespace {

// Pointers to all files in their places: exactly one of the two is set.
struct Slot {
  Yaml* yaml = nullptr;
  MarkdownFile* markdown = nullptr;
};

void add(std::vector<Slot>& slots, Yaml& file) {
  if (file) slots.push_back({&file, nullptr});
}
void add(std::vector<Slot>& slots, std::vector<MarkdownFile>& files) {
  for (MarkdownFile& file : files) slots.push_back({nullptr, &file});
}

std::vector<Slot> slots_of(ContentFiles& files) {
  std::vector<Slot> slots;
  for (Yaml* file : {&files.organizations, &files.glossary, &files.topics}) add(slots, *file);
  add(slots, files.pages);
  for (StrategyFiles& strategy : files.strategies) {
    add(slots, strategy.strategy);
    add(slots, strategy.figures);
    add(slots, strategy.overview);
    for (YearFiles& year : strategy.years) {
      add(slots, year.followup);
      add(slots, year.figures);
      for (auto* group : {&year.overview, &year.pillars, &year.measures}) add(slots, *group);
    }
  }
  return slots;
}

const std::string& path_of(const Slot& slot) {
  return slot.yaml != nullptr ? (*slot.yaml)->source->path : slot.markdown->source->path;
}

Result<void> read_markdown(const Project& project, MarkdownFile& file, Diagnostics& diagnostics) {
  auto text = project.disk.read(project.root + file.source->path);
  if (!text) return text.error();
  Source source = make_source(file.source->path, *std::move(text));
  if (!check_text(source, diagnostics)) return {};
  file.source = std::move(source);
  split_front_matter(file, diagnostics);
  return {};
}

Result<void> read_slot(const Project& project, const Slot& slot, Diagnostics& diagnostics) {
  if (slot.markdown != nullptr) return read_markdown(project, *slot.markdown, diagnostics);
  if (!(*slot.yaml)->readable) return {};
  auto file = read_yaml_file(project.disk, project.root, path_of(slot), diagnostics);
  if (!file) return file.error();
  *slot.yaml = *std::move(file);
  return {};
}

}  // namespace

Result<Yaml> read_yaml_file(const FileSystem& disk, const std::string& root,
                            const std::string& path, Diagnostics& diagnostics) {
  auto text = disk.read(root + path);
  if (!text) return text.error();
  const Source source = make_source(path, *std::move(text));
  if (check_text(source, diagnostics)) return read_yaml(source, diagnostics);
  auto unreadable = std::make_shared<YamlFile>();
  unreadable->source = source;
  unreadable->readable = false;
  return Yaml(unreadable);
}

Result<void> read_files(const Project& project, ContentFiles& files, Diagnostics& diagnostics) {
  const std::vector<Slot> slots = slots_of(files);
  std::vector<Diagnostics> told(slots.size());
  std::vector<std::optional<Error>> errors(slots.size());
  parallel_for(slots.size(), [&](std::size_t i) {
    const auto read = read_slot(project, slots[i], told[i]);
    if (!read) errors[i] = read.error();
  });
  for (Diagnostics& one : told) diagnostics.merge(std::move(one));
  for (const auto& error : errors) {
    if (error) return *error;
  }
  return {};
}

std::vector<std::string> paths_of(const ContentFiles& files) {
  ContentFiles mutable_files = files;
  std::vector<std::string> paths{"content/site.yaml"};
  for (const Slot& slot : slots_of(mutable_files)) paths.push_back(path_of(slot));
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace ayumi::content
