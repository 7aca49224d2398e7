#pragma once
// The one style sheet of a site, in the order in which its parts lie upon one another: the theme's
// style.css; its logo.css, where the portal has a logo; its values.css, where it has one; and the
// colours of site.yaml, for screens alone, since paper keeps the theme's.

#include "base/diagnostics.h"
#include "model/site.h"
#include "render/theme.h"

namespace ayumi::render {

// The whole becomes the theme's style.css, its parts are gone from the theme's files. Without any
// of them style.css stays as it is, byte for byte. A colour that cannot be read on the theme's
// grounds is told, with the nearest shade that can.
void join_style_sheet(const Site& site, Theme& theme, Diagnostics& diagnostics);

}  // namespace ayumi::render
