#include "pages/match_sections.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/text.h"
#include "base/unicode.h"
#include "markup/markup_diagnostics.h"
#include "pages/pages_diagnostics.h"

namespace ayumi::pages {
namespace {

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
      } else if (!trimmed(parts[i].text).empty() && !is_told(prose, begins)) {
        tell_beginning(prose, begins);
      }
    }
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

  void match_heading(ProseDocument& prose, std::size_t part) {
    const auto at = static_cast<std::size_t>(prose.document.sections[part].heading);
    const markup::Heading& heading = prose.document.headings[at];
    const auto found = std::find_if(candidates_.begin(), candidates_.end(),
                                    [&](const Candidate& c) { return is_same(c, heading); });
    if (found == candidates_.end()) {
      report_unknown(heading);
      return;
    }
    const bool again =
        std::any_of(prose.sections.begin(), prose.sections.end(),
                    [&](const SectionText& s) { return s.section == found->section; });
    if (again) diagnostics_.add(kSectionTwice, heading.where, {heading.text});
    prose.sections.push_back({found->section, part});
  }

  // Letters may be encoded in two ways that nobody can tell apart.
  static bool is_same(const Candidate& candidate, const markup::Heading& heading) {
    return candidate.heading == heading.text || to_nfc(candidate.heading) == to_nfc(heading.text);
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
