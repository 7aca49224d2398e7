#include "pages/measure_path.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "base/unicode.h"
#include "model/find.h"
#include "pages/planned_years.h"
#include "pages/record_steps.h"
#include "pages/references.h"
#include "pages/years.h"

namespace ayumi::pages {
namespace {

// The stair of a style sheet has as many steps.
constexpr std::size_t kMostBelow = 4;

std::string_view lineage_word(Lineage::Kind kind) {
  switch (kind) {
    case Lineage::Kind::continues:
      return "lineage-continues";
    case Lineage::Kind::split_from:
      return "lineage-split-from";
    case Lineage::Kind::merged_into:
      return "lineage-merged-into";
    case Lineage::Kind::ended:
      return "lineage-ended";
  }
  return {};
}

bool is_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'\u0660' && c <= U'\u0669') ||
         (c >= U'\u06F0' && c <= U'\u06F9');
}

// The documents of a series differ in their numbers alone.
std::string without_digits(const std::string& title) {
  const std::string narrow = half_width(title);
  std::string rest;
  for (std::size_t at = 0; at < narrow.size();) {
    const std::size_t begin = at;
    if (!is_digit(next_code_point(narrow, at))) rest.append(narrow, begin, at - begin);
  }
  return rest;
}

class PathBuilder {
 public:
  PathBuilder(const Scope& scope, const std::vector<RecordKey>& years)
      : scope_(scope), years_(years) {}

  std::vector<LineageView> of_record(const RecordKey& key, const StepView& next) {
    const Record& record = record_of(site(), key);
    if (years_.size() == 1 && record.lineage.empty()) return {};
    for (const Lineage& lineage : record.lineage) {
      if (comes_from(lineage)) add_lineage(lineage, year_of(years_.front()) - 1);
    }
    for (std::size_t i = 0; i < years_.size(); ++i) add_year(i, key);
    for (const Lineage& lineage : record.lineage) {
      if (!comes_from(lineage)) add_lineage(lineage, year_of(key) + 1);
    }
    if (plans_next_year(scope_, key)) add_plan(key, next);
    return with_heights();
  }

  std::vector<LineageView> of_measure() {
    std::vector<const Lineage*> all;
    for (auto key = years_.rbegin(); key != years_.rend(); ++key) {
      for (const Lineage& lineage : record_of(site(), *key).lineage) all.push_back(&lineage);
    }
    if (all.empty()) return {};
    for (const Lineage* lineage : all) {
      if (comes_from(*lineage)) add_lineage(*lineage, year_of(years_.front()) - 1);
    }
    const RecordKey& newest = years_.back();
    add_now(name_of(scope_, {PageKind::strategy, newest.strategy}), newest);
    for (const Lineage* lineage : all) {
      if (!comes_from(*lineage)) add_lineage(*lineage, year_of(newest) + 1);
    }
    return with_heights();
  }

 private:
  const Site& site() const { return scope_.site(); }
  const Words& words() const { return scope_.words(); }
  int year_of(const RecordKey& key) const { return followup_of(site(), key).year; }

  LineageView& add(int year) {
    at_.push_back(year);
    return views_.emplace_back();
  }

  // `otherwise` where the reference names no year.
  void add_lineage(const Lineage& lineage, int otherwise) {
    const bool names_year = lineage.to && (lineage.to->kind == Reference::Kind::record ||
                                           lineage.to->kind == Reference::Kind::followup);
    LineageView& view = add(names_year ? year_of(lineage.to->record) : otherwise);
    if (lineage.to) {
      NamedReference named = named_reference(scope_, *lineage.to);
      view.where = std::move(named.where);
      view.to = std::move(named.to);
    }
    view.is_before = comes_from(lineage);
    view.relation = words().plain(lineage_word(lineage.kind));
    view.note = scope_.html(lineage.note);
  }

  LineageView& add_now(const std::string& where, const RecordKey& key) {
    LineageView& view = add(year_of(key));
    view.where = words().format("path-now", {{"where", where}});
    view.title = scope_.text(record_of(site(), key).title);
    view.is_now = true;
    return view;
  }

  void add_year(std::size_t i, const RecordKey& shown) {
    const RecordKey& key = years_[i];
    const std::string where = strategy_and_year(scope_, key.strategy, year_of(key));
    const std::string relation = i > 0 ? relation_of(years_[i - 1], key) : std::string();
    if (key == shown) {
      add_now(where, key).relation = relation;
      return;
    }
    LineageView& view = add(year_of(key));
    view.where = where;
    view.to = named_link(scope_, address_of(key));
    view.is_before = key < shown;
    view.relation = relation;
    const SourceDocument* document = document_of(site(), key);
    if (document != nullptr) view.note = scope_.html(document->title);
  }

  // Facts alone: a heading is the source's, and a document that has one.
  std::string relation_of(const RecordKey& before, const RecordKey& after) const {
    const Record& old = record_of(site(), before);
    const Record& now = record_of(site(), after);
    std::string heading, document;
    const bool official = old.title_kind == Record::TitleKind::official &&
                          now.title_kind == Record::TitleKind::official;
    const std::string* from = old.title.in(scope_.language());
    const std::string* to = now.title.in(scope_.language());
    if (official && from != nullptr && to != nullptr) {
      heading = words().plain(*from == *to ? "path-heading-same" : "path-heading-other");
    }
    if (has_other_document(before, after)) document = words().plain("path-document-other");
    if (heading.empty() || document.empty()) return heading + document;
    return words().format("two-sentences", {{"first", heading}, {"second", document}});
  }

  bool has_other_document(const RecordKey& before, const RecordKey& after) const {
    const SourceDocument* old = document_of(site(), before);
    const SourceDocument* now = document_of(site(), after);
    if (old == nullptr || now == nullptr || old == now) return false;
    return without_digits(scope_.text(old->title)) != without_digits(scope_.text(now->title));
  }

  void add_plan(const RecordKey& key, const StepView& next) {
    const int year = year_of(key) + 1;
    LineageView& view = add(year);
    view.is_plan = true;
    view.where =
        words().format("path-from", {{"where", strategy_and_year(scope_, key.strategy, year)}});
    const bool of_pillar = next.record.has_value();
    view.to = scope_.link(address_of(key),
                          of_pillar ? next.heading : scope_.text(record_of(site(), key).title));
    view.to->url = scope_.to(address_of(key), kNextStep);
    view.relation = words().plain("year-planned");
    std::vector<std::string> headings;
    for (const SectionView& section : next.sections) headings.push_back(section.heading);
    view.note = as_html(scope_.phrases().row(headings));
  }

  // One rise for each year that the path tells of.
  std::vector<LineageView> with_heights() {
    std::map<int, std::size_t> later;
    for (const int year : at_) later[year] = 0;
    std::size_t below = later.size();
    for (auto& [year, steps] : later) steps = --below;
    for (std::size_t i = 0; i < views_.size(); ++i) {
      views_[i].below = static_cast<std::int64_t>(std::min(later[at_[i]], kMostBelow));
    }
    return std::move(views_);
  }

  const Scope& scope_;
  const std::vector<RecordKey>& years_;
  std::vector<LineageView> views_;
  std::vector<int> at_;  // the year of each view
};

}  // namespace

std::vector<LineageView> path_of_record(const Scope& scope, const RecordKey& key,
                                        const StepView& next) {
  const auto& years = scope.plan().years_of(key.strategy, record_of(scope.site(), key).id);
  return PathBuilder(scope, years).of_record(key, next);
}

std::vector<LineageView> path_of_measure(const Scope& scope, const Measure& measure) {
  return PathBuilder(scope, measure.years).of_measure();
}

}  // namespace ayumi::pages
