#include "pages/newest_days.h"

#include "model/find.h"
#include "pages/scope.h"

namespace ayumi::pages {
namespace {

using exports::keep_newer;
using Day = NewestDays::Day;

class DayCollector {
 public:
  explicit DayCollector(const Site& site) : site_(site) {}

  NewestDays collect() {
    days_.organizations.resize(site_.organizations.size());
    days_.topics.resize(site_.topics.size());
    for (StrategyIndex s = 0; s < site_.strategies.size(); ++s) {
      days_.strategies.emplace_back();
      days_.pillars.emplace_back(site_.strategies[s].pillars.size());
      days_.followups.emplace_back();
      for (const FollowUp& followup : site_.strategies[s].followups) add_followup(s, followup);
      keep_newer(days_.site, days_.strategies[s]);
    }
    return std::move(days_);
  }

 private:
  void add_followup(StrategyIndex s, const FollowUp& followup) {
    const Day of_document = exports::newest_day_of_document(followup);
    Day& newest = days_.followups[s].emplace_back(of_document);
    for (const auto& [pillar, prose] : followup.pillar_prose) add_pillar(s, pillar, of_document);
    for (const Record& record : followup.records) {
      const Day day = exports::newest_day(followup, record);
      keep_newer(newest, day);
      if (record.pillar) add_pillar(s, *record.pillar, day);
      for (const TopicIndex topic : record.topics) keep_newer(days_.topics[topic], day);
      for (const auto* list :
           {&record.roles.lead, &record.roles.partners, &record.roles.responsible}) {
        for (const OrganizationIndex i : *list) keep_newer(days_.organizations[i], day);
      }
    }
    keep_newer(days_.strategies[s], newest);
  }

  void add_pillar(StrategyIndex s, std::optional<PillarIndex> pillar, const Day& day) {
    for (; pillar; pillar = site_.strategies[s].pillars[*pillar].parent) {
      keep_newer(days_.pillars[s][*pillar], day);
    }
  }

  const Site& site_;
  NewestDays days_;
};

Day day_of_measure(const Site& site, const Measure& measure) {
  Day newest;
  for (const RecordKey& key : measure.years) {
    keep_newer(newest, exports::newest_day(followup_of(site, key), record_of(site, key)));
  }
  return newest;
}

// The page shows the texts of both years.
Day day_of_changes(const Site& site, const NewestDays& days, const Address& page) {
  const auto& followups = days.followups[page.strategy];
  Day newest = followups[page.followup];
  if (const auto before = predecessor(site.strategies[page.strategy], page.followup)) {
    keep_newer(newest, followups[*before]);
  }
  return newest;
}

Day own_day(const Site& site, const PagePlan& plan, const NewestDays& days, const Address& page) {
  switch (page.kind) {
    case PageKind::record:
      return exports::newest_day(followup_of(site, record_at(page)),
                                 record_of(site, record_at(page)));
    case PageKind::measure:
      return day_of_measure(site, plan.measure(page));
    case PageKind::changes:
      return day_of_changes(site, days, page);
    case PageKind::followup:
    case PageKind::print:
      return days.followups[page.strategy][page.followup];
    case PageKind::pillar:
      return days.pillars[page.strategy][page.item];
    case PageKind::strategy:
      return days.strategies[page.strategy];
    case PageKind::organization:
      return days.organizations[page.item];
    case PageKind::topic:
      return days.topics[page.item];
    default:
      return std::nullopt;
  }
}

// Under a list of several documents nobody could tell which of them was published then.
bool gathers_documents(PageKind kind) {
  return kind == PageKind::organization || kind == PageKind::topic;
}

bool is_about_all(PageKind kind) {
  return kind == PageKind::home || kind == PageKind::updates || kind == PageKind::data ||
         kind == PageKind::comparisons;
}

}  // namespace

NewestDays newest_days(const Site& site) { return DayCollector(site).collect(); }

std::optional<PageDay> day_of_page(const Site& site, const PagePlan& plan, const NewestDays& days,
                                   const Address& page) {
  if (page.kind == PageKind::search || page.kind == PageKind::not_found) return std::nullopt;
  const Day own = own_day(site, plan, days, page);
  if (own && !(own->is_source && gathers_documents(page.kind))) return PageDay{*own, false};
  if (days.site && !days.site->is_source) return PageDay{*days.site, true};
  return std::nullopt;
}

std::optional<Date> changed_on(const Site& site, const PagePlan& plan, const NewestDays& days,
                               const Address& page) {
  const auto day = day_of_page(site, plan, days, page);
  if (!day || day->newest.is_source || (day->of_site && !is_about_all(page.kind))) return {};
  const Date& date = day->newest.date;
  return date.precision == DatePrecision::day ? std::optional(date) : std::nullopt;
}

}  // namespace ayumi::pages
