#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include "base/disk_copy.h"
#include "base/disk_lock.h"
#include "base/file_system.h"
#include "base/posix.h"

namespace ayumi {
namespace {

namespace fs = std::filesystem;

constexpr off_t kLargestFile = off_t{1} << 30;

EntryKind kind_of(mode_t mode) {
  if (S_ISREG(mode)) return EntryKind::file;
  if (S_ISDIR(mode)) return EntryKind::folder;
  return S_ISLNK(mode) ? EntryKind::symlink : EntryKind::other;
}

Error error_of(const std::string& path, const std::error_code& code) {
  return Error{path, code.message()};
}

std::string parent_of(const std::string& path) {
  const std::string parent = fs::path(path).parent_path().string();
  return parent.empty() ? "." : parent;
}

Result<void> flush_folder(const std::string& folder, int (*flush)(int)) {
  const auto opened = posix::open(folder, O_RDONLY | O_DIRECTORY);
  if (!opened) return opened.error();
  if (flush(opened->number()) != 0) return posix::last_error(folder);
  return {};
}

class DiskFileSystem : public FileSystem {
 public:
  Result<Entry> status(const std::string& path) const override {
    Entry entry;
    entry.name = fs::path(path).filename().string();
    struct stat found {};
    if (::lstat(path.c_str(), &found) == 0) {
      entry.kind = kind_of(found.st_mode);
      if (entry.kind == EntryKind::file) entry.size = static_cast<std::uint64_t>(found.st_size);
    } else if (errno != ENOENT && errno != ENOTDIR) {
      return posix::last_error(path);
    }
    return entry;
  }

  Result<std::vector<Entry>> list(const std::string& folder) const override {
    std::vector<Entry> entries;
    std::error_code code;
    fs::directory_iterator found(folder, code);
    while (!code && found != fs::directory_iterator()) {
      auto entry = status(found->path().string());
      if (!entry) return entry.error();
      entries.push_back(*std::move(entry));
      found.increment(code);
    }
    if (code) return error_of(folder, code);
    std::sort(entries.begin(), entries.end(),
              [](const Entry& a, const Entry& b) { return a.name < b.name; });
    return entries;
  }

  Result<std::string> read(const std::string& path) const override {
    // Without O_NONBLOCK, opening a pipe would wait for somebody to write into it.
    const auto opened = posix::open(path, O_RDONLY | O_NONBLOCK);
    if (!opened) return opened.error();
    struct stat found {};
    if (::fstat(opened->number(), &found) != 0) return posix::last_error(path);
    if (!S_ISREG(found.st_mode)) return Error{path, "Not a plain file"};
    if (found.st_size > kLargestFile) return Error{path, "Larger than 1 GiB"};
    std::string bytes(static_cast<std::size_t>(found.st_size) + 1, '\0');
    std::size_t filled = 0;
    for (;;) {
      if (filled == bytes.size()) bytes.resize(bytes.size() * 2);
      const auto count =
          posix::read_some(*opened, path, bytes.data() + filled, bytes.size() - filled);
      if (!count) return count.error();
      if (*count == 0) break;
      filled += *count;
    }
    bytes.resize(filled);
    return bytes;
  }

  Result<std::string> canonical(const std::string& path) const override {
    std::error_code code;
    fs::path resolved = fs::absolute(path, code);
    if (!code) resolved = fs::weakly_canonical(resolved, code);
    if (code) return error_of(path, code);
    return resolved.has_filename() || resolved == resolved.root_path()
               ? resolved.string()
               : resolved.parent_path().string();
  }

  Result<bool> is_mount_point(const std::string& path) const override {
    struct statx found {};
    if (::statx(AT_FDCWD, path.c_str(), AT_SYMLINK_NOFOLLOW, STATX_TYPE, &found) != 0) {
      return posix::last_error(path);
    }
    return (found.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
  }

  Result<void> write(const std::string& path, std::string_view bytes) override {
    auto opened = posix::open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0600);
    if (!opened) return opened.error();
    posix::Descriptor file = *std::move(opened);
    const auto written = posix::write_all(file, path, bytes);
    if (!written) return written;
    if (::fchmod(file.number(), 0644) != 0) return posix::last_error(path);
    return file.close(path);
  }

  Result<void> make_folder(const std::string& path) override {
    if (::mkdir(path.c_str(), 0755) == 0) {
      return ::chmod(path.c_str(), 0755) == 0 ? Result<void>() : posix::last_error(path);
    }
    if (errno == ENOENT && parent_of(path) != path) {
      const auto made = make_folder(parent_of(path));
      return made ? make_folder(path) : made;
    }
    if (errno != EEXIST) return posix::last_error(path);
    struct stat found {};
    if (::stat(path.c_str(), &found) != 0) return posix::last_error(path);
    if (!S_ISDIR(found.st_mode)) return Error{path, "Not a directory"};
    return {};
  }

  Result<void> copy(const std::string& from, const std::string& to) override {
    return posix::copy_entry(from, to);
  }

  Result<void> rename(const std::string& from, const std::string& to) override {
    if (::rename(from.c_str(), to.c_str()) != 0) return posix::last_error(to);
    return {};
  }

  Result<void> exchange(const std::string& a, const std::string& b) override {
    if (::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0) return {};
    if (errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP) {
      return Error{b, "This file system cannot exchange two folders in one step"};
    }
    return posix::last_error(b);
  }

  Result<void> remove(const std::string& path) override {
    std::error_code code;
    fs::remove_all(path, code);
    if (code) return error_of(path, code);
    return {};
  }

  Result<void> make_durable(const std::string& folder) override {
    const auto flushed = flush_folder(folder, ::syncfs);
    return flushed ? flush_folder(parent_of(folder), ::fsync) : flushed;
  }

  Result<std::unique_ptr<FileLock>> lock(const std::string& path) override {
    return posix::lock_file(path);
  }
};

}  // namespace

std::unique_ptr<FileSystem> disk_file_system() { return std::make_unique<DiskFileSystem>(); }

}  // namespace ayumi
