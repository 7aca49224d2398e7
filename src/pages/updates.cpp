#include "pages/updates.h"

#include <algorithm>

#include "model/find.h"

namespace ayumi::pages {
namespace {

class UpdateCollector {
 public:
  explicit UpdateCollector(const Site& site) : site_(site) {}

  std::vector<Update> collect() {
    for (std::size_t s = 0; s < site_.strategies.size(); ++s) {
      for (std::size_t f = 0; f < site_.strategies[s].followups.size(); ++f) add_followup(s, f);
    }
    std::stable_sort(updates_.begin(), updates_.end(),
                     [](const Update& a, const Update& b) { return a.date > b.date; });
    return std::move(updates_);
  }

 private:
  void add_followup(std::size_t s, std::size_t f) {
    const FollowUp& followup = site_.strategies[s].followups[f];
    const Address page{PageKind::followup, s, f};
    const StatedDate& date = whole_of(site_, followup).published;
    if (followup.entered) {
      updates_.push_back({*followup.entered, &date, true, nullptr, page, 0});
    } else if (date.known()) {
      updates_.push_back({date.value, &date, false, nullptr, page, 0});
    }
    add_corrections(followup.corrections, page);
    for (std::size_t r = 0; r < followup.records.size(); ++r) {
      add_corrections(followup.records[r].corrections, {PageKind::record, s, f, r});
    }
  }

  void add_corrections(const std::vector<Correction>& corrections, const Address& page) {
    for (auto each = corrections.begin(); each != corrections.end(); ++each) {
      const auto same_day = std::count_if(corrections.begin(), each, [&](const Correction& before) {
        return before.date == each->date;
      });
      updates_.push_back(
          {each->date, nullptr, false, &each->what, page, static_cast<std::size_t>(same_day) + 1});
    }
  }

  const Site& site_;
  std::vector<Update> updates_;
};

Html words_of(const Scope& scope, const Update& update) {
  if (update.correction == nullptr) return as_html(words_of_update(scope, update));
  return scope.words().html("update-corrected", {{"what", scope.html(*update.correction)}});
}

// A record has its year said, since two of them may be corrected on one day.
LinkView page_of(const Scope& scope, const Update& update) {
  const Address followup{PageKind::followup, update.page.strategy, update.page.followup};
  if (update.page.kind == PageKind::followup) return named_link(scope, followup);
  const FollowUp& of = scope.site().strategies[followup.strategy].followups[update.page.followup];
  return scope.link(update.page, scope.phrases().row({name_of(scope, update.page),
                                                      scope.phrases().year_label(of.year)}));
}

}  // namespace

std::vector<Update> updates(const Site& site) { return UpdateCollector(site).collect(); }

std::vector<Update> feed_updates(const Site& site, LanguageIndex language) {
  std::vector<Update> all = updates(site);
  std::erase_if(all, [&](const Update& update) {
    return update.date.precision != DatePrecision::day ||
           !is_written_in(site, update.page, language);
  });
  return all;
}

std::vector<Address> undated_followups(const Site& site) {
  std::vector<Address> undated;
  for (StrategyIndex s = 0; s < site.strategies.size(); ++s) {
    for (std::size_t f = site.strategies[s].followups.size(); f-- > 0;) {
      const FollowUp& followup = site.strategies[s].followups[f];
      if (followup.entered || whole_of(site, followup).published.known()) continue;
      undated.push_back({PageKind::followup, s, f});
    }
  }
  return undated;
}

std::string words_of_update(const Scope& scope, const Update& update) {
  if (update.correction != nullptr)
    return scope.words().format("update-corrected", {{"what", scope.text(*update.correction)}});
  if (!update.is_entered) return scope.words().plain("update-published");
  const StatedDate& stated = *update.stated;
  if (stated.unknown()) return scope.words().plain("update-entered-undated");
  if (!stated.known()) return scope.words().plain("update-entered");
  const std::string date = stated.as_printed.empty() ? scope.phrases().date(stated.value)
                                                     : scope.text(stated.as_printed);
  return scope.words().format("update-entered-dated", {{"date", date}});
}

std::string name_of_update(const Scope& scope, const Update& update) {
  const std::string strategy = name_of(scope, {PageKind::strategy, update.page.strategy});
  return scope.words().format("name-in-strategy",
                              {{"name", name_of(scope, update.page)}, {"strategy", strategy}});
}

std::vector<UpdateDayView> update_days(const Scope& scope, std::size_t most) {
  const std::vector<Update> all = updates(scope.site());
  std::vector<UpdateDayView> days;
  const Update* last = nullptr;
  for (auto update = all.begin(); update != all.end() && most > 0; ++update, --most) {
    const Address strategy{PageKind::strategy, update->page.strategy};
    if (last == nullptr || last->date != update->date || last->page.strategy != strategy.strategy) {
      days.push_back({update->stated && !update->is_entered
                          ? scope.phrases().date(*update->stated)
                          : scope.phrases().date_view(update->date),
                      named_link(scope, strategy),
                      {}});
    }
    days.back().updates.push_back({words_of(scope, *update), page_of(scope, *update)});
    last = &*update;
  }
  return days;
}

std::string feed_path(const Site& site, LanguageIndex language) {
  return site.languages[language].tag + "/updates/feed.atom";
}

std::string open_search_path(const Site& site, LanguageIndex language) {
  return site.languages[language].tag + "/search/opensearch.xml";
}

}  // namespace ayumi::pages
