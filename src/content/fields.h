#pragma once
// Field tables: what a map in YAML may say is a table with a row per key.
//
//   const Fields<Meeting> kMeetingFields{"meeting", {
//       field("body", required, &Meeting::body, read_text),
//       field("number", optional, &Meeting::number, read_word)}};
//
// A new key is a member of the model and a row here (and a line in docs/content-format.md, which a
// test compares with the tables). A reader is bool(Reading&, const YamlNode&, Member&): it tells
// what is wrong and returns whether the member can be used.

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "content/content_diagnostics.h"
#include "content/reading.h"

namespace ayumi::content {

enum class Need { optional, required };
using enum Need;

template <class T>
struct Field {
  std::string_view key;
  Need need;
  std::function<bool(Reading&, const YamlNode&, T&)> read;
};

template <class T>
struct Fields {
  std::string_view of;  // what the map describes, for the test of the documentation
  std::vector<Field<T>> rows;

  std::vector<std::string_view> keys() const {
    std::vector<std::string_view> all;
    for (const Field<T>& row : rows) all.push_back(row.key);
    return all;
  }
};

template <class T, class Member, class Read>
Field<T> field(std::string_view key, Need need, Member T::*member, Read read) {
  return {key, need, [member, read](Reading& reading, const YamlNode& node, T& out) {
            return read(reading, node, out.*member);
          }};
}

// For a member of a member.
template <class T, class Outer, class Inner, class Read>
Field<T> field(std::string_view key, Need need, Outer T::*outer, Inner Outer::*inner, Read read) {
  return {key, need, [outer, inner, read](Reading& reading, const YamlNode& node, T& out) {
            return read(reading, node, out.*outer.*inner);
          }};
}

// For a key that is checked here and used by somebody else (publish_at by the embargo).
template <class T, class Check>
Field<T> checked_field(std::string_view key, Need need, Check check) {
  return {key, need,
          [check](Reading& reading, const YamlNode& node, T&) { return check(reading, node); }};
}

// What read_map() needs to know of any table, so that it is compiled once.
struct MapShape {
  std::vector<std::string_view> keys;
  std::uint64_t required = 0;  // bit i: row i
  std::function<bool(std::size_t row, const YamlNode& value)> read_row;
};
bool read_shaped_map(Reading& reading, const YamlNode& node, const MapShape& shape);

// Reads a map into `out`. False when a required key is missing or cannot be used; whatever could be
// read stands in `out` all the same.
template <class T>
bool read_map(Reading& reading, const YamlNode& node, const Fields<T>& fields, T& out) {
  MapShape shape;
  for (std::size_t row = 0; row < fields.rows.size(); ++row) {
    shape.keys.push_back(fields.rows[row].key);
    if (fields.rows[row].need == required) shape.required |= std::uint64_t{1} << row;
  }
  shape.read_row = [&](std::size_t row, const YamlNode& value) {
    return fields.rows[row].read(reading, value, out);
  };
  return read_shaped_map(reading, node, shape);
}

// Tells, once, that a comma cuts a text between braces: "{en: Older people, who live alone}" has a
// key "who live alone" that nothing stands behind. False when the entry is none of that kind.
bool tell_comma_in_text(Reading& reading, const YamlNode& map, const YamlEntry& entry);

// The items of a list, or null after telling that there is none.
const std::vector<YamlNode>* items_of(Reading& reading, const YamlNode& node);
// False after telling that an entry of a list is empty.
bool has_value(Reading& reading, const YamlNode& node);

// A list from which entries that cannot be used are left out.
template <class ReadOne>
auto list_of(ReadOne read_one) {
  return [read_one](Reading& reading, const YamlNode& node, auto& out) {
    const auto* items = items_of(reading, node);
    if (items == nullptr) return false;
    for (const YamlNode& item : *items) {
      typename std::decay_t<decltype(out)>::value_type value{};
      if (has_value(reading, item) && read_one(reading, item, value)) {
        out.push_back(std::move(value));
      }
    }
    return true;
  };
}

// A list of ids, as indices, in which none stands twice.
template <class ReadOne>
auto set_of(ReadOne read_one) {
  return [read_one](Reading& reading, const YamlNode& node, auto& out) {
    const auto* items = items_of(reading, node);
    if (items == nullptr) return false;
    out.clear();  // of a key that stands twice
    std::vector<const YamlNode*> places;
    for (const YamlNode& item : *items) {
      typename std::decay_t<decltype(out)>::value_type value{};
      if (!has_value(reading, item) || !read_one(reading, item, value)) continue;
      const auto first = std::find(out.begin(), out.end(), value);
      if (first == out.end()) {
        out.push_back(value);
        places.push_back(&item);
      } else {
        const auto position = static_cast<std::size_t>(first - out.begin());
        reading.tell(kGivenTwice, item, {item.scalar}).also = reading.at(*places[position]);
      }
    }
    return true;
  };
}

// A list that others point into by position: every entry stays, whatever is wrong with it.
template <class ReadOne>
auto table_of(ReadOne read_one) {
  return [read_one](Reading& reading, const YamlNode& node, auto& out) {
    const auto* items = items_of(reading, node);
    if (items == nullptr) return false;
    for (const YamlNode& item : *items) {
      auto& value = out.emplace_back();
      if (has_value(reading, item)) read_one(reading, item, value);
    }
    return true;
  };
}

// For a std::optional, which stays empty when the value cannot be used.
template <class ReadOne>
auto optional_of(ReadOne read_one) {
  return [read_one](Reading& reading, const YamlNode& node, auto& out) {
    typename std::decay_t<decltype(out)>::value_type value{};
    if (!read_one(reading, node, value)) return false;
    out = std::move(value);
    return true;
  };
}

// One word of a few.
struct Choices {
  std::vector<std::string_view> words;
};
std::optional<std::size_t> read_choice(Reading& reading, const YamlNode& node,
                                       const Choices& choices);

template <class Value>
auto one_of(std::vector<std::pair<std::string_view, Value>> meanings) {
  Choices choices;
  for (const auto& [word, value] : meanings) choices.words.push_back(word);
  return [meanings, choices](Reading& reading, const YamlNode& node, auto& out) {
    const auto chosen = read_choice(reading, node, choices);
    if (chosen) out = meanings[*chosen].second;
    return chosen.has_value();
  };
}

}  // namespace ayumi::content
