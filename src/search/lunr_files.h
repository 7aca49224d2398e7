#pragma once
// "lunr.js" and "lunr-LICENSE.txt", which a site has to carry beside the index.

#include <span>

#include "base/embedded_file.h"

namespace ayumi {

std::span<const EmbeddedFile> lunr_files();

}  // namespace ayumi
