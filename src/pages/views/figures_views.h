#pragma once
// The view of all numbers that follow-ups report.

#include "pages/views/chart_views.h"

namespace ayumi::pages {

// One figure of one measure at several moments.
struct FigureSeriesView {
  FigureView figure;
  LinkView strategy;
  LinkView measure;  // its page of all years
  DataFileView file;
  static const Shape& shape();
};

// One value.
struct FigureLineView {
  Html figure;
  Html value;  // with unit, "about", "of 21"
  Html note;
  std::string at;
  LinkView record;
  Html place;  // in the source
  Html since;  // "3 beds more than for FY2022"; empty where there is nothing to compare
  static const Shape& shape();
};

// Those of one follow-up.
struct FigureTableView {
  std::string id;  // anchor
  LinkView strategy;
  LinkView followup;
  std::string count;
  std::vector<FigureLineView> lines;
  DataFileView file;
  static const Shape& shape();
};

struct FiguresPageView {
  const SiteView* site = nullptr;
  PageView page;
  std::string title;
  std::string count;                     // of figures and of values
  std::vector<FigureSeriesView> series;  // the longest first
  std::string more_series;               // how many more there are; empty without any
  std::vector<FigureTableView> tables;   // strategies in the site's order, newest years first
  std::vector<LinkView> silent;          // strategies that report none
  std::vector<LinkView> parts;           // where they stand, when they are too many for one page
  static const Shape& shape();
};

}  // namespace ayumi::pages
