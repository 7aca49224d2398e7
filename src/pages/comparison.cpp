#include "pages/comparison.h"

#include <algorithm>
#include <tuple>

#include "model/find.h"
#include "pages/comparison_rows.h"
#include "pages/fact_changes.h"
#include "pages/redline_html.h"

namespace ayumi::pages {
namespace {

// The text of one section in both years; empty where a year lacks it.
struct SectionPair {
  std::string heading;
  std::string_view before, after;
  bool in_before = false, in_after = false;
  bool is_footnotes = false;
};

class TextComparison {
 public:
  TextComparison(const Scope& scope, const RecordKey& before, const RecordKey& after,
                 ChangesShown shown)
      : scope_(scope), before_(before), after_(after), shown_(shown) {}

  void add_to(RecordChangesView& view) const {
    const Localized<Prose>& old = record_of(scope_.site(), before_).prose;
    const Localized<Prose>& now = record_of(scope_.site(), after_).prose;
    if (old.empty() && now.empty()) return;
    const Prose* before = old.in(scope_.language());
    const Prose* after = now.in(scope_.language());
    if (before == nullptr || after == nullptr) {
      tell_not_compared(view, before == nullptr, after == nullptr);
      return;
    }
    const Documents& documents = scope_.context().documents;
    const auto sections = pairs(documents.of(*before), documents.of(*after));
    if (!add_kept(view, sections)) keep(add_compared(view, sections));
  }

 private:
  const Words& words() const { return scope_.words(); }
  std::string year_of(const RecordKey& key) const {
    return scope_.phrases().year_label(followup_of(scope_.site(), key).year);
  }

  // In the order of the newer text; what only the older one has comes last, footnotes behind all.
  std::vector<SectionPair> pairs(const ProseDocument& before, const ProseDocument& after) const {
    std::vector<SectionPair> pairs;
    for (const SectionText& text : after.sections) {
      SectionPair& pair = pairs.emplace_back(pair_of(text.section));
      pair.after = after.document.sections[text.part].text;
      pair.in_after = true;
      if (const SectionText* old = find(before, text.section)) set_before(pair, before, *old);
    }
    for (const SectionText& text : before.sections) {
      if (find(after, text.section) != nullptr) continue;
      set_before(pairs.emplace_back(pair_of(text.section)), before, text);
    }
    pairs.push_back({words().plain("footnotes"), before.document.footnotes.text,
                     after.document.footnotes.text, true, true, true});
    return pairs;
  }

  SectionPair pair_of(SectionIndex section) const {
    return {scope_.text(scope_.site().sections[section].heading), {}, {}, false, false, false};
  }

  static void set_before(SectionPair& pair, const ProseDocument& before, const SectionText& text) {
    pair.before = before.document.sections[text.part].text;
    pair.in_before = true;
  }

  static const SectionText* find(const ProseDocument& prose, SectionIndex section) {
    const auto found =
        std::find_if(prose.sections.begin(), prose.sections.end(),
                     [&](const SectionText& text) { return text.section == section; });
    return found == prose.sections.end() ? nullptr : &*found;
  }

  // Whether there was all that is to be shown.
  bool add_kept(RecordChangesView& view, const std::vector<SectionPair>& pairs) const {
    KeptDifferences& kept = *scope_.context().differences;
    std::optional<std::vector<SectionDifference>> differences;
    if (shown_ == ChangesShown::main) differences = kept.take(before_, after_);
    if (const auto counts = kept.counts(before_, after_);
        counts && shown_ == ChangesShown::counts) {
      differences.emplace();
      for (const SentenceCounts& count : *counts) differences->push_back({count, {}});
    }
    if (!differences) return false;
    for (std::size_t i = 0; i < pairs.size(); ++i) add_section(view, pairs[i], (*differences)[i]);
    return true;
  }

  // The sentences only where a record may still ask for them.
  void keep(std::vector<SectionDifference> differences) const {
    KeptDifferences& kept = *scope_.context().differences;
    if (shown_ == ChangesShown::whole) {
      kept.keep(before_, after_, std::move(differences));
    } else {
      kept.keep(before_, after_, counts_of(differences));
    }
  }

  std::vector<SectionDifference> add_compared(RecordChangesView& view,
                                              const std::vector<SectionPair>& pairs) const {
    redline::Comparer comparer = scope_.context().comparer;
    std::vector<SectionDifference> differences;
    const HeadingTexts before = headings_in(before_), after = headings_in(after_);
    for (const SectionPair& pair : pairs) {
      SectionDifference& difference = differences.emplace_back();
      if (pair.before == pair.after) continue;
      const redline::Redline redline = comparer.compare(pair.before, pair.after);
      const RedlineHeadings headings(redline, before, after);
      difference.counts = count_sentences(redline, headings);
      if (has_sides(pair) && shown_ != ChangesShown::counts) {
        difference.main = main_differences(redline, headings, words());
      }
      add_section(view, pair, difference);
      if (shown_ == ChangesShown::whole && difference.counts.any())
        add_text(view, pair, redline, headings);
    }
    return differences;
  }

  void add_section(RecordChangesView& view, const SectionPair& pair,
                   const SectionDifference& difference) const {
    if (!difference.counts.any()) return;
    SectionChangesView& section = view.sections.emplace_back();
    section.heading = pair.heading;
    section.count = counted(difference.counts);
    if (!pair.in_before)
      section.note = words().format("section-not-in", {{"year", year_of(before_)}});
    if (!pair.in_after)
      section.note = words().format("section-not-in", {{"year", year_of(after_)}});
    if (shown_ == ChangesShown::main) section.rows = difference.main;
  }

  // A footnote says nothing by itself; a section that one year lacks has no sides.
  static bool has_sides(const SectionPair& pair) {
    return pair.in_before && pair.in_after && !pair.is_footnotes;
  }

  void add_text(RecordChangesView& view, const SectionPair& pair, const redline::Redline& redline,
                const RedlineHeadings& headings) const {
    SectionChangesView& section = view.sections.back();
    section.redline = inline_redline(redline, headings, words());
    if (pair.in_before && pair.in_after) section.rows = comparison_rows(redline, headings, words());
    if (section.rows.empty()) return;
    view.sides_caption = words().format("comparison-caption", {{"title", view.title}});
  }

  HeadingTexts headings_in(const RecordKey& key) const {
    HeadingTexts texts;
    const Prose* prose = record_of(scope_.site(), key).prose.in(scope_.language());
    for (const markup::Heading& heading : scope_.context().documents.of(*prose).document.headings) {
      texts.push_back(heading.text);
    }
    return texts;
  }

  std::string counted(const SentenceCounts& count) const {
    std::vector<std::string> parts;
    const auto add = [&](std::string_view word, std::size_t n) {
      if (n > 0) parts.push_back(scope_.phrases().count(word, n));
    };
    add("sentences-changed", count.changed);
    add("sentences-rewritten", count.rewritten);
    add("sentences-added", count.added);
    add("sentences-removed", count.removed);
    return scope_.phrases().row(parts);
  }

  void tell_not_compared(RecordChangesView& view, bool not_before, bool not_after) const {
    const std::string language =
        scope_.phrases().locale().language_name(scope_.site().languages[scope_.language()].tag);
    const bool both = not_before && not_after;
    view.not_compared =
        words().format(both ? "text-in-neither-year" : "text-not-in-year",
                       {{"language", language}, {"year", year_of(not_before ? before_ : after_)}});
    for (LanguageIndex i = 0; i < scope_.site().languages.size(); ++i) {
      if (record_of(scope_.site(), before_).prose.in(i) == nullptr) continue;
      if (record_of(scope_.site(), after_).prose.in(i) == nullptr) continue;
      view.elsewhere = link_in(i);
      return;
    }
  }

  LinkView link_in(LanguageIndex language) const {
    const Language& other = scope_.site().languages[language];
    const Address changes{PageKind::changes, after_.strategy, after_.followup};
    const std::string path = site_path_of(scope_.site(), scope_.plan(), changes, language);
    const std::string name = scope_.phrases().locale().language_name(other.tag);
    return {words().format("text-compared-in", {{"language", name}}),
            scope_.context().urls.relative(scope_.site_path(), path,
                                           changes_anchor(record_of(scope_.site(), after_).id))};
  }

  const Scope& scope_;
  RecordKey before_, after_;
  ChangesShown shown_;
};

std::optional<RecordKey> continued_by(const Site& site, const RecordKey& key, const Reference& to) {
  const Strategy& strategy = strategy_of(site, key);
  const auto before = predecessor(strategy, key.followup);
  if (!before || to.record.strategy != key.strategy) return std::nullopt;
  if (to.kind == Reference::Kind::record && to.record.followup == *before) return to.record;
  if (to.kind != Reference::Kind::measure) return std::nullopt;
  const auto record = find_record(strategy.followups[*before], to.measure);
  return record ? std::optional(RecordKey{key.strategy, *before, *record}) : std::nullopt;
}

std::string summary_of(const Scope& scope, const RecordChangesView& view) {
  std::vector<std::string> parts;
  for (const SectionChangesView& section : view.sections) parts.push_back(section.heading);
  for (const FactChangeView& fact : view.facts) {
    if (parts.empty() || parts.back() != fact.kind) parts.push_back(fact.kind);
  }
  return scope.phrases().row(parts);
}

}  // namespace

std::string changes_anchor(std::string_view measure) { return "measure-" + std::string(measure); }

std::optional<RecordKey> compared_with(const Site& site, const RecordKey& key) {
  const auto before = predecessor(strategy_of(site, key), key.followup);
  if (!before) return std::nullopt;
  if (const auto same = year_before(site, key)) return same;
  for (const Lineage& lineage : record_of(site, key).lineage) {
    if (lineage.kind != Lineage::Kind::continues || !lineage.to) continue;
    if (const auto old = continued_by(site, key, *lineage.to)) return old;
  }
  return std::nullopt;
}

RecordChangesView record_changes(const Scope& scope, const RecordKey& before,
                                 const RecordKey& after, ChangesShown shown) {
  const Record& record = record_of(scope.site(), after);
  const auto year = [&](const RecordKey& key) {
    return scope.phrases().year_label(followup_of(scope.site(), key).year);
  };
  RecordChangesView view;
  view.id = changes_anchor(record.id);
  view.label = scope.phrases().label(record.label);
  view.title = scope.text(record.title);
  view.state = state_of(scope, after);
  view.before_year = year(before);
  view.after_year = year(after);
  const auto link = [&](const RecordKey& key) {
    return scope.link(address_of(key),
                      scope.words().format("record-of-year", {{"year", year(key)}}));
  };
  view.before = link(before);
  view.after = link(after);
  view.facts_caption = scope.words().format("facts-caption", {{"title", view.title}});
  view.facts = fact_changes(scope, before, after);
  view.roles_note = roles_not_compared(scope, before, after);
  TextComparison(scope, before, after, shown).add_to(view);
  view.summary = summary_of(scope, view);
  return view;
}

std::vector<YearView> years_of_comparison(const Scope& scope, StrategyIndex s, std::size_t f) {
  const Strategy& strategy = scope.site().strategies[s];
  std::vector<YearView> views;
  for (const std::size_t shown : {*predecessor(strategy, f), f}) {
    YearView& view = views.emplace_back();
    view.year = scope.phrases().year_digits(strategy.followups[shown].year);
    view.label = scope.phrases().year_long(strategy.followups[shown].year);
    view.words = scope.words().plain(shown == f ? "compared-newer" : "compared-older");
    view.url = scope.to({PageKind::followup, s, shown});
    view.reported = true;
    view.current = shown == f;
  }
  return views;
}

std::optional<ChangesSinceView> changes_since(const Scope& scope, const RecordKey& key) {
  const auto before = compared_with(scope.site(), key);
  if (!before) return std::nullopt;
  ChangesSinceView view;
  view.record = record_changes(scope, *before, key, ChangesShown::main);
  view.heading = scope.words().format("changes-since", {{"year", view.record.before_year}});
  const Address changes{PageKind::changes, key.strategy, key.followup};
  const bool changed = view.record.is_changed();
  view.redline = {scope.words().plain(changed ? "read-redline" : "changes-of-all"),
                  scope.to(changes, view.record.id)};
  if (!changed) {
    const bool compared = view.record.not_compared.empty();
    const bool with_roles = view.record.roles_note.empty();
    view.unchanged = scope.words().plain(
        compared ? (with_roles ? "nothing-changed" : "nothing-changed-without-roles")
                 : (with_roles ? "no-fact-changed" : "no-fact-changed-without-roles"));
  }
  return view;
}

}  // namespace ayumi::pages
