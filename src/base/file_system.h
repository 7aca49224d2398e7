#pragma once
// The disk, as narrow as the program needs it, so that every test runs without one and every single
// operation can be made to fail.
//
// Paths are UTF-8, '/' between parts, relative to the working folder or absolute. Nothing throws; a
// failure is an Error with path and cause. All functions may be called from several threads at
// once.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace ayumi {

enum class EntryKind { file, folder, symlink, other, missing };

struct Entry {
  std::string name;
  EntryKind kind = EntryKind::missing;
  std::uint64_t size = 0;  // of a file, in bytes

  friend bool operator==(const Entry&, const Entry&) = default;
};

// Held as long as the object lives, and never longer than the process, however that ends.
class FileLock {
 public:
  virtual ~FileLock() = default;
};

class FileSystem {
 public:
  virtual ~FileSystem() = default;

  // What stands at `path`, a symbolic link not followed; `missing` is not an error.
  virtual Result<Entry> status(const std::string& path) const = 0;
  // A folder's entries, sorted by name (bytes).
  virtual Result<std::vector<Entry>> list(const std::string& folder) const = 0;
  // The bytes of a file; anything else (a folder, a pipe) is an error, told without waiting for it,
  // and so is a file of more than 1 GiB.
  virtual Result<std::string> read(const std::string& path) const = 0;
  // The absolute path, links followed and '.' and '..' resolved. Parts that do not exist (yet), and
  // links that lead nowhere, are taken as they are written.
  virtual Result<std::string> canonical(const std::string& path) const = 0;
  // Whether another file system is mounted on `path`, so that it cannot be renamed.
  virtual Result<bool> is_mount_point(const std::string& path) const = 0;

  // Makes or replaces a file; a full disk is reported here, at the latest. A symbolic link at
  // `path` is an error: what is written stays where it was meant to be.
  virtual Result<void> write(const std::string& path, std::string_view bytes) = 0;
  // With all its parents; a folder that stands already is fine.
  virtual Result<void> make_folder(const std::string& path) = 0;
  // A file or a folder with everything below it, copied; links are copied as links. Nothing may
  // stand at `to`, and its parent must.
  virtual Result<void> copy(const std::string& from, const std::string& to) = 0;
  // A file at `to` is replaced in one step, as is an empty folder by a folder.
  virtual Result<void> rename(const std::string& from, const std::string& to) = 0;
  // Both must exist; afterwards each stands where the other stood, in one step.
  virtual Result<void> exchange(const std::string& a, const std::string& b) = 0;
  // A file, link or folder with everything below it; a missing one is fine.
  virtual Result<void> remove(const std::string& path) = 0;
  // Everything written below `folder` so far survives a power cut.
  virtual Result<void> make_durable(const std::string& folder) = 0;

  // Makes the file `path` and holds it against other processes and other calls; null when somebody
  // else holds it. The file goes when the lock does; one that a killed process left is taken over.
  virtual Result<std::unique_ptr<FileLock>> lock(const std::string& path) = 0;
};

// The real disk. What it makes has mode 0644, folders and copies of programs 0755, whatever the
// process's umask.
std::unique_ptr<FileSystem> disk_file_system();

}  // namespace ayumi
