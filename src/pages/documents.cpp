#include "pages/documents.h"

#include <algorithm>

#include "base/parallel.h"
#include "base/text.h"
#include "base/unicode.h"
#include "markup/term_matcher.h"
#include "model/find.h"
#include "pages/kept_prose.h"
#include "pages/label_list.h"
#include "pages/match_sections.h"
#include "pages/pages_diagnostics.h"
#include "pages/resolve_links.h"
#include "pages/urls.h"

namespace ayumi::pages {
namespace {

struct Task {
  const Prose* prose = nullptr;
  ProseOwner owner;
};

PageKind kind_of(Outline::Of of) {
  switch (of) {
    case Outline::Of::overview:
      return PageKind::followup;
    case Outline::Of::pillar:
      return PageKind::pillar;
    case Outline::Of::record:
      return PageKind::record;
  }
  return {};
}

// Headings without words: converted to be checked, and shown nowhere.
void add_outlines(const Site& site, std::vector<Task>& tasks) {
  for (std::size_t s = 0; s < site.strategies.size(); ++s) {
    const Strategy& strategy = site.strategies[s];
    for (const Outline& outline : strategy.outlines) {
      tasks.push_back({&outline.prose, {{PageKind::strategy, s}, outline.language}});
    }
    for (std::size_t f = 0; f < strategy.followups.size(); ++f) {
      for (const Outline& outline : strategy.followups[f].outlines) {
        const Address owner{kind_of(outline.of), s, f, outline.item};
        tasks.push_back({&outline.prose, {owner, outline.language}});
      }
    }
  }
}

// Every piece of prose of a site with the page that it belongs to.
std::vector<Task> list_prose(const Site& site) {
  std::vector<Task> tasks;
  const auto add = [&](const Localized<Prose>& prose, const Address& owner) {
    for (LanguageIndex language = 0; language < site.languages.size(); ++language) {
      if (const Prose* own = prose.in(language)) tasks.push_back({own, {owner, language}});
    }
  };
  for (std::size_t i = 0; i < site.pages.size(); ++i) {
    add(site.pages[i].prose, {PageKind::page, 0, 0, i});
  }
  for (std::size_t s = 0; s < site.strategies.size(); ++s) {
    const Strategy& strategy = site.strategies[s];
    add(strategy.overview, {PageKind::strategy, s});
    for (std::size_t f = 0; f < strategy.followups.size(); ++f) {
      const FollowUp& followup = strategy.followups[f];
      add(followup.overview, {PageKind::followup, s, f});
      for (const auto& [pillar, prose] : followup.pillar_prose) {
        add(prose, {PageKind::pillar, s, f, pillar});
      }
      for (std::size_t r = 0; r < followup.records.size(); ++r) {
        add(followup.records[r].prose, {PageKind::record, s, f, r});
      }
    }
  }
  return tasks;
}

// The glossary's words of one language, and which term each of them means.
struct GlossaryWords {
  std::vector<markup::TermWord> words;
  std::vector<TermIndex> terms;
};

GlossaryWords glossary_words(const Site& site, LanguageIndex language) {
  GlossaryWords result;
  const auto add = [&](const std::string& word, TermIndex term) {
    result.words.push_back({word, static_cast<std::uint32_t>(term)});
    result.terms.push_back(term);
  };
  for (std::size_t i = 0; i < site.glossary.size(); ++i) {
    if (const std::string* name = site.glossary[i].name.in(language)) add(*name, i);
    if (const auto* aliases = site.glossary[i].aliases.in(language)) {
      for (const std::string& alias : *aliases) add(alias, i);
    }
  }
  return result;
}

// What a follow-up's or a record's headings may be; null where any heading is welcome.
const std::vector<SectionIndex>* allowed_sections(const Site& site, const Address& owner) {
  if (owner.kind == PageKind::record) return &record_of(site, record_at(owner)).sections;
  if (owner.kind == PageKind::pillar) return &site.strategies[owner.strategy].pillar_sections;
  return nullptr;
}

}  // namespace

// Fills a Documents in three steps: convert; find sections and resolve links; check anchors.
class DocumentsBuilder {
 public:
  DocumentsBuilder(const Site& site, const PagePlan& plan, const AllWords& words,
                   const FileSystem& disk, const std::string& project, KeptProse* kept)
      : site_(site),
        plan_(plan),
        words_(words),
        disk_(disk),
        project_(project),
        kept_(kept),
        tasks_(list_prose(site)),
        written_(tasks_.size()) {
    add_outlines(site, tasks_);
  }

  Documents build(Diagnostics& diagnostics) {
    prepare_matchers();
    std::vector<Diagnostics> found(tasks_.size());
    std::vector<std::shared_ptr<const markup::Document>> converted(tasks_.size());
    if (kept_ != nullptr) kept_->begin(tasks_.size());
    parallel_for(tasks_.size(), [&](std::size_t i) { converted[i] = parse(i, found[i]); });
    if (kept_ != nullptr) kept_->end();
    documents_.all_.reserve(tasks_.size());
    documents_.by_prose_.reserve(tasks_.size());
    for (std::size_t i = 0; i < tasks_.size(); ++i) {
      documents_.all_.emplace_back(tasks_[i].owner, std::move(converted[i]));
      documents_.by_prose_[tasks_[i].prose] = i;
    }
    parallel_for(tasks_.size(), [&](std::size_t i) { understand(i, found[i]); });
    parallel_for(tasks_.size(),
                 [&](std::size_t i) { check_anchors(documents_.all_[i], found[i]); });
    for (Diagnostics& of_one : found) diagnostics.merge(std::move(of_one));
    forget_outlines();
    return std::move(documents_);
  }

 private:
  void forget_outlines() {
    for (std::size_t i = tasks_.size(); i > written_; --i) {
      documents_.by_prose_.erase(tasks_[i - 1].prose);
      documents_.all_.pop_back();
    }
  }

  void prepare_matchers() {
    for (LanguageIndex language = 0; language < site_.languages.size(); ++language) {
      GlossaryWords words = glossary_words(site_, language);
      matchers_.push_back(kept_ != nullptr
                              ? kept_->matcher(site_.languages[language].tag, words.words)
                              : std::make_shared<markup::TermMatcher>(std::move(words.words)));
      documents_.words_.push_back(std::move(words.terms));
    }
  }

  markup::Options options(const ProseOwner& owner) const {
    const Words& words = words_.by_language[owner.language];
    markup::Options options;
    options.language = site_.languages[owner.language].tag;
    options.terms = matchers_[owner.language].get();
    options.footnotes_title = words.plain("footnotes");
    options.back_to_text = words.plain("back-to-text");
    options.table_label = words.plain("table-label");
    return options;
  }

  std::shared_ptr<const markup::Document> parse(std::size_t i, Diagnostics& diagnostics) {
    const Task& task = tasks_[i];
    const Prose& prose = *task.prose;
    if (kept_ != nullptr) {
      return kept_->parse(i, prose.file, prose.body_begin, options(task.owner), diagnostics);
    }
    return std::make_shared<const markup::Document>(
        markup::parse(prose.file, prose.body_begin, options(task.owner), diagnostics));
  }

  void understand(std::size_t i, Diagnostics& diagnostics) {
    const Task& task = tasks_[i];
    ProseDocument& prose = documents_.all_[i];
    if (const auto* allowed = allowed_sections(site_, task.owner.address)) {
      match_sections({site_, *allowed, *task.prose}, prose, diagnostics);
    }
    resolve(prose, diagnostics);
  }

  void resolve(ProseDocument& prose, Diagnostics& diagnostics) {
    const LinkContext context{site_, plan_};
    for (const markup::Link& link : prose.document.links) {
      prose.links.push_back(resolve_link(context, link, diagnostics));
      const std::size_t targets = prose.links.back().targets.size();
      const std::size_t labels = split_labels(link.text).size();
      if (targets > 1 && targets != labels) {
        diagnostics.add(kUnevenOrganizations, link.where,
                        {std::to_string(labels), std::to_string(targets)});
      }
    }
    for (const markup::Image& image : prose.document.images) {
      prose.images.push_back(resolve_image(context, image, diagnostics));
    }
  }

  ResolvedImage resolve_image(const LinkContext& context, const markup::Image& image,
                              Diagnostics& diagnostics) const {
    ResolvedImage resolved;
    resolved.file = resolve_file(context, image.target, image.address, diagnostics);
    if (!resolved.file) return resolved;
    const std::string& path = plan_.files[*resolved.file].source;
    const Result<std::string> bytes = disk_.read(project_ + '/' + path);
    const auto size = bytes ? image_size(*bytes) : std::nullopt;
    if (size) resolved.size = *size;
    if (!size) diagnostics.add(kImageUnreadable, image.address, {path});
    return resolved;
  }

  void check_anchors(const ProseDocument& prose, Diagnostics& diagnostics) const {
    for (std::size_t i = 0; i < prose.links.size(); ++i) {
      const markup::Link& link = prose.document.links[i];
      const Target& target = prose.links[i].targets.front();
      if (link.anchor.empty() || target.kind != Target::Kind::page) continue;
      const bool own_page = link.scheme.empty() && link.target.empty();
      const std::vector<std::string> ids =
          own_page ? prose.document.ids : ids_on(target.address, prose.owner.language);
      if (std::find(ids.begin(), ids.end(), link.anchor) != ids.end()) continue;
      const std::string anchor = percent_decoded(link.anchor);
      std::string translated = own_page ? std::string() : translated_anchor(prose, target, anchor);
      diagnostics.add(kUnknownAnchor, link.address, {link.anchor}).suggestion =
          translated.empty() ? nearest(anchor, {ids.begin(), ids.end()}) : std::move(translated);
    }
  }

  // What the heading that is called `anchor` in another language is called in this one: the one at
  // the same place.
  std::string translated_anchor(const ProseDocument& prose, const Target& target,
                                const std::string& anchor) const {
    const std::vector<std::string> own = ids_on(target.address, prose.owner.language);
    for (LanguageIndex language = 0; language < site_.languages.size(); ++language) {
      const std::vector<std::string> other = ids_on(target.address, language);
      const auto found = std::find(other.begin(), other.end(), anchor);
      if (found == other.end() || other.size() != own.size()) continue;
      return own[static_cast<std::size_t>(found - other.begin())];
    }
    return {};
  }

  std::vector<std::string> ids_on(const Address& page, LanguageIndex language) const {
    std::vector<std::string> ids;
    if (page.kind == PageKind::glossary) {
      for (const Term& term : site_.glossary) ids.push_back(term.id);
    } else if (page.kind == PageKind::followup) {
      for (const Pillar& pillar : site_.strategies[page.strategy].pillars) ids.push_back(pillar.id);
    } else if (const Prose* prose = own_prose(page, language)) {
      ids = documents_.of(*prose).document.ids;
    }
    return ids;
  }

  const Prose* own_prose(const Address& page, LanguageIndex language) const {
    switch (page.kind) {
      case PageKind::page:
        return site_.pages[page.item].prose.shown_in(language).value;
      case PageKind::record:
        return record_of(site_, record_at(page)).prose.shown_in(language).value;
      case PageKind::strategy:
        return site_.strategies[page.strategy].overview.shown_in(language).value;
      default:
        return nullptr;
    }
  }

  const Site& site_;
  const PagePlan& plan_;
  const AllWords& words_;
  const FileSystem& disk_;
  const std::string& project_;
  KeptProse* kept_;
  std::vector<Task> tasks_;
  const std::size_t written_;  // so many tasks have words; those behind them have headings alone
  std::vector<std::shared_ptr<const markup::TermMatcher>> matchers_;
  Documents documents_;
};

Documents convert_documents(const Site& site, const PagePlan& plan, const AllWords& words,
                            const FileSystem& disk, const std::string& project,
                            Diagnostics& diagnostics, KeptProse* kept) {
  return DocumentsBuilder(site, plan, words, disk, project, kept).build(diagnostics);
}

}  // namespace ayumi::pages
