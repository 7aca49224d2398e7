#include "content/read_references.h"

#include <utility>

#include "base/text.h"
#include "content/content_diagnostics.h"
#include "content/fields.h"

namespace ayumi::content {
namespace {

// The part of a file that holds an id: "b" of "measure:a/2023/b".
Location place_of(const Reading& reading, const YamlNode& node, std::string_view part) {
  const std::string_view raw =
      std::string_view(reading.source->text).substr(node.begin, node.end - node.begin);
  const std::size_t at = raw.rfind(part);
  if (at == std::string_view::npos) return reading.at(node);
  const auto begin = static_cast<std::uint32_t>(node.begin + at);
  return {reading.source, begin, begin + static_cast<std::uint32_t>(part.size())};
}

// "[mhlw、mofa]" is one word to YAML.
bool tell_wide_comma(Reading& reading, std::string_view id, const Location& where) {
  for (const std::string_view comma : {"、", "，"}) {
    const std::size_t at = id.find(comma);
    if (at == std::string_view::npos || where.end - where.begin != id.size()) continue;
    const auto begin = where.begin + static_cast<std::uint32_t>(at);
    const auto end = begin + static_cast<std::uint32_t>(comma.size());
    reading.diagnostics.add(kFullWidthSeparator, {where.source, begin, end}, {comma}).suggestion =
        ",";
    return true;
  }
  return false;
}

std::optional<std::size_t> resolve(Reading& reading, const DiagnosticKind& kind, const Ids& ids,
                                   std::string_view id, Location where) {
  const auto found = ids.find(id);
  if (found || tell_wide_comma(reading, id, where)) return found;
  const bool compare = reading.suggestions-- > 0;
  if (ids.faults.faulty() && (!compare || ids.may_be_told(id))) return std::nullopt;
  Diagnostic& told = reading.diagnostics.add(kind, std::move(where), {id});
  if (compare) told.suggestion = ids.nearest_to(id);
  return std::nullopt;
}

bool read_index(Reading& reading, const YamlNode& node, const DiagnosticKind& kind, const Ids& ids,
                std::size_t& out) {
  if (!node.is_scalar()) {
    reading.tell(kWordExpected, node, {ids.size() == 0 ? "id" : std::string_view(ids[0])});
    return false;
  }
  if (node.scalar == kUnknown && !ids.find(kUnknown) && !ids.faults.faulty()) {
    reading.tell(kUnknownOutOfPlace, node);
    return false;
  }
  const auto found = resolve(reading, kind, ids, node.scalar, reading.at(node));
  if (found) out = *found;
  return found.has_value();
}

bool read_known_id(Reading& reading, const YamlNode& node, const DiagnosticKind& kind,
                   const Ids& ids, std::string& out) {
  std::size_t ignored = 0;
  if (!read_index(reading, node, kind, ids, ignored)) return false;
  out = node.scalar;
  return true;
}

// An id that may stand in several lists; null ones are passed over.
bool read_id_of_any(Reading& reading, const YamlNode& node, const DiagnosticKind& kind,
                    const std::vector<const Ids*>& known, std::string& out) {
  Ids all;
  for (const Ids* ids : known) {
    if (ids == nullptr) continue;
    if (node.is_scalar() && ids->find(node.scalar)) {
      out = node.scalar;
      return true;
    }
    if (!ids->faults.complete) all.faults.complete = false;
    for (std::size_t i = 0; i < ids->size(); ++i) all.add((*ids)[i], ids->place(i), ids->entry(i));
  }
  return read_known_id(reading, node, kind, all, out);
}

std::optional<StrategyIndex> resolve_strategy(Reading& reading, const YamlNode& node,
                                              std::string_view id) {
  return resolve(reading, kUnknownStrategy, reading.names.strategy_ids, id,
                 place_of(reading, node, id));
}

std::optional<FollowUpPlace> resolve_followup(Reading& reading, const YamlNode& node,
                                              std::string_view strategy, std::string_view year) {
  const auto found = resolve_strategy(reading, node, strategy);
  if (!found) return std::nullopt;
  const StrategyNames& names = reading.names.strategies[*found];
  if (const auto followup = names.find_followup(year)) return FollowUpPlace{*found, *followup};
  const std::string path = std::string(strategy) + "/" + std::string(year);
  reading.diagnostics.add(kUnknownFollowUp, place_of(reading, node, path), {path});
  return std::nullopt;
}

std::optional<RecordKey> resolve_record(Reading& reading, const YamlNode& node,
                                        const std::vector<std::string_view>& parts) {
  const auto place = resolve_followup(reading, node, parts[0], parts[1]);
  if (!place) return std::nullopt;
  const Ids& ids = reading.names.strategies[place->strategy].followups[place->followup].measures;
  const auto record =
      resolve(reading, kUnknownMeasure, ids, parts[2], place_of(reading, node, parts[2]));
  if (!record) return std::nullopt;
  return RecordKey{place->strategy, place->followup, *record};
}

// A measure of any year.
bool resolve_measure(Reading& reading, const YamlNode& node, StrategyIndex strategy,
                     std::string_view id) {
  Ids all;
  for (const FollowUpNames& followup : reading.names.strategies[strategy].followups) {
    if (followup.measures.find(id)) return true;
    if (!followup.measures.faults.complete) all.faults.complete = false;
    const Ids& ids = followup.measures;
    for (std::size_t i = 0; i < ids.size(); ++i) all.add(ids[i], ids.place(i), ids.entry(i));
  }
  return resolve(reading, kUnknownMeasure, all, id, place_of(reading, node, id)).has_value();
}

bool tell_bad_address(Reading& reading, const YamlNode& node) {
  reading.tell(kBadAddress, node, {node.scalar});
  return false;
}

bool read_measure_parts(Reading& reading, const YamlNode& node,
                        const std::vector<std::string_view>& parts, Reference& out) {
  if (parts.size() == 3) {
    const auto record = resolve_record(reading, node, parts);
    if (record) out.record = *record;
    return record.has_value();
  }
  if (parts.size() != 2) return tell_bad_address(reading, node);
  const auto strategy = resolve_strategy(reading, node, parts[0]);
  if (!strategy || !resolve_measure(reading, node, *strategy, parts[1])) return false;
  out.kind = Reference::Kind::measure;
  out.record.strategy = *strategy;
  out.measure = parts[1];
  return true;
}

bool read_strategy_or_followup(Reading& reading, const YamlNode& node, std::string_view scheme,
                               const std::vector<std::string_view>& parts, Reference& out) {
  if (scheme == "strategy" && parts.size() == 1) {
    const auto strategy = resolve_strategy(reading, node, parts[0]);
    out.kind = Reference::Kind::strategy;
    out.record.strategy = strategy.value_or(0);
    return strategy.has_value();
  }
  if (scheme != "followup" || parts.size() != 2) return tell_bad_address(reading, node);
  const auto place = resolve_followup(reading, node, parts[0], parts[1]);
  if (!place) return false;
  out.kind = Reference::Kind::followup;
  out.record = {place->strategy, place->followup, 0};
  return true;
}

const Ids* documents_of_extract(const Reading& reading, bool of_strategy) {
  const auto place = find_followup(reading.names, reading.followup_names().extract_of);
  if (!place) return nullptr;
  const StrategyNames& strategy = reading.names.strategies[place->strategy];
  return of_strategy ? &strategy.documents : &strategy.followups[place->followup].documents;
}

}  // namespace

bool read_organization(Reading& reading, const YamlNode& node, OrganizationIndex& out) {
  return read_index(reading, node, kUnknownOrganization, reading.names.organizations, out);
}
bool read_section(Reading& reading, const YamlNode& node, SectionIndex& out) {
  return read_index(reading, node, kUnknownSection, reading.names.sections, out);
}
bool read_sections(Reading& reading, const YamlNode& node, std::vector<SectionIndex>& out) {
  const bool good = set_of(read_section)(reading, node, out);
  // The headings of those that are missing would be called wrong: all are welcome instead.
  if (node.is_list() && out.size() < node.items.size()) out.clear();
  return good;
}
bool read_topic(Reading& reading, const YamlNode& node, TopicIndex& out) {
  return read_index(reading, node, kUnknownTopic, reading.names.topics, out);
}
bool read_term(Reading& reading, const YamlNode& node, TermIndex& out) {
  return read_index(reading, node, kUnknownTerm, reading.names.terms, out);
}
bool read_status(Reading& reading, const YamlNode& node, std::string& out) {
  return read_known_id(reading, node, kUnknownStatus, reading.names.statuses, out);
}
bool read_strategy(Reading& reading, const YamlNode& node, StrategyIndex& out) {
  return read_index(reading, node, kUnknownStrategy, reading.names.strategy_ids, out);
}
bool read_pillar(Reading& reading, const YamlNode& node, PillarIndex& out) {
  return read_index(reading, node, kUnknownPillar, reading.strategy_names().pillars, out);
}
bool read_pillar_id(Reading& reading, const YamlNode& node, std::string& out) {
  return read_known_id(reading, node, kUnknownPillar, reading.strategy_names().pillars, out);
}
bool read_figure(Reading& reading, const YamlNode& node, std::size_t& out) {
  return read_index(reading, node, kUnknownFigure, reading.strategy_names().figures, out);
}
bool read_basis_id(Reading& reading, const YamlNode& node, std::string& out) {
  return read_known_id(reading, node, kUnknownBasis, reading.strategy_names().basis, out);
}
bool read_measure(Reading& reading, const YamlNode& node, std::size_t& out) {
  return read_index(reading, node, kUnknownMeasure, reading.followup_names().measures, out);
}

bool read_strategy_document_id(Reading& reading, const YamlNode& node, std::string& out) {
  std::vector<const Ids*> known{&reading.strategy_names().documents};
  for (const FollowUpNames& followup : reading.strategy_names().followups) {
    known.push_back(&followup.documents);
  }
  return read_id_of_any(reading, node, kUnknownSource, known, out);
}

bool read_document_id(Reading& reading, const YamlNode& node, std::string& out) {
  return read_id_of_any(reading, node, kUnknownSource,
                        {&reading.followup_names().documents, &reading.strategy_names().documents,
                         documents_of_extract(reading, false), documents_of_extract(reading, true)},
                        out);
}

bool read_address(Reading& reading, const YamlNode& node, Reference& out) {
  if (!node.is_scalar()) {
    reading.tell(kWordExpected, node, {"measure:global-health/2022/uhc-centre"});
    return false;
  }
  const std::string_view address = node.scalar;
  const std::size_t colon = address.find(':');
  if (colon == std::string_view::npos) return tell_bad_address(reading, node);
  const std::string_view scheme = address.substr(0, colon);
  const auto parts = address_parts(address.substr(colon + 1));
  return scheme == "measure" ? read_measure_parts(reading, node, parts, out)
                             : read_strategy_or_followup(reading, node, scheme, parts, out);
}

bool read_measure_address(Reading& reading, const YamlNode& node, Reference& out) {
  if (!read_address(reading, node, out)) return false;
  if (out.kind == Reference::Kind::record || out.kind == Reference::Kind::measure) return true;
  reading.tell(kAddressOfWrongKind, node, {node.scalar});
  return false;
}

bool read_followup_path(Reading& reading, const YamlNode& node, FollowUp::Extract& out) {
  const auto parts = address_parts(node.scalar);
  if (!node.is_scalar() || parts.size() != 2) return tell_bad_address(reading, node);
  const auto place = resolve_followup(reading, node, parts[0], parts[1]);
  if (!place) return false;
  out.strategy = place->strategy;
  out.followup = place->followup;
  return true;
}

bool read_record_path(Reading& reading, const YamlNode& node, RecordKey& out) {
  const auto parts = address_parts(node.scalar);
  if (!node.is_scalar() || parts.size() != 3) return tell_bad_address(reading, node);
  const auto record = resolve_record(reading, node, parts);
  if (record) out = *record;
  return record.has_value();
}

std::optional<FollowUpPlace> find_followup(const Names& names, std::string_view path) {
  const auto parts = address_parts(path);
  if (parts.size() != 2) return std::nullopt;
  const auto strategy = names.strategy_ids.find(parts[0]);
  if (!strategy) return std::nullopt;
  const auto followup = names.strategies[*strategy].find_followup(parts[1]);
  if (!followup) return std::nullopt;
  return FollowUpPlace{*strategy, *followup};
}

}  // namespace ayumi::content
