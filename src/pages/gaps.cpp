#include "pages/gaps.h"

#include <algorithm>

#include "pages/coverage.h"
#include "pages/planned_years.h"

namespace ayumi::pages {
namespace {

// Collects the gaps of one strategy, or of the plain pages.
class GapFinder {
 public:
  explicit GapFinder(const Scope& scope) : scope_(scope), site_(scope.site()) {}

  std::vector<Gap> of_strategy(StrategyIndex s) {
    const Strategy& strategy = site_.strategies[s];
    const Address page{PageKind::strategy, s};
    for (const int year : silent_years(site_, strategy)) {
      add(GapKind::no_followup, page, year_without(s, year));
    }
    add_translations(strategy.overview, page, "overview");
    for (const SourceDocument& source : strategy.sources) add_document(source, page);
    for (std::size_t i = 0; i < strategy.indicators.size(); ++i) {
      add_indicator(strategy.indicators[i], {PageKind::indicator, s, 0, i});
    }
    if (strategy.decision && strategy.decision->date) {
      add_date(*strategy.decision->date, page, "decision");
    }
    for (std::size_t f = 0; f < strategy.followups.size(); ++f) {
      followup_ = f;
      add_followup(s, strategy.followups[f]);
    }
    return std::move(gaps_);
  }

  std::vector<Gap> of_pages() {
    for (std::size_t i = 0; i < site_.pages.size(); ++i) {
      add_translations(site_.pages[i].prose, {PageKind::page, 0, 0, i}, "");
    }
    return std::move(gaps_);
  }

 private:
  void add(GapKind kind, const Address& page, Html what = {}) {
    gaps_.push_back({kind, page, followup_, std::move(what)});
  }

  Html year_without(StrategyIndex s, int year) const {
    const std::string label = scope_.phrases().year_label(year);
    if (!planned_in(scope_, s, year)) return as_html(label);
    return scope_.words().html("value-and-note",
                               {{"value", label}, {"note", scope_.words().plain("year-planned")}});
  }

  // "Overview: English"
  Html in_language(std::string_view part, LanguageIndex language) const {
    const std::string name = scope_.phrases().locale().language_name(site_.languages[language].tag);
    if (part.empty()) return as_html(name);
    return scope_.words().html("part-and-language", {{"part", std::string(part)}, {"name", name}});
  }

  void add_translations(const Localized<Prose>& prose, const Address& page,
                        std::string_view part_word) {
    if (prose.empty()) return;
    const std::string part = part_word.empty() ? std::string() : scope_.words().plain(part_word);
    for (LanguageIndex i = 0; i < site_.languages.size(); ++i) {
      const Prose* own = prose.in(i);
      if (own == nullptr) {
        add(GapKind::untranslated, page, in_language(part, i));
      } else if (own->translation && own->translation->stale) {
        add(GapKind::older, page, in_language(part, i));
      }
    }
  }

  void add_document(const SourceDocument& source, const Address& page) {
    if (!source.held) add(GapKind::not_held, page, scope_.html(source.title));
    if (source.held && source.url.empty())
      add(GapKind::no_address, page, scope_.html(source.title));
  }

  template <class T>
  void add_stated(const Stated<T>& fact, GapKind silent, const Address& page, Html what) {
    if (fact.known()) return;
    add(fact.unknown() ? silent : GapKind::unfilled, page, std::move(what));
  }

  void add_date(const StatedDate& date, const Address& page, std::string_view word) {
    if (!date.as_printed.empty()) return;
    add_stated(date, GapKind::silent_date, page, as_html(scope_.words().plain(word)));
  }

  void add_indicator(const Indicator& indicator, const Address& page) {
    const auto word = [&](std::string_view key) { return as_html(scope_.words().plain(key)); };
    constexpr GapKind kSilent = GapKind::silent_indicator;
    if (indicator.values.empty()) add(GapKind::no_value, page);
    add_stated(indicator.baseline, kSilent, page, word("baseline"));
    if (!indicator.baseline.unknown() || indicator.baseline_year.unknown()) {
      add_stated(indicator.baseline_year, kSilent, page, word("baseline-year"));
    }
    add_stated(indicator.target, kSilent, page, word("target"));
    add_stated(indicator.target_year, kSilent, page, word("target-year"));
  }

  void add_followup(StrategyIndex s, const FollowUp& followup) {
    const Address page{PageKind::followup, s, *followup_};
    add_date(followup.as_of, page, "as-of-day");
    // The rest of what a part of another document lacks, that document lacks.
    if (!followup.extract_of) add_document_facts(followup, page);
    for (const SourceDocument& source : followup.sources) add_document(source, page);
    add_translations(followup.overview, page, "overview");
    for (const auto& [pillar, prose] : followup.pillar_prose) {
      add_translations(prose, {PageKind::pillar, s, 0, pillar}, "");
    }
    if (followup.roles_not_stated) add(GapKind::silent_roles, page, whole_document());
    for (std::size_t r = 0; r < followup.records.size(); ++r) {
      add_record(followup, followup.records[r], {PageKind::record, s, *followup_, r});
    }
  }

  Html whole_document() const { return as_html(scope_.words().plain("whole-document")); }

  void add_document_facts(const FollowUp& followup, const Address& page) {
    const auto word = [&](std::string_view key) { return as_html(scope_.words().plain(key)); };
    add_date(followup.published, page, "published");
    if (followup.edition == FollowUp::Edition::missing)
      add(GapKind::unfilled, page, word("edition"));
    if (followup.edition == FollowUp::Edition::unknown)
      add(GapKind::silent_date, page, word("edition"));
    if (followup.sources.empty()) add(GapKind::unfilled, page, word("sources"));
  }

  void add_record(const FollowUp& followup, const Record& record, const Address& page) {
    const auto word = [&](std::string_view key) { return as_html(scope_.words().plain(key)); };
    if (record.prose.empty()) add(GapKind::section, page, word("all-text"));
    if (!record.prose.empty()) add_sections(record, page);
    add_translations(record.prose, page, "");
    if (record.summary.empty()) add(GapKind::unfilled, page, word("summary"));
    if (!record.source) add(GapKind::unfilled, page, word("place-in-source"));
    const Roles& roles = record.roles;
    const bool nobody = roles.lead.empty() && roles.partners.empty() && roles.responsible.empty() &&
                        roles.responsible_note.empty();
    if (!nobody || followup.roles_not_stated) return;
    add(roles.not_stated ? GapKind::silent_roles : GapKind::unfilled, page, word("roles"));
  }

  void add_sections(const Record& record, const Address& page) {
    for (const SectionIndex section : record.sections) {
      const SectionKind& kind = site_.sections[section];
      // A plan that is printed together with another one's stands there.
      if (record.shares_policy_with && kind.role == SectionKind::Role::plan) continue;
      std::vector<LanguageIndex> without;
      std::size_t written = 0;
      for (LanguageIndex i = 0; i < site_.languages.size(); ++i) {
        const Prose* prose = record.prose.in(i);
        if (prose == nullptr) continue;
        ++written;
        if (!has_section(*prose, section)) without.push_back(i);
      }
      const std::string heading = scope_.text(kind.heading);
      if (without.size() == written) {
        add(GapKind::section, page, scope_.html(kind.heading));
      } else {
        for (const LanguageIndex i : without) {
          add(GapKind::untranslated, page, in_language(heading, i));
        }
      }
    }
  }

  bool has_section(const Prose& prose, SectionIndex section) const {
    const auto& sections = scope_.context().documents.of(prose).sections;
    return std::any_of(sections.begin(), sections.end(),
                       [&](const SectionText& text) { return text.section == section; });
  }

  const Scope& scope_;
  const Site& site_;
  std::optional<std::size_t> followup_;
  std::vector<Gap> gaps_;
};

}  // namespace

std::vector<Gap> gaps_of_strategy(const Scope& scope, StrategyIndex strategy) {
  return GapFinder(scope).of_strategy(strategy);
}

std::vector<Gap> gaps_of_pages(const Scope& scope) { return GapFinder(scope).of_pages(); }

}  // namespace ayumi::pages
