#include "content/fields.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "base/unicode.h"
#include "content/meant_values.h"
#include "content/tables.h"
#include "content/yaml_reasons.h"

namespace ayumi::content {
namespace {

// Every map may carry anything below this key.
constexpr std::string_view kFreeSpace = "extra";

// "title：値" is one word to YAML, whatever the author meant.
bool tell_full_width_colon(Reading& reading, std::uint32_t begin, std::uint32_t end) {
  return content::tell_full_width_colon(Location{reading.source, begin, end}, reading.diagnostics);
}

bool tell_full_width_colon(Reading& reading, const YamlNode& node) {
  return node.is_scalar() && node.plain && tell_full_width_colon(reading, node.begin, node.end);
}

// "{value: 1,000}" has a key 000.
bool tell_cut_number(Reading& reading, const YamlNode& map, const YamlEntry& entry) {
  const auto is_number = [](std::string_view word) {
    return !word.empty() && word.find_first_not_of("0123456789.") == std::string_view::npos;
  };
  if (&entry == map.entries.data() || entry.value.kind != YamlNode::Kind::nothing) return false;
  const YamlNode& before = (&entry - 1)->value;
  if (!before.is_scalar() || !is_number(before.scalar) || !is_number(entry.key)) return false;
  const Location where{reading.source, before.begin, entry.key_end};
  reading.diagnostics.add(kBadNumber, where, {where.text()}).suggestion =
      number_meant(where.text());
  return true;
}

// Gives the key that was meant, if one was.
std::string tell_unknown_key(Reading& reading, const YamlNode& map, const YamlEntry& entry,
                             const std::vector<std::string_view>& keys) {
  if (tell_full_width_colon(reading, entry.key_begin, entry.key_end)) {
    return nearest(entry.key.substr(0, entry.key.find("：")), keys);
  }
  if (tell_look_alike_space(reading.source, entry.key_begin, entry.key + ':',
                            reading.diagnostics)) {
    return nearest(trimmed(folded(entry.key)), keys);
  }
  if (tell_cut_number(reading, map, entry) || tell_comma_in_text(reading, map, entry)) return {};
  const Location where{reading.source, entry.key_begin, entry.key_end};
  const std::string meant = nearest(entry.key, keys);
  const std::string places = meant.empty() ? places_of_key(entry.key) : std::string();
  if (places.empty()) {
    reading.diagnostics.add(kUnknownKey, where, {entry.key}).suggestion = meant;
  } else {
    reading.diagnostics.add(kKeyElsewhere, where, {entry.key, places});
  }
  return meant;
}

// The place that stands for a map as a whole: its first key, or the file when it is empty.
Location head_of(const Reading& reading, const YamlNode& map) {
  if (map.entries.empty()) return reading.at(map);
  return {reading.source, map.entries.front().key_begin, map.entries.front().key_end};
}

void tell_missing_keys(Reading& reading, const YamlNode& node, const MapShape& shape,
                       std::uint64_t given) {
  for (std::size_t row = 0; row < shape.keys.size(); ++row) {
    const std::uint64_t bit = std::uint64_t{1} << row;
    if ((shape.required & bit) != 0 && (given & bit) == 0) {
      reading.diagnostics.add(kMissingKey, head_of(reading, node), {shape.keys[row]});
    }
  }
}

std::uint64_t bit_of(const MapShape& shape, std::vector<std::string_view>::const_iterator key) {
  return key == shape.keys.end() ? 0 : std::uint64_t{1} << (key - shape.keys.begin());
}

bool tell_not_a_map(Reading& reading, const YamlNode& node, const MapShape& shape) {
  if (!tell_full_width_colon(reading, node)) {
    const std::string example = "{" + std::string(shape.keys.front()) + ": …}";
    reading.tell(kMapExpected, node, {example});
  }
  return false;
}

// What was meant, in signs of half width: "［planning，welfare］" is one word to YAML.
std::string example_of_list(const YamlNode& node) {
  std::string words = node.scalar;
  for (const std::string_view bracket : {"［", "］", "「", "」", "【", "】", "｛", "｝"}) {
    for (std::size_t at = words.find(bracket); at != words.npos; at = words.find(bracket)) {
      words.erase(at, bracket.size());
    }
  }
  for (const std::string_view comma : {"、", "，"}) {
    for (std::size_t at = words.find(comma); at != words.npos; at = words.find(comma)) {
      words.replace(at, comma.size(), ", ");
    }
  }
  const std::string_view ids = trimmed(words);
  return "[" + std::string(ids.empty() ? "…" : ids) + "]";
}

}  // namespace

bool tell_comma_in_text(Reading& reading, const YamlNode& map, const YamlEntry& entry) {
  const std::string_view text = reading.source->text;
  const auto is_bare = [&](const YamlEntry& one) {
    const std::size_t behind =
        std::min(text.find_first_not_of(" \t\r\n", one.key_end), text.size());
    return one.value.kind == YamlNode::Kind::nothing && behind < text.size() &&
           (text[behind] == ',' || text[behind] == '}');
  };
  const YamlEntry* first = &entry;
  while (first != map.entries.data() && is_bare(*first)) --first;
  if (first == &entry || !first->value.is_scalar() || !first->value.plain) return false;
  if (first + 1 != &entry) return true;  // told at the first comma
  const YamlEntry* last = &entry;
  const YamlEntry* end = map.entries.data() + map.entries.size();
  while (last + 1 != end && is_bare(*(last + 1))) ++last;
  const Location whole{reading.source, first->value.begin, last->key_end};
  reading.diagnostics.add(kNeedsQuotes, whole, {","});
  return true;
}

bool read_shaped_map(Reading& reading, const YamlNode& node, const MapShape& shape) {
  const bool empty_file = node.kind == YamlNode::Kind::nothing;
  if (!node.is_map() && !empty_file) return tell_not_a_map(reading, node, shape);
  std::uint64_t given = 0;
  std::uint64_t good = 0;
  for (const YamlEntry& entry : node.entries) {
    if (entry.key == kFreeSpace) continue;
    const auto found = std::find(shape.keys.begin(), shape.keys.end(), entry.key);
    if (found == shape.keys.end()) {
      // A key that is mistyped is not missing as well.
      const std::string meant = tell_unknown_key(reading, node, entry, shape.keys);
      given |= bit_of(shape, std::find(shape.keys.begin(), shape.keys.end(), meant));
      continue;
    }
    const auto row = static_cast<std::size_t>(found - shape.keys.begin());
    given |= bit_of(shape, found);
    if (entry.value.kind == YamlNode::Kind::nothing) {
      const Location where{reading.source, entry.key_begin, entry.key_end};
      reading.diagnostics.add(kNothingGiven, where, {entry.key});
    } else if (shape.read_row(row, entry.value)) {
      good |= std::uint64_t{1} << row;
    }
  }
  tell_missing_keys(reading, node, shape, given);
  return (good & shape.required) == shape.required;
}

const std::vector<YamlNode>* items_of(Reading& reading, const YamlNode& node) {
  if (node.is_list()) return &node.items;
  if (tell_full_width_colon(reading, node)) return nullptr;
  if (node.is_scalar() && node.scalar == kUnknown) {
    reading.tell(kUnknownOutOfPlace, node);
  } else {
    reading.tell(kListExpected, node, {example_of_list(node)});
  }
  return nullptr;
}

bool has_value(Reading& reading, const YamlNode& node) {
  if (node.kind != YamlNode::Kind::nothing) return true;
  reading.tell(kNothingGiven, node, {"-"});
  return false;
}

std::optional<std::size_t> read_choice(Reading& reading, const YamlNode& node,
                                       const Choices& choices) {
  if (!node.is_scalar()) {
    reading.tell(kWordExpected, node, {choices.words.front()});
    return std::nullopt;
  }
  const auto found = std::find(choices.words.begin(), choices.words.end(), node.scalar);
  if (found != choices.words.end()) {
    return static_cast<std::size_t>(found - choices.words.begin());
  }
  std::string all;
  for (const std::string_view word : choices.words) {
    all.append(all.empty() ? "" : ", ").append(word);
  }
  reading.tell(kBadChoice, node, {node.scalar, all}).suggestion =
      nearest(node.scalar, choices.words);
  return std::nullopt;
}

}  // namespace ayumi::content
