#include "office/dry_disk.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace ayumi::office {
namespace {

std::string plain(std::string_view path) {
  std::string out;
  for (const std::string_view part : split(path, '/')) {
    if (part.empty() || part == ".") continue;
    if (!out.empty() || path.starts_with('/')) out += '/';
    out += part;
  }
  return out;
}

std::string name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

bool lies_below(const std::string& path, const std::string& folder) {
  return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

}  // namespace

DryDisk::DryDisk(const FileSystem& real, Keeps keeps) : real_(real), keeps_(std::move(keeps)) {}

Result<Entry> DryDisk::status(const std::string& path) const {
  const std::lock_guard guard(mutex_);
  const auto found = made_.find(plain(path));
  if (found == made_.end()) return real_.status(path);
  const Made& made = found->second;
  return Entry{name_of(found->first), made.is_folder ? EntryKind::folder : EntryKind::file,
               made.size};
}

Result<std::vector<Entry>> DryDisk::list(const std::string& folder) const {
  const std::lock_guard guard(mutex_);
  const std::string place = plain(folder);
  std::map<std::string, Entry> entries;
  auto real = real_.list(folder);
  if (!real && !made_.contains(place)) return real.error();
  if (real) {
    for (const Entry& entry : *real) entries[entry.name] = entry;
  }
  for (const auto& [path, made] : made_) {
    const std::string name = name_of(path);
    if (!name.empty() && path == (place.empty() ? name : place + "/" + name)) {
      entries[name] = {name, made.is_folder ? EntryKind::folder : EntryKind::file, made.size};
    }
  }
  std::vector<Entry> all;
  for (auto& [name, entry] : entries) all.push_back(std::move(entry));
  return all;
}

Result<std::string> DryDisk::read(const std::string& path) const {
  const std::lock_guard guard(mutex_);
  const auto found = made_.find(plain(path));
  if (found == made_.end()) return real_.read(path);
  if (found->second.is_folder) return Error{path, "Is a directory"};
  return found->second.bytes;
}

Result<std::string> DryDisk::canonical(const std::string& path) const {
  return real_.canonical(path);
}

Result<bool> DryDisk::is_mount_point(const std::string& path) const {
  const std::lock_guard guard(mutex_);
  return made_.contains(plain(path)) ? Result<bool>(false) : real_.is_mount_point(path);
}

void DryDisk::make_folders_of(const std::string& path) {
  for (std::size_t at = path.find('/', 1); at != std::string::npos; at = path.find('/', at + 1)) {
    const std::string folder = path.substr(0, at);
    const auto there = real_.status(folder);
    const bool stands = there && there->kind != EntryKind::missing;
    if (!stands) made_[folder].is_folder = true;
  }
}

Result<void> DryDisk::write(const std::string& path, std::string_view bytes) {
  Made made{false, keeps_(path) ? std::string(bytes) : std::string(), bytes.size()};
  const std::lock_guard guard(mutex_);
  made_[plain(path)] = std::move(made);
  return {};
}

Result<void> DryDisk::make_folder(const std::string& path) {
  const std::lock_guard guard(mutex_);
  make_folders_of(plain(path) + "/");
  return {};
}

Result<void> DryDisk::copy(const std::string& from, const std::string& to) {
  const auto bytes = read(from);
  if (!bytes) return bytes.error();
  return write(to, *bytes);
}

Result<void> DryDisk::rename(const std::string& from, const std::string& to) {
  const std::lock_guard guard(mutex_);
  const std::string before = plain(from);
  const std::string after = plain(to);
  if (!made_.contains(before)) return Error{from, "Nothing is changed on the disk"};
  std::map<std::string, Made> moved;
  for (auto entry = made_.lower_bound(before); entry != made_.end();) {
    if (!entry->first.starts_with(before)) break;
    if (entry->first == before || lies_below(entry->first, before)) {
      moved[after + entry->first.substr(before.size())] = std::move(entry->second);
      entry = made_.erase(entry);
    } else {
      ++entry;
    }
  }
  for (auto& [path, made] : moved) made_[path] = std::move(made);
  return {};
}

Result<void> DryDisk::exchange(const std::string& a, const std::string&) {
  return Error{a, "Nothing is changed on the disk"};
}

Result<void> DryDisk::remove(const std::string& path) {
  const std::lock_guard guard(mutex_);
  const std::string place = plain(path);
  std::erase_if(made_, [&](const auto& entry) {
    return entry.first == place || lies_below(entry.first, place);
  });
  const auto real = real_.status(path);
  if (!real) return real.error();
  if (real->kind != EntryKind::missing) return Error{path, "Nothing is changed on the disk"};
  return {};
}

Result<void> DryDisk::make_durable(const std::string&) { return {}; }

Result<std::unique_ptr<FileLock>> DryDisk::lock(const std::string&) {
  return std::make_unique<FileLock>();
}

}  // namespace ayumi::office
