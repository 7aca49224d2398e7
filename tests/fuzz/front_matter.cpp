// The frame of a Markdown file: front matter and body.
#include "content/markdown_file.h"
#include "content/text_checks.h"
#include "support/expectations.h"
#include "support/fuzz_target.h"
#include "support/yaml_checks.h"

namespace ayumi::fuzz {
namespace {

void expect_body(const content::MarkdownFile& file) {
  const std::string& text = file.source->text;
  expect(file.body_begin <= text.size(), "the body begins in the file");
  const std::size_t begin = content::byte_order_mark(text);
  const bool line_begin = file.body_begin == begin || file.body_begin == text.size() ||
                          text[file.body_begin - 1] == '\n';
  expect(line_begin, "the body begins with a line", text);
  expect(file.front_matter != nullptr || file.body_begin == begin,
         "without front matter all is body", text);
  const std::string hash = content::translation_hash(content::body_of(file));
  expect(hash.size() == 16, "every body has a hash", hash);
}

}  // namespace

void try_input(std::string_view input) {
  content::MarkdownFile file;
  file.source = make_source("content/pages/about.ja.md", std::string(input));
  Diagnostics told;
  const bool readable = content::check_text(file.source, told);
  if (readable) content::split_front_matter(file, told);
  expect_places(told);
  expect(readable || told.has_errors(), "a refusal has a reason");
  if (!readable) return;
  expect_body(file);
  if (!file.front_matter) return;
  expect(file.front_matter->readable || told.has_errors(), "unread YAML has a reason");
  expect_inside(file.front_matter->root, file.source, 0, file.body_begin);
}

}  // namespace ayumi::fuzz
