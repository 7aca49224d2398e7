#pragma once
// The view of what can be downloaded.

#include "pages/views/citation_views.h"

namespace ayumi::pages {

using template_::Json;

struct DataColumnView {
  std::string name;
  std::string type;
  std::string meaning;
  std::string values;  // all that may stand there, in words; empty: anything
  static const Shape& shape();
};

struct DataTableView {
  std::string id;  // anchor
  DataFileView file;
  std::vector<DataColumnView> columns;
  static const Shape& shape();
};

// A kind of tables of what one page shows.
struct DataShownView {
  std::string id;  // anchor
  std::string holds;
  std::vector<DataFileView> files;  // none: each page leads to its own
  bool is_long = false;
  std::string count;  // of the files
  std::vector<DataColumnView> columns;
  static const Shape& shape();
};

struct DataFollowUpView {
  std::string id;  // anchor
  LinkView followup;
  DataFileView file;
  static const Shape& shape();
};

struct DataView {
  std::vector<DataFileView> whole;  // of the portal as a whole: tables.xlsx, portal.json …
  Url package, catalog;             // what describes the files for machines
  std::vector<DataTableView> tables;
  std::vector<DataShownView> shown;
  std::vector<DataFollowUpView> followups;
  CitingView citing;
  Json description;  // schema.org Dataset
  static const Shape& shape();
};

struct DataPageView {
  const SiteView* site = nullptr;
  PageView page;
  DataView data;
  static const Shape& shape();
};

}  // namespace ayumi::pages
