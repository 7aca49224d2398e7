#pragma once
// A section on a list stands once for each item. A field made here stands beside the list and is
// true when the list holds anything, so that a heading can stand once above it. Immutable; safe on
// any thread.

#include <string_view>

#include "template/shape.h"

namespace ayumi::pages {

template <auto member>
struct HasAny;
template <class Owner, class List, List Owner::*member>
struct HasAny<member> {
  static const void* get(const void* owner) {
    static constexpr bool kYes = true;
    return (static_cast<const Owner*>(owner)->*member).empty() ? nullptr : &kYes;
  }
};

// `name` must be a string literal: "has_" and the name of the list.
template <auto member>
template_::Field has_any(std::string_view name) {
  return {name, "whether the list holds anything", &template_::Reflect<bool>::type,
          &HasAny<member>::get};
}

}  // namespace ayumi::pages
