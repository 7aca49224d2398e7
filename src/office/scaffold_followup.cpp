// A new year of a strategy.

#include <algorithm>

#include "base/locale.h"
#include "model/find.h"
#include "office/carried_row.h"
#include "office/placeholders.h"
#include "office/scaffold.h"
#include "office/scaffold_checks.h"
#include "office/yaml_text.h"

namespace ayumi::office {
namespace {

const FollowUp* last_before(const Strategy& strategy, int year) {
  const FollowUp* last = nullptr;
  for (const FollowUp& followup : strategy.followups) {
    if (followup.year < year) last = &followup;
  }
  return last;
}

// Nine o'clock on the first day of the year after, in the portal's own time.
std::string example_moment(const Site& site, int year) {
  const std::string day = std::to_string(year + 1) + "-07-01T09:00:00";
  const auto instant = parse_instant(day + "Z");
  const int offset = instant ? time_zone_offset(site.time_zone, *instant) : 0;
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  const int minutes = (offset < 0 ? -offset : offset) / 60;
  return day + (offset < 0 ? '-' : '+') + two(minutes / 60) + ':' + two(minutes % 60);
}

std::string heading_of(const Site& site, int year) {
  const Placeholders& say = comments_for(site);
  const std::string next = std::to_string(year + 1);
  std::string out = "# " + std::string(say.all_keys) + '\n';
  out += "# " + std::string(say.facts) + '\n';
  out += "# as_of: \"" + next + "-03-31\"\n# published: \"" + next + "-06-20\"\n";
  out += "# " + std::string(say.embargo) + '\n';
  out += "# publish_at: \"" + example_moment(site, year) + "\"\n";
  return out + "edition: draft\n";
}

std::string figure_lines(const Site& site, const Strategy& strategy, const FollowUp& last) {
  std::string lines;
  for (const Record& record : last.records) {
    if (has_ended(record)) continue;
    for (const FigureValue& value : record.figures) {
      lines += "# - {figure: " + strategy.figures[value.figure].id + ", measure: " + record.id +
               ", value: …}  # " + std::to_string(last.year) + ": " + value.value + '\n';
    }
  }
  if (lines.empty()) return lines;
  return "# " + std::string(comments_for(site).figures) + '\n' + lines;
}

// The years between two follow-ups: "2024", "2024–2026"; empty where nothing lies between.
std::string years_between(int last, int year) {
  if (last + 1 >= year) return {};
  const std::string first = std::to_string(last + 1);
  return last + 2 == year ? first : first + "–" + std::to_string(year - 1);
}

void carry_on(const Site& site, const Strategy& strategy, const FollowUp& last,
              const std::string& folder, std::string& table, Scaffold& out) {
  std::size_t carried = 0;
  for (const Record& record : last.records) {
    if (has_ended(record)) {
      out.notes.push_back({"new-left-out-ended", {record.id}});
      continue;
    }
    table +=
        (carried++ == 0 ? "measures:\n" : "") + carried_row(site, strategy, last, record, "  ");
    add_measure_texts(site, folder, record.id, record.sections, out.changes);
  }
  out.notes.push_back({"new-carried", {std::to_string(carried), std::to_string(last.year)}});
  if (!last.borrowed.empty()) {
    out.notes.push_back({"new-left-out-borrowed", {std::to_string(last.borrowed.size())}});
  }
}

}  // namespace

Scaffold new_followup(const PortalFiles& portal, const std::string& strategy_id,
                      const std::string& year_word) {
  Scaffold out;
  const Site& site = portal.site;
  const auto found = find_strategy_of(portal, strategy_id, out);
  const auto year = year_of(year_word, out);
  if (!found || !year) return out;
  const Strategy& strategy = site.strategies[*found];
  const std::string folder = "content/strategies/" + strategy.id + "/" + year_word;
  if (find_followup(strategy, *year)) {
    out.refusals.push_back({"new-exists", {folder}});
    return out;
  }
  std::string table = heading_of(site, *year);
  std::string figures;
  FileChanges& changes = out.changes;
  if (const FollowUp* last = last_before(strategy, *year)) {
    const std::string skipped = years_between(last->year, *year);
    if (!skipped.empty()) {
      out.notes.push_back({"new-years-skipped", {skipped, std::to_string(last->year)}});
    }
    carry_on(site, strategy, *last, folder, table, out);
    figures = figure_lines(site, strategy, *last);
  } else {
    out.notes.push_back({"new-first-year", {strategy.id, year_word}});
  }
  if (!figures.empty()) changes.insert(changes.begin(), {folder + "/figures.yaml", figures});
  changes.insert(changes.begin(), {folder + "/followup.yaml", table});
  for (const Language& language : site.languages) {
    changes.push_back({folder + "/overview." + language.tag + ".md", ""});
  }
  return out;
}

}  // namespace ayumi::office
