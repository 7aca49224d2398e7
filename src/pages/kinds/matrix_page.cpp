// Who does what: for the newest follow-up of each strategy, organisations by its top pillars, and
// its measures by organisations. A measure is one measure, however many organisations share it.

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "model/find.h"
#include "pages/page_kinds.h"
#include "pages/roles.h"
#include "pages/views/matrix_views.h"

namespace ayumi::pages {
namespace {

// As kRoles.
constexpr std::array kIs{&MatrixMarkView::is_lead, &MatrixMarkView::is_partner,
                         &MatrixMarkView::is_responsible};

struct OrganizationMeasures {
  std::vector<std::array<std::size_t, kRoles.size()>> columns;
  std::size_t all = 0;
};

class MatrixBuilder {
 public:
  MatrixBuilder(const Scope& scope, StrategyIndex s)
      : scope_(scope),
        s_(s),
        strategy_(scope.site().strategies[s]),
        f_(strategy_.followups.size() - 1),
        followup_(strategy_.followups.back()) {
    for (PillarIndex p = 0; p < strategy_.pillars.size(); ++p) {
      if (strategy_.pillars[p].depth == 0) tops_.push_back(p);
    }
    column_measures_.resize(tops_.size() + 1);
    for (const Record& record : followup_.records) count(record);
  }

  MatrixTableView build() const {
    MatrixTableView view;
    view.id = "strategy-" + strategy_.id;
    view.strategy = named_link(scope_, {PageKind::strategy, s_});
    view.followup = named_link(scope_, {PageKind::followup, s_, f_});
    view.total = number(followup_.records.size());
    if (organizations_.empty()) {
      view.silent = scope_.words().plain("followup-roles-not-stated");
      return view;
    }
    view.finding = finding();
    for (const auto& [organization, measured] : organizations_) {
      view.rows.push_back(row(organization, measured));
      view.organizations.push_back(view.rows.back().organization);
    }
    for (std::size_t c = 0; c < column_measures_.size(); ++c) {
      if (column_measures_[c] == 0) continue;
      view.columns.push_back(column(c));
      view.groups.push_back(group(c));
    }
    return view;
  }

 private:
  std::string finding() const {
    const std::size_t measures = followup_.records.size();
    const MessageArguments arguments{
        {"year", name_of(scope_, {PageKind::followup, s_, f_})},
        {"organizations", static_cast<std::int64_t>(organizations_.size())},
        {"named", static_cast<std::int64_t>(named_)},
        {"shared", static_cast<std::int64_t>(shared_)},
        {"measures", static_cast<std::int64_t>(measures)}};
    const bool every = named_ == measures;
    return scope_.words().format(every ? "matrix-finding" : "matrix-finding-partly", arguments);
  }

  std::string number(std::size_t n) const {
    return scope_.phrases().locale().number(static_cast<std::int64_t>(n));
  }

  void count(const Record& record) {
    const std::size_t column = column_of(record.pillar);
    ++column_measures_[column];
    std::map<OrganizationIndex, bool> here;
    for (std::size_t role = 0; role < kRoles.size(); ++role) {
      for (const OrganizationIndex organization : record.roles.*kRoles[role].list) {
        OrganizationMeasures& of = organizations_[organization];
        of.columns.resize(column_measures_.size());
        ++of.columns[column][role];
        if (!std::exchange(here[organization], true)) ++of.all;
      }
    }
    named_ += here.empty() ? 0 : 1;
    shared_ += here.size() > 1 ? 1 : 0;
  }

  // The last column is for measures outside the pillars.
  std::size_t column_of(std::optional<PillarIndex> pillar) const {
    const auto top = top_of(strategy_, pillar);
    if (!top) return tops_.size();
    return static_cast<std::size_t>(std::find(tops_.begin(), tops_.end(), *top) - tops_.begin());
  }

  MatrixColumnView column(std::size_t c) const {
    const std::string total = number(column_measures_[c]);
    if (c == tops_.size()) return {"", scope_.words().plain("no-pillar"), std::nullopt, total};
    const Address page{PageKind::pillar, s_, 0, tops_[c]};
    return {scope_.phrases().label(strategy_.pillars[tops_[c]].label), name_of(scope_, page),
            scope_.to(page), total};
  }

  MatrixMarkView mark(std::size_t role) const {
    MatrixMarkView view;
    view.*kIs[role] = true;
    view.role = scope_.words().plain(kRoles[role].word);
    return view;
  }

  MatrixRowView row(OrganizationIndex organization, const OrganizationMeasures& measured) const {
    MatrixRowView view;
    view.organization = organization_view(scope_, organization);
    const auto& parent = scope_.site().organizations[organization].parent;
    view.is_office = parent && organizations_.contains(*parent);
    view.total = number(measured.all);
    for (std::size_t c = 0; c < column_measures_.size(); ++c) {
      if (column_measures_[c] == 0) continue;
      MatrixCellView& cell = view.cells.emplace_back();
      for (std::size_t role = 0; role < kRoles.size(); ++role) {
        if (measured.columns[c][role] == 0) continue;
        MatrixMarkView& marked = cell.marks.emplace_back(mark(role));
        marked.count = number(measured.columns[c][role]);
        // The organisation's page lists these measures.
        marked.url = scope_.to({PageKind::organization, 0, 0, organization},
                               role_anchor(scope_.site(), kRoles[role], s_, f_));
      }
    }
    return view;
  }

  MatrixGroupView group(std::size_t c) const {
    MatrixGroupView view{column(c), {}};
    for (std::size_t r = 0; r < followup_.records.size(); ++r) {
      const Record& record = followup_.records[r];
      if (column_of(record.pillar) != c) continue;
      MatrixMeasureView& measure = view.measures.emplace_back();
      measure.label = scope_.phrases().label(record.label);
      measure.record = named_link(scope_, {PageKind::record, s_, f_, r});
      for (const auto& [organization, measured] : organizations_) {
        MatrixCellView& cell = measure.cells.emplace_back();
        for (std::size_t role = 0; role < kRoles.size(); ++role) {
          if (names(record, kRoles[role], organization)) cell.marks.push_back(mark(role));
        }
      }
    }
    return view;
  }

  const Scope& scope_;
  StrategyIndex s_;
  const Strategy& strategy_;
  std::size_t f_;
  const FollowUp& followup_;
  std::vector<PillarIndex> tops_;
  std::vector<std::size_t> column_measures_;
  std::map<OrganizationIndex, OrganizationMeasures> organizations_;  // in official order
  std::size_t named_ = 0, shared_ = 0;  // measures that name somebody, and more than one
};

}  // namespace

AnyView matrix_page(const Scope& scope) {
  MatrixPageView view;
  view.site = &scope.context().site_view;
  view.page =
      page_view(scope, scope.words().plain("matrix"), scope.words().plain("matrix-description"));
  const auto& strategies = scope.site().strategies;
  for (StrategyIndex s = 0; s < strategies.size(); ++s) {
    if (strategies[s].followups.empty() || strategies[s].followups.back().records.empty()) continue;
    view.tables.push_back(MatrixBuilder(scope, s).build());
    add_table(scope, view.tables.back().rows.size(), view.page);
  }
  return any_view(std::move(view));
}

}  // namespace ayumi::pages
