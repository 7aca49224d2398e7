#pragma once
// The frame of a Markdown file: front matter and where the body begins. The Markdown itself is
// parsed by markup.

#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "content/content_files.h"

namespace ayumi::content {

// Fills body_begin and front_matter of a file whose source has passed check_text().
void split_front_matter(MarkdownFile& file, Diagnostics& diagnostics);

std::string_view body_of(const MarkdownFile& file);

// False for a body that is empty, or has nothing but headings: it waits to be written.
bool holds_words(std::string_view body);

// What `translation: {of: …}` records of a body: the first 16 hexadecimal digits of the SHA-256 of
// its text with LF line ends, in NFC, without white space at both ends.
std::string translation_hash(std::string_view body);

}  // namespace ayumi::content
