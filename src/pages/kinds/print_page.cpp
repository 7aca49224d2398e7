// A whole follow-up as one document, in the form of its source: pillars, and in each a table of
// measures with what was done and what comes next.

#include <algorithm>
#include <set>

#include "model/find.h"
#include "pages/citation.h"
#include "pages/page_kinds.h"
#include "pages/paper.h"
#include "pages/strategy_pieces.h"
#include "pages/views/print_views.h"

namespace ayumi::pages {
namespace {

bool is_plan(SectionKind::Role role) { return role == SectionKind::Role::plan; }
bool is_done(SectionKind::Role role) { return role != SectionKind::Role::plan; }
bool is_any(SectionKind::Role) { return true; }

class PrintBuilder {
 public:
  explicit PrintBuilder(const Scope& scope)
      : scope_(scope),
        s_(scope.address().strategy),
        f_(scope.address().followup),
        strategy_(scope.site().strategies[s_]),
        followup_(strategy_.followups[f_]) {}

  PrintDocumentView build() {
    view_.title = scope_.text(strategy_.title);
    view_.followup = followup_view(scope_);
    const Address page{PageKind::followup, s_, f_};
    view_.web_page = scope_.to(page);
    const std::string path = site_path_of(scope_.site(), scope_.plan(), page, scope_.language());
    view_.web_address = scope_.context().urls.absolute(path).text();
    for (PillarIndex p = 0; p < strategy_.pillars.size(); ++p) add_pillar(p);
    add_rest();
    name_columns();
    const SourceDocument* source = followup_.sources.empty() ? nullptr : &followup_.sources.front();
    view_.citations = citations(scope_, {source, nullptr, &strategy_.title, followup_.year}, page);
    return std::move(view_);
  }

 private:
  const Phrases& phrases() const { return scope_.phrases(); }

  void add_pillar(PillarIndex p) {
    const Pillar& pillar = strategy_.pillars[p];
    PrintPillarView block;
    block.id = "pillar-" + pillar.id;
    block.label = phrases().label(pillar.label);
    block.title = scope_.text(pillar.title);
    block.depth = pillar.depth;
    block.is_top = pillar.depth == 0;
    const auto prose = followup_.pillar_prose.find(p);
    if (prose != followup_.pillar_prose.end()) {
      SectionsView text = sections_view(scope_, prose->second, is_any,
                                        "p" + std::to_string(p) + "-", block.is_top ? 1 : 2);
      block.sections = std::move(text.sections);
      block.footnotes = std::move(text.footnotes);
    }
    block.records = records_of(p, block.is_top);
    const std::size_t own = count_below(strategy_, followup_, p);
    if (own > 0) block.count = phrases().count("measures-count", own);
    if (own == 0 && block.sections.empty() && block.records.empty()) return;
    if (block.is_top || view_.parts.empty()) start_part(pillar);
    view_.parts.back().pillars.push_back(std::move(block));
  }

  void start_part(const Pillar& pillar) {
    const std::string name = scope_.text(
        pillar.short_title.in(scope_.language()) == nullptr ? pillar.title : pillar.short_title);
    const std::string label = phrases().label(pillar.label);
    view_.parts.push_back({label.empty() ? name : label + ' ' + name, {}});
  }

  // Measures outside the pillars.
  void add_rest() {
    PrintPillarView rest;
    rest.records = records_of(std::nullopt, true);
    if (rest.records.empty()) return;
    rest.id = "pillar-none";
    rest.title = scope_.words().plain("no-pillar");
    rest.is_top = true;
    rest.count = phrases().count("measures-count", rest.records.size());
    view_.parts.push_back({rest.title, {}});
    view_.parts.back().pillars.push_back(std::move(rest));
  }

  std::vector<PrintRecordView> records_of(std::optional<PillarIndex> pillar, bool is_top) {
    std::vector<PrintRecordView> records;
    for (std::size_t r = 0; r <= followup_.records.size(); ++r) {
      for (const BorrowedRecord& borrowed : followup_.borrowed) {
        if (borrowed.before == r && borrowed.pillar == pillar) records.push_back(row(borrowed));
      }
      if (r < followup_.records.size() && followup_.records[r].pillar == pillar) {
        records.push_back(row(r, is_top));
      }
    }
    return records;
  }

  PrintRecordView row(std::size_t r, bool is_top) {
    const RecordKey key{s_, f_, r};
    const Record& record = followup_.records[r];
    PrintRecordView view = head(key, record.label);
    // A pillar is h2 or h3, and a section's name in a cell is no heading.
    const int deeper = is_top ? 0 : 1;
    const std::string prefix = "r" + std::to_string(r) + "-";
    view.done = sections_view(scope_, record.prose, is_done, prefix, deeper).sections;
    view.plan = sections_view(scope_, record.prose, is_plan, prefix, deeper).sections;
    view.footnotes = sections_view(scope_, record.prose, is_any, prefix, deeper + 1).footnotes;
    view.is_long = is_long_on_paper(view.done) || is_long_on_paper(view.plan);
    for (const SectionView& section : view.done) done_.insert(section.heading);
    for (const SectionView& section : view.plan) plan_.insert(section.heading);
    if (record.source) view.at = scope_.html(record.source->at);
    return view;
  }

  PrintRecordView row(const BorrowedRecord& borrowed) const {
    PrintRecordView view = head(borrowed.record, borrowed.label);
    view.id += "-borrowed";
    const Address home{PageKind::followup, borrowed.record.strategy, borrowed.record.followup};
    view.borrowed_from = scope_.link(
        home, scope_.words().format(
                  "name-in-strategy",
                  {{"name", name_of(scope_, home)},
                   {"strategy", name_of(scope_, {PageKind::strategy, home.strategy})}}));
    return view;
  }

  PrintRecordView head(const RecordKey& key, const std::string& label) const {
    PrintRecordView view;
    view.id = "record-" + record_of(scope_.site(), key).id;
    view.label = phrases().label(label);
    view.title = scope_.text(record_of(scope_.site(), key).title);
    view.url = scope_.to(address_of(key));
    view.roles = roles_view(scope_, key);
    return view;
  }

  // With one heading for all its cells, a column is called by it.
  void name_columns() {
    const auto name = [&](const std::set<std::string>& headings, std::string_view word) {
      if (headings.empty()) return std::string();
      return headings.size() == 1 ? *headings.begin() : scope_.words().plain(word);
    };
    view_.done = name(done_, "column-done");
    view_.plan = name(plan_, "column-plan");
    view_.done_is_heading = done_.size() == 1;
    view_.plan_is_heading = plan_.size() == 1;
  }

  const Scope& scope_;
  StrategyIndex s_;
  std::size_t f_;
  const Strategy& strategy_;
  const FollowUp& followup_;
  std::set<std::string> done_, plan_;
  PrintDocumentView view_;
};

}  // namespace

AnyView print_page(const Scope& scope) {
  PrintPageView view;
  view.site = &scope.context().site_view;
  view.document = PrintBuilder(scope).build();
  view.page = page_view(scope, scope.words().plain("print-form"), view.document.followup.lead);
  return any_view(std::move(view));
}

}  // namespace ayumi::pages
