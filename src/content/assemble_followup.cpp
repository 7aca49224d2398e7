#include <utility>

#include "base/text.h"
#include "content/assemble_site.h"
#include "content/content_diagnostics.h"
#include "content/prose.h"
#include "content/read_values.h"
#include "content/reserved_ids.h"
#include "content/tables.h"

namespace ayumi::content {
namespace {

// What a record takes over from its follow-up and its strategy where it says nothing itself.
void inherit(const YamlNode& rows, const Strategy& strategy, FollowUp& followup) {
  std::size_t own = 0;
  for (const YamlNode& row : rows.items) {
    if (is_borrowed(row) || own >= followup.records.size()) continue;
    Record& record = followup.records[own++];
    if (row.find("sections") == nullptr) record.sections = strategy.sections;
    const Roles& roles = record.roles;
    const bool named = !roles.lead.empty() || !roles.partners.empty() ||
                       !roles.responsible.empty() || !roles.responsible_note.empty();
    if (followup.roles_not_stated && !named) record.roles.not_stated = true;
  }
}

bool is_usable(std::string_view id) {
  return is_id(id) && !is_reserved(kReservedMeasureIds, id) && !is_reserved(kDeviceNames, id);
}

bool has_unusable(const Ids& ids) {
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (!is_usable(ids[i])) return true;
  }
  return false;
}

// The position of the id that a group of prose files belongs to; told when there is none.
std::optional<std::size_t> owner_of(const std::vector<const MarkdownFile*>& group, const Ids& ids,
                                    const DiagnosticKind& kind, Diagnostics& diagnostics) {
  const std::string& id = group.front()->id;
  const auto found = ids.find(id);
  if (found || ids.may_be_told(id)) return found;
  // An entry whose own id is told may be the one that is meant.
  const std::string near = ids.nearest_to(id);
  if (!is_usable(near) && has_unusable(ids)) return std::nullopt;
  for (const MarkdownFile* file : group) {
    diagnostics.add(kind, {file->source, 0, 0}, {id}).suggestion = near;
  }
  return std::nullopt;
}

void add_prose(const YearFiles& files, const Names& names, const StrategyNames& strategy,
               const Ids& measures, FollowUp& followup, Diagnostics& diagnostics) {
  using Of = Outline::Of;
  std::vector<Outline> unowned;
  for (const auto& group : by_id(files.overview)) {
    followup.overview = read_prose(group, names, {}, followup.outlines, diagnostics);
  }
  for (const auto& group : by_id(files.pillars)) {
    const auto pillar = owner_of(group, strategy.pillars, kUnknownPillar, diagnostics);
    auto prose = read_prose(group, names, {Of::pillar, pillar.value_or(0), 0, {}},
                            pillar ? followup.outlines : unowned, diagnostics);
    if (pillar && !prose.empty()) followup.pillar_prose[*pillar] = std::move(prose);
  }
  for (const auto& group : by_id(files.measures)) {
    const auto record = owner_of(group, measures, kProseWithoutRow, diagnostics);
    const bool stands = record && *record < followup.records.size();
    auto prose = read_prose(group, names, {Of::record, record.value_or(0), 0, {}},
                            stands ? followup.outlines : unowned, diagnostics);
    if (stands) followup.records[*record].prose = std::move(prose);
  }
}

}  // namespace

FollowUp assemble_followup(const YearFiles& files, const Names& names, const Strategy& strategy,
                           std::size_t strategy_index, std::size_t followup_index,
                           Diagnostics& diagnostics) {
  FollowUp followup;
  if (files.followup && files.followup->readable) {
    Reading reading{names, files.followup->source, diagnostics, strategy_index, followup_index};
    read_followup_file(reading, files.followup->root, followup);
    const YamlNode* rows = files.followup->root.find("measures");
    if (rows != nullptr) inherit(*rows, strategy, followup);
  }
  followup.year = files.year;
  followup.where = {files.followup ? files.followup->source : nullptr, 0, 0};
  if (files.figures && files.figures->readable) {
    Reading reading{names, files.figures->source, diagnostics, strategy_index, followup_index};
    read_figure_values(reading, files.figures->root, followup);
  }
  const StrategyNames& own = names.strategies[strategy_index];
  add_prose(files, names, own, own.followups[followup_index].measures, followup, diagnostics);
  return followup;
}

}  // namespace ayumi::content
