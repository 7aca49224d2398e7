#pragma once
// How far a portal is, for people: a table, and below it what is missing where.

#include <optional>
#include <string>
#include <vector>

#include "cli/catalogue.h"
#include "office/embargoes.h"
#include "office/site_changes.h"
#include "office/status_report.h"

namespace ayumi::cli {

// A published folder, and what would change in it.
struct Comparison {
  std::string folder;
  office::SiteChanges changes;
  bool drafts = false;  // what is under embargo would be published
};

struct Standing {
  office::StatusReport report;
  std::vector<office::Embargo> embargoes;
  std::optional<Comparison> against;
};

// Of a list not more than this is printed, and then how much more there is.
inline constexpr std::size_t kMostInList = 50;

std::string status_text(const Standing& standing, const Catalogue& catalogue);

// Columns set by the width that a terminal gives to letters; the first row is the heading.
std::string aligned(const std::vector<std::vector<std::string>>& rows);

}  // namespace ayumi::cli
