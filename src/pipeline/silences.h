#pragma once
// What the office has looked at and lets stand: warnings that site.yaml silences, each with a
// reason. Pure.

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "model/site.h"
#include "outbound/check_links.h"

namespace ayumi::pipeline {

struct Silenced {
  Diagnostic diagnostic;
  std::string reason;
};

struct Heard {
  Diagnostics told;
  std::vector<Silenced> silenced;  // sorted
};

// The kind of a code of any room, or null.
const DiagnosticKind* find_kind(std::string_view code);
std::vector<std::string_view> all_codes();

// Rules that do not exist or are no warnings, at their place in site.yaml.
void check_silences(const std::vector<Silence>& silences, Diagnostics& diagnostics);

// Which rules were looked at, so that a silence of one of them that silenced nothing is told.
// `at_publication`: at the content, and at what matters only to who is about to publish it.
enum class Looked { at_content, at_publication };

// Takes the silenced warnings out. Errors and notes are never silenced. With errors among them no
// silence is called idle, since not everything was looked at.
Heard heed_silences(const std::vector<Silence>& silences, const Diagnostics& all, Looked looked);

// How other sites were asked.
struct LinksAsked {
  std::vector<outbound::Mention> mentions;  // what was to be asked
  bool all = true;                          // nothing was left unasked, and no text unread
  bool inside = false;                      // private networks too
  bool withheld = false;                    // what is under embargo was not asked
};

// The same for what they answered. Of the silences of these rules one is called idle only when what
// it silences would have been told.
Heard heed_silences(const std::vector<Silence>& silences, const Diagnostics& answers,
                    const LinksAsked& asked);

}  // namespace ayumi::pipeline
