// What is missing: what this site lacks, and, kept apart from it, what the sources do not say.

#include <algorithm>
#include <array>

#include "pages/gaps.h"
#include "pages/names.h"
#include "pages/page_kinds.h"
#include "pages/planned_years.h"
#include "pages/views/completeness_views.h"
#include "pages/year_span.h"

namespace ayumi::pages {
namespace {

struct GroupWords {
  GapKind kind;
  std::string_view id, title, note;
};

constexpr std::array kMissing{
    GroupWords{GapKind::no_followup, "no-followup", "gap-no-followup", "gap-no-followup-note"},
    GroupWords{GapKind::section, "sections", "gap-sections", "gap-sections-note"},
    GroupWords{GapKind::untranslated, "untranslated", "gap-untranslated", "gap-untranslated-note"},
    GroupWords{GapKind::older, "older", "gap-older", "gap-older-note"},
    GroupWords{GapKind::unfilled, "unfilled", "gap-unfilled", "gap-unfilled-note"},
    GroupWords{GapKind::no_value, "no-value", "gap-no-value", "gap-no-value-note"},
    GroupWords{GapKind::not_held, "not-held", "gap-not-held", "gap-not-held-note"},
    GroupWords{GapKind::no_address, "no-address", "gap-no-address", "gap-no-address-note"},
};
constexpr std::array kSilent{
    GroupWords{GapKind::silent_roles, "silent-roles", "gap-silent-roles", "gap-silent-roles-note"},
    GroupWords{GapKind::silent_date, "silent-dates", "gap-silent-dates", "gap-silent-dates-note"},
    GroupWords{GapKind::silent_indicator, "silent-indicators", "gap-silent-indicators",
               "gap-silent-indicators-note"},
};

bool is_silent(const Gap& gap) { return gap.kind >= GapKind::silent_roles; }

class CompletenessBuilder {
 public:
  explicit CompletenessBuilder(const Scope& scope) : scope_(scope) {}

  CompletenessView build() {
    for (StrategyIndex s = 0; s < scope_.site().strategies.size(); ++s) add_strategy(s);
    for (Gap& gap : gaps_of_pages(scope_)) gaps_.push_back(std::move(gap));
    view_.missing = groups(kMissing);
    view_.missing_rows = rows(kMissing);
    view_.planned = planned();
    view_.found_whole = found_whole();
    view_.silent = groups(kSilent);
    view_.silent_rows = rows(kSilent);
    const auto silent = std::count_if(gaps_.begin(), gaps_.end(), is_silent);
    const auto missing = static_cast<std::ptrdiff_t>(gaps_.size()) - silent;
    view_.finding = sentence("completeness-finding", missing);
    view_.silent_finding = sentence("completeness-silent-finding", silent);
    return std::move(view_);
  }

 private:
  // A strategy apart from its follow-ups, or one of them.
  struct Place {
    LinkView page;
    bool is_strategy = false;
    std::vector<Gap> gaps;
  };

  std::string sentence(std::string_view key, std::ptrdiff_t n) const {
    return scope_.phrases().count(key, static_cast<std::size_t>(n));
  }

  std::string number(std::size_t n) const {
    return scope_.phrases().locale().number(static_cast<std::int64_t>(n));
  }

  static std::size_t count_of(GapKind kind, const std::vector<Gap>& gaps) {
    return static_cast<std::size_t>(std::count_if(
        gaps.begin(), gaps.end(), [kind](const Gap& gap) { return gap.kind == kind; }));
  }

  void add_strategy(StrategyIndex s) {
    std::vector<Gap> gaps = gaps_of_strategy(scope_, s);
    add_place(gaps, std::nullopt, named_link(scope_, {PageKind::strategy, s}));
    for (std::size_t f = 0; f < scope_.site().strategies[s].followups.size(); ++f) {
      add_place(gaps, f, full_link(scope_, {PageKind::followup, s, f}));
    }
    gaps_.insert(gaps_.end(), gaps.begin(), gaps.end());
  }

  void add_place(const std::vector<Gap>& gaps, std::optional<std::size_t> followup,
                 LinkView&& page) {
    Place place{std::move(page), !followup, {}};
    std::copy_if(gaps.begin(), gaps.end(), std::back_inserter(place.gaps),
                 [&](const Gap& gap) { return gap.followup == followup; });
    const bool whole = std::all_of(place.gaps.begin(), place.gaps.end(), is_silent);
    if (followup && whole) view_.whole_rows.push_back(place.page);
    places_.push_back(std::move(place));
  }

  // Only where anything is missing, and only of kinds that occur: a table of zeros says nothing.
  template <std::size_t size>
  std::vector<GapRowView> rows(const std::array<GroupWords, size>& kinds) const {
    std::vector<GapRowView> views;
    for (const Place& place : places_) {
      GapRowView row{place.page, place.is_strategy, {}};
      bool any = false;
      for (const GroupWords& kind : kinds) {
        if (count_of(kind.kind, gaps_) == 0) continue;
        const std::size_t n = count_of(kind.kind, place.gaps);
        row.cells.push_back({scope_.words().plain(kind.title), n == 0 ? "" : number(n)});
        any = any || n > 0;
      }
      if (any) views.push_back(std::move(row));
    }
    return views;
  }

  // Only the year behind the newest: earlier ones without a follow-up are missing.
  std::optional<GapGroupView> planned() const {
    const auto newest = newest_year(scope_.site());
    GapGroupView group;
    for (StrategyIndex s = 0; newest && s < scope_.site().strategies.size(); ++s) {
      const auto f = planned_in(scope_, s, *newest + 1);
      if (!f) continue;
      LinkView followup = full_link(scope_, {PageKind::followup, s, *f});
      followup.url = plans_of(scope_, s, *f);
      group.gaps.push_back(
          {std::move(followup), as_html(scope_.phrases().year_label(*newest + 1))});
    }
    if (group.gaps.empty()) return std::nullopt;
    group.id = "gap-planned";
    group.title = scope_.words().plain("gap-planned");
    group.note = scope_.words().plain("gap-planned-note");
    group.count = number(group.gaps.size());
    return group;
  }

  std::string found_whole() const {
    std::vector<std::string> kinds;
    for (const GroupWords& kind : kMissing) {
      if (count_of(kind.kind, gaps_) == 0) kinds.push_back(scope_.words().plain(kind.title));
    }
    if (kinds.empty() || kinds.size() == kMissing.size()) return {};
    return scope_.words().format("completeness-none-of", {{"kinds", scope_.phrases().row(kinds)}});
  }

  template <std::size_t size>
  std::vector<GapGroupView> groups(const std::array<GroupWords, size>& kinds) const {
    std::vector<GapGroupView> views;
    for (const GroupWords& words : kinds) {
      GapGroupView group;
      const std::size_t n = add_gaps(group, words.kind);
      if (n == 0) continue;
      group.id = "gap-" + std::string(words.id);
      group.title = scope_.words().plain(words.title);
      group.note = scope_.words().plain(words.note);
      group.count = number(n);
      views.push_back(std::move(group));
    }
    return views;
  }

  // What one page lacks stands in one line; returned is how much it is.
  std::size_t add_gaps(GapGroupView& group, GapKind kind) const {
    std::size_t n = 0;
    const Gap* last = nullptr;
    for (const Gap& gap : gaps_) {
      if (gap.kind != kind) continue;
      ++n;
      if (last != nullptr && last->page == gap.page && last->followup == gap.followup) {
        Html& what = group.gaps.back().what;
        what = scope_.phrases().row({what, gap.what});
      } else {
        group.gaps.push_back({full_link(scope_, gap.page), gap.what});
      }
      last = &gap;
    }
    return n;
  }

  const Scope& scope_;
  std::vector<Gap> gaps_;
  std::vector<Place> places_;
  CompletenessView view_;
};

}  // namespace

AnyView completeness_page(const Scope& scope) {
  CompletenessPageView view;
  view.site = &scope.context().site_view;
  view.completeness = CompletenessBuilder(scope).build();
  view.page = page_view(scope, scope.words().plain("completeness"),
                        scope.words().plain("completeness-description"));
  return any_view(std::move(view));
}

}  // namespace ayumi::pages
