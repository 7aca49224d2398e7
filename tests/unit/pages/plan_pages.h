#pragma once
// The pages of the small portal's strategy, for tests of records and of what changed in them.

#include <string>
#include <string_view>
#include <vector>

#include "pages/views/changes_views.h"
#include "pages/views/record_views.h"
#include "pages/views/strategy_views.h"
#include "support/small_portal.h"

namespace ayumi::testing {

using Lines = std::vector<std::string>;

inline const std::string k2022 = "strategies/plan/2022/";
inline const std::string k2023 = "strategies/plan/2023/";

inline pages::RecordView record_in(const ReadyPortal& portal, std::string_view language = "en",
                                   std::string_view path = "plan/2023/training/") {
  return portal.view<pages::RecordPageView>(language, path).record;
}

inline const std::string kChanges = "plan/2023/changes/";

inline pages::ChangesView changes_in(const ReadyPortal& portal, std::string_view language = "en") {
  return portal.view<pages::ChangesPageView>(language, kChanges).changes;
}

inline pages::FollowUpView followup_in(const ReadyPortal& portal,
                                       std::string_view path = "plan/2023/") {
  return portal.view<pages::FollowUpPageView>("en", path).followup;
}

}  // namespace ayumi::testing
