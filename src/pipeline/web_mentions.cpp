#include "pipeline/web_mentions.h"

#include <algorithm>
#include <tuple>

namespace ayumi::pipeline {

std::vector<outbound::Mention> web_mentions(const Portal& portal) {
  std::vector<outbound::Mention> all;
  for (const content::WebAddress& written : portal.frame->web_addresses) {
    all.push_back({written.address, written.where});
  }
  for (const auto& prose : portal.documents.all()) {
    for (const markup::Link& link : prose->document.links) {
      if (link.scheme != "http" && link.scheme != "https") continue;
      all.push_back({link.scheme + ':' + link.target, link.address});
    }
  }
  const auto order = [](const outbound::Mention& mention) {
    return std::tie(mention.where.source->path, mention.where.begin, mention.address);
  };
  std::sort(all.begin(), all.end(),
            [&](const auto& a, const auto& b) { return order(a) < order(b); });
  return all;
}

}  // namespace ayumi::pipeline
