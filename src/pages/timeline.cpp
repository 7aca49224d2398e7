#include "pages/timeline.h"

#include <algorithm>

#include "model/find.h"

namespace ayumi::pages {
namespace {

struct Event {
  Date date;
  EventView view;
  bool is_followup = false;
};

class Timeline {
 public:
  Timeline(const Scope& scope, StrategyIndex s)
      : scope_(scope), s_(s), strategy_(scope.site().strategies[s]) {}

  std::vector<EventDayView> build() {
    for (const Basis& basis : strategy_.basis) add_basis(basis);
    if (strategy_.decision) add_decision(*strategy_.decision);
    for (std::size_t f = 0; f < strategy_.followups.size(); ++f) add_followup(f);
    std::stable_sort(events_.begin(), events_.end(),
                     [](const Event& a, const Event& b) { return a.date < b.date; });
    std::vector<EventDayView> days;
    for (std::size_t i = 0; i < events_.size(); ++i) {
      if (i == 0 || events_[i].date != events_[i - 1].date) {
        days.push_back({scope_.phrases().date_view(events_[i].date), {}, false});
      }
      days.back().events.push_back(std::move(events_[i].view));
      days.back().is_followup = days.back().is_followup || events_[i].is_followup;
    }
    for (EventDayView& undated : undated_) days.push_back(std::move(undated));
    return days;
  }

 private:
  void add(const Date& date, Html what, std::optional<LinkView> page = {},
           bool is_followup = false) {
    events_.push_back({date, {std::move(what), std::move(page)}, is_followup});
  }

  void add_basis(const Basis& basis) {
    if (!basis.decision.date || !basis.decision.date->known()) return;
    if (basis.strategy) return;
    add(basis.decision.date->value,
        scope_.words().html("event-basis", {{"title", scope_.html(basis.title)}}));
  }

  void add_decision(const Decision& decision) {
    if (!decision.date || !decision.date->known()) return;
    const Html by = scope_.html(decision.by);
    add(decision.date->value, by.bytes.empty()
                                  ? as_html(scope_.words().plain("event-decided"))
                                  : scope_.words().html("event-decided-by", {{"by", by}}));
  }

  void add_followup(std::size_t f) {
    const FollowUp& followup = strategy_.followups[f];
    const Address page{PageKind::followup, s_, f};
    const std::string year = name_of(scope_, page);
    if (followup.meeting && followup.meeting->date) {
      add(*followup.meeting->date, meeting(*followup.meeting), scope_.link(page, year));
    }
    if (followup.decision && followup.decision->date && followup.decision->date->known()) {
      add(followup.decision->date->value, as_html(scope_.words().plain("event-followup-decided")),
          scope_.link(page, year));
    }
    const StatedDate& published = whole_of(scope_.site(), followup).published;
    if (published.known()) {
      add(published.value, as_html(scope_.words().plain("update-published")),
          scope_.link(page, year), true);
    } else {
      add_undated(published, scope_.link(page, year));
    }
  }

  // In the source's own form, if it has one that is no day.
  void add_undated(const StatedDate& published, LinkView page) {
    DateView date = scope_.phrases().date(published);
    if (date.text.bytes.empty()) date.text = as_html(scope_.words().plain("document-undated"));
    EventView event{as_html(scope_.words().plain("update-published")), std::move(page)};
    undated_.push_back({std::move(date), {std::move(event)}, true});
  }

  Html meeting(const Meeting& meeting) const {
    const Html body = scope_.html(meeting.body);
    if (meeting.number.empty()) return body;
    return scope_.words().html("meeting-number", {{"body", body}, {"number", meeting.number}});
  }

  const Scope& scope_;
  StrategyIndex s_;
  const Strategy& strategy_;
  std::vector<Event> events_;
  std::vector<EventDayView> undated_;  // follow-ups, behind all others
};

}  // namespace

std::vector<EventDayView> timeline_of(const Scope& scope, StrategyIndex strategy) {
  return Timeline(scope, strategy).build();
}

}  // namespace ayumi::pages
