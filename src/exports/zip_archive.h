#pragma once
// A ZIP file, made in memory: the same bytes for the same files in the same order, since every file
// carries the first day that ZIP knows. The door to minizip. Not for two threads at once.

#include <string>
#include <string_view>

namespace ayumi::exports {

class ZipArchive {
 public:
  ZipArchive();
  ZipArchive(const ZipArchive&) = delete;
  ZipArchive& operator=(const ZipArchive&) = delete;
  ~ZipArchive();

  // `name` is ASCII; `bytes` are fewer than 4 GiB.
  void add(const std::string& name, std::string_view bytes);
  // The whole; nothing can be added behind it.
  std::string bytes() &&;

 private:
  void close();

  struct Memory {
    std::string bytes;
    std::size_t position = 0;
  };
  Memory memory_;
  void* zip_ = nullptr;
};

}  // namespace ayumi::exports
