// Markdown to HTML with slots. The first byte picks the language; the rest is a file.
#include <array>

#include "content/markdown_file.h"
#include "content/text_checks.h"
#include "markup/document.h"
#include "markup/term_matcher.h"
#include "support/document_checks.h"
#include "support/expectations.h"
#include "support/fuzz_target.h"

namespace ayumi::fuzz {
namespace {

const markup::TermMatcher& glossary() {
  static const markup::TermMatcher matcher({{"UHC", 0},
                                            {"universal health coverage", 0},
                                            {"ユニバーサル・ヘルス・カバレッジ", 0},
                                            {"薬剤耐性", 1},
                                            {"薬", 2},
                                            {"a", 3}});
  return matcher;
}

markup::Options options(char language) {
  constexpr std::array<std::string_view, 3> kLanguages{"ja", "en", "ar"};
  markup::Options chosen;
  chosen.language = kLanguages.at(static_cast<unsigned char>(language) % kLanguages.size());
  if (language < 'a') chosen.terms = &glossary();
  if (language % 2 == 0) {
    chosen.footnotes_title = "注 & <notes>";
    chosen.back_to_text = "本文の{0}へ \"{0}\"";
    chosen.table_label = "表{0} <&>";
  }
  return chosen;
}

}  // namespace

void try_input(std::string_view input) {
  if (input.empty()) return;
  content::MarkdownFile file;
  file.source = make_source("content/pages/about.ja.md", std::string(input.substr(1)));
  Diagnostics told;
  if (!content::check_text(file.source, told)) return;
  content::split_front_matter(file, told);
  const markup::Document document =
      markup::parse(file.source, file.body_begin, options(input.front()), told);
  expect_places(told);
  expect_sound(document, told);
}

}  // namespace ayumi::fuzz
