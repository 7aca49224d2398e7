#pragma once
// Where a portal's own texts name addresses of other sites.

#include <vector>

#include "outbound/check_links.h"
#include "pipeline/portal.h"

namespace ayumi::pipeline {

// Every http and https address in prose, and every value of a key in YAML that is one, but for the
// portal's own base_url; of what is under embargo only as far as the portal shows it. Sorted.
std::vector<outbound::Mention> web_mentions(const Portal& portal);

}  // namespace ayumi::pipeline
