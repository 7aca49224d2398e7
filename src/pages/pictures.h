#pragma once
// The charts of a measure as pictures to pass on: each a file beside the measure's page, with what
// it counts, its finding, its documents and the page's address. Pure; safe on any thread.

#include <string>
#include <string_view>
#include <vector>

#include "pages/downloads.h"
#include "pages/scope.h"
#include "pages/views/picture_views.h"

namespace ayumi::pages {

struct Picture {
  std::string path;  // picture_path() of downloads.h
  PictureView view;
};
// Of a measure's page: one for each of its figures that has a chart.
std::vector<Picture> pictures_of(const Scope& measure_page);

}  // namespace ayumi::pages
