#include "content/prose.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "content/content_diagnostics.h"
#include "content/markdown_file.h"

namespace ayumi::content {
namespace {

const MarkdownFile* find_language_of(const std::vector<ProseFile>& files, LanguageIndex language) {
  const auto found = std::find_if(files.begin(), files.end(), [&](const ProseFile& prose) {
    return prose.file->language == language;
  });
  return found == files.end() ? nullptr : found->file;
}

// True when the text that was translated is another one today, or gone.
bool is_stale(const ProseFile& prose, const WrittenTranslation::Of& of,
              const std::vector<ProseFile>& files, const Names& names, Diagnostics& diagnostics) {
  const std::string& tag = names.languages[of.language];
  if (of.language == prose.file->language) {
    diagnostics.add(kTranslationOfItself, of.where, {tag});
    return false;
  }
  const MarkdownFile* original = find_language_of(files, of.language);
  if (original == nullptr) {
    diagnostics.add(kTranslatedTextMissing, of.where, {tag});
    return true;
  }
  const std::string hash = translation_hash(body_of(*original));
  if (hash == of.hash) return false;
  diagnostics.add(kStaleTranslation, of.where, {tag, hash});
  return true;
}

Translation translation_of(const ProseFile& prose, const std::vector<ProseFile>& files,
                           const Names& names, Diagnostics& diagnostics) {
  Translation translation;
  translation.kind = prose.translation->kind;
  for (const auto& of : prose.translation->of) {
    if (is_stale(prose, of, files, names, diagnostics)) translation.stale = true;
  }
  return translation;
}

}  // namespace

Localized<Prose> prose_of(const std::vector<ProseFile>& files, const Names& names,
                          Diagnostics& diagnostics) {
  Localized<Prose> all;
  for (const ProseFile& prose : files) {
    Prose written;
    written.file = prose.file->source;
    written.body_begin = prose.file->body_begin;
    if (prose.translation) {
      written.translation = translation_of(prose, files, names, diagnostics);
    }
    all.set(prose.file->language, std::move(written));
  }
  return all;
}

Localized<Prose> read_prose(const std::vector<const MarkdownFile*>& files, const Names& names,
                            const Outline& outline, std::vector<Outline>& outlines,
                            Diagnostics& diagnostics) {
  std::vector<ProseFile> written;
  for (const MarkdownFile* file : files) {
    ProseFile prose{file, std::nullopt};
    if (file->front_matter && file->front_matter->readable) {
      Reading reading{names, file->source, diagnostics};
      read_prose_matter(reading, file->front_matter->root, prose.translation);
    }
    if (holds_words(body_of(*file))) {
      written.push_back(std::move(prose));
    } else if (!trimmed(body_of(*file)).empty()) {
      Outline& added = outlines.emplace_back(outline);
      added.language = file->language;
      added.prose = {file->source, file->body_begin, std::nullopt};
    }
  }
  return prose_of(written, names, diagnostics);
}

std::vector<std::vector<const MarkdownFile*>> by_id(const std::vector<MarkdownFile>& files) {
  std::vector<std::vector<const MarkdownFile*>> groups;
  for (const MarkdownFile& file : files) {
    if (groups.empty() || groups.back().front()->id != file.id) groups.emplace_back();
    groups.back().push_back(&file);
  }
  return groups;
}

}  // namespace ayumi::content
