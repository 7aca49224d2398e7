#pragma once
// A disk on which nothing is changed: what is written is kept in memory and stands before what the
// real disk has. For trying what a change would lead to.
//
// Files of the real disk cannot be renamed or removed through it; that is an Error. Keeps the
// thread rule of FileSystem.

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.h"

namespace ayumi::office {

class DryDisk : public FileSystem {
 public:
  using Keeps = std::function<bool(std::string_view path)>;

  // Files for which `keeps` does not hold are remembered with their size alone, and read as empty.
  // `real` must outlive the object.
  explicit DryDisk(
      const FileSystem& real, Keeps keeps = [](std::string_view) { return true; });

  Result<Entry> status(const std::string& path) const override;
  Result<std::vector<Entry>> list(const std::string& folder) const override;
  Result<std::string> read(const std::string& path) const override;
  Result<std::string> canonical(const std::string& path) const override;
  Result<bool> is_mount_point(const std::string& path) const override;
  Result<void> write(const std::string& path, std::string_view bytes) override;
  Result<void> make_folder(const std::string& path) override;
  Result<void> copy(const std::string& from, const std::string& to) override;
  Result<void> rename(const std::string& from, const std::string& to) override;
  Result<void> exchange(const std::string& a, const std::string& b) override;
  Result<void> remove(const std::string& path) override;
  Result<void> make_durable(const std::string& folder) override;
  Result<std::unique_ptr<FileLock>> lock(const std::string& path) override;

 private:
  struct Made {
    bool is_folder = false;
    std::string bytes;
    std::uint64_t size = 0;
  };

  void make_folders_of(const std::string& path);

  const FileSystem& real_;
  const Keeps keeps_;
  mutable std::mutex mutex_;
  std::map<std::string, Made> made_;  // by path without "." and empty parts
};

}  // namespace ayumi::office
