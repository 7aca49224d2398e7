#pragma once
// Shows an address in the user's browser, if there is one.

#include <string>

namespace ayumi::preview {

// Returns at once, and whatever comes of it is nobody's concern. Called once, while the process has
// no other children.
void open_in_browser(const std::string& address);

}  // namespace ayumi::preview
