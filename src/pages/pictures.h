#pragma once
// The charts of a measure as pictures to pass on: each a file beside the measure's page, with what
// it counts, its finding, its documents and the page's address. Pure; safe on any thread.

#include <string>
#include <string_view>
#include <vector>

#include "pages/scope.h"
#include "pages/views/picture_views.h"

namespace ayumi::pages {

// Beside the page of the measure: "ja/plan/measures/clinics/doctors.svg".
std::string picture_path(std::string_view measure_page, std::string_view figure);

struct Picture {
  std::string path;
  PictureView view;
};
// Of a measure's page: one for each of its figures that has a chart.
std::vector<Picture> pictures_of(const Scope& measure_page);

}  // namespace ayumi::pages
