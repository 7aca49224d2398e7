// What changed from one follow-up to the next, measure by measure.

#include <set>

#include "model/find.h"
#include "pages/comparison.h"
#include "pages/page_kinds.h"
#include "pages/years.h"

namespace ayumi::pages {
namespace {

class ChangesBuilder {
 public:
  explicit ChangesBuilder(const Scope& scope)
      : scope_(scope),
        s_(scope.address().strategy),
        after_(scope.address().followup),
        // The plan makes this page only where there is a year before.
        before_(*predecessor(scope.site().strategies[s_], after_)),
        strategy_(scope.site().strategies[s_]) {}

  ChangesView build() {
    add_records();
    say_once_of_roles();
    add_missing();
    add_head();
    for (const std::size_t f : {before_, after_}) {
      for (const SourceDocument& source : sources_of_year(f)) {
        view_.sources.push_back(source_view(scope_, source, {}));
      }
    }
    return std::move(view_);
  }

 private:
  const Words& words() const { return scope_.words(); }
  const Phrases& phrases() const { return scope_.phrases(); }
  std::string year(std::size_t f) const {
    return phrases().year_label(strategy_.followups[f].year);
  }

  void add_records() {
    for (std::size_t r = 0; r < strategy_.followups[after_].records.size(); ++r) {
      const RecordKey key{s_, after_, r};
      if (const auto before = compared_with(scope_.site(), key)) {
        add_compared(record_changes(scope_, *before, key, ChangesShown::whole), key);
        continue;
      }
      const auto state = state_of(scope_, key);
      const bool is_new = state && state->is_new;
      (is_new ? view_.added : view_.not_comparable)
          .push_back(listed(key, is_new || !state ? "" : state->text));
    }
  }

  void add_compared(RecordChangesView&& changes, const RecordKey& key) {
    roles_notes_.insert(changes.roles_note);
    if (changes.is_changed()) {
      view_.changed.push_back(std::move(changes));
    } else if (changes.not_compared.empty()) {
      view_.unchanged.push_back(listed(key, ""));
    } else {
      view_.not_compared.push_back(listed(key, changes.not_compared));
    }
  }

  // Where every measure says the same, it stands above them all.
  void say_once_of_roles() {
    if (roles_notes_.size() != 1) return;
    view_.roles_note = *roles_notes_.begin();
    for (RecordChangesView& record : view_.changed) record.roles_note.clear();
  }

  // Silence is told from what a source says to have ended or to go on elsewhere.
  void add_missing() {
    const FollowUp& after = strategy_.followups[after_];
    const auto& records = strategy_.followups[before_].records;
    for (std::size_t r = 0; r < records.size(); ++r) {
      const RecordKey key{s_, before_, r};
      if (find_record(after, records[r].id)) continue;
      const bool carried_on = scope_.context().connections.carried_on.contains(key);
      (carried_on ? view_.carried_on : view_.silent).push_back(listed(key, ""));
    }
  }

  ListedRecordView listed(const RecordKey& key, std::string note) const {
    const Record& record = record_of(scope_.site(), key);
    return {changes_anchor(record.id), phrases().label(record.label),
            scope_.link(address_of(key), record.title), std::move(note)};
  }

  void add_head() {
    view_.strategy = named_link(scope_, {PageKind::strategy, s_});
    view_.followup = named_link(scope_, {PageKind::followup, s_, after_});
    const MessageArguments years{{"before", year(before_)}, {"after", year(after_)}};
    view_.title = words().format("changes-title", years);
    view_.lead =
        words().format("changes-lead", {{"before", year(before_)},
                                        {"after", year(after_)},
                                        {"strategy", scope_.text(strategy_.title)},
                                        {"n", static_cast<std::int64_t>(view_.changed.size())}});
    view_.how_to_read = words().format("changes-how-to-read", years);
    view_.before_year = year(before_);
    view_.after_year = year(after_);
    view_.before_document = document_of_year(before_);
    view_.after_document = document_of_year(after_);
    view_.tags = followup_tags(scope_, strategy_.followups[after_]);
    view_.years = years_of_comparison(scope_, s_, after_);
    const auto number = [&](std::size_t n) {
      return phrases().locale().number(static_cast<std::int64_t>(n));
    };
    view_.tally = {number(view_.changed.size()), number(view_.unchanged.size()),
                   number(view_.added.size()), number(view_.silent.size())};
  }

  const std::vector<SourceDocument>& sources_of_year(std::size_t f) const {
    const FollowUp& followup = strategy_.followups[f];
    return followup.sources.empty() ? whole_of(scope_.site(), followup).sources : followup.sources;
  }

  Html document_of_year(std::size_t f) const {
    const auto& sources = sources_of_year(f);
    return sources.empty() ? Html{} : phrases().html(sources.front().title);
  }

  const Scope& scope_;
  StrategyIndex s_;
  std::size_t after_, before_;
  const Strategy& strategy_;
  ChangesView view_;
  std::set<std::string> roles_notes_;
};

}  // namespace

AnyView changes_page(const Scope& scope) {
  ChangesPageView view;
  view.site = &scope.context().site_view;
  view.changes = ChangesBuilder(scope).build();
  view.page = page_view(scope, view.changes.title, view.changes.lead);
  return any_view(std::move(view));
}

}  // namespace ayumi::pages
