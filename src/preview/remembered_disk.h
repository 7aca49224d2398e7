#pragma once
// A disk that is asked for each thing once: what stands in content/ and themes/ is remembered until
// it is told to have changed; the texts of content/ are not, since what was made of them is kept
// (content/kept_files.h). Writes nothing; whoever tries gets an Error.

#include <memory>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/file_system.h"
#include "preview/watcher.h"

namespace ayumi::preview {

class RememberedDisk : public FileSystem {
 public:
  // Paths of `project` are remembered; `inner` outlives the object.
  RememberedDisk(const FileSystem& inner, std::string project)
      : inner_(inner), project_(std::move(project)) {}

  void forget(const Changes& changes);

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
  template <class T>
  using Memory = std::unordered_map<std::string, T>;  // by path in the project

  // Empty for what is not remembered.
  std::string key_of(std::string_view path) const;
  template <class T, class Ask>
  Result<T> remembered(Memory<T>& memory, const std::string& path, Ask ask) const;

  const FileSystem& inner_;
  const std::string project_;
  mutable std::shared_mutex mutex_;
  mutable Memory<Entry> statuses_;
  mutable Memory<std::vector<Entry>> lists_;
  mutable Memory<std::string> texts_;
};

}  // namespace ayumi::preview
