#include "pages/match_sections.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "base/text.h"
#include "base/unicode.h"
#include "markup/markup_diagnostics.h"
#include "pages/pages_diagnostics.h"

namespace ayumi::pages {
namespace {

constexpr int kSectionsLevel = 2;

class SectionMatcher {
 public:
  SectionMatcher(const Site& site, const std::vector<SectionIndex>& allowed, LanguageIndex language,
                 Diagnostics& diagnostics)
      : site_(site), diagnostics_(diagnostics), all_known_(!site.faulty_lists.contains("section")) {
    for (SectionIndex i = 0; i < site.sections.size(); ++i) {
      const bool may =
          allowed.empty() || std::find(allowed.begin(), allowed.end(), i) != allowed.end();
      const std::string* heading = site.sections[i].heading.in(language);
      if (may && heading == nullptr) all_known_ = false;
      if (may && heading != nullptr) candidates_.push_back({*heading, i});
    }
  }

  void match(ProseDocument& prose, const Prose& written) {
    const Location begins = first_line(written);
    const auto& parts = prose.document.sections;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (parts[i].heading >= 0) {
        match_heading(prose, i);
      } else if (!trimmed(parts[i].text).empty() && !is_told(prose, begins) &&
                 !names_section(words_of_bold_line(begins.text()))) {
        tell_beginning(prose, begins);
      }
    }
    tell_hidden_sections(prose, written, begins);
  }

 private:
  void tell_beginning(const ProseDocument& prose, const Location& begins) {
    const auto& headings = prose.document.headings;
    if (headings.empty() || headings.front().where.begin > begins.end) {
      diagnostics_.add(kTextBeforeSection, begins, {});
      return;
    }
    const markup::Heading& heading = headings.front();
    drop_skipped_level(heading.where);
    diagnostics_.add(kSectionLevel, heading.where, {std::to_string(heading.level)});
  }

  // What is said of the heading as one of any text says less than what is said of a section's.
  void drop_skipped_level(const Location& heading) {
    Diagnostics rest;
    for (const Diagnostic& d : diagnostics_.sorted()) {
      const bool same = d.kind.code == markup::kSkippedLevel.code &&
                        d.where.source == heading.source && d.where.begin == heading.begin;
      if (!same) rest.add(d.kind, d.where) = d;
    }
    diagnostics_ = std::move(rest);
  }

  static bool starts_with_wide_mark(std::string_view words) {
    constexpr std::string_view kMark = "＃";
    if (!words.starts_with(kMark)) return false;
    words.remove_prefix(kMark.size());
    return words.starts_with(kMark) || words.starts_with(' ') || words.starts_with("\u3000");
  }

  // Which is told already: as a heading that has one '#' too few, no space or no words behind them,
  // or as the beginning of a front matter without end.
  static bool is_told(const ProseDocument& prose, const Location& line) {
    const std::string_view text(line.source->text);
    const std::string_view words = text.substr(line.begin, line.end - line.begin);
    const std::size_t marks = words.find_first_not_of('#');
    // A single '#' begins the number of something.
    const bool no_space = marks != std::string_view::npos && marks > 1 && words[marks] != ' ';
    if (no_space || starts_with_wide_mark(words)) return true;
    if (words == "---" && trimmed(text.substr(0, line.begin)).empty()) return true;
    const auto& headings = prose.document.headings;
    if (headings.empty() || headings.front().where.begin > line.end) return false;
    return headings.front().level == 1 || headings.front().text.empty();
  }

  struct Candidate {
    std::string_view heading;
    SectionIndex section;
  };

  // What is between the marks of a line that is bold as a whole; empty for other lines.
  static std::string_view words_of_bold_line(std::string_view line) {
    line = without_colon(trimmed(line));
    for (const std::string_view mark : {"**", "__"}) {
      if (line.size() <= 2 * mark.size() || !line.starts_with(mark) || !line.ends_with(mark))
        continue;
      return without_colon(trimmed(line.substr(mark.size(), line.size() - 2 * mark.size())));
    }
    return {};
  }

  static std::string_view without_colon(std::string_view words) {
    for (const std::string_view colon : {":", "："}) {
      if (words.ends_with(colon)) words.remove_suffix(colon.size());
    }
    return words;
  }

  bool names_section(std::string_view words) const {
    return !words.empty() && std::any_of(candidates_.begin(), candidates_.end(),
                                         [&](const Candidate& c) { return is_same(c, words); });
  }

  // What stands below such a heading would be shown as text of the section above, and its own
  // section as if the source were silent.
  void tell_hidden_sections(const ProseDocument& prose, const Prose& written,
                            const Location& begins) {
    std::vector<Candidate> unwritten;
    std::copy_if(candidates_.begin(), candidates_.end(), std::back_inserter(unwritten),
                 [&](const Candidate& c) { return !is_written(prose, c.section); });
    const auto tell = [&](const Location& where, std::string_view words) {
      const auto found = std::find_if(unwritten.begin(), unwritten.end(),
                                      [&](const Candidate& c) { return is_same(c, words); });
      if (found == unwritten.end()) return;
      drop_skipped_level(where);
      diagnostics_.add(kHiddenSection, where, {found->heading});
    };
    if (unwritten.empty()) return;
    for (const markup::Heading& heading : prose.document.headings) {
      const bool first = heading.where.begin <= begins.end;
      if (heading.level > kSectionsLevel && !first) tell(heading.where, heading.text);
    }
    for (const Location& line : bold_lines(written)) tell(line, words_of_bold_line(line.text()));
  }

  static std::vector<Location> bold_lines(const Prose& written) {
    const std::string_view text = written.file->text;
    std::vector<Location> lines;
    for (std::size_t begin = written.body_begin; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      const std::string_view line = trimmed(text.substr(begin, end - begin));
      if (line.starts_with("**") || line.starts_with("__")) {
        const auto at = static_cast<std::uint32_t>(line.data() - text.data());
        lines.push_back({written.file, at, at + static_cast<std::uint32_t>(line.size())});
      }
      begin = end + 1;
    }
    return lines;
  }

  static bool is_written(const ProseDocument& prose, SectionIndex section) {
    return std::any_of(prose.sections.begin(), prose.sections.end(),
                       [&](const SectionText& s) { return s.section == section; });
  }

  void match_heading(ProseDocument& prose, std::size_t part) {
    const auto at = static_cast<std::size_t>(prose.document.sections[part].heading);
    const markup::Heading& heading = prose.document.headings[at];
    const auto found = std::find_if(candidates_.begin(), candidates_.end(),
                                    [&](const Candidate& c) { return is_same(c, heading.text); });
    if (found == candidates_.end()) {
      report_unknown(heading);
      return;
    }
    if (is_written(prose, found->section))
      diagnostics_.add(kSectionTwice, heading.where, {heading.text});
    prose.sections.push_back({found->section, part});
  }

  // Letters may be encoded in two ways that nobody can tell apart.
  static bool is_same(const Candidate& candidate, std::string_view words) {
    return candidate.heading == words || to_nfc(candidate.heading) == to_nfc(words);
  }

  // What a heading of another language is called in this one.
  std::string in_this_language(const std::string& heading) const {
    for (const Candidate& c : candidates_) {
      for (LanguageIndex i = 0; i < site_.languages.size(); ++i) {
        const std::string* other = site_.sections[c.section].heading.in(i);
        if (other != nullptr && *other == heading) return std::string(c.heading);
      }
    }
    return {};
  }

  void report_unknown(const markup::Heading& heading) {
    if (!all_known_) return;
    std::vector<std::string_view> known;
    std::string list;
    for (const Candidate& c : candidates_) {
      known.push_back(c.heading);
      list.append(list.empty() ? "" : ", ").append(c.heading);
    }
    std::string translated = in_this_language(heading.text);
    diagnostics_.add(kUnknownSection, heading.where, {heading.text, list}).suggestion =
        translated.empty() ? nearest(heading.text, known) : std::move(translated);
  }

  static Location first_line(const Prose& written) {
    const std::string_view text = written.file->text;
    const std::string_view body = text.substr(written.body_begin);
    const std::string_view words = trimmed(body);
    const auto begin = static_cast<std::size_t>(words.data() - text.data());
    const std::string_view line = trimmed(words.substr(0, words.find('\n')));
    return {written.file, static_cast<std::uint32_t>(begin),
            static_cast<std::uint32_t>(begin + line.size())};
  }

  const Site& site_;
  Diagnostics& diagnostics_;
  std::vector<Candidate> candidates_;
  bool all_known_ = true;  // false: a section's own mistake is told
};

}  // namespace

void match_sections(const SectionRules& rules, ProseDocument& prose, Diagnostics& diagnostics) {
  SectionMatcher(rules.site, rules.allowed, prose.owner.language, diagnostics)
      .match(prose, rules.written);
}

}  // namespace ayumi::pages
