#include "content/kept_files.h"

#include <unordered_set>
#include <utility>

namespace ayumi::content {

void KeptFiles::begin_reading(std::size_t count) {
  places_.clear();
  places_.resize(count);
}

const KeptFile* KeptFiles::find(const std::string& path) const {
  const auto found = files_.find(path);
  return found != files_.end() ? &found->second : nullptr;
}

void KeptFiles::keep_on(std::size_t place, const KeptFile& found) { places_[place].old = &found; }

void KeptFiles::keep(std::size_t place, KeptFile file) { places_[place].fresh = std::move(file); }

void KeptFiles::end_reading() {
  std::unordered_set<const KeptFile*> used;
  used.reserve(places_.size());
  for (const Place& place : places_) {
    if (place.old != nullptr) used.insert(place.old);
  }
  if (used.size() < files_.size()) {
    std::erase_if(files_, [&](const auto& entry) { return !used.contains(&entry.second); });
  }
  for (Place& place : places_) {
    if (!place.fresh.source) continue;
    const std::string& path = place.fresh.source->path;
    files_[path] = std::move(place.fresh);
  }
  places_.clear();
  doubted_.clear();
  all_doubted_ = false;
}

void KeptFiles::end_doubt(std::vector<KeptFile> changed) {
  for (KeptFile& file : changed) {
    const std::string& path = file.source->path;
    files_[path] = std::move(file);
  }
  doubted_.clear();
}

}  // namespace ayumi::content
