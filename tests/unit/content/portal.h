#pragma once
// Small portals in memory, and what loading them tells, as lines of text.

#include <string>
#include <string_view>
#include <vector>

#include "base/memory_file_system.h"
#include "content/load_site.h"

namespace ayumi::content::testing {

using Lines = std::vector<std::string>;

class Portal {
 public:
  // Loads without a mistake: two languages, two organisations, one strategy "plan" with the pillar
  // "people", one year 2023 with the measure "training".
  Portal();

  // Paths are below content/.
  Portal& file(const std::string& path, std::string_view text);
  Portal& link(const std::string& path, const std::string& target);
  Portal& without(const std::string& path);

  Loaded load(const Request& request = {}) const;
  // "strategies/plan/2023/followup.yaml:4:12 C012 'mhwl' (mhwl) mhlw?" for each diagnostic: path
  // below content/, line and column, code, the words at the place, arguments, suggestion.
  Lines told(const Request& request = {}) const;

 private:
  MemoryFileSystem disk_;
};

std::string line_of(const Diagnostic& diagnostic);
Lines lines_of(const Diagnostics& diagnostics);

inline const std::string kSite =
    "format: 1\n"
    "title: {ja: 進捗, en: Progress}\n"
    "base_url: https://example.org/\n"
    "languages: [ja, en]\n"
    "sections:\n"
    "  - {id: result, role: result, heading: {ja: 取組状況, en: What was done}}\n"
    "  - {id: next, role: plan, heading: {ja: 今後, en: What comes next}}\n";
inline const std::string kOrganizations =
    "- {id: mhlw, name: {ja: 厚生労働省, en: Ministry of Health}}\n"
    "- {id: mofa, name: {ja: 外務省, en: Ministry of Foreign Affairs}}\n";
inline const std::string kStrategy =
    "title: {ja: 計画, en: Plan}\n"
    "sections: [result, next]\n"
    "pillars:\n"
    "  - {id: people, title: {ja: 人材, en: People}}\n";
inline const std::string kFollowUp =
    "as_of: 2024-03-31\n"
    "measures:\n"
    "  - id: training\n"
    "    title: {ja: 研修, en: Training}\n"
    "    pillar: people\n"
    "    lead: [mhlw]\n";

}  // namespace ayumi::content::testing
