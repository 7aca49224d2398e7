#include "publish/manifest.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "publish/output_path.h"

namespace ayumi::publish {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kFormat = 1;

bool is_sha256(const std::string& text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

// A path that leads out of the folder must never be believed: files in the list may be removed.
bool read_row(const Json& row, FileList& files) {
  if (!row.is_object()) return false;
  const auto path = row.find("path");
  const auto digest = row.find("sha256");
  const auto size = row.find("size");
  if (path == row.end() || digest == row.end() || size == row.end()) return false;
  if (!path->is_string() || !digest->is_string() || !size->is_number_unsigned()) return false;
  FileIdentity identity{digest->get<std::string>(), size->get<std::uint64_t>()};
  if (!is_sha256(identity.sha256)) return false;
  const auto name = path->get<std::string>();
  return path_problem(name).empty() && files.emplace(name, std::move(identity)).second;
}

}  // namespace

std::string manifest_text(std::string_view generator, const FileList& files) {
  Json rows = Json::array();
  for (const auto& [path, identity] : files) {
    rows.push_back({{"path", path}, {"sha256", identity.sha256}, {"size", identity.size}});
  }
  const Json manifest = {
      {"format", kFormat}, {"generator", std::string(generator)}, {"files", std::move(rows)}};
  return manifest.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::optional<FileList> parse_manifest(std::string_view text, std::string* reason) {
  const auto refuse = [reason](std::string why) {
    *reason = std::move(why);
    return std::nullopt;
  };
  const Json manifest = Json::parse(text, nullptr, false);
  if (!manifest.is_object()) return refuse("not JSON");
  const auto format = manifest.find("format");
  if (format == manifest.end() || *format != kFormat) return refuse("not of format 1");
  const auto rows = manifest.find("files");
  if (rows == manifest.end() || !rows->is_array()) return refuse("without a list of files");
  FileList files;
  for (std::size_t i = 0; i < rows->size(); ++i) {
    if (!read_row((*rows)[i], files)) return refuse("malformed in row " + std::to_string(i + 1));
  }
  return files;
}

}  // namespace ayumi::publish
