#pragma once
// The picture that site.yaml names for the head of every page.

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "model/site.h"
#include "pages/image_size.h"

namespace ayumi::render {

// Its size, as the file says it. Nothing without a logo, and after telling that its file is not in
// static/, not there, or neither SVG nor PNG; an Error when the disk fails.
Result<std::optional<pages::ImageSize>> logo_size(const FileSystem& disk,
                                                  const std::string& project, const Logo& logo,
                                                  Diagnostics& diagnostics);

}  // namespace ayumi::render
