#pragma once
// The view of who does what: for each strategy a table of organisations by top pillars.

#include "pages/views/common.h"

namespace ayumi::pages {

// One role in one cell: ◎ lead 3.
struct MatrixMarkView {
  std::string sign;
  std::string role;
  std::string count;
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

struct MatrixTableView {
  std::string id;
  LinkView strategy;
  std::string finding;
  std::vector<MatrixColumnView> columns;
  std::vector<MatrixRowView> rows;
  std::string total;
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
