#include "pages/unused.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "markup/term_matcher.h"
#include "model/find.h"
#include "pages/pages_diagnostics.h"

namespace ayumi::pages {
namespace {

struct Uses {
  explicit Uses(const Site& site, const PagePlan& plan)
      : files(plan.files.size()),
        terms(site.glossary.size()),
        topics(site.topics.size()),
        organizations(site.organizations.size()) {}

  std::vector<bool> files, terms, topics, organizations;
};

void add_target(const Target& target, Uses& uses) {
  if (target.kind == Target::Kind::file) uses.files[target.file] = true;
  if (target.kind != Target::Kind::page) return;
  if (target.address.kind == PageKind::topic) uses.topics[target.address.item] = true;
  if (target.address.kind == PageKind::organization) uses.organizations[target.address.item] = true;
}

void add_texts(const Site& site, const Documents& documents, Uses& uses) {
  for (const auto& prose : documents.all()) {
    for (const ResolvedLink& link : prose->links) {
      for (const Target& target : link.targets) add_target(target, uses);
    }
    for (const ResolvedImage& image : prose->images) {
      if (image.file) uses.files[*image.file] = true;
    }
    for (const markup::TermUse& use : prose->document.terms) {
      uses.terms[documents.term(prose->owner.language, use.word)] = true;
    }
    for (const markup::Link& link : prose->document.links) {
      const auto term = link.scheme == "term" ? find_term(site, link.target) : std::nullopt;
      if (term) uses.terms[*term] = true;
    }
  }
}

// Words that no text marks, since they stand in the name of something or under a link, are read all
// the same.
class WordsElsewhere {
 public:
  WordsElsewhere(const Site& site, Uses& uses) : site_(site), uses_(uses) {
    for (LanguageIndex i = 0; i < site.languages.size(); ++i) {
      matchers_.emplace_back(open_words(i));
    }
  }

  void look_in(const Text& text) {
    for (LanguageIndex i = 0; i < matchers_.size(); ++i) {
      if (const std::string* words = text.in(i)) look_in(*words, i);
    }
  }

  void look_in(const ProseDocument& prose) {
    for (const markup::Link& link : prose.document.links) look_in(link.text, prose.owner.language);
    for (const markup::Heading& heading : prose.document.headings) {
      look_in(heading.text, prose.owner.language);
    }
  }

 private:
  // Of the terms that nothing uses as yet, which are few.
  std::vector<markup::TermWord> open_words(LanguageIndex language) const {
    std::vector<markup::TermWord> words;
    for (std::size_t i = 0; i < site_.glossary.size(); ++i) {
      if (uses_.terms[i]) continue;
      const Term& term = site_.glossary[i];
      const auto number = static_cast<std::uint32_t>(i);
      if (const std::string* name = term.name.in(language)) words.push_back({*name, number});
      const auto* aliases = term.aliases.in(language);
      if (aliases == nullptr) continue;
      for (const std::string& alias : *aliases) words.push_back({alias, number});
    }
    return words;
  }

  void look_in(std::string_view text, LanguageIndex language) {
    const markup::TermMatcher& matcher = matchers_[language];
    for (const markup::TermMatch& match : matcher.find(text)) {
      uses_.terms[matcher.term(match.word)] = true;
    }
  }

  const Site& site_;
  Uses& uses_;
  std::vector<markup::TermMatcher> matchers_;
};

void add_words_elsewhere(const Site& site, const Documents& documents, Uses& uses) {
  if (std::find(uses.terms.begin(), uses.terms.end(), false) == uses.terms.end()) return;
  WordsElsewhere words(site, uses);
  for (const auto& prose : documents.all()) words.look_in(*prose);
  for (const Strategy& strategy : site.strategies) {
    for (const Text* text : {&strategy.title, &strategy.scope_note}) words.look_in(*text);
    for (const Basis& basis : strategy.basis) {
      for (const Text* text : {&basis.title, &basis.asks}) words.look_in(*text);
    }
    for (const Pillar& pillar : strategy.pillars) {
      for (const Text* text : {&pillar.title, &pillar.summary}) words.look_in(*text);
    }
    for (const FollowUp& followup : strategy.followups) {
      for (const Record& record : followup.records) {
        for (const Text* text : {&record.title, &record.summary}) words.look_in(*text);
      }
    }
  }
}

void add_record(const Record& record, Uses& uses) {
  const Roles& roles = record.roles;
  for (const auto* list : {&roles.lead, &roles.partners, &roles.responsible}) {
    for (const OrganizationIndex organization : *list) uses.organizations[organization] = true;
  }
  for (const TopicIndex topic : record.topics) uses.topics[topic] = true;
}

// What stands above something that is used, or is referred to by another entry, has its readers.
void add_vocabulary(const Site& site, Uses& uses) {
  for (const Term& term : site.glossary) {
    for (const TermIndex other : term.see) uses.terms[other] = true;
  }
  for (std::size_t i = 0; i < site.organizations.size(); ++i) {
    std::optional<OrganizationIndex> parent = site.organizations[i].parent;
    for (std::size_t steps = 0; uses.organizations[i] && parent && steps < 100; ++steps) {
      uses.organizations[*parent] = true;
      parent = site.organizations[*parent].parent;
    }
  }
}

Uses uses_of(const Site& site, const PagePlan& plan, const Documents& documents) {
  Uses uses(site, plan);
  add_texts(site, documents, uses);
  for (const Strategy& strategy : site.strategies) {
    for (const FollowUp& followup : strategy.followups) {
      for (const Record& record : followup.records) add_record(record, uses);
    }
  }
  add_words_elsewhere(site, documents, uses);
  add_vocabulary(site, uses);
  return uses;
}

template <class T>
void tell_entries(const std::vector<T>& entries, const std::vector<bool>& used,
                  const DiagnosticKind& kind, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!used[i]) diagnostics.add(kind, entries[i].where, {entries[i].id});
  }
}

void add_cited(const std::optional<SourcePlace>& place, std::set<std::string_view>& cited) {
  if (place) cited.insert(place->document);
}

// Ids of documents are unique in a strategy, but for what extracts share with their whole.
std::set<std::string_view> cited_documents(const Site& site) {
  std::set<std::string_view> cited;
  for (const Strategy& strategy : site.strategies) {
    for (const Indicator& indicator : strategy.indicators) {
      add_cited(indicator.source, cited);
      for (const IndicatorValue& value : indicator.values) add_cited(value.source, cited);
    }
    for (const FollowUp& followup : strategy.followups) {
      for (const Record& record : followup.records) add_cited(record.source, cited);
    }
  }
  return cited;
}

void tell_sources(const std::vector<SourceDocument>& sources,
                  const std::set<std::string_view>& cited, Diagnostics& diagnostics) {
  const auto is_cited = [&](const SourceDocument& source) { return cited.contains(source.id); };
  if (std::none_of(sources.begin(), sources.end(), is_cited)) return;
  for (const SourceDocument& source : sources) {
    if (source.held && !is_cited(source)) {
      diagnostics.add(kUnusedSource, source.where, {source.id});
    }
  }
}

// The section of a record in which its result is to stand, if it has one.
std::optional<SectionIndex> result_section(const Site& site, const Record& record) {
  for (const SectionIndex section : record.sections) {
    if (site.sections[section].role == SectionKind::Role::result) return section;
  }
  return std::nullopt;
}

bool tells_result(const Site& site, const Record& record, const Documents& documents) {
  for (LanguageIndex i = 0; i < site.languages.size(); ++i) {
    const Prose* prose = record.prose.in(i);
    if (prose == nullptr) continue;
    const ProseDocument& text = documents.of(*prose);
    for (const SectionText& section : text.sections) {
      const bool result = site.sections[section.section].role == SectionKind::Role::result;
      if (result && !text.document.sections[section.part].text.empty()) return true;
    }
  }
  return false;
}

// Whether a mistake may be why a record has no result: one in its row, or a text beside it that
// belongs to no row.
bool is_explained(const Record& record, const std::vector<Diagnostic>& told) {
  const std::string& table = record.where.source->path;
  const std::string texts = table.substr(0, table.rfind('/') + 1) + "measures/";
  return std::any_of(told.begin(), told.end(), [&](const Diagnostic& mistake) {
    if (mistake.kind.severity != Severity::error || !mistake.where.source) return false;
    const Location& at = mistake.where;
    const bool in_row =
        at.source->path == table && at.begin >= record.where.begin && at.end <= record.where.end;
    return in_row || (at.end == 0 && at.source->path.starts_with(texts));
  });
}

void tell_missing_results(const Site& site, const FollowUp& followup, const Documents& documents,
                          const std::vector<Diagnostic>& told, Diagnostics& diagnostics) {
  std::vector<const Record*> silent;
  bool any_told = false;
  for (const Record& record : followup.records) {
    if (tells_result(site, record, documents)) {
      any_told = true;
    } else if (!record.roles.lead.empty() && result_section(site, record) &&
               !is_explained(record, told)) {
      silent.push_back(&record);
    }
  }
  if (!any_told) return;
  for (const Record* record : silent) {
    const auto heading = site.sections[*result_section(site, *record)].heading.shown_in(0);
    diagnostics.add(kLeadWithoutResult, record->where,
                    {record->id, heading ? std::string_view(*heading.value) : std::string_view()});
  }
}

}  // namespace

void tell_unused(const Site& site, const PagePlan& plan, const Documents& documents,
                 Diagnostics& diagnostics) {
  if (diagnostics.has_errors()) return;
  const Uses uses = uses_of(site, plan, documents);
  for (std::size_t i = 0; i < plan.files.size(); ++i) {
    const std::string& path = plan.files[i].source;
    if (!uses.files[i]) diagnostics.add(kUnusedFile, {make_source(path, {}), 0, 0}, {path});
  }
  tell_entries(site.glossary, uses.terms, kUnusedTerm, diagnostics);
  tell_entries(site.topics, uses.topics, kUnusedTopic, diagnostics);
  tell_entries(site.organizations, uses.organizations, kUnusedOrganization, diagnostics);
  const std::set<std::string_view> cited = cited_documents(site);
  for (const Strategy& strategy : site.strategies) {
    tell_sources(strategy.sources, cited, diagnostics);
    for (const FollowUp& followup : strategy.followups) {
      tell_sources(followup.sources, cited, diagnostics);
    }
  }
}

void tell_missing_results(const Site& site, const Documents& documents, Diagnostics& diagnostics) {
  const bool wrong = diagnostics.has_errors();
  const std::vector<Diagnostic> told = wrong ? diagnostics.sorted() : std::vector<Diagnostic>();
  for (const Strategy& strategy : site.strategies) {
    for (const FollowUp& followup : strategy.followups) {
      tell_missing_results(site, followup, documents, told, diagnostics);
    }
  }
}

}  // namespace ayumi::pages
