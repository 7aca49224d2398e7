#pragma once
// File systems for tests: one that lives in memory, and one that fails when it is told to. Both
// keep the promises of FileSystem, thread rule included.

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.h"
#include "base/memory_tree.h"

namespace ayumi {

// Starts as an empty root folder, which is also the working folder: "a/b" and "/a/b" are the same.
class MemoryFileSystem : public FileSystem {
 public:
  // Setting up; each makes the parents too.
  MemoryFileSystem& add_file(const std::string& path, std::string_view bytes);
  MemoryFileSystem& add_symlink(const std::string& path, const std::string& target);
  MemoryFileSystem& add_mount_point(const std::string& path);  // cannot be renamed, nor left
  void refuse_exchange();                                      // as some file systems do

  // Every file and link below `folder`, by its path from there, with its bytes; a link as
  // "-> target", an empty folder as "path/" with no bytes.
  std::map<std::string, std::string> all_below(const std::string& folder = "/") const;

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
  class Lock;

  const std::string* mount_of(const std::string& resolved) const;
  Result<void> check_move(const std::string& from, const std::string& to) const;

  mutable std::mutex mutex_;
  MemoryTree tree_;
  std::set<std::string> mount_points_;
  std::set<std::string> locked_;
  bool exchange_refused_ = false;
};

// Passes everything on to another file system, and fails on demand: the first operation is number
// 1, questions count as well. A write that fails leaves half of its bytes behind, as a full disk
// does.
class FailingFileSystem : public FileSystem {
 public:
  enum class Fails { never, once, from_then_on };

  explicit FailingFileSystem(FileSystem& inner, Fails fails = Fails::never, std::size_t at = 0)
      : inner_(inner), fails_(fails), at_(at) {}

  // What was asked for so far, in order: "write site/index.html".
  std::vector<std::string> operations() const;

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
  bool fails_now(std::string_view operation, const std::string& path) const;

  FileSystem& inner_;
  Fails fails_;
  std::size_t at_;
  mutable std::mutex mutex_;
  mutable std::vector<std::string> operations_;
};

}  // namespace ayumi
