#pragma once
// Addresses of other sites in YAML, for whoever wants to know whether they still lead somewhere.

#include <string>
#include <vector>

#include "base/source.h"
#include "content/content_files.h"

namespace ayumi::content {

struct WebAddress {
  std::string address;
  Location where;
};

// Every value of a key that is one, in all files; but for base_url, where the portal itself stands.
std::vector<WebAddress> web_addresses(const ContentFiles& files);

}  // namespace ayumi::content
