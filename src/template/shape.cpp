#include "template/shape.h"

#include <algorithm>
#include <array>

namespace ayumi::template_ {

std::string_view to_string(Kind kind) {
  constexpr std::array<std::string_view, 8> kNames = {"Text", "Html",   "Url",   "Json",
                                                      "Bool", "Number", "Group", "List"};
  return kNames[static_cast<std::size_t>(kind)];
}

const Field* Shape::find(std::string_view field_name) const {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const Field& each) { return each.name == field_name; });
  return found == fields.end() ? nullptr : &*found;
}

std::vector<const Shape*> all_shapes(const Shape& root) {
  std::vector<const Shape*> found = {&root};
  for (std::size_t at = 0; at < found.size(); ++at) {
    for (const Field& each : found[at]->fields) {
      const Type* type = each.type;
      while (type->kind == Kind::list) type = type->element;
      if (type->kind != Kind::group) continue;
      const Shape* shape = &type->shape();
      if (std::find(found.begin(), found.end(), shape) == found.end()) found.push_back(shape);
    }
  }
  return found;
}

}  // namespace ayumi::template_
