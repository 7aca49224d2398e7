#include "render/foreign_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/text.h"
#include "base/unicode.h"

namespace ayumi::render {
namespace {

// Elements whose content is no text, or may hold no <span>.
constexpr std::array<std::string_view, 7> kOpaque{"script", "style",    "svg",   "title",
                                                  "option", "textarea", "select"};
// Elements that have no end tag.
constexpr std::array<std::string_view, 12> kVoid{"area",  "br",   "col",  "embed",  "hr",    "img",
                                                 "input", "link", "meta", "source", "track", "wbr"};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Bytes with which the UTF-8 of letters begins: of Han and kana, and of what is not Latin.
constexpr unsigned char kFirstOfHan = 0xE3, kFirstOfOthers = 0xC9;
// <html lang="…"> stands within as many bytes.
constexpr std::size_t kOpening = 100;

bool is_digit_or_latin(char32_t c) {
  if (c >= 0xFF10 && c <= 0xFF5A) c -= 0xFEE0;  // their full-width forms
  return c < 0x80 && ((c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'));
}

// Where the next byte that is not below `lowest` stands, or `end`. Most pages hold few such bytes
// or none, and a page is read before it is written: sixty-four at a time.
std::size_t next_byte_from(std::string_view text, unsigned char lowest, std::size_t at,
                           std::size_t end) {
  constexpr std::size_t kBlock = 64;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  while (at + kBlock <= end) {
    unsigned any = 0;
    for (std::size_t i = 0; i < kBlock; ++i) any |= static_cast<unsigned>(byte(at + i) >= lowest);
    if (any != 0) break;
    at += kBlock;
  }
  while (at < end && byte(at) < lowest) ++at;
  return at;
}

std::string_view name_of_tag(std::string_view tag) {
  return tag.substr(0, tag.find_first_of(" />\n"));
}

// The value of ` lang="…"`; hreflang is another attribute.
std::optional<std::string_view> lang_of_tag(std::string_view tag) {
  constexpr std::string_view kLang = " lang=\"";
  const std::size_t at = tag.find(kLang);
  if (at == std::string_view::npos) return std::nullopt;
  const std::size_t begin = at + kLang.size();
  return tag.substr(begin, tag.find('"', begin) - begin);
}

}  // namespace

// Reads one page from front to back, and copies it with what has to be marked.
class ForeignRuns {
 public:
  ForeignRuns(const ForeignWords& words, std::string_view page) : words_(words), page_(page) {}

  // Nothing where the page stays as it is.
  std::optional<std::string> read() {
    std::size_t at = 0;
    while (at < page_.size()) {
      const std::size_t tag = std::min(page_.find('<', at), page_.size());
      read_text(at, tag);
      at = tag < page_.size() ? read_tag(tag) : tag;
    }
    if (out_.empty()) return std::nullopt;
    out_.append(page_, copied_);
    return std::move(out_);
  }

 private:
  struct Open {
    std::string_view name, lang;
  };
  struct Run {
    std::size_t begin = 0, end = 0;
    const ForeignWords::Written* language = nullptr;
  };

  // Only elements that name a language, and those inside them that bear the same name, matter.
  std::size_t read_tag(std::size_t at) {
    const std::size_t end = page_.find('>', at);
    if (end == std::string_view::npos) return page_.size();
    const std::string_view tag = page_.substr(at + 1, end - at - 1);
    if (tag.starts_with('/')) {
      if (!open_.empty() && open_.back().name == name_of_tag(tag.substr(1))) open_.pop_back();
      return end + 1;
    }
    const std::string_view name = name_of_tag(tag);
    if (is_one_of(kOpaque, name)) return behind_element(name, end + 1);
    if (tag.ends_with('/') || is_one_of(kVoid, name)) return end + 1;
    const auto lang = lang_of_tag(tag);
    if (lang) {
      open_.push_back({name, *lang});
    } else if (!open_.empty() && open_.back().name == name) {
      open_.push_back({name, open_.back().lang});
    }
    return end + 1;
  }

  std::size_t behind_element(std::string_view name, std::size_t at) const {
    const std::string close = "</" + std::string(name) + '>';
    const std::size_t end = page_.find(close, at);
    return end == std::string_view::npos ? page_.size() : end + close.size();
  }

  void read_text(std::size_t at, std::size_t end) {
    if (open_.empty()) return;
    while ((at = next_byte_from(page_, words_.first_byte_, at, end)) < end) at = read_run(at, end);
  }

  // From a character that may begin a run; returns up to where the text has been looked at.
  std::size_t read_run(const std::size_t begin, const std::size_t end) {
    Run run{begin, begin, nullptr};
    std::size_t at = begin;
    for (std::size_t next = at; next < end; at = next) {
      const char32_t c = next_code_point(page_, next);
      const ForeignWords::Written* of = words_.language_of(c);
      const bool is_letter = of != nullptr && (run.language == nullptr || of == run.language);
      if (is_letter) run.language = of;
      // Of 「健康」 the brackets are as Japanese as the word.
      const bool is_punctuation = of == nullptr && is_cjk_without_spaces(c);
      if (is_letter || (is_punctuation && run.language != nullptr)) {
        run.end = next;
      } else if (!is_punctuation && !(run.language != nullptr && goes_on(*run.language, c))) {
        if (at == begin) at = next;
        break;
      }
    }
    if (run.language != nullptr && run.language->tag != open_.back().lang) write(run);
    return at;
  }

  // What may stand between two words of one language: 第3回, كلمة أخرى.
  static bool goes_on(const ForeignWords::Written& language, char32_t c) {
    return language.scripts.has_spaces() ? c == ' ' : is_digit_or_latin(c);
  }

  void write(const Run& run) {
    out_.append(page_, copied_, run.begin - copied_);
    out_.append("<span lang=\"").append(run.language->tag).append("\"");
    out_.append(run.language->right_to_left ? " dir=\"rtl\">" : ">");
    out_.append(page_, run.begin, run.end - run.begin).append("</span>");
    copied_ = run.end;
  }

  const ForeignWords& words_;
  std::string_view page_;
  std::vector<Open> open_;
  std::string out_;
  std::size_t copied_ = 0;
};

ForeignWords::ForeignWords(const std::vector<Language>& languages) {
  std::vector<Scripts> scripts;
  for (const Language& language : languages) scripts.emplace_back(language.tag);
  for (std::size_t i = 0; i < languages.size(); ++i) {
    const auto with_it = std::count_if(scripts.begin(), scripts.end(), [&](const Scripts& other) {
      return other.overlap(scripts[i]);
    });
    if (with_it != 1 || scripts[i].is_latin()) continue;
    languages_.push_back({languages[i].tag, languages[i].right_to_left, scripts[i]});
    first_byte_ = std::min(first_byte_, scripts[i].hold(U'字') ? kFirstOfHan : kFirstOfOthers);
  }
}

const ForeignWords::Written* ForeignWords::language_of(char32_t letter) const {
  for (const Written& language : languages_) {
    if (language.scripts.hold(letter)) return &language;
  }
  return nullptr;
}

// Whether any letter stands where it has to be marked, or may do so. Nearly every page names the
// other languages in its menu, in an element that says which.
bool ForeignWords::concern(std::string_view page) const {
  const std::size_t body = page.find("<body");
  std::size_t at = body == std::string_view::npos ? 0 : body;
  while ((at = next_byte_from(page, first_byte_, at, page.size())) < page.size()) {
    const std::size_t tag = page.rfind('<', at);
    const std::size_t end = page.find('>', tag);
    if (tag == std::string_view::npos || end == std::string_view::npos) return true;
    if (end < at) {
      const auto lang = lang_of_tag(page.substr(tag + 1, end - tag - 1));
      const auto is_it = [&](const Written& language) { return lang && language.tag == *lang; };
      if (languages_.size() > 1 || !is_it(languages_.front())) return true;
      at = std::min(page.find('<', at), page.size());
    } else {
      at = end;
    }
  }
  return false;
}

void ForeignWords::mark(std::string& page) const {
  const std::string_view own = lang_of_tag(std::string_view(page).substr(0, kOpening)).value_or("");
  const bool others = std::any_of(languages_.begin(), languages_.end(),
                                  [&](const Written& language) { return language.tag != own; });
  if (!others || !concern(page)) return;
  if (auto marked = ForeignRuns(*this, page).read()) page = std::move(*marked);
}

}  // namespace ayumi::render
