#include "starter.h"

#include <catch2/catch.hpp>

#include "office/new_portal.h"

namespace ayumi::office::testing {
namespace {

std::vector<std::string> codes_of(const Diagnostics& diagnostics) {
  std::vector<std::string> lines;
  for (const Diagnostic& d : diagnostics.sorted()) {
    std::string line(d.kind.code);
    if (d.where.source) line += ' ' + d.where.source->path;
    if (!d.suggestion.empty()) line += ' ' + d.suggestion + '?';
    lines.push_back(line);
  }
  return lines;
}

}  // namespace

Starter::Starter() { REQUIRE(carry_out(*disk_, "", new_portal(""))); }

Starter& Starter::file(const std::string& path, std::string_view text) {
  disk_->add_file("content/" + path, text);
  return *this;
}

Starter& Starter::change(const std::string& path, std::string_view before, std::string_view after) {
  std::string whole = text(path);
  const std::size_t at = whole.find(before);
  REQUIRE(at != std::string::npos);
  return file(path, whole.replace(at, before.size(), after));
}

std::string Starter::text(const std::string& path) const {
  const auto read = disk_->read("content/" + path);
  if (!read) FAIL(read.error().path << ": " << read.error().cause);
  return *read;
}

PortalFiles Starter::read() const {
  auto portal = read_portal_files(*disk_, ".");
  if (!portal) FAIL(portal.error().path << ": " << portal.error().cause);
  PortalFiles files = *std::move(portal);
  CHECK_FALSE(files.diagnostics.has_errors());
  return files;
}

std::vector<std::string> Starter::told() const {
  auto portal = read_portal_files(*disk_, ".");
  REQUIRE(portal);
  return codes_of(portal->diagnostics);
}

std::vector<std::string> Starter::told_after(const Scaffold& scaffold) {
  CHECK(refusals_of(scaffold) == std::vector<std::string>());
  const auto done = carry_out(*disk_, "", scaffold.changes);
  if (!done) FAIL(done.error().path << ": " << done.error().cause);
  return told();
}

std::vector<std::string> lines_of(const std::vector<Remark>& remarks) {
  std::vector<std::string> lines;
  for (const Remark& remark : remarks) {
    std::string line = remark.key;
    for (const std::string& argument : remark.arguments) line += " (" + argument + ")";
    lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> refusals_of(const Scaffold& scaffold) {
  std::vector<std::string> lines = codes_of(scaffold.mistakes);
  for (const std::string& line : lines_of(scaffold.refusals)) lines.push_back(line);
  return lines;
}

}  // namespace ayumi::office::testing
