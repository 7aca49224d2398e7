#include "render/share_picture.h"

namespace ayumi::render {

Result<std::optional<pages::ImageSize>> own_share_picture(const FileSystem& disk,
                                                          const std::string& project) {
  const std::string path = project + "/static/" + std::string(kOwnSharePicture);
  const auto entry = disk.status(path);
  if (!entry) return entry.error();
  if (entry->kind != EntryKind::file) return std::optional<pages::ImageSize>();
  const auto bytes = disk.read(path);
  if (!bytes) return bytes.error();
  return pages::image_size(*bytes);
}

}  // namespace ayumi::render
