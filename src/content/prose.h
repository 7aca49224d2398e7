#pragma once
// The translations of one text, put together.

#include <vector>

#include "content/content_files.h"
#include "content/tables.h"

namespace ayumi::content {

// A file and what its front matter says about its being a translation.
struct ProseFile {
  const MarkdownFile* file = nullptr;
  std::optional<WrittenTranslation> translation;
};

// All languages of one text. Warns of translations whose source text has changed since.
Localized<Prose> prose_of(const std::vector<ProseFile>& files, const Names& names,
                          Diagnostics& diagnostics);

// The same for files whose front matter is not read yet and can only speak of the translation. A
// file with no words in it, or headings alone, counts as not written; those with headings are added
// to `outlines`, as being of `outline`.
Localized<Prose> read_prose(const std::vector<const MarkdownFile*>& files, const Names& names,
                            const Outline& outline, std::vector<Outline>& outlines,
                            Diagnostics& diagnostics);

// Files of the same id; the lists of ContentFiles keep them side by side.
std::vector<std::vector<const MarkdownFile*>> by_id(const std::vector<MarkdownFile>& files);

}  // namespace ayumi::content
