#include "content/consequences.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/content_diagnostics.h"
#include "content/file_names.h"

namespace ayumi::content {
namespace {

constexpr std::string_view kEnding = ".md";

bool is(const Diagnostic& told, const DiagnosticKind& kind) { return told.kind.code == kind.code; }

// "amr.ja.md" for "AMR .ja.MD.txt".
std::string plain(const std::string& name) {
  constexpr std::string_view kCopied = ".txt";
  std::string out = likeness(name);
  out.erase(std::remove(out.begin(), out.end(), ' '), out.end());
  if (out.ends_with(kCopied)) out.erase(out.size() - kCopied.size());
  return out;
}

// What a file was to be called, as far as what is told of its name says so.
std::string name_meant(const Diagnostic& told, const std::string& name) {
  if (is(told, kNoLanguageInName)) return plain(told.arguments.back());
  const bool language = is(told, kUnknownLanguage) && !told.suggestion.empty();
  if (!language) return plain(name);
  return plain(name.substr(0, name.find('.') + 1) + told.suggestion + std::string(kEnding));
}

struct Place {
  std::string folder, name;
};

Place place_of(const Diagnostic& told) {
  const std::string& path = told.where.source->path;
  const std::size_t slash = path.rfind('/') + 1;
  return {path.substr(0, slash), path.substr(slash)};
}

std::string missing_text(const Diagnostic& told) {
  const Place place = place_of(told);
  const std::string stem = place.name.substr(0, place.name.find('.') + 1);
  return place.folder + plain(stem + told.arguments.front() + std::string(kEnding));
}

// Every text that an error speaks of, by the path that it has or was to have.
std::set<std::string> faulty_texts(const std::vector<Diagnostic>& all) {
  std::set<std::string> paths;
  for (const Diagnostic& told : all) {
    if (told.kind.severity != Severity::error) continue;
    const Place place = place_of(told);
    paths.insert(place.folder + name_meant(told, place.name));
  }
  return paths;
}

}  // namespace

void drop_consequences(Diagnostics& diagnostics) {
  const std::vector<Diagnostic> all = diagnostics.sorted();
  const bool missing = std::any_of(all.begin(), all.end(), [](const Diagnostic& told) {
    return is(told, kTranslatedTextMissing);
  });
  if (!missing) return;
  const std::set<std::string> faulty = faulty_texts(all);
  Diagnostics rest;
  for (const Diagnostic& told : all) {
    const bool known = is(told, kTranslatedTextMissing) && faulty.contains(missing_text(told));
    if (!known) rest.add(told.kind, told.where) = told;
  }
  diagnostics = std::move(rest);
}

}  // namespace ayumi::content
