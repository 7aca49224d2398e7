#include "pages/documents.h"

#include <algorithm>

#include "base/parallel.h"
#include "base/text.h"
#include "base/unicode.h"
#include "markup/term_matcher.h"
#include "model/find.h"
#include "pages/kept_prose.h"
#include "pages/label_list.h"
#include "pages/pages_diagnostics.h"
#include "pages/resolve_links.h"

namespace ayumi::pages {
namespace {

struct Task {
  const Prose* prose = nullptr;
  ProseOwner owner;
};

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

// Finds the site's sections in a document by their headings.
class SectionMatcher {
 public:
  SectionMatcher(const Site& site, const std::vector<SectionIndex>& allowed, LanguageIndex language,
                 Diagnostics& diagnostics)
      : site_(site), diagnostics_(diagnostics) {
    for (SectionIndex i = 0; i < site.sections.size(); ++i) {
      const bool may =
          allowed.empty() || std::find(allowed.begin(), allowed.end(), i) != allowed.end();
      const std::string* heading = site.sections[i].heading.in(language);
      if (may && heading != nullptr) candidates_.push_back({*heading, i});
    }
  }

  void match(ProseDocument& prose, const Prose& written) {
    const auto& parts = prose.document.sections;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (parts[i].heading >= 0) {
        match_heading(prose, i);
      } else if (!trimmed(parts[i].text).empty()) {
        diagnostics_.add(kTextBeforeSection, first_line(written), {});
      }
    }
  }

 private:
  struct Candidate {
    std::string_view heading;
    SectionIndex section;
  };

  void match_heading(ProseDocument& prose, std::size_t part) {
    const auto at = static_cast<std::size_t>(prose.document.sections[part].heading);
    const markup::Heading& heading = prose.document.headings[at];
    const auto found = std::find_if(candidates_.begin(), candidates_.end(),
                                    [&](const Candidate& c) { return c.heading == heading.text; });
    if (found == candidates_.end()) {
      report_unknown(heading);
      return;
    }
    const bool again =
        std::any_of(prose.sections.begin(), prose.sections.end(),
                    [&](const SectionText& s) { return s.section == found->section; });
    if (again) diagnostics_.add(kSectionTwice, heading.where, {heading.text});
    prose.sections.push_back({found->section, part});
  }

  void report_unknown(const markup::Heading& heading) {
    std::vector<std::string_view> known;
    std::string list;
    for (const Candidate& c : candidates_) {
      known.push_back(c.heading);
      list.append(list.empty() ? "" : ", ").append(c.heading);
    }
    diagnostics_.add(kUnknownSection, heading.where, {heading.text, list}).suggestion =
        nearest(heading.text, known);
  }

  static Location first_line(const Prose& written) {
    const std::string_view text = written.file->text;
    const std::string_view body = text.substr(written.body_begin);
    const std::string_view words = trimmed(body);
    const auto begin = static_cast<std::size_t>(words.data() - text.data());
    const std::string_view line = trimmed(words.substr(0, words.find('\n')));
    return {written.file, static_cast<std::uint32_t>(begin),
            static_cast<std::uint32_t>(begin + line.size())};
  }

  const Site& site_;
  Diagnostics& diagnostics_;
  std::vector<Candidate> candidates_;
};

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
        tasks_(list_prose(site)) {}

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
    return std::move(documents_);
  }

 private:
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
      SectionMatcher(site_, *allowed, task.owner.language, diagnostics).match(prose, *task.prose);
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
      const std::vector<std::string_view> known(ids.begin(), ids.end());
      diagnostics.add(kUnknownAnchor, link.address, {link.anchor}).suggestion =
          nearest(link.anchor, known);
    }
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
  std::vector<std::shared_ptr<const markup::TermMatcher>> matchers_;
  Documents documents_;
};

Documents convert_documents(const Site& site, const PagePlan& plan, const AllWords& words,
                            const FileSystem& disk, const std::string& project,
                            Diagnostics& diagnostics, KeptProse* kept) {
  return DocumentsBuilder(site, plan, words, disk, project, kept).build(diagnostics);
}

}  // namespace ayumi::pages
