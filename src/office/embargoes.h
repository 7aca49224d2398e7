#pragma once
// What is held back, until when, and which files that concerns.

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "content/content_files.h"

namespace ayumi::office {

struct Embargo {
  std::string what;   // "strategy:a", "followup:a/2024", "measure:a/2024/b", as in links
  std::string until;  // as it is written
  std::optional<Instant> moment;
  std::vector<std::string> files;  // held back whole; sorted
};

// Those that still hold at `now`, the earliest first. Without `now`, all.
std::vector<Embargo> embargoes(const content::ContentFiles& files, std::optional<Instant> now);

}  // namespace ayumi::office
