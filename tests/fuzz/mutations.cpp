#include "mutations.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace ayumi::fuzz {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::array kPieces{
    // YAML
    ":"sv, ": "sv, "- "sv, "#"sv, " #"sv, "["sv, "]"sv, "{"sv, "}"sv, ","sv, "\""sv, "'"sv, "|\n"sv,
    "&a "sv, "*a"sv, "!!x "sv, "\t"sv, "---\n"sv, "<<: "sv, "? "sv, "\\"sv, "  "sv, "\n"sv,
    "null"sv, "unknown"sv, "2024-02-30"sv, "FY2023"sv, "{ja: x, en: y}"sv, "[a, b]"sv,
    // Markdown
    "*"sv, "**"sv, "~~"sv, "`"sv, "```\n"sv, "# "sv, "## "sv, "> "sv, "1. "sv,
    "| a | b |\n|---|---|\n"sv, "[x](term:uhc)"sv, "[x](org:mof)"sv, "![x](files/a.png)"sv,
    "[^1]"sv, "[^1]: x\n"sv, "]("sv, "<b>"sv, "&amp;"sv, "https://example.org/"sv,
    "(measure:a/2023/b#c)"sv,
    // Japanese
    "："sv, "、"sv, "。"sv, "「"sv, "」"sv, "（"sv, "）"sv, "　"sv, "・"sv, "〇"sv, "令和5年"sv,
    "が"sv, "か\xE3\x82\x99"sv,
    // Mustache
    "{{"sv, "}}"sv, "{{#"sv, "{{/"sv, "{{title}}"sv,
    // What no text should hold, or what is seldom met
    "\xFF"sv, "\xE3\x81"sv, "\xED\xA0\x80"sv, "\xC2\x9B"sv, "\x1B[2J"sv, "\0"sv, "\r"sv, "\r\n"sv,
    "\xEF\xBB\xBF"sv, "\xE2\x80\xAE"sv, "\xE2\x80\x8B"sv, "\xF4\x8F\xBF\xBD"sv, "\xEE\x80\x80"sv};

using File = Files::iterator;

File any_file(Files& files, Random& random) {
  // Tables hold the portal together, so every other time it is one of them.
  const auto start = static_cast<std::ptrdiff_t>(random.below(files.size()));
  const File chosen = std::next(files.begin(), start);
  if (random.below(2) == 0) return chosen;
  const auto is_table = [](const auto& file) { return file.first.ends_with(".yaml"); };
  const File table = std::find_if(chosen, files.end(), is_table);
  return table == files.end() ? chosen : table;
}

struct Span {
  std::size_t begin = 0, size = 0;
};

Span any_line(const std::string& text, Random& random) {
  const std::size_t at = random.below(text.size());
  const std::size_t before = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
  const std::size_t begin = before == std::string::npos ? 0 : before + 1;
  const std::size_t end = std::min(text.find('\n', begin), text.size());
  return {begin, std::min(end + 1, text.size()) - begin};
}

Span any_span(const std::string& text, std::size_t most, Random& random) {
  const std::size_t begin = random.below(text.size() + 1);
  return {begin, std::min(random.below(most) + 1, text.size() - begin)};
}

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '/';
}

Span any_word(const std::string& text, Random& random) {
  const auto from = text.begin() + static_cast<std::ptrdiff_t>(random.below(text.size()));
  const auto begin = std::find_if(from, text.end(), is_word);
  const auto end = std::find_if_not(begin, text.end(), is_word);
  return {static_cast<std::size_t>(begin - text.begin()), static_cast<std::size_t>(end - begin)};
}

std::string part(const std::string& text, Span span) { return text.substr(span.begin, span.size); }

// Each takes the file to change and another one, which may be the same.
void flip_bit(std::string& text, std::string&, Random& random) {
  if (text.empty()) return;
  char& byte = text[random.below(text.size())];
  byte = static_cast<char>(static_cast<unsigned char>(byte) ^ (1U << random.below(8)));
}
void insert_piece(std::string& text, std::string&, Random& random) {
  text.insert(random.below(text.size() + 1), kPieces.at(random.below(kPieces.size())));
}
void insert_at_word(std::string& text, std::string&, Random& random) {
  const Span word = any_word(text, random);
  const std::size_t at = random.below(2) == 0 ? word.begin : word.begin + word.size;
  text.insert(at, kPieces.at(random.below(kPieces.size())));
}
void delete_bytes(std::string& text, std::string&, Random& random) {
  const Span gone = any_span(text, 40, random);
  text.erase(gone.begin, gone.size);
}
void delete_line(std::string& text, std::string&, Random& random) {
  const Span gone = any_line(text, random);
  text.erase(gone.begin, gone.size);
}
void duplicate_line(std::string& text, std::string&, Random& random) {
  const Span line = any_line(text, random);
  text.insert(line.begin, part(text, line));
}
void move_line(std::string& text, std::string& other, Random& random) {
  const Span line = any_line(text, random);
  const std::string moved = part(text, line);
  text.erase(line.begin, line.size);
  other.insert(any_line(other, random).begin, moved);
}
void shift_line(std::string& text, std::string&, Random& random) {
  const Span line = any_line(text, random);
  if (random.below(2) == 0) {
    text.insert(line.begin, 1 + random.below(4), ' ');
  } else if (text.substr(line.begin).starts_with("  ")) {
    text.erase(line.begin, 1 + random.below(2));
  }
}
void replace_word(std::string& text, std::string& other, Random& random) {
  const Span word = any_word(text, random);
  text.replace(word.begin, word.size, part(other, any_word(other, random)));
}
void paste_bytes(std::string& text, std::string& other, Random& random) {
  text.insert(random.below(text.size() + 1), part(other, any_span(other, 200, random)));
}
void cut_off(std::string& text, std::string&, Random& random) {
  text.resize(random.below(text.size() + 1));
}
void swap_files(std::string& text, std::string& other, Random&) { std::swap(text, other); }

struct Mutation {
  std::string_view name;
  void (*apply)(std::string& text, std::string& other, Random& random);
};

constexpr std::array kMutations{Mutation{"flip a bit", flip_bit},
                                Mutation{"insert a piece", insert_piece},
                                Mutation{"insert a piece at a word", insert_at_word},
                                Mutation{"delete bytes", delete_bytes},
                                Mutation{"delete a line", delete_line},
                                Mutation{"duplicate a line", duplicate_line},
                                Mutation{"move a line", move_line},
                                Mutation{"shift a line", shift_line},
                                Mutation{"replace a word", replace_word},
                                Mutation{"paste bytes", paste_bytes},
                                Mutation{"cut off", cut_off},
                                Mutation{"swap two files", swap_files}};

std::string remove_or_rename(Files& files, File file, Random& random) {
  std::string path = file->first, bytes = file->second;
  if (files.size() > 1) files.erase(file);
  if (random.below(2) == 0) return "remove " + path;
  const std::string before = path;
  const Span word = any_word(path, random);
  const std::string piece(kPieces.at(random.below(kPieces.size())));
  path.insert(word.begin + word.size, piece);
  std::replace(path.begin(), path.end(), '\0', '0');
  files[path] = std::move(bytes);
  return "rename " + before + " to " + path;
}

}  // namespace

std::uint64_t Random::next() {
  state_ += 0x9E3779B97F4A7C15U;
  std::uint64_t mixed = state_;
  mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
  return mixed ^ (mixed >> 31U);
}

std::string mutate(Files& files, Random& random) {
  const File file = any_file(files, random);
  const File other = any_file(files, random);
  const std::size_t choice = random.below(kMutations.size() + 1);
  if (choice == kMutations.size()) return remove_or_rename(files, file, random);
  const Mutation& mutation = kMutations.at(choice);
  mutation.apply(file->second, other->second, random);
  return std::string(mutation.name) + ": " + file->first;
}

}  // namespace ayumi::fuzz
