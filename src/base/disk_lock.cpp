#include "base/disk_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "base/posix.h"

namespace ayumi::posix {
namespace {

class DiskLock : public FileLock {
 public:
  DiskLock(std::string path, Descriptor file) : path_(std::move(path)), file_(std::move(file)) {}
  // Unlinked while still held, so that nobody's lock but this one can be removed.
  ~DiskLock() override { ::unlink(path_.c_str()); }
  DiskLock(const DiskLock&) = delete;
  DiskLock& operator=(const DiskLock&) = delete;

 private:
  std::string path_;
  Descriptor file_;
};

// Whether the locked file is still the one that others would open: its last owner may have
// unlinked it between our open and our lock.
bool still_stands(const Descriptor& file, const std::string& path) {
  struct stat held {};
  struct stat named {};
  return ::fstat(file.number(), &held) == 0 && ::lstat(path.c_str(), &named) == 0 &&
         held.st_dev == named.st_dev && held.st_ino == named.st_ino;
}

}  // namespace

Result<std::unique_ptr<FileLock>> lock_file(const std::string& path) {
  constexpr int kAttempts = 100;
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    auto opened = open(path, O_RDWR | O_CREAT | O_NOFOLLOW, 0644);
    if (!opened) return opened.error();
    Descriptor file = *std::move(opened);
    if (::flock(file.number(), LOCK_EX | LOCK_NB) != 0) {
      if (errno == EINTR) continue;
      if (errno == EWOULDBLOCK) return std::unique_ptr<FileLock>();
      return last_error(path);
    }
    if (still_stands(file, path)) {
      return std::unique_ptr<FileLock>(std::make_unique<DiskLock>(path, std::move(file)));
    }
  }
  return std::unique_ptr<FileLock>();
}

}  // namespace ayumi::posix
