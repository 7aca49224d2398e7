#include "cli/status_text.h"

#include <algorithm>

#include "base/unicode.h"
#include "cli/print_diagnostics.h"

namespace ayumi::cli {
namespace {

using office::LanguageStatus;
using office::StrategyStatus;
using office::YearStatus;
using Cells = std::vector<std::string>;

constexpr std::string_view kNone = "-";

class Printer {
 public:
  Printer(const Standing& standing, const Catalogue& say) : standing_(standing), say_(say) {}

  std::string print() {
    out_ = aligned(table());
    print_lists();
    print_embargoes();
    if (standing_.against) print_changes(*standing_.against);
    const std::size_t missing = office::missing_in(standing_.report);
    out_ += '\n' + (missing == 0 ? say_.say("status-complete")
                                 : say_.say("status-missing", {std::to_string(missing)}));
    return out_ + '\n';
  }

 private:
  std::vector<Cells> table() const {
    Cells heading;
    for (const char* key : {"strategy", "year", "language", "measures", "written", "sections",
                            "untranslated", "older", "provisional", "figures", "indicators"}) {
      heading.push_back(say_.say("status-" + std::string(key)));
    }
    std::vector<Cells> rows{heading};
    for (const StrategyStatus& strategy : standing_.report.strategies) {
      add_rows(rows, strategy.id, strategy.languages, nullptr, strategy.indicators.size());
      for (const YearStatus& year : strategy.years) {
        add_rows(rows, strategy.id, year.languages, &year, std::nullopt);
      }
    }
    add_rows(rows, say_.say("status-pages"), standing_.report.pages, nullptr, std::nullopt);
    return rows;
  }

  // Numbers that have no language stand in the first one's row.
  static void add_rows(std::vector<Cells>& rows, const std::string& name,
                       const std::vector<LanguageStatus>& languages, const YearStatus* year,
                       std::optional<std::size_t> indicators) {
    for (const LanguageStatus& status : languages) {
      const bool first = &status == &languages.front();
      const auto number = [](std::size_t n) { return std::to_string(n); };
      rows.push_back(
          {name,
           year != nullptr ? number(static_cast<std::size_t>(year->year)) : std::string(kNone),
           status.language, year != nullptr ? number(year->measures) : std::string(kNone),
           number(status.written),
           year != nullptr ? number(status.sections.size()) : std::string(kNone),
           number(status.untranslated.size()), number(status.older.size()),
           number(status.provisional.size()),
           first && year != nullptr ? number(year->figures.size()) : "",
           first && indicators ? number(*indicators) : ""});
    }
  }

  template <class Add>
  void for_each_language(Add add) const {
    for (const StrategyStatus& strategy : standing_.report.strategies) {
      for (const LanguageStatus& status : strategy.languages) add(strategy.id, 0, status);
      for (const YearStatus& year : strategy.years) {
        for (const LanguageStatus& status : year.languages) add(strategy.id, year.year, status);
      }
    }
    for (const LanguageStatus& status : standing_.report.pages) add(std::string(), 0, status);
  }

  void print_lists() {
    Cells sections, figures, indicators;
    for_each_language([&](const std::string& strategy, int year, const LanguageStatus& status) {
      for (const auto& gap : status.sections) {
        sections.push_back(strategy + "/" + std::to_string(year) + "/" + gap.measure + "  " +
                           status.language + "  " + gap.section);
      }
    });
    for (const StrategyStatus& strategy : standing_.report.strategies) {
      for (const std::string& id : strategy.indicators) {
        indicators.push_back(strategy.id + "  " + id);
      }
      for (const YearStatus& year : strategy.years) {
        for (const auto& lost : year.figures) {
          figures.push_back(strategy.id + "/" + std::to_string(year.year) + "/" + lost.measure +
                            "  " + lost.figure);
        }
      }
    }
    print_list("status-list-sections", sections);
    print_list("status-list-untranslated", texts(&LanguageStatus::untranslated));
    print_list("status-list-older", texts(&LanguageStatus::older));
    print_list("status-list-provisional", texts(&LanguageStatus::provisional));
    print_list("status-list-figures", figures);
    print_list("status-list-indicators", indicators);
    print_list("status-list-placeholders", placeholders());
  }

  Cells placeholders() const {
    Cells lines;
    for (const office::LeftPlaceholder& left : standing_.report.placeholders) {
      const std::string of = left.id.empty() ? "" : "  " + left.id;
      lines.push_back(left.file + of + "  " + left.language + "  " + left.words);
    }
    return lines;
  }

  Cells texts(std::vector<std::string> LanguageStatus::*which) const {
    Cells all;
    for_each_language([&](const std::string&, int, const LanguageStatus& status) {
      all.insert(all.end(), (status.*which).begin(), (status.*which).end());
    });
    return all;
  }

  void print_list(std::string_view key, const Cells& lines, std::size_t most = kMostInList) {
    if (lines.empty()) return;
    out_ += '\n' + say_.say(key) + '\n';
    const std::size_t shown = std::min(lines.size(), most);
    for (std::size_t i = 0; i < shown; ++i) out_ += "  " + harmless(lines[i]) + '\n';
    if (shown < lines.size()) {
      out_ += "  " + say_.say("status-more", {std::to_string(lines.size() - shown)}) + '\n';
    }
  }

  void print_embargoes() {
    Cells lines;
    for (const office::Embargo& embargo : standing_.embargoes) {
      lines.push_back(say_.say(
          "status-until", {embargo.what, embargo.until, std::to_string(embargo.files.size())}));
      if (!standing_.against) continue;
      for (const std::string& file : embargo.files) lines.push_back("  " + file);
    }
    const bool is_receipt = standing_.against && !standing_.against->drafts;
    if (is_receipt) {
      print_list("status-list-receipt", lines, lines.size());
    } else {
      print_list("status-list-embargoes", lines);
    }
  }

  void print_changes(const Comparison& against) {
    const office::SiteChanges& changes = against.changes;
    out_ += '\n' +
            say_.say("against-summary",
                     {harmless(against.folder), std::to_string(changes.added.size()),
                      std::to_string(changes.changed.size()), std::to_string(changes.gone.size())});
    out_ += '\n';
    const Cells added = addresses(changes.added, office::is_page);
    const Cells changed = addresses(changes.changed, office::is_page);
    const Cells gone = addresses(changes.gone, office::may_be_linked_to);
    print_list("against-added", added);
    print_list("against-changed", changed);
    const std::size_t others = changes.added.size() + changes.changed.size() + changes.gone.size() -
                               added.size() - changed.size() - gone.size();
    if (others > 0) out_ += '\n' + say_.say("against-others", {std::to_string(others)}) + '\n';
    // Last and whole, since nothing else breaks what others have written.
    print_list("against-gone", gone, gone.size());
  }

  static Cells addresses(const std::vector<std::string>& paths,
                         bool (*is_told)(std::string_view path)) {
    Cells all;
    for (const std::string& path : paths) {
      if (is_told(path)) all.push_back(office::url_of(path));
    }
    std::sort(all.begin(), all.end());
    return all;
  }

  const Standing& standing_;
  const Catalogue& say_;
  std::string out_;
};

}  // namespace

std::string aligned(const std::vector<std::vector<std::string>>& rows) {
  std::vector<int> widths;
  for (const Cells& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], display_width(row[i]));
    }
  }
  std::string out;
  for (const Cells& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) line += "  ";
      line += row[i];
      line.append(static_cast<std::size_t>(widths[i] - display_width(row[i])), ' ');
    }
    out += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
  }
  return out;
}

std::string status_text(const Standing& standing, const Catalogue& catalogue) {
  return Printer(standing, catalogue).print();
}

}  // namespace ayumi::cli
