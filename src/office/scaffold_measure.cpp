// A new row in the table of a year, put into the file as it stands.

#include <algorithm>

#include "base/text.h"
#include "content/content_diagnostics.h"
#include "content/find_files.h"
#include "content/yaml_spans.h"
#include "model/find.h"
#include "office/carried_row.h"
#include "office/placeholders.h"
#include "office/scaffold.h"
#include "office/scaffold_checks.h"
#include "office/yaml_text.h"

namespace ayumi::office {
namespace {

using content::YamlNode;

// A few, as a reminder: strategy.yaml has them all.
std::string pillar_ids(const Strategy& strategy) {
  constexpr std::size_t kMost = 4;
  std::string ids;
  for (std::size_t i = 0; i < std::min(kMost, strategy.pillars.size()); ++i) {
    ids += (ids.empty() ? "" : " | ") + strategy.pillars[i].id;
  }
  return ids + (strategy.pillars.size() > kMost ? " | …" : "");
}

std::string fresh_row(const Site& site, const Strategy& strategy, const std::string& id,
                      const std::string& indent) {
  const std::string inner = indent + "  ";
  std::string out = indent + "- id: " + id + '\n';
  out += yaml_text(site, inner, "title", placeholder_title(site, &Placeholders::measure));
  out += inner + "# " + std::string(comments_for(site).row_keys) + '\n';
  if (!strategy.pillars.empty()) out += inner + "# pillar: " + pillar_ids(strategy) + '\n';
  return out + inner + "# responsible: []\n" + inner + "# " +
         std::string(comments_for(site).row_roles) + '\n' + inner + "# lead: []\n" + inner +
         "# partners: []\n";
}

// The table of a file and how it is written.
struct Table {
  std::string_view text;
  const YamlNode* rows = nullptr;  // null: there is no table yet

  bool is_flow() const { return rows != nullptr && rows->is_list() && text[rows->begin] == '['; }
  std::string indent() const {
    if (rows == nullptr || rows->items.empty()) return "  ";
    const content::LineSpan line = content::line_at(text, rows->items.front().begin);
    const std::size_t dash = text.find('-', line.begin);
    return std::string(dash - line.begin, ' ');
  }
};

std::string with_line_ends_of(std::string_view text, const std::string& row) {
  if (text.find("\r\n") == std::string_view::npos) return row;
  std::string out;
  for (const char c : row) out.append(c == '\n' ? "\r\n" : std::string(1, c));
  return out;
}

// Puts whole lines behind the line in which `at` stands.
std::string with_lines_behind(std::string_view text, std::size_t at, const std::string& lines) {
  std::size_t end = text.find('\n', at == 0 ? 0 : at - 1);
  const bool last = end == std::string_view::npos;
  end = last ? text.size() : end + 1;
  std::string out(text.substr(0, end));
  if (last && !out.empty()) out += with_line_ends_of(text, "\n");
  return out.append(with_line_ends_of(text, lines)).append(text.substr(end));
}

// A row between the brackets of a table that is written in them.
std::string with_flow_row(const Table& table, const std::string& id, const Site& site) {
  std::string title;
  for (const Language& language : site.languages) {
    title += (title.empty() ? "" : ", ") + language.tag + ": " +
             yaml_value(placeholders_in(language.tag).measure);
  }
  const std::size_t close = table.rows->end - 1;
  std::string out(table.text.substr(0, close));
  if (!table.rows->items.empty()) out += ", ";
  return out + "{id: " + id + ", title: {" + title + "}}" + std::string(table.text.substr(close));
}

const content::YearFiles* files_of(const PortalFiles& portal, const std::string& strategy,
                                   int year) {
  for (const content::StrategyFiles& files : portal.files.strategies) {
    if (files.id != strategy) continue;
    for (const content::YearFiles& one : files.years) {
      if (one.year == year) return &one;
    }
  }
  return nullptr;
}

const Record* year_before_has(const Strategy& strategy, std::size_t followup,
                              const std::string& id) {
  if (followup == 0) return nullptr;
  const FollowUp& before = strategy.followups[followup - 1];
  const auto found = find_record(before, id);
  return found ? &before.records[*found] : nullptr;
}

std::string with_row(const Site& site, const Strategy& strategy, std::size_t followup,
                     const std::string& id, const Table& table) {
  if (table.is_flow()) return with_flow_row(table, id, site);
  const Record* before = year_before_has(strategy, followup, id);
  const std::string row =
      before != nullptr
          ? carried_row(site, strategy, strategy.followups[followup - 1], *before, table.indent())
          : fresh_row(site, strategy, id, table.indent());
  if (table.rows == nullptr) {
    return with_lines_behind(table.text, table.text.size(), "measures:\n" + row);
  }
  const std::size_t end =
      table.rows->items.empty() ? table.rows->end : table.rows->items.back().end;
  return with_lines_behind(table.text, end, row);
}

}  // namespace

Scaffold new_measure(const PortalFiles& portal, const std::string& strategy_id,
                     const std::string& year_word, const std::string& id) {
  Scaffold out;
  const Site& site = portal.site;
  const auto found = find_strategy_of(portal, strategy_id, out);
  const auto year = year_of(year_word, out);
  const std::string folder = "content/strategies/" + strategy_id + "/" + year_word;
  check_measure_id(id, folder + "/measures/" + id, out);
  if (!found || !year || out.refused()) return out;
  const Strategy& strategy = site.strategies[*found];
  const auto followup = find_followup(strategy, *year);
  if (!followup) {
    out.mistakes.add(content::kUnknownFollowUp, content::whole(folder),
                     {strategy_id + "/" + year_word});
    return out;
  }
  if (find_record(strategy.followups[*followup], id)) {
    out.refusals.push_back({"new-exists", {folder + "/measures/" + id}});
    return out;
  }
  const content::Yaml& file = files_of(portal, strategy_id, *year)->followup;
  const Table table{file->source->text, file->root.find("measures")};
  out.changes.push_back({file->source->path, with_row(site, strategy, *followup, id, table), true});
  const Record* before = year_before_has(strategy, *followup, id);
  add_measure_texts(site, folder, id, before != nullptr ? before->sections : strategy.sections,
                    out.changes);
  return out;
}

}  // namespace ayumi::office
