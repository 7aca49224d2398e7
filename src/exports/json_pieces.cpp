#include "exports/json_pieces.h"

namespace ayumi::exports {
namespace {

std::string_view to_string(Translation::Kind kind) {
  switch (kind) {
    case Translation::Kind::official:
      return "official";
    case Translation::Kind::provisional:
      return "provisional";
    case Translation::Kind::machine:
      return "machine";
    case Translation::Kind::unspecified:
      break;
  }
  return "unspecified";
}

void write_translations(JsonOut& out, const Site& site, std::string_view name,
                        const Localized<Prose>& prose) {
  bool any = false;
  for (LanguageIndex i = 0; i < site.languages.size(); ++i) {
    const Prose* own = prose.in(i);
    if (own == nullptr || !own->translation) continue;
    if (!any) out.key(std::string(name) + "_translation").begin_object();
    any = true;
    out.key(site.languages[i].tag).begin_object();
    out.member("kind", to_string(own->translation->kind));
    out.member_flag("of_older_text", own->translation->stale).end_object();
  }
  if (any) out.end_object();
}

}  // namespace

void write_url(JsonOut& out, const Content& content, const Place& place) {
  out.key("url").begin_object();
  for (LanguageIndex i = 0; i < content.site.languages.size(); ++i) {
    out.member(content.site.languages[i].tag, content.url(place, i));
  }
  out.end_object();
}

void write_date(JsonOut& out, std::string_view name, const StatedDate& date) {
  if (date.known()) out.member(name, ayumi::to_string(date.value));
  if (date.unknown()) out.member(name, "unknown");
}

void write_days(JsonOut& out, const FollowUp& followup) {
  write_date(out, "as_of", followup.as_of);
  write_date(out, "published", followup.published);
  if (followup.entered) out.member("entered", ayumi::to_string(*followup.entered));
}

void write_sources(JsonOut& out, const Site& site, const std::vector<SourceDocument>& sources) {
  if (sources.empty()) return;
  out.key("sources").begin_list();
  for (const SourceDocument& source : sources) {
    out.begin_object().member("id", source.id).member_if("title", source.title, site);
    out.member_if("number", source.number, site).member_if("publisher", source.publisher, site);
    if (source.date) out.member("date", ayumi::to_string(*source.date));
    out.member_if("url", source.url).member_flag("held", source.held);
    out.member_if("note", source.note, site).end_object();
  }
  out.end_list();
}

void write_prose(JsonOut& out, const Content& content, std::string_view name,
                 const Localized<Prose>& prose) {
  if (prose.empty()) return;
  out.key(name).begin_object();
  for (LanguageIndex i = 0; i < content.site.languages.size(); ++i) {
    const Prose* own = prose.in(i);
    if (own == nullptr) continue;
    out.key(content.site.languages[i].tag).begin_list();
    for (const Passage& passage : content.passages(*own)) {
      out.begin_object().member_if("section", passage.section);
      out.member_if("heading", passage.heading).member("text", passage.text).end_object();
    }
    out.end_list();
  }
  out.end_object();
  write_translations(out, content.site, name, prose);
}

}  // namespace ayumi::exports
