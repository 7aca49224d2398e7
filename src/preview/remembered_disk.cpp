#include "preview/remembered_disk.h"

#include <mutex>
#include <utility>

namespace ayumi::preview {
namespace {

constexpr std::size_t kLargestRemembered = std::size_t{1} << 20;

Error read_only(const std::string& path) { return {path, "A preview writes nothing"}; }

bool is_text_of_content(std::string_view key) {
  return key.starts_with("content/") && (key.ends_with(".md") || key.ends_with(".yaml"));
}

bool is_worth_it(const Entry&) { return true; }
bool is_worth_it(const std::vector<Entry>&) { return true; }
bool is_worth_it(const std::string& text) { return text.size() <= kLargestRemembered; }

}  // namespace

std::string RememberedDisk::key_of(std::string_view path) const {
  if (path.starts_with(project_ + '/')) path.remove_prefix(project_.size() + 1);
  while (path.ends_with('/')) path.remove_suffix(1);
  const bool watched = path == "content" || path.starts_with("content/") || path == "themes" ||
                       path.starts_with("themes/");
  return watched ? std::string(path) : std::string();
}

void RememberedDisk::forget(const Changes& changes) {
  const std::unique_lock lock(mutex_);
  if (changes.everything) {
    statuses_.clear();
    lists_.clear();
    texts_.clear();
  }
  for (const std::string& file : changes.files) {
    statuses_.erase(file);
    texts_.erase(file);
    lists_.erase(file.substr(0, file.rfind('/')));
  }
}

template <class T, class Ask>
Result<T> RememberedDisk::remembered(Memory<T>& memory, const std::string& path, Ask ask) const {
  const std::string key = key_of(path);
  if (key.empty()) return ask();
  {
    const std::shared_lock lock(mutex_);
    const auto found = memory.find(key);
    if (found != memory.end()) return found->second;
  }
  auto answer = ask();
  if (answer && is_worth_it(*answer)) {
    const std::unique_lock lock(mutex_);
    memory[key] = *answer;
  }
  return answer;
}

Result<Entry> RememberedDisk::status(const std::string& path) const {
  return remembered(statuses_, path, [&] { return inner_.status(path); });
}

Result<std::vector<Entry>> RememberedDisk::list(const std::string& folder) const {
  return remembered(lists_, folder, [&] { return inner_.list(folder); });
}

Result<std::string> RememberedDisk::read(const std::string& path) const {
  if (is_text_of_content(key_of(path))) return inner_.read(path);
  return remembered(texts_, path, [&] { return inner_.read(path); });
}

Result<std::string> RememberedDisk::canonical(const std::string& path) const {
  return inner_.canonical(path);
}

Result<bool> RememberedDisk::is_mount_point(const std::string& path) const {
  return inner_.is_mount_point(path);
}

Result<void> RememberedDisk::write(const std::string& path, std::string_view) {
  return read_only(path);
}
Result<void> RememberedDisk::make_folder(const std::string& path) { return read_only(path); }
Result<void> RememberedDisk::copy(const std::string&, const std::string& to) {
  return read_only(to);
}
Result<void> RememberedDisk::rename(const std::string&, const std::string& to) {
  return read_only(to);
}
Result<void> RememberedDisk::exchange(const std::string& a, const std::string&) {
  return read_only(a);
}
Result<void> RememberedDisk::remove(const std::string& path) { return read_only(path); }
Result<void> RememberedDisk::make_durable(const std::string& folder) { return read_only(folder); }
Result<std::unique_ptr<FileLock>> RememberedDisk::lock(const std::string& path) {
  return read_only(path);
}

}  // namespace ayumi::preview
