#pragma once
// What a portal is prepared for.

#include <optional>
#include <string>

#include "base/date.h"

namespace ayumi::pipeline {

struct PortalRequest {
  std::string project = ".";
  std::optional<std::string> base_url;  // instead of site.yaml's, and fit as that must be
  bool portable = false;                // links for a folder that is opened without a server
  std::optional<Instant> now;  // the build's moment, for embargoes; none: all stay withheld
  bool is_ahead = false;       // `now` is still to come: it may show what is under embargo today
  bool drafts = false;         // show what is under embargo
  bool is_check = false;       // tell, too, what matters only before publication
  std::string generator;       // "ayumi 0.1.0"
};

}  // namespace ayumi::pipeline
