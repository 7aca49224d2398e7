#include "support/disk_folder.h"

#include "base/file_system.h"
#include "support/expectations.h"

namespace ayumi::fuzz {
namespace {

void add(const FileSystem& disk, const std::string& root, const std::string& folder, Files& files) {
  const auto entries = disk.list(root + '/' + folder);
  expect(entries.has_value(), "the folder can be listed", folder);
  for (const Entry& entry : *entries) {
    const std::string path = folder + '/' + entry.name;
    if (entry.kind == EntryKind::folder) add(disk, root, path, files);
    if (entry.kind != EntryKind::file) continue;
    const auto bytes = disk.read(root + '/' + path);
    expect(bytes.has_value(), "the file can be read", path);
    files[path] = *bytes;
  }
}

}  // namespace

Files files_below(const std::string& root, const std::vector<std::string>& folders) {
  const auto disk = disk_file_system();
  Files files;
  for (const std::string& folder : folders) {
    const auto status = disk->status(root + '/' + folder);
    if (status && status->kind == EntryKind::folder) add(*disk, root, folder, files);
  }
  expect(!files.empty(), "there is content", root);
  return files;
}

}  // namespace ayumi::fuzz
