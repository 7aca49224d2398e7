#pragma once
// The part of ayumi check that asks other sites.

#include "cli/verbs.h"
#include "pipeline/portal.h"

namespace ayumi::cli {

// Adds what it finds to the portal's diagnostics, and says on the way what it does. Not `ok` when
// not all could be asked; what is known by then is added all the same.
ExitCode check_links(const Session& session, pipeline::Portal& portal);

}  // namespace ayumi::cli
