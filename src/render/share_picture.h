#pragma once
// The picture that is shown where somebody passes a page on, when it is the project's own.

#include <optional>
#include <string>
#include <string_view>

#include "base/file_system.h"
#include "pages/image_size.h"

namespace ayumi::render {

// Its path in the site; in the project it stands in static/. A theme's picture has another name.
inline constexpr std::string_view kOwnSharePicture = "share.png";

// Its size. Nothing where there is none, or where it is no picture; an Error when the disk fails.
Result<std::optional<pages::ImageSize>> own_share_picture(const FileSystem& disk,
                                                          const std::string& project);

}  // namespace ayumi::render
