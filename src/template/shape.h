#pragma once
// What a template may say about a view. Views are plain structs; their shape names the members, so
// that a template is checked before anything is rendered and then reads the members directly.
//
//   struct PillarView {
//     std::string label;
//     std::vector<const MeasureView*> measures;
//     static const Shape& shape();
//   };
//   const Shape& PillarView::shape() {
//     static const Shape shape{"pillar", {
//         field<&PillarView::label>("label", "the printed mark, such as ①"),
//         field<&PillarView::measures>("measures", "in the order of the source")}};
//     return shape;
//   }
//
// A member is std::string, Html, Url, Json, bool, an integer, a struct with a shape(), a vector of
// these, or one of these in std::optional, behind `const T*` or in std::reference_wrapper<const T>.
// An empty optional and a null pointer are false and print nothing; a vector must not hold any.
// Shapes are immutable and live as long as the program; safe on any thread.

#include <concepts>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "template/values.h"

namespace ayumi::template_ {

enum class Kind : std::uint8_t { text, html, url, json, boolean, number, group, list };

// As messages and the theme documentation call it: Text, Html, Url …
std::string_view to_string(Kind kind);

struct Shape;

// How a value is read through its address. Texts of all four kinds stand there as a std::string.
struct Type {
  Kind kind = Kind::text;
  const Shape& (*shape)() = nullptr;  // of a group
  const Type* element = nullptr;      // of a list, as the two that follow
  std::size_t (*count)(const void* list) = nullptr;
  const void* (*item)(const void* list, std::size_t index) = nullptr;
  std::int64_t (*number)(const void* value) = nullptr;
};

// Null where the owner holds no such value.
using Getter = const void* (*)(const void* owner);

struct Field {
  std::string_view name;
  std::string_view doc;  // one line for theme authors
  const Type* type = nullptr;
  Getter get = nullptr;
};

struct Shape {
  std::string_view name;
  std::vector<Field> fields;

  const Field* find(std::string_view field_name) const;
};

// `root` and every shape that can be reached from it, each once, in the order of first mention.
std::vector<const Shape*> all_shapes(const Shape& root);

// The type of a value, and the address under which it is read.
template <class T>
struct Reflect;

template <Kind kind>
struct ReflectText {
  static constexpr Type type{kind};
};

template <>
struct Reflect<std::string> : ReflectText<Kind::text> {
  static const void* at(const std::string& value) { return &value; }
};
template <>
struct Reflect<Html> : ReflectText<Kind::html> {
  static const void* at(const Html& value) { return &value.bytes; }
};
template <>
struct Reflect<Json> : ReflectText<Kind::json> {
  static const void* at(const Json& value) { return &value.bytes; }
};
template <>
struct Reflect<Url> : ReflectText<Kind::url> {
  static const void* at(const Url& value) { return &value.text(); }
};

template <>
struct Reflect<bool> : ReflectText<Kind::boolean> {
  static const void* at(const bool& value) { return &value; }
};

template <std::integral T>
struct Reflect<T> {
  static std::int64_t number(const void* value) { return *static_cast<const T*>(value); }
  static constexpr Type type{.kind = Kind::number, .number = number};
  static const void* at(const T& value) { return &value; }
};

template <class T>
requires requires {
  { T::shape() } -> std::same_as<const Shape&>;
}
struct Reflect<T> {
  static constexpr Type type{.kind = Kind::group, .shape = &T::shape};
  static const void* at(const T& value) { return &value; }
};

template <class T>
struct Reflect<std::optional<T>> {
  static constexpr const Type& type = Reflect<T>::type;
  static const void* at(const std::optional<T>& value) {
    return value ? Reflect<T>::at(*value) : nullptr;
  }
};
template <class T>
struct Reflect<const T*> {
  static constexpr const Type& type = Reflect<T>::type;
  static const void* at(const T* value) { return value ? Reflect<T>::at(*value) : nullptr; }
};
template <class T>
struct Reflect<std::reference_wrapper<const T>> {
  static constexpr const Type& type = Reflect<T>::type;
  static const void* at(std::reference_wrapper<const T> value) {
    return Reflect<T>::at(value.get());
  }
};

template <class T>
struct Reflect<std::vector<T>> {
  static_assert(!std::same_as<T, bool>, "its items have no address");
  static std::size_t count(const void* list) {
    return static_cast<const std::vector<T>*>(list)->size();
  }
  static const void* item(const void* list, std::size_t index) {
    return Reflect<T>::at((*static_cast<const std::vector<T>*>(list))[index]);
  }
  static constexpr Type type{
      .kind = Kind::list, .element = &Reflect<T>::type, .count = count, .item = item};
  static const void* at(const std::vector<T>& value) { return &value; }
};

template <auto member>
struct Member;
template <class Owner, class Value, Value Owner::*member>
struct Member<member> {
  static constexpr const Type* type = &Reflect<Value>::type;
  static const void* get(const void* owner) {
    return Reflect<Value>::at(static_cast<const Owner*>(owner)->*member);
  }
};

// `name` and `doc` must be string literals.
template <auto member>
Field field(std::string_view name, std::string_view doc) {
  return {name, doc, Member<member>::type, &Member<member>::get};
}

}  // namespace ayumi::template_
