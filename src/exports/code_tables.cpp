// Tables that say what the ids of the others are called, in every language.

#include <array>

#include "exports/columns.h"
#include "exports/row_writer.h"
#include "exports/units.h"

namespace ayumi::exports {
namespace {

StatedDate stated(const std::optional<StatedDate>& date) { return date.value_or(StatedDate()); }

void write_strategies(const Content& content, RowWriter& out) {
  const auto& strategies = content.site.strategies;
  for (std::size_t i = 0; i < strategies.size(); ++i) {
    const Strategy& strategy = strategies[i];
    out.text("strategy", strategy.id).number("position", i + 1);
    out.date("starts", stated(strategy.period_from)).date("ends", stated(strategy.period_to));
    out.date("decided", strategy.decision ? stated(strategy.decision->date) : StatedDate());
    out.text("part_of",
             strategy.part_of ? strategies[strategy.part_of->strategy].id : std::string());
    out.words("name", strategy.title).words("short_name", strategy.short_title).end();
  }
}

void write_pillars(const Content& content, RowWriter& out) {
  for (const Strategy& strategy : content.site.strategies) {
    for (std::size_t i = 0; i < strategy.pillars.size(); ++i) {
      const Pillar& pillar = strategy.pillars[i];
      out.text("strategy", strategy.id).text("pillar", pillar.id).number("position", i + 1);
      out.number("depth", static_cast<std::size_t>(pillar.depth));
      out.text("parent", pillar.parent ? strategy.pillars[*pillar.parent].id : std::string());
      out.text("label", pillar.label);
      out.words("name", pillar.title).words("short_name", pillar.short_title).end();
    }
  }
}

void write_measure_titles(const Content& content, RowWriter& out) {
  for (const Strategy& strategy : content.site.strategies) {
    for (const FollowUp& followup : strategy.followups) {
      for (const Record& record : followup.records) {
        out.text("strategy", strategy.id).text("fiscal_year", std::to_string(followup.year));
        out.text("measure", record.id).text("label", record.label);
        out.words("name", record.title).end();
      }
    }
  }
}

void write_figure_names(const Content& content, RowWriter& out) {
  for (const Strategy& strategy : content.site.strategies) {
    for (std::size_t i = 0; i < strategy.figures.size(); ++i) {
      if (!is_reported(strategy, i)) continue;
      const Figure& figure = strategy.figures[i];
      out.text("strategy", strategy.id).text("figure", figure.id);
      out.text("unit", unit_code(content.site, figure.unit)).words("name", figure.label).end();
    }
  }
}

// Whether the source gives it, where it is known that it does or does not.
void write_stated(RowWriter& out, std::string_view column, const Stated<std::string>& value) {
  const std::string stated = std::string(column) + "_stated";
  out.text(column, value.known() ? value.value : std::string());
  if (value.known() || value.unknown()) {
    out.flag(stated, value.known());
  } else {
    out.none(stated);
  }
}

void write_indicators(const Content& content, RowWriter& out) {
  for (const Strategy& strategy : content.site.strategies) {
    for (const Indicator& indicator : strategy.indicators) {
      out.text("strategy", strategy.id).text("indicator", indicator.id);
      out.text("pillar", indicator.pillar ? strategy.pillars[*indicator.pillar].id : "");
      out.text("unit", unit_code(content.site, indicator.unit));
      write_stated(out, "baseline", indicator.baseline);
      out.date("baseline_at", indicator.baseline_year);
      write_stated(out, "target", indicator.target);
      out.date("target_at", indicator.target_year);
      out.text("source", indicator.source ? indicator.source->document : std::string());
      out.words("name", indicator.title).end();
    }
  }
}

void write_organizations(const Content& content, RowWriter& out) {
  const auto& organizations = content.site.organizations;
  for (std::size_t i = 0; i < organizations.size(); ++i) {
    const Organization& each = organizations[i];
    out.text("organization", each.id).number("position", i + 1).text("kind", each.kind);
    out.text("parent", each.parent ? organizations[*each.parent].id : std::string());
    out.date("from", each.from).date("until", each.until);
    out.words("name", each.name).words("short_name", each.short_name).end();
  }
}

void write_role_names(const Content& content, RowWriter& out) {
  constexpr std::array<std::array<std::string_view, 2>, 3> kRoles{
      {{"lead", "lead"}, {"partner", "partners"}, {"responsible", "responsible"}}};
  for (const auto& [role, key] : kRoles) {
    Text name;
    for (LanguageIndex i = 0; i < content.site.languages.size(); ++i) {
      name.set(i, content.word(key, i));
    }
    out.text("role", role).words("name", name).end();
  }
}

void write_topics(const Content& content, RowWriter& out) {
  const auto& topics = content.site.topics;
  for (std::size_t i = 0; i < topics.size(); ++i) {
    out.text("topic", topics[i].id).number("position", i + 1).words("name", topics[i].name).end();
  }
}

void write_units(const Content& content, RowWriter& out) {
  for (const auto& [code, name] : units_of(content.site)) {
    out.text("unit", code).words("name", name).end();
  }
}

void write_sources(const Content& content, RowWriter& out) {
  for (const Strategy& strategy : content.site.strategies) {
    const auto write = [&](const SourceDocument& source, const std::string& year) {
      out.text("strategy", strategy.id).text("source", source.id).text("fiscal_year", year);
      out.date("issued", source.date).flag("held", source.held).text("url", source.url);
      out.words("name", source.title).words("publisher", source.publisher).end();
    };
    for (const SourceDocument& source : strategy.sources) write(source, "");
    for (const FollowUp& followup : strategy.followups) {
      for (const SourceDocument& source : followup.sources) {
        write(source, std::to_string(followup.year));
      }
    }
  }
}

Table strategies() {
  return {"strategies",
          {text_column("strategy", kRequired), integer_column("position", kRequired),
           text_column("starts"), precision_column("starts_precision"), text_column("ends"),
           precision_column("ends_precision"), text_column("decided"),
           precision_column("decided_precision"), text_column("part_of"), words_column("name"),
           words_column("short_name")},
          {"strategy"},
          {{{"part_of"}, "strategies", {"strategy"}}},
          write_strategies};
}

Table pillars() {
  return {"pillars",
          {text_column("strategy", kRequired), text_column("pillar", kRequired),
           integer_column("position", kRequired), integer_column("depth", kRequired),
           text_column("parent"), text_column("label"), words_column("name"),
           words_column("short_name")},
          {"strategy", "pillar"},
          {to_strategy(), {{"strategy", "parent"}, "pillars", {"strategy", "pillar"}}},
          write_pillars};
}

Table measure_titles() {
  return {"measure_titles",
          {text_column("strategy", kRequired), integer_column("fiscal_year", kRequired),
           text_column("measure", kRequired), text_column("label"), words_column("name")},
          {"strategy", "fiscal_year", "measure"},
          {to_measure()},
          write_measure_titles};
}

Table figure_names() {
  return {"figure_names",
          {text_column("strategy", kRequired), text_column("figure", kRequired),
           text_column("unit"), words_column("name")},
          {"strategy", "figure"},
          {to_strategy(), to_unit()},
          write_figure_names};
}

Table indicators() {
  return {"indicators",
          {text_column("strategy", kRequired), text_column("indicator", kRequired),
           text_column("pillar"), text_column("unit"), number_column("baseline"),
           flag_column("baseline_stated", false), text_column("baseline_at"),
           precision_column("baseline_at_precision"), number_column("target"),
           flag_column("target_stated", false), text_column("target_at"),
           precision_column("target_at_precision"), text_column("source"), words_column("name")},
          {"strategy", "indicator"},
          {to_strategy(), to_pillar(), to_unit()},
          write_indicators};
}

Table organizations() {
  return {"organizations",
          {text_column("organization", kRequired), integer_column("position", kRequired),
           text_column("kind"), text_column("parent"), text_column("from"),
           precision_column("from_precision"), text_column("until"),
           precision_column("until_precision"), words_column("name"), words_column("short_name")},
          {"organization"},
          {{{"parent"}, "organizations", {"organization"}}},
          write_organizations};
}

Table sources() {
  return {
      "sources",
      {text_column("strategy", kRequired), text_column("source", kRequired),
       integer_column("fiscal_year"), text_column("issued"), precision_column("issued_precision"),
       flag_column("held"), text_column("url"), words_column("name"), words_column("publisher")},
      {"strategy", "source"},
      {to_strategy(), to_followup()},
      write_sources};
}

Table names_of(std::string_view table, std::string_view id,
               void (*write)(const Content&, RowWriter&)) {
  return {table, {text_column(id, kRequired), words_column("name")}, {id}, {}, write};
}

Table topics() {
  return {"topics",
          {text_column("topic", kRequired), integer_column("position", kRequired),
           words_column("name")},
          {"topic"},
          {},
          write_topics};
}

}  // namespace

std::vector<Table> code_tables() {
  return {strategies(),
          pillars(),
          measure_titles(),
          figure_names(),
          indicators(),
          organizations(),
          names_of("role_names", "role", write_role_names),
          topics(),
          names_of("units", "unit", write_units),
          sources()};
}

}  // namespace ayumi::exports
