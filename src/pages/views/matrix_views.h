#pragma once
// The view of who does what: for the newest follow-up of each strategy a table of organisations by
// top pillars, and one of its measures by organisations.

#include "pages/views/common.h"

namespace ayumi::pages {

// One role in one cell. Exactly one of the three is true.
struct MatrixMarkView {
  bool is_lead = false, is_partner = false, is_responsible = false;
  std::string role;
  std::string count;       // empty for a single measure
  std::optional<Url> url;  // of the organisation's measures in that role and follow-up
  static const Shape& shape();
};

struct MatrixCellView {
  std::vector<MatrixMarkView> marks;
  static const Shape& shape();
};

struct MatrixRowView {
  OrganizationView organization;
  bool is_office = false;
  std::vector<MatrixCellView> cells;  // as MatrixTableView::columns
  std::string total;                  // measures, each once
  static const Shape& shape();
};

struct MatrixColumnView {
  std::string label;
  std::string title;
  std::optional<Url> url;
  std::string total;
  static const Shape& shape();
};

struct MatrixMeasureView {
  std::string label;
  LinkView record;
  std::vector<MatrixCellView> cells;  // as MatrixTableView::organizations
  static const Shape& shape();
};

// The measures below one top pillar.
struct MatrixGroupView {
  MatrixColumnView pillar;
  std::vector<MatrixMeasureView> measures;
  static const Shape& shape();
};

struct MatrixTableView {
  std::string id;
  LinkView strategy;
  LinkView followup;
  std::string finding;
  std::vector<MatrixColumnView> columns;
  std::vector<MatrixRowView> rows;
  std::string total;
  std::vector<OrganizationView> organizations;  // those of `rows`
  std::vector<MatrixGroupView> groups;
  std::string silent;  // said instead of a table
  static const Shape& shape();
};

struct MatrixPageView {
  const SiteView* site = nullptr;
  PageView page;
  std::vector<MatrixTableView> tables;
  static const Shape& shape();
};

}  // namespace ayumi::pages
