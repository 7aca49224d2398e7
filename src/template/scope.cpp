#include "template/scope.h"

#include "base/text.h"

namespace ayumi::template_ {
namespace {

const Shape* shape_of(const Type& type) {
  return type.kind == Kind::group ? &type.shape() : nullptr;
}

void add_names(std::vector<std::string_view>& names, const Shape* shape) {
  if (shape == nullptr) return;
  for (const Field& field : shape->fields) names.push_back(field.name);
}

}  // namespace

const Shape* Scope::shape() const { return here_ ? shape_of(*here_) : root_; }

std::optional<Path> Scope::find(std::string_view name, Lost& lost) const {
  const Shape* own = shape();
  if (name == "." && here_) return Path{here_, false, {}};
  const std::vector<std::string_view> parts = split(name, '.');
  const Field* field = own ? own->find(parts.front()) : nullptr;
  Path path;
  path.from_root = field == nullptr;
  if (path.from_root) field = root_->find(parts.front());
  lost.part = name == "." ? name : parts.front();
  lost.searched = own ? own->name : to_string(here_->kind);
  for (std::size_t next = 1; field; ++next) {
    path.type = field->type;
    path.getters.push_back(field->get);
    if (next == parts.size()) return path;
    const Shape* deeper = shape_of(*path.type);
    field = deeper ? deeper->find(parts[next]) : nullptr;
    lost.part = parts[next];
    lost.searched = deeper ? deeper->name : to_string(path.type->kind);
    own = deeper;
  }
  add_names(lost.candidates, own);
  if (path.getters.empty() && own != root_) add_names(lost.candidates, root_);
  return std::nullopt;
}

}  // namespace ayumi::template_
