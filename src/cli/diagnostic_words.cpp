#include "cli/diagnostic_words.h"

#include "cli/print_diagnostics.h"

namespace ayumi::cli {
namespace {

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

// An argument that is a word of ours, such as the "term" of P002, is a sentence of the catalogue.
std::vector<std::string> readable(const Diagnostic& diagnostic, const Catalogue& catalogue) {
  std::vector<std::string> result;
  for (const std::string& argument : diagnostic.arguments) {
    std::string key(diagnostic.kind.code);
    key.append(".").append(std::to_string(result.size())).append(".").append(argument);
    result.push_back(catalogue.has(key) ? catalogue.say(key) : harmless(first_part(argument)));
  }
  return result;
}

}  // namespace

std::string_view severity_word(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return {};
}

std::string sentence(const Diagnostic& diagnostic, const Catalogue& catalogue) {
  return catalogue.say(diagnostic.kind.code, readable(diagnostic, catalogue));
}

std::string way_out(const Diagnostic& diagnostic, const Catalogue& catalogue) {
  const std::string key = std::string(diagnostic.kind.code) + ".help";
  return catalogue.has(key) ? catalogue.say(key, readable(diagnostic, catalogue)) : std::string();
}

std::string first_part(std::string_view text) {
  if (text.size() <= kLongestQuotation) return std::string(text);
  std::size_t to = kLongestQuotation / 2;
  while (to > 0 && continues(text[to])) --to;
  return std::string(text.substr(0, to)) + "…";
}

std::string last_part(std::string_view text) {
  if (text.size() <= kLongestQuotation) return std::string(text);
  std::size_t from = text.size() - kLongestQuotation / 2;
  while (from < text.size() && continues(text[from])) ++from;
  return "…" + std::string(text.substr(from));
}

LineColumn Places::at(const Location& where) {
  const SourceFile& file = *where.source;
  return files_.try_emplace(&file, file).first->second.at(where.begin);
}

std::string Places::words(const Location& where) {
  std::string text = harmless(where.source->path);
  if (where.source->text.empty()) return text;
  const LineColumn place = at(where);
  return text + ':' + std::to_string(place.line) + ':' + std::to_string(place.column);
}

}  // namespace ayumi::cli
