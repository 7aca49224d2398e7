#pragma once
// The files that pages offer besides pages, and how they link to them: those below data/, pictures.
// Const; safe on any thread.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exports/shown_tables.h"
#include "pages/scope.h"
#include "pages/views/data_views.h"

namespace ayumi::pages {

// The site path of a file of exports::data_recipes(), or of datapackage.json.
std::string data_file_path(std::string_view file);
// The site path of a figure's picture, below the page of its measure, where the plan has no page:
// "ja/plan/measures/clinics/doctors.svg".
std::string picture_path(std::string_view measure_page, std::string_view figure);
// The id of a follow-up on the page about the data.
std::string data_anchor(const Site& site, StrategyIndex strategy, std::size_t followup);

// A file below data/, with its form, its size and how much it holds, in words. Its name is the last
// part of the path.
DataFileView data_file_view(const Scope& scope, std::string_view file, std::string count = {});

// The same with words of the interface that say what it is, and how many rows it has.
DataFileView named_file(const Scope& scope, std::string_view file, std::string_view word,
                        std::optional<std::size_t> rows = {});
DataFileView shown_file(const Scope& scope, const exports::ShownTable& table, std::string_view word,
                        std::optional<std::size_t> rows = {});
// The table that holds what is drawn of one measure's figures.
DataFileView series_file(const Scope& scope, const std::vector<RecordKey>& years);

// What of the data is about one follow-up: its records, and where the tables are.
std::vector<LinkView> followup_downloads(const Scope& scope, StrategyIndex strategy,
                                         std::size_t followup);

}  // namespace ayumi::pages
