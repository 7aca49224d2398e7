#include "pages/updates.h"

#include <algorithm>

#include "model/find.h"

namespace ayumi::pages {
namespace {

struct Update {
  Date date;
  Html what;
  Address page;
};

class UpdateCollector {
 public:
  explicit UpdateCollector(const Scope& scope) : scope_(scope) {}

  std::vector<UpdateView> collect() {
    const auto& strategies = scope_.site().strategies;
    for (std::size_t s = 0; s < strategies.size(); ++s) {
      for (std::size_t f = 0; f < strategies[s].followups.size(); ++f) add_followup(s, f);
    }
    std::stable_sort(updates_.begin(), updates_.end(),
                     [](const Update& a, const Update& b) { return a.date > b.date; });
    std::vector<UpdateView> views;
    for (const Update& update : updates_) {
      views.push_back({scope_.phrases().date_view(update.date), update.what, link_to(update.page)});
    }
    return views;
  }

 private:
  void add_followup(std::size_t s, std::size_t f) {
    const FollowUp& followup = scope_.site().strategies[s].followups[f];
    const Address page{PageKind::followup, s, f};
    if (followup.published.known()) {
      updates_.push_back(
          {followup.published.value, as_html(scope_.words().plain("update-published")), page});
    }
    add_corrections(followup.corrections, page);
    for (std::size_t r = 0; r < followup.records.size(); ++r) {
      add_corrections(followup.records[r].corrections, {PageKind::record, s, f, r});
    }
  }

  void add_corrections(const std::vector<Correction>& corrections, const Address& page) {
    for (const Correction& correction : corrections) {
      const Html what =
          scope_.words().html("update-corrected", {{"what", scope_.html(correction.what)}});
      updates_.push_back({correction.date, what, page});
    }
  }

  LinkView link_to(const Address& page) const {
    const std::string strategy = name_of(scope_, {PageKind::strategy, page.strategy});
    return scope_.link(
        page, scope_.words().format("name-in-strategy",
                                    {{"name", name_of(scope_, page)}, {"strategy", strategy}}));
  }

  const Scope& scope_;
  std::vector<Update> updates_;
};

}  // namespace

std::vector<UpdateView> update_views(const Scope& scope) {
  return UpdateCollector(scope).collect();
}

}  // namespace ayumi::pages
