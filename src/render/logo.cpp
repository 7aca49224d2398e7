#include "render/logo.h"

#include <algorithm>
#include <vector>

#include "base/left_behind.h"
#include "base/text.h"
#include "render/theme_diagnostics.h"

namespace ayumi::render {
namespace {

constexpr std::string_view kFolder = "static/";
constexpr std::string_view kPngSignature = "\x89PNG\r\n\x1a\n";

// Below static/, and among what is published of it.
bool is_published(std::string_view file) {
  if (!file.starts_with(kFolder)) return false;
  const auto parts = split(file, '/');
  return std::none_of(parts.begin(), parts.end(),
                      [](std::string_view part) { return part.empty() || is_left_behind(part); });
}

std::optional<pages::ImageSize> size_of(std::string_view file, std::string_view bytes) {
  const bool is_png = bytes.starts_with(kPngSignature);
  if (file.ends_with(".png") && is_png) return pages::image_size(bytes);
  const bool is_text = !find_invalid_utf8(bytes);
  if (file.ends_with(".svg") && is_text) return pages::image_size(bytes);
  return std::nullopt;
}

// The file beside it whose name is nearest.
Result<std::string> nearest_file(const FileSystem& disk, const std::string& project,
                                 const std::string& file) {
  const std::string folder = file.substr(0, file.rfind('/'));
  const auto status = disk.status(project + '/' + folder);
  if (!status) return status.error();
  if (status->kind != EntryKind::folder) return std::string();
  const auto entries = disk.list(project + '/' + folder);
  if (!entries) return entries.error();
  std::vector<std::string> files;
  for (const Entry& entry : *entries) {
    if (entry.kind == EntryKind::file) files.push_back(folder + '/' + entry.name);
  }
  return nearest(file, {files.begin(), files.end()});
}

}  // namespace

Result<std::optional<pages::ImageSize>> logo_size(const FileSystem& disk,
                                                  const std::string& project, const Logo& logo,
                                                  Diagnostics& diagnostics) {
  using Size = std::optional<pages::ImageSize>;
  if (logo.file.empty()) return Size();
  if (!is_published(logo.file)) {
    diagnostics.add(kLogoElsewhere, logo.where, {logo.file});
    return Size();
  }
  const auto entry = disk.status(project + '/' + logo.file);
  if (!entry) return entry.error();
  if (entry->kind != EntryKind::file) {
    const auto near = nearest_file(disk, project, logo.file);
    if (!near) return near.error();
    diagnostics.add(kLogoMissing, logo.where, {logo.file}).suggestion = *near;
    return Size();
  }
  const auto bytes = disk.read(project + '/' + logo.file);
  if (!bytes) return bytes.error();
  const Size size = size_of(logo.file, *bytes);
  if (!size) diagnostics.add(kLogoUnreadable, logo.where, {logo.file});
  return size;
}

}  // namespace ayumi::render
