#include <algorithm>

#include "content/content_diagnostics.h"
#include "content/fields.h"
#include "content/read_references.h"
#include "content/read_values.h"
#include "content/shared_tables.h"
#include "content/tables.h"

namespace ayumi::content {
namespace {

struct Period {
  std::optional<StatedDate> from, to;
};

const Fields<Period> kPeriodFields{
    "period",
    {field("from", optional, &Period::from, optional_of(read_stated_date)),
     field("to", optional, &Period::to, optional_of(read_stated_date))}};

bool read_period(Reading& reading, const YamlNode& node, Strategy& out) {
  Period period;
  const bool good = read_map(reading, node, kPeriodFields, period);
  const bool both = period.from && period.to && period.from->known() && period.to->known();
  if (both && ends_before_it_begins(period.from->value, period.to->value)) {
    reading.tell(kEndsBeforeItBegins, *node.find("to"), {node.word("from"), node.word("to")});
  }
  out.period_from = period.from;
  out.period_to = period.to;
  return good;
}

// The pillar is one of the other strategy's: it is looked up when that is known.
struct PartOf {
  StrategyIndex strategy = 0;
  const YamlNode* pillar = nullptr;
};

bool keep_node(Reading&, const YamlNode& node, const YamlNode*& out) {
  out = &node;
  return true;
}

const Fields<PartOf> kPartOfFields{"part_of",
                                   {field("strategy", required, &PartOf::strategy, read_strategy),
                                    field("pillar", optional, &PartOf::pillar, keep_node)}};

// A strategy that is said to rest on itself, or to be a part of itself.
void tell_itself(Reading& reading, const YamlNode& node) {
  const std::string& own = reading.strategy_names().id;
  const YamlNode* named = node.find("strategy");
  if (named != nullptr && named->scalar == own) reading.tell(kLeadsBackToItself, *named, {own});
}

bool read_part_of(Reading& reading, const YamlNode& node, Strategy::PartOf& out) {
  tell_itself(reading, node);
  PartOf written;
  if (!read_map(reading, node, kPartOfFields, written)) return false;
  out.strategy = written.strategy;
  if (written.pillar == nullptr) return true;
  Reading in_whole = reading;
  in_whole.strategy = written.strategy;
  optional_of(read_pillar)(in_whole, *written.pillar, out.pillar);
  return true;
}

const Fields<Basis> kStrategyBasisFields{
    "basis: a strategy",
    {field("strategy", required, &Basis::strategy, optional_of(read_strategy)),
     field("at", optional, &Basis::at, read_place),
     field("asks", optional, &Basis::asks, read_text)}};

const Fields<Basis> kDocumentBasisFields{
    "basis: a document",
    {field("id", required, &Basis::id, read_id), field("title", required, &Basis::title, read_text),
     field("date", optional, &Basis::decision, &Decision::date, optional_of(read_known_date)),
     field("by", optional, &Basis::decision, &Decision::by, read_text),
     field("at", optional, &Basis::at, read_place),
     field("asks", optional, &Basis::asks, read_text),
     field("url", optional, &Basis::url, read_web_address),
     field("succeeded_by", optional, &Basis::succeeded_by, read_basis_id)}};

bool read_basis(Reading& reading, const YamlNode& node, Basis& out) {
  const bool is_strategy = node.find("strategy") != nullptr;
  tell_itself(reading, node);
  return read_map(reading, node, is_strategy ? kStrategyBasisFields : kDocumentBasisFields, out);
}

bool skip(Reading&, const YamlNode&) { return true; }

const Fields<Pillar> kPillarFields{"pillar",
                                   {field("id", required, &Pillar::id, read_id),
                                    field("title", required, &Pillar::title, read_title),
                                    field("label", optional, &Pillar::label, read_phrase),
                                    field("short_title", optional, &Pillar::short_title, read_text),
                                    field("summary", optional, &Pillar::summary, read_text),
                                    checked_field<Pillar>("pillars", optional, skip)}};

// In the order of the document, parents before children: that of StrategyNames::pillars.
void add_pillars(Reading& reading, const YamlNode& list, std::optional<PillarIndex> parent,
                 int depth, std::vector<Pillar>& out) {
  const auto* items = items_of(reading, list);
  if (items == nullptr) return;
  for (const YamlNode& item : *items) {
    const PillarIndex own = out.size();
    Pillar& pillar = out.emplace_back();
    pillar.parent = parent;
    pillar.depth = depth;
    if (has_value(reading, item)) read_map(reading, item, kPillarFields, pillar);
    const YamlNode* below = item.find("pillars");
    if (below != nullptr) add_pillars(reading, *below, own, depth + 1, out);
  }
}

bool read_pillars(Reading& reading, const YamlNode& node, std::vector<Pillar>& out) {
  add_pillars(reading, node, std::nullopt, 0, out);
  return true;
}

const Fields<Indicator> kBaselineFields{
    "baseline",
    {field("value", optional, &Indicator::baseline, read_stated_number),
     field("year", optional, &Indicator::baseline_year, read_stated_date)}};

const Fields<Indicator> kTargetFields{
    "target",
    {field("value", optional, &Indicator::target, read_stated_number),
     field("note", optional, &Indicator::target_note, read_text)}};

const Fields<IndicatorValue> kIndicatorValueFields{
    "value of an indicator",
    {field("at", required, &IndicatorValue::at, read_date),
     field("value", required, &IndicatorValue::value, read_number),
     field("source", optional, &IndicatorValue::source, optional_of(read_strategy_source_place))}};

bool read_baseline(Reading& reading, const YamlNode& node, Indicator& out) {
  return read_map(reading, node, kBaselineFields, out);
}
bool read_target(Reading& reading, const YamlNode& node, Indicator& out) {
  return read_map(reading, node, kTargetFields, out);
}
bool read_indicator_value(Reading& reading, const YamlNode& node, IndicatorValue& out) {
  return read_map(reading, node, kIndicatorValueFields, out);
}

const Fields<Indicator> kIndicatorFields{
    "indicator",
    {field("id", required, &Indicator::id, read_id),
     field("title", required, &Indicator::title, read_text),
     field("definition", optional, &Indicator::definition, read_text),
     field("unit", optional, &Indicator::unit, read_text),
     {"baseline", optional, read_baseline},
     {"target", optional, read_target},
     field("target_year", optional, &Indicator::target_year, read_stated_date),
     field("values", optional, &Indicator::values, list_of(read_indicator_value)),
     field("pillar", optional, &Indicator::pillar, optional_of(read_pillar)),
     field("source", optional, &Indicator::source, optional_of(read_strategy_source_place))}};

bool read_indicator(Reading& reading, const YamlNode& node, Indicator& out) {
  return read_map(reading, node, kIndicatorFields, out);
}

const Fields<Strategy> kStrategyFields{
    "strategy.yaml",
    {field("title", required, &Strategy::title, read_title),
     field("short_title", optional, &Strategy::short_title, read_text),
     {"period", optional, read_period},
     field("decision", optional, &Strategy::decision, optional_of(read_decision)),
     field("council", optional, &Strategy::council, read_text),
     field("part_of", optional, &Strategy::part_of, optional_of(read_part_of)),
     field("scope_note", optional, &Strategy::scope_note, read_text),
     field("basis", optional, &Strategy::basis, list_of(read_basis)),
     field("sections", optional, &Strategy::sections, read_sections),
     field("pillar_sections", optional, &Strategy::pillar_sections, read_sections),
     field("pillars", optional, &Strategy::pillars, read_pillars),
     field("indicators", optional, &Strategy::indicators, list_of(read_indicator)),
     field("sources", optional, &Strategy::sources, list_of(read_source_document)),
     field("aliases", optional, &Strategy::aliases, list_of(read_alias)),
     publish_at_field<Strategy>()}};

}  // namespace

bool read_strategy_file(Reading& reading, const YamlNode& root, Strategy& out) {
  return read_map(reading, root, kStrategyFields, out);
}

std::vector<FieldTable> strategy_tables() {
  return {table_keys(kPeriodFields),        table_keys(kPartOfFields),
          table_keys(kStrategyBasisFields), table_keys(kDocumentBasisFields),
          table_keys(kPillarFields),        table_keys(kBaselineFields),
          table_keys(kTargetFields),        table_keys(kIndicatorValueFields),
          table_keys(kIndicatorFields),     table_keys(kStrategyFields)};
}

}  // namespace ayumi::content
