#pragma once
// The tree of files that MemoryFileSystem keeps: names, kinds and bytes, and how paths lead through
// links. Nothing here locks; that is for the owner.

#include <map>
#include <string>
#include <utility>

#include "base/file_system.h"
#include "base/result.h"

namespace ayumi {

class MemoryTree {
 public:
  struct Node {
    EntryKind kind = EntryKind::file;
    std::string bytes;  // of a link: where it leads
  };
  using Nodes = std::map<std::string, Node>;  // by absolute path without links; "/" is the root
  using Range = std::pair<Nodes::const_iterator, Nodes::const_iterator>;

  MemoryTree() { nodes_["/"] = {EntryKind::folder, {}}; }

  // `path` made absolute, links followed in all its parts, in the last one only where asked for.
  std::string resolve(const std::string& path, bool follow_last) const;
  // As FileSystem::canonical.
  std::string canonical(const std::string& path) const;

  // All from here on take resolved paths. Null when nothing stands there.
  const Node* find(const std::string& path) const;
  // Everything below a folder, itself not included.
  Range below(const std::string& folder) const;
  bool is_empty(const std::string& folder) const;

  // Makes or replaces what stands at `path`; its parent must be a folder.
  Result<void> put(const std::string& path, Node node);
  // Takes the tree at `path` out, with paths from its top ("" is the top itself).
  Nodes extract(const std::string& path);
  Nodes copied(const std::string& path) const;
  void insert(const std::string& path, Nodes tree);

  static std::string parent_of(const std::string& path);
  static std::string name_of(const std::string& path);

 private:
  Nodes nodes_;
};

// The Error that the real disk would give for an errno.
Error failure(const std::string& path, int number);

}  // namespace ayumi
