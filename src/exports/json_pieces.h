#pragma once
// Parts that both JSON files have.

#include <string_view>

#include "exports/content.h"
#include "exports/json_out.h"

namespace ayumi::exports {

inline constexpr std::uint64_t kDataFormat = 1;

// "url": {"ja": …, "en": …}
void write_url(JsonOut& out, const Content& content, const Place& place);
// A date as files of content have it ("FY2023"), "unknown" where the source is silent, nothing
// where nobody has filled it in.
void write_date(JsonOut& out, std::string_view name, const StatedDate& date);
// "as_of", "published", "entered"
void write_days(JsonOut& out, const FollowUp& followup);
void write_sources(JsonOut& out, const Site& site, const std::vector<SourceDocument>& sources);
// "text": {"ja": [{"section": …, "heading": …, "text": …}], …}
void write_prose(JsonOut& out, const Content& content, std::string_view name,
                 const Localized<Prose>& prose);

}  // namespace ayumi::exports
