// What is printed about a file, whatever stands in it and wherever the place lies. The input is two
// offsets (two bytes each), a byte that picks a kind of mistake, and the bytes of a file, the first
// line of which is also its path, the argument and the suggestion.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "cli/print_diagnostics.h"
#include "content/content_diagnostics.h"
#include "support/expectations.h"
#include "support/fuzz_target.h"

namespace ayumi::fuzz {
namespace {

std::uint32_t two_bytes(std::string_view input, std::size_t at) {
  return static_cast<std::uint32_t>(static_cast<unsigned char>(input[at]) << 8U |
                                    static_cast<unsigned char>(input[at + 1]));
}

Diagnostics told_about(std::string_view input) {
  const auto kind = content::kContentDiagnostics[static_cast<unsigned char>(input[4]) %
                                                 content::kContentDiagnostics.size()];
  const std::string text(input.substr(5));
  const std::string line = text.substr(0, text.find('\n'));
  const Source source = make_source(line, text);
  const std::uint32_t first = two_bytes(input, 0), second = two_bytes(input, 2);
  Diagnostics told;
  Diagnostic& one = told.add(kind, {source, std::min(first, second), std::max(first, second)},
                             {line, line, line});
  one.suggestion = line;
  one.also = Location{source, first, first};
  return told;
}

void try_json(const std::string& printed) {
  for (const std::string_view line : split(trimmed(printed), '\n')) {
    expect(nlohmann::json::accept(line), "a line of JSON is JSON", printed);
  }
}

}  // namespace

void try_input(std::string_view input) {
  if (input.size() < 5) return;
  static const cli::Catalogue catalogue = cli::Catalogue::load("en");
  const Diagnostics told = told_about(input);
  const auto print = [&](cli::Format format, bool colour) {
    return cli::print_diagnostics(told, catalogue, {format, colour});
  };
  for (const cli::Format format : {cli::Format::text, cli::Format::json, cli::Format::github}) {
    const std::string printed = print(format, false);
    expect(is_utf8(printed), "what is printed is UTF-8", printed);
    expect(is_free_of_controls(printed, "\n"), "no control character is printed", printed);
    expect(printed.ends_with('\n'), "the last line ends", printed);
  }
  try_json(print(cli::Format::json, false));
  const std::string github = print(cli::Format::github, false);
  expect(std::count(github.begin(), github.end(), '\n') == 1, "an annotation is a line", github);
  const std::string coloured = print(cli::Format::text, true);
  expect(is_free_of_controls(coloured, "\n\x1b"), "colour adds nothing but its own", coloured);
}

}  // namespace ayumi::fuzz
