// The YAML reader alone: a file's bytes, and the same bytes as a part of a file.
#include "content/text_checks.h"
#include "content/yaml_reader.h"
#include "support/expectations.h"
#include "support/fuzz_target.h"
#include "support/yaml_checks.h"

namespace ayumi::fuzz {
namespace {

void expect_read(const content::Yaml& file, std::size_t begin, std::size_t end,
                 const Diagnostics& told) {
  expect_places(told);
  expect(file->readable || told.has_errors(), "what cannot be read has a reason");
  expect_inside(file->root, file->source, begin, end);
}

}  // namespace

void try_input(std::string_view input) {
  const Source source = make_source("content/topics.yaml", std::string(input));
  Diagnostics told;
  if (!content::check_text(source, told)) return;
  const content::Yaml whole = content::read_yaml(source, told);
  expect_read(whole, 0, input.size(), told);

  const std::string before = "---\n" + std::string(input) + "\n";
  const Source framed = make_source("about.en.md", before + "---\nbody");
  const std::size_t begin = 4, end = before.size();
  Diagnostics told_inside;
  const content::Yaml part = content::read_yaml(framed, begin, end, told_inside);
  expect_read(part, begin, end, told_inside);
}

}  // namespace ayumi::fuzz
