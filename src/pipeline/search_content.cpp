#include "pipeline/search_content.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "pages/scope.h"
#include "pipeline/search_facets.h"
#include "pipeline/search_synonyms.h"

namespace ayumi::pipeline {
namespace {

// Whoever looks for a subject wants what was done about it before every entry of the glossary whose
// name holds the word.
constexpr double kBoostOfTerm = 0.4;

// The mark without the full stop behind it; "" of a mark that counts nothing.
std::string numbering(std::string_view label) {
  for (const std::string_view bullet : {"○", "〇", "●", "◯", "・", "◎"})
    if (label == bullet) return {};
  for (const std::string_view stop : {".", "．", "、"})
    if (label.size() > stop.size() && label.substr(label.size() - stop.size()) == stop)
      label.remove_suffix(stop.size());
  return std::string(label);
}

using pages::Address;
using pages::PageKind;
using pages::Scope;
using search::OrganizationInRole;
using search::SearchDocument;
using search::TableIndex;

class Collector {
 public:
  Collector(const Portal& portal, LanguageIndex language)
      : portal_(portal),
        site_(portal.site),
        context_(*portal.languages[language].context),
        language_(language),
        facets_(portal, language) {}

  search::SearchContent collect() {
    content_.language = site_.languages[language_].tag;
    content_.tables = facets_.tables();
    add_synonyms(content_, portal_);
    for (const pages::Page& page : portal_.plan.pages) add_page(page.address);
    for (StrategyIndex s = 0; s < site_.strategies.size(); ++s) add_measures(s);
    for (const Term& term : site_.glossary) add_term(term);
    for (SearchDocument& document : content_.documents) document.body.shrink_to_fit();
    return std::move(content_);
  }

 private:
  const pages::Phrases& phrases() const { return context_.phrases; }

  template <class T>
  std::string short_title(const T& titled) const {
    return phrases().text(titled.short_title.empty() ? titled.title : titled.short_title);
  }

  SearchDocument& add(Kind kind, const Address& address, const Text& title) {
    SearchDocument& document = content_.documents.emplace_back();
    document.kind = row(kind);
    document.url = pages::path_of(site_, portal_.plan, address);
    document.title = phrases().text(title);
    add_names(document, title);
    return document;
  }

  // What it is called in other languages, too: a reader may know only that.
  void add_names(SearchDocument& document, const Text& text) const {
    for (LanguageIndex i = 0; i < site_.languages.size(); ++i) {
      const std::string* name = text.in(i);
      if (name != nullptr && *name != document.title) add_name(document, *name);
    }
  }

  static void add_name(SearchDocument& document, const std::string& name) {
    auto& names = document.names;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }

  void in_strategy(SearchDocument& document, StrategyIndex strategy) const {
    document.strategy = row(strategy);
    document.context = short_title(site_.strategies[strategy]);
  }

  void in_year(SearchDocument& document, int year) const {
    document.year = facets_.year(year);
    document.context = phrases().row({document.context, phrases().year_label(year)});
  }

  // Only words of this language; a text shown in another one is found there.
  void say(SearchDocument& document, const Text& text) const {
    if (const std::string* own = text.in(language_)) say(document, *own);
  }

  static void say(SearchDocument& document, std::string_view text) {
    if (text.empty()) return;
    if (!document.body.empty()) document.body += '\n';
    document.body += text;
  }

  void say(SearchDocument& document, const Localized<Prose>& prose) const {
    const Prose* own = prose.in(language_);
    if (own == nullptr) return;
    const markup::Document& text = portal_.documents.of(*own).document;
    for (const markup::Section& section : text.sections) say(document, section.text);
    say(document, text.footnotes.text);
  }

  void summarize(SearchDocument& document, const Text& text) const {
    if (const std::string* own = text.in(language_)) document.summary = *own;
  }

  void add_page(const Address& address) {
    if (!pages::is_written_in(site_, address, language_)) return;
    switch (address.kind) {
      case PageKind::strategy:
        return add_strategy(address);
      case PageKind::followup:
        return add_followup(address);
      case PageKind::pillar:
        return add_pillar(address);
      case PageKind::indicator:
        return add_indicator(address);
      case PageKind::organization:
        return add_organization(address);
      case PageKind::topic:
        return add_topic(address);
      case PageKind::page:
        return add_plain_page(address);
      default:
        return;  // records and measures side by side, later; what is left only repeats others
    }
  }

  void add_strategy(const Address& address) {
    const Strategy& strategy = site_.strategies[address.strategy];
    SearchDocument& document = add(Kind::strategy, address, strategy.title);
    document.strategy = row(address.strategy);
    add_names(document, strategy.short_title);
    for (const Text* text : {&strategy.council, &strategy.scope_note}) say(document, *text);
    if (strategy.decision) say(document, strategy.decision->by);
    for (const Basis& basis : strategy.basis) {
      for (const Text* text : {&basis.title, &basis.asks}) say(document, *text);
    }
    say(document, strategy.overview);
  }

  void add_followup(const Address& address) {
    const Strategy& strategy = site_.strategies[address.strategy];
    const FollowUp& followup = strategy.followups[address.followup];
    SearchDocument& document = add(Kind::followup, address, strategy.title);
    document.names.clear();
    in_strategy(document, address.strategy);
    document.title = phrases().row({document.context, phrases().year_label(followup.year)});
    in_year(document, followup.year);
    for (const SourceDocument& source : followup.sources) add_names(document, source.number);
    if (followup.meeting) say(document, followup.meeting->body);
    for (const Text* text : {&followup.edition_note, &followup.year_basis}) say(document, *text);
    for (const SourceDocument& source : followup.sources) say(document, source.title);
    say(document, followup.overview);
  }

  void add_pillar(const Address& address) {
    const Strategy& strategy = site_.strategies[address.strategy];
    const Pillar& pillar = strategy.pillars[address.item];
    SearchDocument& document = add(Kind::pillar, address, pillar.title);
    add_names(document, pillar.short_title);
    in_strategy(document, address.strategy);
    document.pillar = facets_.pillar(address.strategy, address.item);
    summarize(document, pillar.summary);
    for (const FollowUp& followup : strategy.followups) {
      const auto prose = followup.pillar_prose.find(address.item);
      if (prose != followup.pillar_prose.end()) say(document, prose->second);
    }
  }

  void add_indicator(const Address& address) {
    const Indicator& indicator = site_.strategies[address.strategy].indicators[address.item];
    SearchDocument& document = add(Kind::indicator, address, indicator.title);
    in_strategy(document, address.strategy);
    if (indicator.pillar) document.pillar = facets_.pillar(address.strategy, *indicator.pillar);
    for (const Text* text : {&indicator.definition, &indicator.unit, &indicator.target_note}) {
      say(document, *text);
    }
  }

  void add_organization(const Address& address) {
    const Organization& organization = site_.organizations[address.item];
    SearchDocument& document = add(Kind::organization, address, organization.name);
    add_names(document, organization.short_name);
    for (LanguageIndex i = 0; i < site_.languages.size(); ++i) {
      const auto* codes = organization.codes.in(i);
      if (codes == nullptr) continue;
      for (const std::string& code : *codes) add_name(document, code);
    }
    say(document, organization.note);
  }

  void add_topic(const Address& address) {
    const Topic& topic = site_.topics[address.item];
    SearchDocument& document = add(Kind::topic, address, topic.name);
    document.topics = {row(address.item)};
    summarize(document, topic.description);
  }

  void add_plain_page(const Address& address) {
    const PlainPage& page = site_.pages[address.item];
    SearchDocument& document = add(Kind::page, address, page.title);
    document.names.clear();
    summarize(document, page.description);
    say(document, page.prose);
  }

  void add_term(const Term& term) {
    if (term.name.in(language_) == nullptr) return;
    SearchDocument& document = add(Kind::term, {PageKind::glossary}, term.name);
    document.url += "#" + term.id;
    document.boost = kBoostOfTerm;
    if (const std::string* reading = term.reading.in(language_)) add_name(document, *reading);
    for (LanguageIndex i = 0; i < site_.languages.size(); ++i) {
      const auto* aliases = term.aliases.in(i);
      if (aliases == nullptr) continue;
      for (const std::string& alias : *aliases) add_name(document, alias);
    }
    summarize(document, term.definition);
  }

  // A measure's own page tells nothing new when it has one year.
  void add_measures(StrategyIndex strategy) {
    const auto& measures = portal_.plan.measures[strategy];
    for (std::size_t m = 0; m < measures.size(); ++m) {
      const std::int32_t group = groups_++;
      const std::vector<RecordKey>& years = measures[m].years;
      if (years.size() > 1) add_measure({PageKind::measure, strategy, 0, m}, years.back(), group);
      for (const RecordKey& key : years) add_record(key, group);
    }
  }

  const Record& record_of(const RecordKey& key) const {
    return site_.strategies[key.strategy].followups[key.followup].records[key.record];
  }

  void add_measure(const Address& address, const RecordKey& newest, std::int32_t group) {
    if (!pages::is_written_in(site_, address, language_)) return;
    const Record& record = record_of(newest);
    SearchDocument& document = add(Kind::measure, address, record.title);
    in_strategy(document, address.strategy);
    if (record.pillar) document.pillar = facets_.pillar(address.strategy, *record.pillar);
    add_name(document, record.id);
    document.group = group;
    summarize(document, record.summary);
  }

  void add_record(const RecordKey& key, std::int32_t group) {
    const Address address = pages::address_of(key);
    if (!pages::is_written_in(site_, address, language_)) return;
    const Record& record = record_of(key);
    SearchDocument& document = add(Kind::record, address, record.title);
    in_strategy(document, key.strategy);
    in_year(document, site_.strategies[key.strategy].followups[key.followup].year);
    if (record.pillar) document.pillar = facets_.pillar(key.strategy, *record.pillar);
    add_name(document, record.id);
    add_number(document, site_.strategies[key.strategy], record);
    document.group = group;
    for (const TopicIndex topic : record.topics) document.topics.push_back(row(topic));
    add_roles(document, record.roles);
    summarize(document, record.summary);
    say(document, record.prose);
    say(document, record.roles.responsible_note);
    for (const Correction& correction : record.corrections) say(document, correction.what);
  }

  // 1(1)②, as somebody types it who has the document at hand: its pillars' marks, then its own.
  static void add_number(SearchDocument& document, const Strategy& strategy, const Record& record) {
    std::string number = numbering(record.label);
    for (auto pillar = record.pillar; pillar; pillar = strategy.pillars[*pillar].parent)
      number.insert(0, numbering(strategy.pillars[*pillar].label));
    if (!number.empty()) add_name(document, number);
  }

  static void add_roles(SearchDocument& document, const Roles& roles) {
    for (const auto& [list, role] :
         {std::pair(&roles.lead, Role::lead), std::pair(&roles.partners, Role::partner),
          std::pair(&roles.responsible, Role::responsible)}) {
      for (const OrganizationIndex each : *list)
        document.organizations.push_back({row(each), row(role)});
    }
  }

  const Portal& portal_;
  const Site& site_;
  const pages::LanguageContext& context_;
  LanguageIndex language_;
  search::SearchContent content_;
  Facets facets_;
  std::int32_t groups_ = 0;
};

}  // namespace

search::SearchContent search_content(const Portal& portal, LanguageIndex language) {
  return Collector(portal, language).collect();
}

}  // namespace ayumi::pipeline
