#include "base/posix.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace ayumi::posix {

Error last_error(const std::string& path) {
  return Error{path, std::generic_category().message(errno)};
}

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

Result<void> Descriptor::close(const std::string& path) {
  // Linux gives the number free even when it reports a failure, EINTR included.
  if (::close(std::exchange(number_, -1)) != 0 && errno != EINTR) return last_error(path);
  return {};
}

Result<Descriptor> open(const std::string& path, int flags, unsigned mode) {
  for (;;) {
    Descriptor opened(::open(path.c_str(), flags | O_CLOEXEC, mode));
    if (opened) return opened;
    if (errno != EINTR) return last_error(path);
  }
}

Result<std::size_t> read_some(const Descriptor& from, const std::string& path, char* buffer,
                              std::size_t capacity) {
  for (;;) {
    const ssize_t count = ::read(from.number(), buffer, capacity);
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR) return last_error(path);
  }
}

Result<void> write_all(const Descriptor& to, const std::string& path, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(to.number(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return last_error(path);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return {};
}

}  // namespace ayumi::posix
