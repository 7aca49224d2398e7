#include "content/rewrites.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/left_behind.h"
#include "content/markdown_file.h"
#include "content/read_files.h"
#include "content/text_checks.h"

namespace ayumi::content {
namespace {

constexpr std::string_view kEnding = ".md";

bool counts(std::string_view path) { return !is_left_behind(path.substr(path.rfind('/') + 1)); }

// Whether a translation says of which words of this text it was made: it may have become older.
bool is_translated(const std::string& path, const Site& site, const KeptFiles& kept) {
  const std::string_view stem = std::string_view(path).substr(0, path.size() - kEnding.size());
  const std::string text(stem.substr(0, stem.rfind('.') + 1));
  return std::any_of(site.languages.begin(), site.languages.end(), [&](const Language& language) {
    const KeptFile* other = kept.find(text + language.tag + std::string(kEnding));
    return other != nullptr && other->source->path != path && other->yaml &&
           other->yaml->root.find("translation") != nullptr;
  });
}

// The text as it is now, if only its words are others.
std::optional<KeptFile> rewritten(const KeptFile& before, std::string text) {
  MarkdownFile file;
  file.source = make_source(before.source->path, std::move(text));
  Diagnostics told;
  if (!check_text(file.source, told)) return std::nullopt;
  split_front_matter(file, told);
  const auto head = [&](const Source& source) {
    return std::string_view(source->text).substr(0, file.body_begin);
  };
  const bool same = told.empty() && before.told.empty() && file.body_begin == before.body_begin &&
                    head(file.source) == head(before.source);
  if (!same || !holds_words(body_of(file))) return std::nullopt;
  return KeptFile{file.source, file.front_matter, file.body_begin, {}};
}

bool is_text(const Entry& entry) {
  return entry.kind == EntryKind::file && entry.size <= bytes_of_mib(kLargestTextMiB);
}

}  // namespace

Result<std::optional<std::vector<Rewrite>>> find_rewrites(const FileSystem& disk,
                                                          const std::string& project,
                                                          const Site& site, KeptFiles& kept) {
  const std::optional<std::vector<Rewrite>> no;
  if (kept.doubted() == nullptr) return no;
  std::vector<Rewrite> rewrites;
  std::vector<KeptFile> changed;
  for (const std::string& path : *kept.doubted()) {
    if (!counts(path)) continue;
    const KeptFile* before = kept.find(path);
    if (before == nullptr || !path.ends_with(kEnding)) return no;
    const std::string place = project.empty() ? path : project + '/' + path;
    const auto entry = disk.status(place);
    if (!entry) return entry.error();
    if (!is_text(*entry)) return no;
    auto text = disk.read(place);
    if (!text) return text.error();
    if (*text == before->source->text) continue;
    auto now = rewritten(*before, *std::move(text));
    if (!now || is_translated(path, site, kept)) return no;
    rewrites.push_back({before->source, now->source});
    changed.push_back(*std::move(now));
  }
  kept.end_doubt(std::move(changed));
  return std::optional(std::move(rewrites));
}

}  // namespace ayumi::content
