#include "base/memory_tree.h"

#include <cerrno>
#include <system_error>
#include <utility>

#include "base/text.h"

namespace ayumi {
namespace {

std::string joined(const std::string& folder, std::string_view name) {
  return (folder == "/" ? folder : folder + "/") + std::string(name);
}

// In a sorted tree, everything below a folder stands between these two.
std::string first_below(const std::string& folder) { return joined(folder, ""); }
std::string behind_all_below(const std::string& folder) {
  std::string end = first_below(folder);
  end.back() = '/' + 1;
  return end;
}

}  // namespace

Error failure(const std::string& path, int number) {
  return Error{path, std::generic_category().message(number)};
}

std::string MemoryTree::parent_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == 0 ? "/" : path.substr(0, slash);
}

std::string MemoryTree::name_of(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

std::string MemoryTree::resolve(const std::string& path, bool follow_last) const {
  std::string result = "/";
  std::vector<std::string> todo;
  const auto push = [&todo](std::string_view text) {
    const auto parts = split(text, '/');
    todo.insert(todo.end(), parts.rbegin(), parts.rend());
  };
  push(path);
  constexpr int kMostLinks = 40;
  for (int links = 0; !todo.empty();) {
    const std::string part = std::move(todo.back());
    todo.pop_back();
    if (part.empty() || part == ".") continue;
    if (part == "..") {
      result = parent_of(result);
      continue;
    }
    const std::string next = joined(result, part);
    const Node* node = find(next);
    const bool follow = node != nullptr && node->kind == EntryKind::symlink &&
                        (follow_last || !todo.empty()) && ++links < kMostLinks;
    if (!follow) {
      result = next;
      continue;
    }
    if (node->bytes.starts_with('/')) result = "/";
    push(node->bytes);
  }
  return result;
}

std::string MemoryTree::canonical(const std::string& path) const {
  std::string result = "/";
  for (const std::string_view part : split(path, '/')) {
    if (part.empty() || part == ".") continue;
    if (part == "..") {
      result = parent_of(result);
      continue;
    }
    const std::string next = joined(result, part);
    const std::string followed = resolve(next, true);
    result = find(followed) == nullptr ? next : followed;
  }
  return result;
}

const MemoryTree::Node* MemoryTree::find(const std::string& path) const {
  const auto found = nodes_.find(path);
  return found == nodes_.end() ? nullptr : &found->second;
}

MemoryTree::Range MemoryTree::below(const std::string& folder) const {
  // The root's own name is what the names below it begin with.
  return {folder == "/" ? nodes_.upper_bound(folder) : nodes_.lower_bound(first_below(folder)),
          nodes_.lower_bound(behind_all_below(folder))};
}

Result<void> MemoryTree::put(const std::string& path, Node node) {
  const Node* parent = find(parent_of(path));
  if (parent == nullptr) return failure(path, ENOENT);
  if (parent->kind != EntryKind::folder) return failure(path, ENOTDIR);
  nodes_[path] = std::move(node);
  return {};
}

bool MemoryTree::is_empty(const std::string& folder) const {
  const auto [begin, end] = below(folder);
  return begin == end;
}

MemoryTree::Nodes MemoryTree::extract(const std::string& path) {
  Nodes tree = copied(path);
  const auto [begin, end] = below(path);
  nodes_.erase(begin, end);
  nodes_.erase(path);
  return tree;
}

MemoryTree::Nodes MemoryTree::copied(const std::string& path) const {
  Nodes tree;
  for (auto [it, end] = below(path); it != end; ++it) {
    tree[it->first.substr(path.size())] = it->second;
  }
  if (const Node* top = find(path)) tree[""] = *top;
  return tree;
}

void MemoryTree::insert(const std::string& path, Nodes tree) {
  for (auto& [name, node] : tree) nodes_[path + name] = std::move(node);
}

}  // namespace ayumi
