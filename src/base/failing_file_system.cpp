#include <cerrno>
#include <system_error>

#include "base/memory_file_system.h"

namespace ayumi {
namespace {

Error failure(const std::string& path) { return Error{path, std::generic_category().message(EIO)}; }

}  // namespace

bool FailingFileSystem::fails_now(std::string_view operation, const std::string& path) const {
  const std::lock_guard guard(mutex_);
  operations_.push_back(std::string(operation) + " " + path);
  if (fails_ == Fails::never) return false;
  return fails_ == Fails::once ? operations_.size() == at_ : operations_.size() >= at_;
}

std::vector<std::string> FailingFileSystem::operations() const {
  const std::lock_guard guard(mutex_);
  return operations_;
}

Result<Entry> FailingFileSystem::status(const std::string& path) const {
  if (fails_now("status", path)) return failure(path);
  return inner_.status(path);
}

Result<std::vector<Entry>> FailingFileSystem::list(const std::string& folder) const {
  if (fails_now("list", folder)) return failure(folder);
  return inner_.list(folder);
}

Result<std::string> FailingFileSystem::read(const std::string& path) const {
  if (fails_now("read", path)) return failure(path);
  return inner_.read(path);
}

Result<std::string> FailingFileSystem::canonical(const std::string& path) const {
  if (fails_now("canonical", path)) return failure(path);
  return inner_.canonical(path);
}

Result<bool> FailingFileSystem::is_mount_point(const std::string& path) const {
  if (fails_now("is_mount_point", path)) return failure(path);
  return inner_.is_mount_point(path);
}

Result<void> FailingFileSystem::write(const std::string& path, std::string_view bytes) {
  if (!fails_now("write", path)) return inner_.write(path, bytes);
  static_cast<void>(inner_.write(path, bytes.substr(0, bytes.size() / 2)).has_value());
  return failure(path);
}

Result<void> FailingFileSystem::make_folder(const std::string& path) {
  if (fails_now("make_folder", path)) return failure(path);
  return inner_.make_folder(path);
}

Result<void> FailingFileSystem::copy(const std::string& from, const std::string& to) {
  if (fails_now("copy", to)) return failure(to);
  return inner_.copy(from, to);
}

Result<void> FailingFileSystem::rename(const std::string& from, const std::string& to) {
  if (fails_now("rename", to)) return failure(to);
  return inner_.rename(from, to);
}

Result<void> FailingFileSystem::exchange(const std::string& a, const std::string& b) {
  if (fails_now("exchange", b)) return failure(b);
  return inner_.exchange(a, b);
}

Result<void> FailingFileSystem::remove(const std::string& path) {
  if (fails_now("remove", path)) return failure(path);
  return inner_.remove(path);
}

Result<void> FailingFileSystem::make_durable(const std::string& folder) {
  if (fails_now("make_durable", folder)) return failure(folder);
  return inner_.make_durable(folder);
}

Result<std::unique_ptr<FileLock>> FailingFileSystem::lock(const std::string& path) {
  if (fails_now("lock", path)) return failure(path);
  return inner_.lock(path);
}

}  // namespace ayumi
