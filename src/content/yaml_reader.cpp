#include "content/yaml_reader.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <optional>
#include <streambuf>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/text.h"
#include "content/content_diagnostics.h"
#include "content/text_checks.h"
#include "content/yaml_reasons.h"
#include "content/yaml_spans.h"

namespace ayumi::content {
namespace {

// Thrown out of the library's event loop after a mistake has been told; never leaves this file.
struct Stop {};

class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());
    setg(begin, begin, begin + text.size());
  }
};

class TreeBuilder final : public YAML::EventHandler {
 public:
  // The bytes [base, end) of the file.
  TreeBuilder(const Source& source, std::size_t base, std::size_t end, Diagnostics& diagnostics)
      : source_(source),
        text_(std::string_view(source->text).substr(0, end)),
        base_(base),
        diagnostics_(diagnostics) {}

  YamlNode take_root() { return std::move(root_); }

  std::optional<std::size_t> open_bracket() const {
    for (auto open = open_.rbegin(); open != open_.rend(); ++open) {
      if (open->flow) return open->node.begin;
    }
    return std::nullopt;
  }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (!finished_) return;
    const std::size_t at = offset(mark);
    const std::string_view words = text_.substr(at, rest_of_line(at));
    if (tell_look_alike_space(source_, at, words, diagnostics_)) throw Stop{};
    stop(kTextLeftOver, at, words.size());
  }
  void OnDocumentEnd() override { finished_ = true; }
  void OnAnchor(const YAML::Mark& mark, const std::string&) override { refuse(offset(mark)); }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse(offset(mark)); }

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    if (anchor != 0) refuse(offset(mark));
    YamlNode node;
    node.begin = node.end = static_cast<std::uint32_t>(offset(mark));
    attach(std::move(node));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    const std::size_t begin = offset(mark);
    refuse_extras(begin, tag, anchor);
    YamlNode node;
    node.kind = YamlNode::Kind::scalar;
    node.plain = tag == "?";
    node.begin = static_cast<std::uint32_t>(begin);
    node.end = static_cast<std::uint32_t>(end_of_scalar(begin, node.plain, value));
    node.scalar = value;
    // Between double quotation marks an escape such as \e or \0 writes one.
    const std::string control = control_character_in(value);
    if (!control.empty()) stop(kControlCharacter, begin, node.end - begin, control);
    attach(std::move(node));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    open(YamlNode::Kind::list, offset(mark), tag, anchor, style);
  }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    open(YamlNode::Kind::map, offset(mark), tag, anchor, style);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapEnd() override {
    tell_duplicate_keys(open_.back().node);
    close();
  }

 private:
  struct Open {
    YamlNode node;
    bool flow = false;
    bool has_key = false;      // a map's key has come, its value not yet
    std::size_t last_end = 0;  // of the last thing inside
  };

  std::size_t offset(const YAML::Mark& mark) const {
    const std::size_t at = base_ + static_cast<std::size_t>(mark.pos < 0 ? 0 : mark.pos);
    return at < text_.size() ? at : text_.size();
  }

  std::size_t rest_of_line(std::size_t at) const { return line_at(text_, at).end - at; }

  [[noreturn]] void stop(const DiagnosticKind& kind, std::size_t at, std::size_t length,
                         const std::string& argument = {}) {
    const Location where{source_, static_cast<std::uint32_t>(at),
                         static_cast<std::uint32_t>(at + length)};
    Diagnostic& told = diagnostics_.add(kind, where);
    if (!argument.empty()) told.arguments.push_back(argument);
    throw Stop{};
  }

  [[noreturn]] void refuse(std::size_t at) {
    const std::size_t end = text_.find_first_of(" \t\r\n,[]{}", at);
    const std::string word(text_.substr(at, end - at));
    stop(kYamlFeature, at, word.size(), word);
  }

  void refuse_extras(std::size_t at, const std::string& tag, YAML::anchor_t anchor) {
    const bool tagged = at < text_.size() && text_[at] == '!';
    if (anchor != 0 || tagged || tag.size() > 1) refuse(at);
  }

  std::size_t end_of_scalar(std::size_t begin, bool plain, const std::string& value) {
    if (plain) {
      if (text_.substr(begin).starts_with(value)) return begin + value.size();
      tell_text_over_lines(begin);
    }
    const char first = begin < text_.size() ? text_[begin] : '\0';
    if (first == '|' || first == '>') {
      // Without words of its own the lines below may belong to somebody else.
      const bool has_words = value.find_first_not_of('\n') != std::string::npos;
      return has_words ? end_of_block(text_, begin) : line_at(text_, begin).end;
    }
    const auto end = end_of_quoted(text_, begin);
    if (!end) stop(kUnclosedQuote, begin, rest_of_line(begin), std::string(1, first));
    return *end;
  }

  [[noreturn]] void tell_text_over_lines(std::size_t begin) {
    const LineSpan line = line_at(text_, begin);
    const LineSpan next = line_at(text_, line.end + 1 < text_.size() ? line.end + 1 : line.end);
    for (const LineSpan& span : {line, next}) {
      const std::string_view words = text_.substr(span.begin, span.end - span.begin);
      if (tell_look_alike_space(source_, span.begin, words, diagnostics_)) throw Stop{};
      const auto wide = find_full_width_colon(words);
      if (wide) stop(kFullWidthSeparator, span.begin + wide->at, wide->length, "：");
    }
    const std::string_view below = trimmed(text_.substr(next.begin, next.end - next.begin));
    if (below.ends_with(':') || below.find(": ") != std::string_view::npos) {
      const std::size_t at = text_.find(below, next.begin);
      stop(kBadYaml, at, below.size());
    }
    stop(kTextOverLines, begin, rest_of_line(begin));
  }

  void open(YamlNode::Kind kind, std::size_t at, const std::string& tag, YAML::anchor_t anchor,
            YAML::EmitterStyle::value style) {
    refuse_extras(at, tag, anchor);
    if (open_.size() >= kDeepestYaml) {
      std::size_t next = at;
      if (at < text_.size()) next_code_point(text_, next);
      stop(kTooDeep, at, next - at, std::to_string(kDeepestYaml));
    }
    Open& opened = open_.emplace_back();
    opened.node.kind = kind;
    opened.node.begin = static_cast<std::uint32_t>(at);
    opened.flow = style == YAML::EmitterStyle::Flow && at < text_.size() &&
                  (text_[at] == '[' || text_[at] == '{');
    opened.last_end = at + 1;
  }

  void close() {
    Open closed = std::move(open_.back());
    open_.pop_back();
    const std::size_t end = closed.flow ? end_of_flow(text_, closed.last_end) : closed.last_end;
    closed.node.end = static_cast<std::uint32_t>(end);
    attach(std::move(closed.node));
  }

  void attach(YamlNode node) {
    if (++values_ > kMostYamlValues) {
      stop(kTooManyValues, node.begin, 0, std::to_string(kMostYamlValues));
    }
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    Open& parent = open_.back();
    if (node.kind != YamlNode::Kind::nothing) parent.last_end = node.end;
    if (parent.node.is_list()) {
      parent.node.items.push_back(std::move(node));
    } else if (parent.has_key) {
      parent.node.entries.back().value = std::move(node);
      parent.has_key = false;
    } else {
      attach_key(parent, std::move(node));
    }
  }

  void attach_key(Open& parent, YamlNode key) {
    if (!key.is_scalar()) stop(kBadYaml, key.begin, rest_of_line(key.begin));
    if (key.scalar == "<<") stop(kYamlFeature, key.begin, key.scalar.size(), key.scalar);
    YamlEntry& entry = parent.node.entries.emplace_back();
    entry.key = std::move(key.scalar);
    entry.key_begin = key.begin;
    entry.key_end = key.end;
    parent.has_key = true;
  }

  // "{en: Older people, ja}": what stands behind a comma without a colon belongs to the text
  // before.
  bool is_rest_of_text(const YamlNode& map, const YamlEntry& entry) const {
    if (&entry == map.entries.data() || entry.value.kind != YamlNode::Kind::nothing) return false;
    const YamlNode& before = (&entry - 1)->value;
    const std::size_t behind =
        std::min(text_.find_first_not_of(" \t\r\n", entry.key_end), text_.size());
    return before.is_scalar() && before.plain && text_.substr(behind).find_first_of(",}") == 0;
  }

  void tell_duplicate_keys(YamlNode& map) {
    // Two entries of a list in one, for want of the second one's dash: all its keys come again.
    const bool no_dash = std::count_if(map.entries.begin(), map.entries.end(),
                                       [](const auto& entry) { return entry.key == "id"; }) > 1;
    std::unordered_map<std::string_view, const YamlEntry*> first_places;
    std::vector<std::uint32_t> rests;
    for (const YamlEntry& entry : map.entries) {
      const auto [first, fresh] = first_places.emplace(entry.key, &entry);
      if (fresh || (no_dash && entry.key != "id")) continue;
      if (is_rest_of_text(map, entry)) {
        diagnostics_.add(kNeedsQuotes, {source_, (&entry - 1)->value.begin, entry.key_end}, {","});
        rests.push_back(entry.key_begin);
        continue;
      }
      Diagnostic& told =
          diagnostics_.add(no_dash ? kEntryWithoutDash : kDuplicateKey,
                           Location{source_, entry.key_begin, entry.key_end}, {entry.key});
      told.also = Location{source_, first->second->key_begin, first->second->key_end};
    }
    std::erase_if(map.entries, [&](const YamlEntry& entry) {
      return std::find(rests.begin(), rests.end(), entry.key_begin) != rests.end();
    });
  }

  const Source& source_;
  std::string_view text_;
  std::size_t base_;
  Diagnostics& diagnostics_;
  YamlNode root_;
  std::vector<Open> open_;
  std::size_t values_ = 0;
  bool finished_ = false;
};

// What the library would take for something else or for nothing: tabs before a line's first word,
// and directives.
bool check_line_starts(const Source& source, std::size_t begin, std::size_t end,
                       Diagnostics& diagnostics) {
  const std::string_view text = std::string_view(source->text).substr(0, end);
  for (std::size_t at = begin; at < end;) {
    const LineSpan line = line_at(text, at);
    const std::size_t first = std::min(text.find_first_not_of(" \t", line.begin), line.end);
    const std::size_t tab = text.substr(line.begin, first - line.begin).find('\t');
    const auto place = [&](std::size_t from, std::size_t to) {
      return Location{source, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)};
    };
    if (tab != std::string_view::npos && first != line.end) {
      diagnostics.add(kTabIndentation, place(line.begin + tab, line.begin + tab + 1));
      return false;
    }
    if (at == line.begin && line.end > line.begin && text[line.begin] == '%') {
      const std::string_view word = text.substr(at, std::min(text.find(' ', at), line.end) - at);
      diagnostics.add(kYamlFeature, place(at, at + word.size()), {word});
      return false;
    }
    at = std::min(text.find('\n', line.end), end - 1) + 1;
  }
  return true;
}

bool parse(const Source& source, std::size_t begin, std::size_t end, TreeBuilder& tree,
           Diagnostics& diagnostics) {
  ViewBuffer buffer(std::string_view(source->text).substr(begin, end - begin));
  std::istream stream(&buffer);
  try {
    YAML::Parser parser(stream);
    if (parser.HandleNextDocument(tree)) parser.HandleNextDocument(tree);
    return true;
  } catch (const Stop&) {
    return false;
  } catch (const YAML::Exception& failure) {
    const auto at = static_cast<std::size_t>(failure.mark.pos < 0 ? 0 : failure.mark.pos);
    tell_yaml_failure({source, begin, std::min(begin + at, end), failure.msg, tree.open_bracket()},
                      diagnostics);
    return false;
  }
}

}  // namespace

Yaml read_yaml(const Source& source, std::size_t begin, std::size_t end, Diagnostics& diagnostics) {
  // The library passes over a byte order mark without counting its bytes.
  const std::string_view text = std::string_view(source->text).substr(0, end);
  while (const std::size_t mark = byte_order_mark(text.substr(begin))) begin += mark;
  auto file = std::make_shared<YamlFile>();
  file->source = source;
  TreeBuilder tree(source, begin, end, diagnostics);
  file->readable = check_line_starts(source, begin, end, diagnostics) &&
                   parse(source, begin, end, tree, diagnostics);
  if (file->readable) file->root = tree.take_root();
  return file;
}

Yaml read_yaml(const Source& source, Diagnostics& diagnostics) {
  return read_yaml(source, byte_order_mark(source->text), source->text.size(), diagnostics);
}

}  // namespace ayumi::content
