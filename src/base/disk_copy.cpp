#include "base/disk_copy.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <system_error>
#include <vector>

#include "base/posix.h"

namespace ayumi::posix {
namespace {

namespace fs = std::filesystem;

Result<void> copy_bytes(const Descriptor& source, const std::string& from, const Descriptor& target,
                        const std::string& to) {
  std::vector<char> buffer(std::size_t{128} * 1024);
  for (;;) {
    const auto count = read_some(source, from, buffer.data(), buffer.size());
    if (!count) return count.error();
    if (*count == 0) return {};
    const auto written = write_all(target, to, {buffer.data(), *count});
    if (!written) return written;
  }
}

Result<void> copy_file(const std::string& from, const std::string& to, bool runnable) {
  const auto source = open(from, O_RDONLY | O_NOFOLLOW);
  if (!source) return source.error();
  auto made = open(to, O_WRONLY | O_CREAT | O_EXCL, 0600);
  if (!made) return made.error();
  Descriptor target = *std::move(made);
  const auto copied = copy_bytes(*source, from, target, to);
  if (!copied) return copied;
  if (::fchmod(target.number(), runnable ? 0755 : 0644) != 0) return last_error(to);
  return target.close(to);
}

Result<void> copy_link(const std::string& from, const std::string& to) {
  std::error_code code;
  fs::copy_symlink(from, to, code);
  if (code) return Error{to, code.message()};
  return {};
}

Result<void> copy_folder(const std::string& from, const std::string& to) {
  if (::mkdir(to.c_str(), 0755) != 0 || ::chmod(to.c_str(), 0755) != 0) return last_error(to);
  std::error_code code;
  fs::directory_iterator entry(from, code);
  while (!code && entry != fs::directory_iterator()) {
    const std::string name = entry->path().filename().string();
    const auto copied = copy_entry(from + "/" + name, to + "/" + name);
    if (!copied) return copied;
    entry.increment(code);
  }
  if (code) return Error{from, code.message()};
  return {};
}

}  // namespace

Result<void> copy_entry(const std::string& from, const std::string& to) {
  struct stat found {};
  if (::lstat(from.c_str(), &found) != 0) return last_error(from);
  if (S_ISLNK(found.st_mode)) return copy_link(from, to);
  if (S_ISDIR(found.st_mode)) return copy_folder(from, to);
  if (S_ISREG(found.st_mode)) return copy_file(from, to, (found.st_mode & S_IXUSR) != 0);
  return Error{from, "Not a file, a folder or a link"};
}

}  // namespace ayumi::posix
