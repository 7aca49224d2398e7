#pragma once
// Words that cannot be ids: addresses at which the portal has, or may one day have, a page of its
// own, and names that some disks refuse. The lists are published: nothing is taken from an author
// later on.

#include <algorithm>
#include <array>
#include <string_view>

namespace ayumi::content {

// Strategies and pages stand side by side at /<lang>/<id>/.
inline constexpr std::array<std::string_view, 33> kReservedTopIds{
    "api",       "assets",   "atom",      "changes",       "completeness", "corrections",
    "data",      "error",    "exports",   "feed",          "figures",      "files",
    "followups", "glossary", "history",   "images",        "index",        "indicators",
    "measures",  "news",     "not-found", "organizations", "pages",        "pillars",
    "print",     "robots",   "search",    "sitemap",       "static",       "strategies",
    "topics",    "updates",  "years"};

// Records stand at /<lang>/<strategy>/<year>/<id>/.
inline constexpr std::array<std::string_view, 12> kReservedMeasureIds{
    "assets", "changes",  "data",          "feed",    "figures", "files",
    "index",  "measures", "organizations", "pillars", "print",   "search"};

// Windows takes these for devices, whatever the ending: a portal that opens from a folder could not
// be unpacked there.
inline constexpr std::array<std::string_view, 22> kDeviceNames{
    "aux",  "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "con",
    "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "nul",  "prn"};

template <class Words>
bool is_reserved(const Words& words, std::string_view id) {
  return std::find(words.begin(), words.end(), id) != words.end();
}

}  // namespace ayumi::content
