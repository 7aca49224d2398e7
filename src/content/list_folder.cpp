#include <algorithm>

#include "base/left_behind.h"
#include "base/text.h"
#include "content/content_diagnostics.h"
#include "content/file_names.h"
#include "content/find_files.h"
#include "content/read_values.h"
#include "content/text_checks.h"

namespace ayumi::content {
namespace {

constexpr std::string_view kMarkdownEnding = ".md";

// "visits.en.md" for "visits_en.md"; else in the first language in which there is no such file yet.
Result<std::string> name_with_language(const Project& project, const std::string& folder,
                                       std::string_view stem) {
  std::vector<std::string> names;
  for (const std::string& tag : project.languages) {
    const bool said =
        stem.size() > tag.size() + 1 && stem.ends_with(tag) &&
        std::string_view("_-").find(stem[stem.size() - tag.size() - 1]) != std::string_view::npos;
    const std::string_view id = said ? stem.substr(0, stem.size() - tag.size() - 1) : stem;
    const std::string name = std::string(id) + "." + tag + ".md";
    names.insert(said ? names.begin() : names.end(), name);
  }
  for (const std::string& name : names) {
    const auto there = project.disk.status(project.root + folder + "/" + name);
    if (!there) return there.error();
    if (there->kind == EntryKind::missing) return name;
  }
  return "<id>." + project.languages.front() + ".md";
}

}  // namespace

Result<std::vector<Entry>> list_folder(const Project& project, const std::string& folder,
                                       Diagnostics& diagnostics) {
  auto listed = project.disk.list(project.root + folder);
  if (!listed) return listed.error();
  std::vector<Entry> entries;
  for (const Entry& entry : *listed) {
    if (is_left_behind(entry.name)) continue;
    const std::string path = folder + "/" + entry.name;
    if (!is_usable_name(entry.name)) {
      diagnostics.add(kUnusableName, whole(folder), {shown_name(entry.name)});
    } else if (entry.kind == EntryKind::file || entry.kind == EntryKind::folder) {
      entries.push_back(entry);
    } else if (entry.kind != EntryKind::missing) {
      diagnostics.add(kNotPlain, whole(path), {entry.name});
    }
  }
  tell_twins(folder, entries, diagnostics);
  return entries;
}

void tell_unknown_file(const std::string& folder, const std::string& name,
                       const std::vector<std::string>& expected, Diagnostics& diagnostics) {
  diagnostics.add(kUnknownFile, whole(folder + "/" + name), {name}).suggestion =
      nearest(name, {expected.begin(), expected.end()});
}

Result<std::vector<Attachment>> find_attachments(const Project& project, const std::string& folder,
                                                 Diagnostics& diagnostics) {
  const auto entries = list_folder(project, folder, diagnostics);
  if (!entries) return entries.error();
  std::vector<Attachment> found;
  for (const Entry& entry : *entries) {
    const std::string path = folder + "/" + entry.name;
    if (entry.kind == EntryKind::folder) {
      auto below = find_attachments(project, path, diagnostics);
      if (!below) return below.error();
      found.insert(found.end(), below->begin(), below->end());
    } else if (entry.size > bytes_of_mib(kLargestAttachmentMiB)) {
      diagnostics.add(kTooLarge, whole(path), {std::to_string(kLargestAttachmentMiB)});
    } else {
      found.push_back({path, entry.size});
    }
  }
  return found;
}

std::optional<MarkdownFile> named_markdown(const Project& project, const std::string& folder,
                                           const Entry& entry, Diagnostics& diagnostics) {
  const std::string& name = entry.name;
  const std::string_view stem =
      std::string_view(name).substr(0, name.size() - std::min(name.size(), kMarkdownEnding.size()));
  if (entry.kind != EntryKind::file || !name.ends_with(kMarkdownEnding)) {
    tell_unknown_file(folder, name, {}, diagnostics);
    return std::nullopt;
  }
  const std::size_t dot = stem.rfind('.');
  if (dot == std::string_view::npos) {
    const auto example = name_with_language(project, folder, stem);
    diagnostics.add(kNoLanguageInName, whole(folder + "/" + name),
                    {name, example ? *example : name});
    return std::nullopt;
  }
  const std::string_view language = stem.substr(dot + 1);
  const auto& known = project.languages;
  const auto found = std::find(known.begin(), known.end(), language);
  if (found == known.end()) {
    diagnostics.add(kUnknownLanguage, whole(folder + "/" + name), {language}).suggestion =
        nearest(language, {known.begin(), known.end()});
    return std::nullopt;
  }
  if (!is_id(stem.substr(0, dot))) {
    diagnostics.add(kBadId, whole(folder + "/" + name), {stem.substr(0, dot)}).suggestion =
        id_meant(stem.substr(0, dot));
    return std::nullopt;
  }
  if (entry.size > bytes_of_mib(kLargestTextMiB)) {
    diagnostics.add(kTooLarge, whole(folder + "/" + name), {std::to_string(kLargestTextMiB)});
    return std::nullopt;
  }
  MarkdownFile file;
  file.id = stem.substr(0, dot);
  file.language = static_cast<LanguageIndex>(found - known.begin());
  file.source = make_source(folder + "/" + name, {});
  return file;
}

}  // namespace ayumi::content
