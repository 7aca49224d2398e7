// Tables of what follow-ups report: ids, years, dates, numbers, and no words.

#include "exports/columns.h"
#include "exports/named_roles.h"
#include "exports/row_writer.h"
#include "exports/units.h"
#include "model/find.h"

namespace ayumi::exports {
namespace {

template <class Visit>
void for_each_followup(const Site& site, const Visit& visit) {
  for (const Strategy& strategy : site.strategies) {
    for (const FollowUp& followup : strategy.followups) visit(strategy, followup);
  }
}

template <class Visit>
void for_each_record(const Site& site, const Visit& visit) {
  for_each_followup(site, [&](const Strategy& strategy, const FollowUp& followup) {
    for (const Record& record : followup.records) visit(strategy, followup, record);
  });
}

RowWriter& begin_followup(RowWriter& out, const Strategy& strategy, const FollowUp& followup) {
  return out.text("strategy", strategy.id).text("fiscal_year", std::to_string(followup.year));
}

RowWriter& begin_record(RowWriter& out, const Strategy& strategy, const FollowUp& followup,
                        const Record& record) {
  return begin_followup(out, strategy, followup).text("measure", record.id);
}

std::string_view edition_of(const FollowUp& followup) {
  switch (followup.edition) {
    case FollowUp::Edition::draft:
      return "draft";
    case FollowUp::Edition::final:
      return "final";
    case FollowUp::Edition::unknown:
      return "unknown";
    case FollowUp::Edition::missing:
      break;
  }
  return {};
}

void write_followups(const Content& content, RowWriter& out) {
  const Site& site = content.site;
  for_each_followup(site, [&](const Strategy& strategy, const FollowUp& followup) {
    begin_followup(out, strategy, followup).text("edition", edition_of(followup));
    out.date("as_of", followup.as_of).date("published", followup.published);
    const bool decided = followup.decision && followup.decision->date;
    out.date("decided", decided ? *followup.decision->date : StatedDate());
    out.flag("first", followup.first).flag("roles_stated", !followup.roles_not_stated);
    if (followup.extract_of) {
      const Strategy& whole = site.strategies[followup.extract_of->strategy];
      const FollowUp& year = whole.followups[followup.extract_of->followup];
      out.text("extract_of_strategy", whole.id);
      out.text("extract_of_fiscal_year", std::to_string(year.year));
    } else {
      out.none("extract_of_strategy").none("extract_of_fiscal_year");
    }
    out.date("entered", followup.entered);
    out.end();
  });
}

void write_measures(const Content& content, RowWriter& out) {
  for_each_followup(content.site, [&](const Strategy& strategy, const FollowUp& followup) {
    for (std::size_t i = 0; i < followup.records.size(); ++i) {
      const Record& record = followup.records[i];
      const bool official = record.title_kind == Record::TitleKind::official;
      begin_record(out, strategy, followup, record).number("position", i + 1);
      out.text("pillar", record.pillar ? strategy.pillars[*record.pillar].id : std::string());
      out.text("title_kind", official ? "official" : "editorial").text("status", record.status);
      out.text("source", record.source ? record.source->document : std::string());
      out.text("shares_plan_with", record.shares_policy_with
                                       ? followup.records[*record.shares_policy_with].id
                                       : std::string());
      out.end();
    }
  });
}

void write_roles(const Content& content, RowWriter& out) {
  const Site& site = content.site;
  for_each_record(site,
                  [&](const Strategy& strategy, const FollowUp& followup, const Record& record) {
                    for (const NamedRole& role : kNamedRoles) {
                      for (const OrganizationIndex each : record.roles.*role.list) {
                        begin_record(out, strategy, followup, record)
                            .text("organization", site.organizations[each].id)
                            .text("role", role.id)
                            .end();
                      }
                    }
                  });
}

void write_figures(const Content& content, RowWriter& out) {
  for_each_record(content.site, [&](const Strategy& strategy, const FollowUp& followup,
                                    const Record& record) {
    for (const FigureValue& value : record.figures) {
      const Figure& figure = strategy.figures[value.figure];
      begin_record(out, strategy, followup, record).text("figure", figure.id);
      out.text("value", value.value).text("of", value.of);
      out.text("unit", unit_code(content.site, figure.unit)).date("at", value.at);
      out.flag("about", value.about).flag("at_least", value.at_least).flag("up_to", value.up_to);
      out.flag("cumulative", value.cumulative).end();
    }
  });
}

void write_indicator_values(const Content& content, RowWriter& out) {
  for (const Strategy& strategy : content.site.strategies) {
    for (const Indicator& indicator : strategy.indicators) {
      for (const IndicatorValue& value : indicator.values) {
        out.text("strategy", strategy.id).text("indicator", indicator.id);
        out.text("value", value.value).text("unit", unit_code(content.site, indicator.unit));
        out.date("at", std::optional(value.at));
        out.text("source", value.source ? value.source->document : std::string()).end();
      }
    }
  }
}

void write_record_topics(const Content& content, RowWriter& out) {
  for_each_record(content.site,
                  [&](const Strategy& strategy, const FollowUp& followup, const Record& record) {
                    for (const TopicIndex topic : record.topics) {
                      begin_record(out, strategy, followup, record)
                          .text("topic", content.site.topics[topic].id)
                          .end();
                    }
                  });
}

std::string_view relation_of(const Lineage& lineage) {
  switch (lineage.kind) {
    case Lineage::Kind::continues:
      return "continues";
    case Lineage::Kind::split_from:
      return "split-from";
    case Lineage::Kind::merged_into:
      return "merged-into";
    case Lineage::Kind::ended:
      return "ended";
  }
  return {};
}

// Strategy, fiscal year and measure, as far as the reference goes.
void write_target(const Site& site, const Lineage& lineage, RowWriter& out) {
  using Kind = ayumi::Reference::Kind;
  if (!lineage.to) {
    out.none("to_strategy").none("to_fiscal_year").none("to_measure");
    return;
  }
  const ayumi::Reference& to = *lineage.to;
  const bool has_year = to.kind == Kind::record || to.kind == Kind::followup;
  const Strategy& strategy = site.strategies[to.record.strategy];
  out.text("to_strategy", strategy.id);
  out.text("to_fiscal_year",
           has_year ? std::to_string(strategy.followups[to.record.followup].year) : std::string());
  out.text("to_measure", to.kind == Kind::record ? record_of(site, to.record).id : to.measure);
}

void write_lineage(const Content& content, RowWriter& out) {
  for_each_record(
      content.site, [&](const Strategy& strategy, const FollowUp& followup, const Record& record) {
        for (const Lineage& lineage : record.lineage) {
          begin_record(out, strategy, followup, record).text("relation", relation_of(lineage));
          write_target(content.site, lineage, out);
          out.end();
        }
      });
}

std::vector<Column> of_followup(std::vector<Column> rest) {
  std::vector<Column> columns{text_column("strategy", kRequired),
                              integer_column("fiscal_year", kRequired)};
  columns.insert(columns.end(), rest.begin(), rest.end());
  return columns;
}

std::vector<Column> of_record(std::vector<Column> rest) {
  rest.insert(rest.begin(), text_column("measure", kRequired));
  return of_followup(std::move(rest));
}

Table followups() {
  return {"followups",
          of_followup({code_column("edition", {"draft", "final", "unknown"}), text_column("as_of"),
                       precision_column("as_of_precision"), text_column("published"),
                       precision_column("published_precision"), text_column("decided"),
                       precision_column("decided_precision"), flag_column("first"),
                       flag_column("roles_stated"), text_column("extract_of_strategy"),
                       integer_column("extract_of_fiscal_year"), text_column("entered"),
                       precision_column("entered_precision")}),
          {"strategy", "fiscal_year"},
          {to_strategy(),
           {{"extract_of_strategy", "extract_of_fiscal_year"},
            "followups",
            {"strategy", "fiscal_year"}}},
          write_followups};
}

Table measures() {
  return {
      "measures",
      of_record({integer_column("position", kRequired), text_column("pillar"),
                 code_column("title_kind", {"official", "editorial"}, kRequired),
                 text_column("status"), text_column("source"), text_column("shares_plan_with")}),
      {"strategy", "fiscal_year", "measure"},
      {to_followup(),
       to_pillar(),
       {{"strategy", "fiscal_year", "shares_plan_with"},
        "measures",
        {"strategy", "fiscal_year", "measure"}}},
      write_measures};
}

Table roles() {
  return {"roles",
          of_record({text_column("organization", kRequired),
                     code_column("role", {"lead", "partner", "responsible"}, kRequired)}),
          {"strategy", "fiscal_year", "measure", "organization", "role"},
          {to_measure(),
           {{"organization"}, "organizations", {"organization"}},
           {{"role"}, "role_names", {"role"}}},
          write_roles};
}

Table figures() {
  return {
      "figures",
      of_record({text_column("figure", kRequired), number_column("value", kRequired),
                 number_column("of"), text_column("unit"), text_column("at"),
                 precision_column("at_precision"), flag_column("about"), flag_column("at_least"),
                 flag_column("up_to"), flag_column("cumulative")}),
      {},
      {to_measure(), {{"strategy", "figure"}, "figure_names", {"strategy", "figure"}}, to_unit()},
      write_figures};
}

Table indicator_values() {
  return {"indicator_values",
          {text_column("strategy", kRequired), text_column("indicator", kRequired),
           number_column("value", kRequired), text_column("unit"), text_column("at", kRequired),
           precision_column("at_precision"), text_column("source")},
          {},
          {{{"strategy", "indicator"}, "indicators", {"strategy", "indicator"}}, to_unit()},
          write_indicator_values};
}

Table record_topics() {
  return {"record_topics",
          of_record({text_column("topic", kRequired)}),
          {"strategy", "fiscal_year", "measure", "topic"},
          {to_measure(), {{"topic"}, "topics", {"topic"}}},
          write_record_topics};
}

Table lineage() {
  return {"lineage",
          of_record({code_column("relation", {"continues", "split-from", "merged-into", "ended"},
                                 kRequired),
                     text_column("to_strategy"), integer_column("to_fiscal_year"),
                     text_column("to_measure")}),
          {},
          {to_measure(),
           {{"to_strategy"}, "strategies", {"strategy"}},
           {{"to_strategy", "to_fiscal_year", "to_measure"},
            "measures",
            {"strategy", "fiscal_year", "measure"}}},
          write_lineage};
}

}  // namespace

std::vector<Table> record_tables() {
  return {followups(),        measures(),      roles(),  figures(),
          indicator_values(), record_topics(), lineage()};
}

}  // namespace ayumi::exports
