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

void take_kept(const KeptFile& kept, const Slot& slot) {
  if (slot.markdown == nullptr) {
    *slot.yaml = kept.yaml;
    return;
  }
  slot.markdown->source = kept.source;
  slot.markdown->body_begin = kept.body_begin;
  slot.markdown->front_matter = kept.yaml;
}

KeptFile made_of(const Slot& slot) {
  if (slot.markdown == nullptr) return {(*slot.yaml)->source, *slot.yaml, 0, {}};
  const MarkdownFile& file = *slot.markdown;
  return {file.source, file.front_matter, file.body_begin, {}};
}

Result<void> read_new(const Project& project, const Slot& slot, Diagnostics& diagnostics) {
  if (slot.markdown != nullptr) return read_markdown(project, *slot.markdown, diagnostics);
  auto file = read_yaml_file(project.disk, project.root, path_of(slot), diagnostics);
  if (!file) return file.error();
  *slot.yaml = *std::move(file);
  return {};
}

bool is_awaited(const Slot& slot) { return slot.markdown != nullptr || (*slot.yaml)->readable; }

Result<void> read_slot(const Project& project, const Slot& slot, Diagnostics& diagnostics) {
  return is_awaited(slot) ? read_new(project, slot, diagnostics) : Result<void>();
}

void use_again(const Project& project, const Slot& slot, std::size_t place, const KeptFile& kept,
               Diagnostics& diagnostics) {
  take_kept(kept, slot);
  if (!kept.told.empty()) diagnostics.merge(Diagnostics(kept.told));
  project.kept->keep_on(place, kept);
}

Result<void> read_to_keep(const Project& project, const Slot& slot, std::size_t place,
                          Diagnostics& diagnostics) {
  const auto read = read_new(project, slot, diagnostics);
  KeptFile fresh = made_of(slot);
  // Bytes that are no text leave no source to know them by.
  if (!read || fresh.source->text.empty()) return read;
  fresh.told = diagnostics;
  project.kept->keep(place, std::move(fresh));
  return {};
}

// As read_slot(), with what was made of the same bytes before.
Result<void> read_again(const Project& project, const Slot& slot, std::size_t place,
                        Diagnostics& diagnostics) {
  if (!is_awaited(slot)) return {};
  const std::string path = path_of(slot);
  const KeptFile* kept = project.kept->find(path);
  if (kept == nullptr) return read_to_keep(project, slot, place, diagnostics);
  if (project.kept->is_doubted(path)) {
    const auto text = project.disk.read(project.root + path);
    if (!text) return text.error();
    if (*text != kept->source->text) return read_to_keep(project, slot, place, diagnostics);
  }
  use_again(project, slot, place, *kept, diagnostics);
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
  if (project.kept != nullptr) project.kept->begin_reading(slots.size());
  parallel_for(slots.size(), [&](std::size_t i) {
    const auto read = project.kept != nullptr ? read_again(project, slots[i], i, told[i])
                                              : read_slot(project, slots[i], told[i]);
    if (!read) errors[i] = read.error();
  });
  if (project.kept != nullptr) project.kept->end_reading();
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
