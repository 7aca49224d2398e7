#include "portal.h"

#include <catch2/catch.hpp>

namespace ayumi::content::testing {

Portal::Portal() {
  file("site.yaml", kSite);
  file("organizations.yaml", kOrganizations);
  file("strategies/plan/strategy.yaml", kStrategy);
  file("strategies/plan/2023/followup.yaml", kFollowUp);
  file("strategies/plan/2023/measures/training.ja.md", "## 取組状況\n研修を行った。\n");
  file("strategies/plan/2023/measures/training.en.md", "## What was done\nTraining.\n");
}

Portal& Portal::file(const std::string& path, std::string_view text) {
  disk_.add_file("content/" + path, text);
  return *this;
}

Portal& Portal::link(const std::string& path, const std::string& target) {
  disk_.add_symlink("content/" + path, target);
  return *this;
}

Portal& Portal::without(const std::string& path) {
  REQUIRE(disk_.remove("content/" + path));
  return *this;
}

Loaded Portal::load(const Request& request) const {
  auto loaded = load_site(disk_, request);
  if (!loaded) FAIL(loaded.error().path << ": " << loaded.error().cause);
  return *std::move(loaded);
}

std::vector<std::string> Portal::told(const Request& request) const {
  return lines_of(load(request).diagnostics);
}

std::string line_of(const Diagnostic& diagnostic) {
  const Location& where = diagnostic.where;
  const LineColumn place = line_column(*where.source, where.begin);
  std::string path = where.source->path;
  if (path.starts_with("content/")) path.erase(0, 8);
  std::string line = path + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) +
                     " " + std::string(diagnostic.kind.code) + " '" + std::string(where.text()) +
                     "'";
  for (const std::string& argument : diagnostic.arguments) line += " (" + argument + ")";
  if (!diagnostic.suggestion.empty()) line += " " + diagnostic.suggestion + "?";
  if (diagnostic.also) {
    const LineColumn also = line_column(*diagnostic.also->source, diagnostic.also->begin);
    line += " also " + std::to_string(also.line) + ":" + std::to_string(also.column);
  }
  return line;
}

std::vector<std::string> lines_of(const Diagnostics& diagnostics) {
  std::vector<std::string> lines;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) lines.push_back(line_of(diagnostic));
  return lines;
}

}  // namespace ayumi::content::testing
