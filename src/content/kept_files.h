#pragma once
// What was made of files, kept for the next reading: for a program that reads a project again and
// again, and is told what changes in between. A file that was not told of is not even opened; one
// that was is used again only if its bytes are the same.

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/diagnostics.h"
#include "content/content_files.h"

namespace ayumi::content {

struct KeptFile {
  Source source;
  Yaml yaml;                   // of a YAML file; of a text, its front matter
  std::size_t body_begin = 0;  // of a text
  Diagnostics told;
};

// One reading at a time; within it, the functions of a reading may be called from several threads.
class KeptFiles {
 public:
  // Before a reading: what may have changed since the last one. Every change must be told.
  void doubt(const std::set<std::string>& paths) { doubted_.insert(paths.begin(), paths.end()); }
  void doubt_all() { all_doubted_ = true; }
  // What is in doubt; null: everything.
  const std::set<std::string>* doubted() const { return all_doubted_ ? nullptr : &doubted_; }

  // In a reading. `place` is a number below `count`, used once.
  void begin_reading(std::size_t count);
  bool is_doubted(const std::string& path) const { return all_doubted_ || doubted_.contains(path); }
  // Null when there is none.
  const KeptFile* find(const std::string& path) const;
  void keep_on(std::size_t place, const KeptFile& found);
  void keep(std::size_t place, KeptFile file);
  // What was not kept this time is forgotten, and nothing is in doubt.
  void end_reading();

  // Instead of a reading: all that is in doubt is as it was, but for these files.
  void end_doubt(std::vector<KeptFile> changed);

 private:
  struct Place {
    const KeptFile* old = nullptr;
    KeptFile fresh;
  };

  std::unordered_map<std::string, KeptFile> files_;  // by path
  std::vector<Place> places_;
  std::set<std::string> doubted_;
  bool all_doubted_ = true;
};

}  // namespace ayumi::content
