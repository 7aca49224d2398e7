// Who does what: for each strategy, organisations by its top pillars. A measure is one measure, in
// however many years it is reported and however many organisations share it.

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "model/find.h"
#include "pages/page_kinds.h"
#include "pages/views/matrix_views.h"

namespace ayumi::pages {
namespace {

struct RoleWords {
  std::string_view sign, word;
};
// As documents print them; ・ is ours, for documents that do not distinguish.
constexpr std::array kRoles{RoleWords{"◎", "lead"}, RoleWords{"○", "partners"},
                            RoleWords{"・", "responsible"}};

// Positions in PagePlan::measures, so that none counts twice.
using Measures = std::set<std::size_t>;

struct OrganizationMeasures {
  std::vector<std::array<Measures, kRoles.size()>> columns;
  Measures all;
};

class MatrixBuilder {
 public:
  MatrixBuilder(const Scope& scope, StrategyIndex s)
      : scope_(scope), s_(s), strategy_(scope.site().strategies[s]) {
    for (PillarIndex p = 0; p < strategy_.pillars.size(); ++p) {
      if (strategy_.pillars[p].depth == 0) tops_.push_back(p);
    }
    column_measures_.resize(tops_.size() + 1);
    count();
  }

  MatrixTableView build() const {
    MatrixTableView view;
    view.id = "strategy-" + strategy_.id;
    view.strategy = named_link(scope_, {PageKind::strategy, s_});
    const auto measures = scope_.plan().measures[s_].size();
    view.total = number(measures);
    if (organizations_.empty()) {
      view.silent = scope_.words().plain("followup-roles-not-stated");
      return view;
    }
    view.finding = finding(measures);
    for (std::size_t c = 0; c < column_measures_.size(); ++c) {
      if (!column_measures_[c].empty()) view.columns.push_back(column(c));
    }
    for (const auto& [organization, measured] : organizations_) {
      view.rows.push_back(row(organization, measured));
    }
    return view;
  }

 private:
  std::string finding(std::size_t measures) const {
    Measures named;
    for (const auto& [organization, measured] : organizations_) named.merge(Measures(measured.all));
    const MessageArguments arguments{
        {"organizations", static_cast<std::int64_t>(organizations_.size())},
        {"named", static_cast<std::int64_t>(named.size())},
        {"measures", static_cast<std::int64_t>(measures)}};
    const bool every = named.size() == measures;
    return scope_.words().format(every ? "matrix-finding" : "matrix-finding-partly", arguments);
  }

  std::string number(std::size_t n) const {
    return scope_.phrases().locale().number(static_cast<std::int64_t>(n));
  }

  void count() {
    const auto& measures = scope_.plan().measures[s_];
    for (std::size_t m = 0; m < measures.size(); ++m) {
      for (const RecordKey& key : measures[m].years) count(m, record_of(scope_.site(), key));
    }
  }

  void count(std::size_t measure, const Record& record) {
    const std::size_t column = column_of(record.pillar);
    column_measures_[column].insert(measure);
    const std::array<const std::vector<OrganizationIndex>*, kRoles.size()> roles{
        &record.roles.lead, &record.roles.partners, &record.roles.responsible};
    for (std::size_t role = 0; role < roles.size(); ++role) {
      for (const OrganizationIndex organization : *roles[role]) {
        OrganizationMeasures& of = organizations_[organization];
        of.columns.resize(column_measures_.size());
        of.columns[column][role].insert(measure);
        of.all.insert(measure);
      }
    }
  }

  // The last column is for measures outside the pillars.
  std::size_t column_of(std::optional<PillarIndex> pillar) const {
    while (pillar && strategy_.pillars[*pillar].parent) pillar = strategy_.pillars[*pillar].parent;
    if (!pillar) return tops_.size();
    return static_cast<std::size_t>(std::find(tops_.begin(), tops_.end(), *pillar) - tops_.begin());
  }

  MatrixColumnView column(std::size_t c) const {
    const std::string total = number(column_measures_[c].size());
    if (c == tops_.size()) return {"", scope_.words().plain("no-pillar"), std::nullopt, total};
    const Address page{PageKind::pillar, s_, 0, tops_[c]};
    return {scope_.phrases().label(strategy_.pillars[tops_[c]].label), name_of(scope_, page),
            scope_.to(page), total};
  }

  MatrixRowView row(OrganizationIndex organization, const OrganizationMeasures& measured) const {
    MatrixRowView view;
    view.organization = organization_view(scope_, organization);
    const auto& parent = scope_.site().organizations[organization].parent;
    view.is_office = parent && organizations_.contains(*parent);
    view.total = number(measured.all.size());
    for (std::size_t c = 0; c < column_measures_.size(); ++c) {
      if (column_measures_[c].empty()) continue;
      MatrixCellView& cell = view.cells.emplace_back();
      for (std::size_t role = 0; role < kRoles.size(); ++role) {
        const Measures& measures = measured.columns[c][role];
        if (measures.empty()) continue;
        cell.marks.push_back({std::string(kRoles[role].sign),
                              scope_.words().plain(kRoles[role].word), number(measures.size())});
      }
    }
    return view;
  }

  const Scope& scope_;
  StrategyIndex s_;
  const Strategy& strategy_;
  std::vector<PillarIndex> tops_;
  std::vector<Measures> column_measures_;
  std::map<OrganizationIndex, OrganizationMeasures> organizations_;  // in official order
};

}  // namespace

AnyView matrix_page(const Scope& scope) {
  MatrixPageView view;
  view.site = &scope.context().site_view;
  for (StrategyIndex s = 0; s < scope.site().strategies.size(); ++s) {
    if (!scope.plan().measures[s].empty()) view.tables.push_back(MatrixBuilder(scope, s).build());
  }
  view.page =
      page_view(scope, scope.words().plain("matrix"), scope.words().plain("matrix-description"));
  return any_view(std::move(view));
}

}  // namespace ayumi::pages
