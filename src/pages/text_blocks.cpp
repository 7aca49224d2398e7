#include "pages/text_blocks.h"

#include <algorithm>
#include <array>

namespace ayumi::pages {
namespace {

constexpr std::size_t kLittle = 150;  // columns; two or three lines
constexpr std::size_t kShortest = 400, kLongest = 800;
constexpr std::size_t kAsLong = 600;

std::string_view name_of_tag(std::string_view tag) {
  const std::size_t begin = tag.starts_with("</") ? 2 : 1;
  return tag.substr(begin, tag.find_first_of(" >", begin) - begin);
}

bool is_empty_element(std::string_view name) {
  constexpr std::array<std::string_view, 4> kNames = {"br", "hr", "img", "wbr"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

// The level of a heading may be a gap that is not filled yet.
bool is_heading(std::string_view name) {
  return name == "h" || (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6');
}

class BlockReader {
 public:
  std::vector<TextBlock> read(std::string_view html) {
    for (std::size_t at = 0; at < html.size();) {
      const std::size_t open = std::min(html.find('<', at), html.size());
      if (depth_ > 0) block_.columns += columns_of(html.substr(at, open - at));
      if (open == html.size()) break;
      const std::size_t close = html.find('>', open);
      if (close == std::string_view::npos) break;
      at = close + 1;
      read_tag(html.substr(open, at - open), at);
    }
    return std::move(blocks_);
  }

 private:
  void read_tag(std::string_view tag, std::size_t end) {
    const std::string_view name = name_of_tag(tag);
    if (is_empty_element(name)) return;
    if (tag.starts_with("</")) {
      if (--depth_ == 0) close_block(end);
      return;
    }
    if (depth_ == 0) block_.is_heading = is_heading(name);
    if (depth_ == 1 && name == "li") ++block_.items;
    ++depth_;
  }

  void close_block(std::size_t end) {
    block_.end = end;
    blocks_.push_back(block_);
    block_ = {};
  }

  std::vector<TextBlock> blocks_;
  TextBlock block_;
  int depth_ = 0;
};

std::size_t columns_up_to(const std::vector<TextBlock>& blocks, std::size_t end) {
  std::size_t columns = 0;
  for (const TextBlock& block : blocks) columns += block.end <= end ? block.columns : 0;
  return columns;
}

std::size_t behind_a_block(const std::vector<TextBlock>& blocks) {
  std::size_t end = 0, columns = 0;
  for (const TextBlock& block : blocks) {
    if (columns >= kAsLong) break;
    columns += block.columns;
    if (!block.is_heading) end = block.end;
  }
  return end;
}

std::uint32_t first_slot_from(const markup::Document& document, std::size_t offset) {
  const auto& slots = document.slots;
  const auto is_before = [](const markup::Slot& slot, std::size_t at) { return slot.offset < at; };
  const auto slot = std::lower_bound(slots.begin(), slots.end(), offset, is_before);
  return static_cast<std::uint32_t>(slot - slots.begin());
}

}  // namespace

std::size_t columns_of(std::string_view html) {
  std::size_t columns = 0;
  bool in_tag = false;
  for (const char c : html) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '<' || c == '>') in_tag = c == '<';
    const bool shown = !in_tag && c != '>' && (byte < 0x80 || byte >= 0xC0);
    if (shown) columns += byte >= 0xE0 ? 2 : 1;
  }
  return columns;
}

std::vector<TextBlock> text_blocks(std::string_view html) { return BlockReader().read(html); }

std::string first_words(std::string_view html) {
  const std::size_t item = html.find("<li>");
  const std::size_t begin = item == std::string_view::npos ? html.find("<p>") : item;
  std::string words;
  for (std::size_t at = begin; at < html.size();) {
    const std::size_t open = std::min(html.find('<', at), html.size());
    const std::string_view text = html.substr(at, open - at);
    if (!words.empty() || text != "\n") words += text;
    const std::string_view tag = html.substr(open, html.find('>', open) - open);
    const bool ends = !words.empty() && (tag.starts_with("</p") || tag.starts_with("</li") ||
                                         tag.starts_with("<ul") || tag.starts_with("<ol"));
    if (ends) break;
    const std::string_view last = tag.starts_with("<sup") ? "</sup>" : ">";
    const std::size_t close = html.find(last, open);
    at = close == std::string_view::npos ? html.size() : close + last.size();
  }
  while (words.ends_with('\n')) words.pop_back();
  return words;
}

std::size_t end_of_opening(const markup::Document& document) {
  const std::vector<TextBlock> blocks = text_blocks(document.html);
  std::size_t end = 0;
  for (const markup::Section& section : document.sections) {
    const std::size_t columns = columns_up_to(blocks, section.html_end);
    if (columns < kShortest) continue;
    end = columns <= kLongest ? section.html_end : behind_a_block(blocks);
    break;
  }
  const std::size_t all = columns_up_to(blocks, document.html.size());
  const std::size_t open = columns_up_to(blocks, end);
  return end == 0 || all - open < kLittle ? document.html.size() : end;
}

markup::Section cut(const markup::Document& document, std::size_t begin, std::size_t end) {
  markup::Section part;
  part.html_begin = static_cast<std::uint32_t>(begin);
  part.html_end = static_cast<std::uint32_t>(end);
  part.slot_begin = first_slot_from(document, begin);
  part.slot_end = first_slot_from(document, end);
  return part;
}

}  // namespace ayumi::pages
