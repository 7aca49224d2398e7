#include "exports/shown_tables.h"

#include <algorithm>
#include <array>
#include <map>

#include "exports/columns.h"
#include "exports/csv_rows.h"
#include "exports/json_files.h"
#include "exports/named_roles.h"
#include "model/find.h"

namespace ayumi::exports {
namespace {

constexpr std::array kKinds{ShownKind::coverage, ShownKind::pillar_coverage, ShownKind::measures,
                            ShownKind::figures,  ShownKind::organization,    ShownKind::series};
constexpr std::string_view kEnding = ".csv";

// A text made of several, in each language that has all of them.
template <class In>
Text words_in(const Site& site, const In& in) {
  Text text;
  for (LanguageIndex i = 0; i < site.languages.size(); ++i) {
    if (std::optional<std::string> words = in(i)) text.set(i, *std::move(words));
  }
  return text;
}

// "Abroad › Asia"
Text pillar_path(const Site& site, const Strategy& strategy, std::optional<PillarIndex> pillar) {
  return words_in(site, [&](LanguageIndex language) {
    std::optional<std::string> path("");
    for (auto at = pillar; at && path; at = strategy.pillars[*at].parent) {
      const std::string* name = strategy.pillars[*at].title.in(language);
      if (name == nullptr) {
        path.reset();
      } else {
        path = path->empty() ? *name : *name + " › " + *path;
      }
    }
    return path;
  });
}

Text names_of(const Site& site, const std::vector<OrganizationIndex>& list) {
  return words_in(site, [&](LanguageIndex language) {
    std::optional<std::string> names("");
    for (const OrganizationIndex i : list) {
      const std::string* name = site.organizations[i].name.in(language);
      if (name == nullptr) return std::optional<std::string>();
      *names += (names->empty() ? "" : " / ") + *name;
    }
    return names;
  });
}

Text addresses_of(const Content& content, const RecordKey& key) {
  return words_in(content.site, [&](LanguageIndex language) {
    return content.url({Place::Kind::record, key}, language);
  });
}

std::string_view word_of(Relation relation) {
  switch (relation) {
    case Relation::added:
      return "new";
    case Relation::continued:
      return "continued";
    case Relation::again:
      return "again";
    case Relation::ended:
      return "ended";
    case Relation::none:
      break;
  }
  return {};
}

bool names(const std::vector<OrganizationIndex>& list, OrganizationIndex organization) {
  return std::find(list.begin(), list.end(), organization) != list.end();
}

class Rows {
 public:
  Rows(const Content& content, const ShownTable& table, RowWriter& out)
      : content_(content), site_(content.site), table_(table), out_(out) {}

  void write() {
    switch (table_.kind) {
      case ShownKind::coverage:
        return for_each_followup([&](std::size_t s, std::size_t f) { coverage(s, f); });
      case ShownKind::pillar_coverage:
        return for_each_followup([&](std::size_t s, std::size_t f) { pillars(s, f); });
      case ShownKind::measures:
        return for_each_record([&](const RecordKey& key) { measure(key); });
      case ShownKind::figures:
        return for_each_record([&](const RecordKey& key) { figures(key); });
      case ShownKind::organization:
        return for_each_followup([&](std::size_t s, std::size_t f) { roles(s, f); });
      case ShownKind::series:
        for (const RecordKey& key : table_.years) figures(key);
    }
  }

 private:
  template <class Visit>
  void for_each_followup(const Visit& visit) const {
    for (StrategyIndex s = 0; s < site_.strategies.size(); ++s) {
      for (std::size_t f = 0; f < site_.strategies[s].followups.size(); ++f) visit(s, f);
    }
  }

  template <class Visit>
  void for_each_record(const Visit& visit) const {
    const auto& followups = site_.strategies[table_.strategy].followups;
    for (std::size_t r = 0; r < followups[table_.followup].records.size(); ++r) {
      visit(RecordKey{table_.strategy, table_.followup, r});
    }
  }

  RowWriter& begin_followup(StrategyIndex s, std::size_t f) {
    const Strategy& strategy = site_.strategies[s];
    out_.text("strategy", strategy.id).words("strategy_name", strategy.title);
    return out_.text("fiscal_year", std::to_string(strategy.followups[f].year));
  }

  RowWriter& begin_record(const RecordKey& key) {
    begin_followup(key.strategy, key.followup).text("measure", record_of(site_, key).id);
    return out_.words("title", record_of(site_, key).title);
  }

  void coverage(StrategyIndex s, std::size_t f) {
    const FollowUp& followup = site_.strategies[s].followups[f];
    begin_followup(s, f).number("measures", followup.records.size()).end();
  }

  void pillars(StrategyIndex s, std::size_t f) {
    const Strategy& strategy = site_.strategies[s];
    std::vector<std::size_t> counts(strategy.pillars.size());
    for (const Record& record : strategy.followups[f].records) {
      for (auto p = record.pillar; p; p = strategy.pillars[*p].parent) ++counts[*p];
    }
    for (PillarIndex p = 0; p < counts.size(); ++p) {
      if (counts[p] == 0) continue;
      begin_followup(s, f).text("pillar", strategy.pillars[p].id);
      out_.words("pillar_path", pillar_path(site_, strategy, p)).number("measures", counts[p]);
      out_.end();
    }
  }

  void place(const RecordKey& key) {
    const Strategy& strategy = strategy_of(site_, key);
    const Record& record = record_of(site_, key);
    out_.text("label", record.label);
    out_.text("pillar", record.pillar ? strategy.pillars[*record.pillar].id : std::string());
    out_.words("pillar_path", pillar_path(site_, strategy, record.pillar));
  }

  void measure(const RecordKey& key) {
    const Record& record = record_of(site_, key);
    begin_record(key);
    place(key);
    out_.words("lead", names_of(site_, record.roles.lead));
    out_.words("partners", names_of(site_, record.roles.partners));
    out_.words("responsible", names_of(site_, record.roles.responsible));
    out_.text("from_year_before", word_of(content_.relation(key)));
    out_.text("source", record.source ? record.source->document : std::string());
    out_.words("place", record.source ? record.source->at : Text());
    out_.words("url", addresses_of(content_, key)).end();
  }

  void figures(const RecordKey& key) {
    for (const FigureValue& value : record_of(site_, key).figures) {
      const Figure& figure = strategy_of(site_, key).figures[value.figure];
      begin_record(key).text("figure", figure.id).words("figure_name", figure.label);
      out_.text("value", value.value).text("of", value.of).words("unit_name", figure.unit);
      out_.date("at", value.at).flag("about", value.about).flag("at_least", value.at_least);
      out_.flag("up_to", value.up_to).flag("cumulative", value.cumulative);
      out_.words("note", value.note).words("url", addresses_of(content_, key)).end();
    }
  }

  void roles(StrategyIndex s, std::size_t f) {
    const auto& records = site_.strategies[s].followups[f].records;
    for (std::size_t r = 0; r < records.size(); ++r) {
      for (const NamedRole& role : kNamedRoles) {
        if (!names(records[r].roles.*role.list, table_.organization)) continue;
        begin_record({s, f, r});
        place({s, f, r});
        out_.text("role", role.id);
        out_.words("role_name",
                   words_in(site_, [&](LanguageIndex i) { return content_.word(role.word, i); }));
        out_.words("url", addresses_of(content_, {s, f, r})).end();
      }
    }
  }

  const Content& content_;
  const Site& site_;
  const ShownTable& table_;
  RowWriter& out_;
};

std::vector<Column> of_followup(const std::vector<Column>& rest) {
  std::vector<Column> columns{text_column("strategy", kRequired), words_column("strategy_name"),
                              integer_column("fiscal_year", kRequired)};
  columns.insert(columns.end(), rest.begin(), rest.end());
  return columns;
}

std::vector<Column> of_record(std::vector<Column> rest) {
  rest.insert(rest.begin(), {text_column("measure", kRequired), words_column("title")});
  return of_followup(rest);
}

std::vector<Column> figure_columns() {
  return of_record({text_column("figure", kRequired), words_column("figure_name"),
                    number_column("value", kRequired), number_column("of"),
                    words_column("unit_name"), text_column("at"), precision_column("at_precision"),
                    flag_column("about"), flag_column("at_least"), flag_column("up_to"),
                    flag_column("cumulative"), words_column("note"), words_column("url")});
}

Table table_of(ShownKind kind) {
  const Column measures = integer_column("measures", kRequired);
  switch (kind) {
    case ShownKind::coverage:
      return {"coverage", of_followup({measures}), {"strategy", "fiscal_year"}, {}, nullptr};
    case ShownKind::pillar_coverage:
      return {
          "pillar_coverage",
          of_followup({text_column("pillar", kRequired), words_column("pillar_path"), measures}),
          {"strategy", "fiscal_year", "pillar"},
          {},
          nullptr};
    case ShownKind::measures:
      return {
          "shown_measures",
          of_record({text_column("label"), text_column("pillar"), words_column("pillar_path"),
                     words_column("lead"), words_column("partners"), words_column("responsible"),
                     code_column("from_year_before", {"new", "continued", "again", "ended"}),
                     text_column("source"), words_column("place"), words_column("url")}),
          {"measure"},
          {},
          nullptr};
    case ShownKind::figures:
      return {"shown_figures", figure_columns(), {}, {}, nullptr};
    case ShownKind::organization:
      return {"shown_roles",
              of_record({text_column("label"), text_column("pillar"), words_column("pillar_path"),
                         code_column("role", {"lead", "partner", "responsible"}, kRequired),
                         words_column("role_name"), words_column("url")}),
              {"strategy", "fiscal_year", "measure", "role"},
              {},
              nullptr};
    case ShownKind::series:
      break;
  }
  return {"shown_series", figure_columns(), {}, {}, nullptr};
}

bool reports_figures(const FollowUp& followup) {
  return std::any_of(followup.records.begin(), followup.records.end(),
                     [](const Record& record) { return !record.figures.empty(); });
}

// Those that have a role somewhere.
std::vector<bool> with_roles(const Site& site) {
  std::vector<bool> named(site.organizations.size());
  for (const Strategy& strategy : site.strategies) {
    for (const FollowUp& followup : strategy.followups) {
      for (const Record& record : followup.records) {
        for (const NamedRole& role : kNamedRoles) {
          for (const OrganizationIndex i : record.roles.*role.list) named[i] = true;
        }
      }
    }
  }
  return named;
}

}  // namespace

std::span<const ShownKind> shown_kinds() { return kKinds; }

std::string path_of(const Site& site, const ShownTable& table) {
  const auto of_year = [&](std::string_view name) {
    const Strategy& strategy = site.strategies[table.strategy];
    return strategy.id + '/' + std::to_string(strategy.followups[table.followup].year) + '/' +
           std::string(name).append(kEnding);
  };
  switch (table.kind) {
    case ShownKind::coverage:
      return "coverage.csv";
    case ShownKind::pillar_coverage:
      return "pillar_coverage.csv";
    case ShownKind::measures:
      return of_year("measures");
    case ShownKind::figures:
      return of_year("figures");
    case ShownKind::organization:
      return "organizations/" + site.organizations[table.organization].id + std::string(kEnding);
    case ShownKind::series:
      break;
  }
  const std::string json = measure_path(site, table.years.front());
  return json.substr(0, json.rfind('.')) + std::string(kEnding);
}

std::vector<ShownTable> shown_tables(const Site& site) {
  std::vector<ShownTable> tables{{ShownKind::coverage}, {ShownKind::pillar_coverage}};
  for (StrategyIndex s = 0; s < site.strategies.size(); ++s) {
    const auto& followups = site.strategies[s].followups;
    for (std::size_t f = 0; f < followups.size(); ++f) {
      if (!followups[f].records.empty()) tables.push_back({ShownKind::measures, s, f});
      if (reports_figures(followups[f])) tables.push_back({ShownKind::figures, s, f});
    }
  }
  const std::vector<bool> named = with_roles(site);
  for (OrganizationIndex i = 0; i < named.size(); ++i) {
    if (named[i]) tables.push_back({ShownKind::organization, 0, 0, i});
  }
  return tables;
}

bool has_series(const Site& site, const std::vector<RecordKey>& years) {
  return std::any_of(years.begin(), years.end(),
                     [&](const RecordKey& key) { return !record_of(site, key).figures.empty(); });
}

const Table& columns_of(ShownKind kind) {
  static const std::map<ShownKind, Table> all = [] {
    std::map<ShownKind, Table> tables;
    for (const ShownKind each : kKinds) tables.emplace(each, table_of(each));
    return tables;
  }();
  return all.at(kind);
}

CsvFile csv_file(const Content& content, const ShownTable& table) {
  CsvRows out;
  RowWriter writer(content.site, columns_of(table.kind), out);
  Rows(content, table, writer).write();
  const std::size_t rows = writer.rows();
  return {std::move(out).bytes(), rows};
}

}  // namespace ayumi::exports
