#pragma once
// 出典: the official documents, and places in them.

#include <optional>
#include <string>

#include "model/values.h"

namespace ayumi {

struct SourceDocument {
  std::string id;  // unique in its strategy
  Text title;
  Text number;  // 資料１－１
  Text publisher;
  std::optional<Date> date;
  std::string url;   // absolute; empty when there is none
  bool held = true;  // false: pointed to by a source, not in the portal
  Text note;
  Location where;  // of its entry
};

// A place in a document, such as "（１）, page 2".
struct SourcePlace {
  std::string document;  // id of a SourceDocument of the strategy or the follow-up
  Text at;
};

// A decision: when, by whom.
struct Decision {
  std::optional<StatedDate> date;
  Text by;
  Text note;
};

}  // namespace ayumi
