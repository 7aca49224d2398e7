#pragma once
// What the disk needs of POSIX, without its traps: descriptors that close themselves, short reads
// and writes carried on, errno made an Error. Only for the files of this room that touch the disk.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"

namespace ayumi::posix {

// The Error for the errno of the call before.
Error last_error(const std::string& path);

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor();

  explicit operator bool() const { return number_ >= 0; }
  int number() const { return number_; }

  // Closes now, so that a write which fails only then is told.
  Result<void> close(const std::string& path);

 private:
  int number_;
};

// `flags` and `mode` as for open(2), close-on-exec added.
Result<Descriptor> open(const std::string& path, int flags, unsigned mode = 0);

// Up to `capacity` bytes into `buffer`; 0 at the end of the file.
Result<std::size_t> read_some(const Descriptor& from, const std::string& path, char* buffer,
                              std::size_t capacity);
Result<void> write_all(const Descriptor& to, const std::string& path, std::string_view bytes);

}  // namespace ayumi::posix
