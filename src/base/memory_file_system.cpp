#include "base/memory_file_system.h"

#include <algorithm>
#include <cerrno>
#include <utility>

namespace ayumi {

class MemoryFileSystem::Lock : public FileLock {
 public:
  Lock(MemoryFileSystem& owner, std::string resolved)
      : owner_(owner), resolved_(std::move(resolved)) {}
  ~Lock() override {
    const std::lock_guard guard(owner_.mutex_);
    owner_.locked_.erase(resolved_);
    owner_.tree_.extract(resolved_);
  }
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;

 private:
  MemoryFileSystem& owner_;
  std::string resolved_;
};

Result<Entry> MemoryFileSystem::status(const std::string& path) const {
  const std::lock_guard guard(mutex_);
  const std::string resolved = tree_.resolve(path, false);
  Entry entry{MemoryTree::name_of(resolved), EntryKind::missing, 0};
  if (const MemoryTree::Node* node = tree_.find(resolved)) {
    entry.kind = node->kind;
    if (node->kind == EntryKind::file) entry.size = node->bytes.size();
  }
  return entry;
}

Result<std::vector<Entry>> MemoryFileSystem::list(const std::string& folder) const {
  const std::lock_guard guard(mutex_);
  const std::string resolved = tree_.resolve(folder, true);
  const MemoryTree::Node* node = tree_.find(resolved);
  if (node == nullptr) return failure(folder, ENOENT);
  if (node->kind != EntryKind::folder) return failure(folder, ENOTDIR);
  std::vector<Entry> entries;
  for (auto [it, end] = tree_.below(resolved); it != end; ++it) {
    const auto& [path, child] = *it;
    if (MemoryTree::parent_of(path) != resolved) continue;
    const std::uint64_t size = child.kind == EntryKind::file ? child.bytes.size() : 0;
    entries.push_back({MemoryTree::name_of(path), child.kind, size});
  }
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.name < b.name; });
  return entries;
}

Result<std::string> MemoryFileSystem::read(const std::string& path) const {
  const std::lock_guard guard(mutex_);
  const MemoryTree::Node* node = tree_.find(tree_.resolve(path, true));
  if (node == nullptr) return failure(path, ENOENT);
  if (node->kind != EntryKind::file) return Error{path, "Not a plain file"};
  return node->bytes;
}

Result<std::string> MemoryFileSystem::canonical(const std::string& path) const {
  const std::lock_guard guard(mutex_);
  return tree_.canonical(path);
}

Result<bool> MemoryFileSystem::is_mount_point(const std::string& path) const {
  const std::lock_guard guard(mutex_);
  const std::string resolved = tree_.resolve(path, false);
  if (tree_.find(resolved) == nullptr) return failure(path, ENOENT);
  return resolved == "/" || mount_points_.contains(resolved);
}

Result<void> MemoryFileSystem::write(const std::string& path, std::string_view bytes) {
  const std::lock_guard guard(mutex_);
  const std::string resolved = tree_.resolve(path, false);
  const MemoryTree::Node* old = tree_.find(resolved);
  if (old != nullptr && old->kind == EntryKind::symlink) return failure(path, ELOOP);
  if (old != nullptr && old->kind != EntryKind::file) return failure(path, EISDIR);
  return tree_.put(resolved, {EntryKind::file, std::string(bytes)});
}

Result<void> MemoryFileSystem::make_folder(const std::string& path) {
  const std::lock_guard guard(mutex_);
  const std::string resolved = tree_.resolve(path, true);
  if (resolved == "/") return {};
  for (std::size_t slash = 0; slash != std::string::npos;) {
    slash = resolved.find('/', slash + 1);
    const std::string part = resolved.substr(0, slash);
    const MemoryTree::Node* node = tree_.find(part);
    if (node != nullptr && node->kind != EntryKind::folder) return failure(path, ENOTDIR);
    if (node != nullptr) continue;
    const auto made = tree_.put(part, {EntryKind::folder, {}});
    if (!made) return made;
  }
  return {};
}

Result<void> MemoryFileSystem::copy(const std::string& from, const std::string& to) {
  const std::lock_guard guard(mutex_);
  const std::string source = tree_.resolve(from, false);
  const std::string target = tree_.resolve(to, false);
  const MemoryTree::Node* node = tree_.find(source);
  if (node == nullptr) return failure(from, ENOENT);
  if (tree_.find(target) != nullptr) return failure(to, EEXIST);
  const auto placed = tree_.put(target, *node);
  if (placed) tree_.insert(target, tree_.copied(source));
  return placed;
}

const std::string* MemoryFileSystem::mount_of(const std::string& resolved) const {
  const std::string* nearest = nullptr;
  for (const std::string& mount : mount_points_) {
    const bool holds = resolved == mount || resolved.starts_with(mount + "/");
    if (holds && (nearest == nullptr || mount.size() > nearest->size())) nearest = &mount;
  }
  return nearest;
}

Result<void> MemoryFileSystem::check_move(const std::string& from, const std::string& to) const {
  const MemoryTree::Node* target_parent = tree_.find(MemoryTree::parent_of(to));
  if (tree_.find(from) == nullptr || target_parent == nullptr) return failure(from, ENOENT);
  if (target_parent->kind != EntryKind::folder) return failure(to, ENOTDIR);
  if (mount_points_.contains(from) || mount_points_.contains(to)) return failure(to, EBUSY);
  if (mount_of(from) != mount_of(to)) return failure(to, EXDEV);
  if (to.starts_with(from + "/")) return failure(to, EINVAL);
  return {};
}

Result<void> MemoryFileSystem::rename(const std::string& from, const std::string& to) {
  const std::lock_guard guard(mutex_);
  const std::string source = tree_.resolve(from, false);
  const std::string target = tree_.resolve(to, false);
  const auto movable = check_move(source, target);
  if (!movable || source == target) return movable;
  if (const MemoryTree::Node* old = tree_.find(target)) {
    const bool from_folder = tree_.find(source)->kind == EntryKind::folder;
    const bool to_folder = old->kind == EntryKind::folder;
    if (from_folder != to_folder) return failure(to, to_folder ? EISDIR : ENOTDIR);
    if (to_folder && !tree_.is_empty(target)) return failure(to, ENOTEMPTY);
  }
  tree_.insert(target, tree_.extract(source));
  return {};
}

Result<void> MemoryFileSystem::exchange(const std::string& a, const std::string& b) {
  const std::lock_guard guard(mutex_);
  const std::string first = tree_.resolve(a, false);
  const std::string second = tree_.resolve(b, false);
  if (exchange_refused_) return failure(b, EOPNOTSUPP);
  if (tree_.find(second) == nullptr) return failure(b, ENOENT);
  const auto movable = check_move(first, second);
  if (!movable) return movable;
  MemoryTree::Nodes tree = tree_.extract(first);
  tree_.insert(first, tree_.extract(second));
  tree_.insert(second, std::move(tree));
  return {};
}

Result<void> MemoryFileSystem::remove(const std::string& path) {
  const std::lock_guard guard(mutex_);
  const std::string resolved = tree_.resolve(path, false);
  if (tree_.find(resolved) == nullptr) return {};
  if (resolved == "/" || mount_points_.contains(resolved)) return failure(path, EBUSY);
  tree_.extract(resolved);
  return {};
}

Result<void> MemoryFileSystem::make_durable(const std::string& folder) {
  const std::lock_guard guard(mutex_);
  const MemoryTree::Node* node = tree_.find(tree_.resolve(folder, true));
  if (node == nullptr) return failure(folder, ENOENT);
  return node->kind == EntryKind::folder ? Result<void>() : failure(folder, ENOTDIR);
}

Result<std::unique_ptr<FileLock>> MemoryFileSystem::lock(const std::string& path) {
  const std::lock_guard guard(mutex_);
  const std::string resolved = tree_.resolve(path, false);
  if (locked_.contains(resolved)) return std::unique_ptr<FileLock>();
  const MemoryTree::Node* old = tree_.find(resolved);
  if (old != nullptr && old->kind != EntryKind::file) return failure(path, EISDIR);
  const auto placed = tree_.put(resolved, {EntryKind::file, {}});
  if (!placed) return placed.error();
  locked_.insert(resolved);
  return std::unique_ptr<FileLock>(std::make_unique<Lock>(*this, resolved));
}

MemoryFileSystem& MemoryFileSystem::add_file(const std::string& path, std::string_view bytes) {
  const std::size_t slash = path.rfind('/');
  if (slash != std::string::npos) static_cast<void>(make_folder(path.substr(0, slash)).has_value());
  static_cast<void>(write(path, bytes).has_value());
  return *this;
}

MemoryFileSystem& MemoryFileSystem::add_symlink(const std::string& path,
                                                const std::string& target) {
  add_file(path, "");
  const std::lock_guard guard(mutex_);
  static_cast<void>(
      tree_.put(tree_.resolve(path, false), {EntryKind::symlink, target}).has_value());
  return *this;
}

MemoryFileSystem& MemoryFileSystem::add_mount_point(const std::string& path) {
  static_cast<void>(make_folder(path).has_value());
  const std::lock_guard guard(mutex_);
  mount_points_.insert(tree_.resolve(path, true));
  return *this;
}

void MemoryFileSystem::refuse_exchange() {
  const std::lock_guard guard(mutex_);
  exchange_refused_ = true;
}

std::map<std::string, std::string> MemoryFileSystem::all_below(const std::string& folder) const {
  const std::lock_guard guard(mutex_);
  std::map<std::string, std::string> result;
  const std::string top = tree_.resolve(folder, true);
  const std::size_t prefix = top == "/" ? 1 : top.size() + 1;
  for (auto [it, end] = tree_.below(top); it != end; ++it) {
    const auto& [path, node] = *it;
    const std::string name = path.substr(prefix);
    if (node.kind == EntryKind::file) result[name] = node.bytes;
    if (node.kind == EntryKind::symlink) result[name] = "-> " + node.bytes;
    if (node.kind == EntryKind::folder && tree_.is_empty(path)) result[name + "/"] = "";
  }
  return result;
}

}  // namespace ayumi
