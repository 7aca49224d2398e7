#include "office/status_report.h"

#include <algorithm>

#include "model/find.h"

namespace ayumi::office {
namespace {

// "content/…/uhc.ja.md" in another language.
std::string path_in(const std::string& path, const std::string& own, const std::string& other) {
  const std::size_t cut = own.size() + std::string_view(".md").size();
  return path.substr(0, path.size() - cut) + other + ".md";
}

class Counting {
 public:
  Counting(const Site& site, const HasWords& has_words) : site_(site), has_words_(has_words) {
    for (const Language& language : site.languages)
      statuses_.emplace_back().language = language.tag;
  }

  void add(const Localized<Prose>& prose) {
    for (LanguageIndex language = 0; language < site_.languages.size(); ++language) {
      add_in(prose, language);
    }
  }

  void add_sections(const Record& record) {
    for (LanguageIndex language = 0; language < site_.languages.size(); ++language) {
      const Prose* own = record.prose.in(language);
      // Where another language has the text, this one lacks its translation.
      if (own == nullptr && !record.prose.empty()) continue;
      for (const SectionIndex section : record.sections) {
        // A plan that is printed together with another measure's stands there.
        const bool shared = record.shares_policy_with.has_value() &&
                            site_.sections[section].role == SectionKind::Role::plan;
        if (shared || (own != nullptr && has_words_(*own, section))) continue;
        statuses_[language].sections.push_back({record.id, site_.sections[section].id});
      }
    }
  }

  std::vector<LanguageStatus> take() { return std::move(statuses_); }

 private:
  void add_in(const Localized<Prose>& prose, LanguageIndex language) {
    LanguageStatus& status = statuses_[language];
    const auto shown = prose.shown_in(language);
    if (!shown) return;
    const std::string& path = shown.value->file->path;
    if (shown.language != language) {
      const std::string& other = site_.languages[shown.language].tag;
      status.untranslated.push_back(path_in(path, other, site_.languages[language].tag));
      return;
    }
    if (request_in(*shown.value, status.language).empty()) ++status.written;
    const auto& translation = shown.value->translation;
    if (!translation) return;
    if (translation->stale) status.older.push_back(path);
    const bool unofficial = translation->kind == Translation::Kind::provisional ||
                            translation->kind == Translation::Kind::machine;
    if (unofficial) status.provisional.push_back(path);
  }

  const Site& site_;
  const HasWords& has_words_;
  std::vector<LanguageStatus> statuses_;
};

bool reports(const FollowUp& followup, std::size_t figure) {
  return std::any_of(followup.records.begin(), followup.records.end(), [&](const Record& record) {
    return std::any_of(record.figures.begin(), record.figures.end(),
                       [&](const FigureValue& value) { return value.figure == figure; });
  });
}

// Only of measures that this year reports: what has ended has no more numbers.
std::vector<YearStatus::Figure> lost_figures(const Strategy& strategy, std::size_t followup) {
  std::vector<YearStatus::Figure> lost;
  if (followup == 0) return lost;
  const FollowUp& now = strategy.followups[followup];
  for (const Record& record : strategy.followups[followup - 1].records) {
    if (!find_record(now, record.id)) continue;
    for (const FigureValue& value : record.figures) {
      const std::string& id = strategy.figures[value.figure].id;
      const bool told = std::any_of(lost.begin(), lost.end(), [&](const YearStatus::Figure& one) {
        return one.figure == id && one.measure == record.id;
      });
      if (!told && !reports(now, value.figure)) lost.push_back({id, record.id});
    }
  }
  return lost;
}

YearStatus status_of_year(const Site& site, const Strategy& strategy, std::size_t followup,
                          const HasWords& has_words) {
  const FollowUp& year = strategy.followups[followup];
  YearStatus status;
  status.year = year.year;
  status.measures = year.records.size();
  status.figures = lost_figures(strategy, followup);
  Counting texts(site, has_words);
  for (const Record& record : year.records) {
    texts.add(record.prose);
    texts.add_sections(record);
  }
  // `written` counts measures; of the other texts only what is wrong with them counts.
  std::vector<LanguageStatus> measures = texts.take();
  Counting others(site, has_words);
  others.add(year.overview);
  for (const auto& [pillar, prose] : year.pillar_prose) others.add(prose);
  std::vector<LanguageStatus> rest = others.take();
  for (std::size_t i = 0; i < measures.size(); ++i) {
    const auto append = [](std::vector<std::string>& to, std::vector<std::string>& from) {
      to.insert(to.end(), from.begin(), from.end());
    };
    append(measures[i].untranslated, rest[i].untranslated);
    append(measures[i].older, rest[i].older);
    append(measures[i].provisional, rest[i].provisional);
  }
  status.languages = std::move(measures);
  return status;
}

}  // namespace

StatusReport status_of(const Site& site, const HasWords& has_words) {
  StatusReport report;
  for (const Strategy& strategy : site.strategies) {
    StrategyStatus& status = report.strategies.emplace_back();
    status.id = strategy.id;
    for (const Indicator& indicator : strategy.indicators) {
      if (indicator.values.empty()) status.indicators.push_back(indicator.id);
    }
    Counting overview(site, has_words);
    overview.add(strategy.overview);
    status.languages = overview.take();
    for (std::size_t i = 0; i < strategy.followups.size(); ++i) {
      status.years.push_back(status_of_year(site, strategy, i, has_words));
    }
  }
  Counting pages(site, has_words);
  for (const PlainPage& page : site.pages) pages.add(page.prose);
  report.pages = pages.take();
  report.placeholders = left_placeholders(site);
  return report;
}

std::size_t missing_in(const LanguageStatus& status) {
  return status.sections.size() + status.untranslated.size() + status.older.size();
}

std::size_t missing_in(const StatusReport& report) {
  std::size_t n = report.placeholders.size();
  const auto add = [&n](const std::vector<LanguageStatus>& languages) {
    for (const LanguageStatus& status : languages) n += missing_in(status);
  };
  add(report.pages);
  for (const StrategyStatus& strategy : report.strategies) {
    n += strategy.indicators.size();
    add(strategy.languages);
    for (const YearStatus& year : strategy.years) {
      n += year.figures.size();
      add(year.languages);
    }
  }
  return n;
}

}  // namespace ayumi::office
