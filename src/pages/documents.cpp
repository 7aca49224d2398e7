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
  explicit DocumentsBuilder(const Conversion& conversion)
      : site_(conversion.site),
        plan_(conversion.plan),
        words_(conversion.words),
        disk_(conversion.disk),
        project_(conversion.project),
        kept_(conversion.kept) {
    prepare_settings();
  }

  Documents build(Diagnostics& diagnostics) {
    std::vector<Task> tasks = list_prose(site_);
    const std::size_t written = tasks.size();
    add_outlines(site_, tasks);
    std::vector<Diagnostics> found(tasks.size());
    std::vector<std::shared_ptr<ProseDocument>> all(tasks.size());
    if (kept_ != nullptr) kept_->begin(tasks.size());
    parallel_for(tasks.size(), [&](std::size_t i) {
      const auto& [prose, owner] = tasks[i];
      all[i] = std::make_shared<ProseDocument>(*prose, owner, parse(i, tasks[i], found[i]));
      understand(*all[i], found[i]);
    });
    if (kept_ != nullptr) kept_->end();
    index(tasks, written);
    documents_.all_ = std::make_shared<const Documents::All>(
        all.begin(), all.begin() + static_cast<std::ptrdiff_t>(written));
    parallel_for(tasks.size(), [&](std::size_t i) { check_anchors(*all[i], found[i]); });
    for (std::size_t i = 0; i < tasks.size(); ++i) keep_told(i, std::move(found[i]));
    return take(diagnostics);
  }

  std::optional<Documents> revise(const Documents& former, const std::vector<Rewrite>& rewrites,
                                  Diagnostics& diagnostics) {
    auto all = std::make_shared<Documents::All>(former.all());
    documents_.all_ = all;
    documents_.by_prose_ = former.by_prose_;
    documents_.told_ = former.told_;
    for (const Rewrite& rewrite : rewrites) {
      if (!exchange(rewrite, *all)) return std::nullopt;
    }
    return take(diagnostics);
  }

 private:
  // Ids stay, so that no link into the text has to be looked at again, nor out of it twice.
  bool exchange(const Rewrite& rewrite, Documents::All& all) {
    const auto place = std::find_if(all.begin(), all.end(), [&](const auto& prose) {
      return prose->written.file == rewrite.before;
    });
    if (place == all.end()) return false;
    Prose written = (*place)->written;
    written.file = rewrite.now;
    Diagnostics found;
    const ProseOwner owner = (*place)->owner;
    auto now = std::make_shared<ProseDocument>(
        written, owner,
        kept_->exchange(rewrite.before, rewrite.now, written.body_begin, settings_[owner.language],
                        found));
    if (now->document.ids != (*place)->document.ids) return false;
    understand(*now, found);
    *place = now;
    check_anchors(*now, found);
    keep_told(static_cast<std::size_t>(place - all.begin()), std::move(found));
    return true;
  }

  void keep_told(std::size_t i, Diagnostics found) {
    if (found.empty()) {
      documents_.told_.erase(i);
    } else {
      documents_.told_[i] = std::move(found);
    }
  }

  Documents take(Diagnostics& diagnostics) {
    for (const auto& [i, told] : documents_.told_) diagnostics.merge(Diagnostics(told));
    return std::move(documents_);
  }

  void index(const std::vector<Task>& tasks, std::size_t written) {
    auto by_prose = std::make_shared<std::unordered_map<const Prose*, std::size_t>>();
    by_prose->reserve(written);
    for (std::size_t i = 0; i < written; ++i) (*by_prose)[tasks[i].prose] = i;
    documents_.by_prose_ = std::move(by_prose);
  }

  void prepare_settings() {
    for (LanguageIndex language = 0; language < site_.languages.size(); ++language) {
      GlossaryWords glossary = glossary_words(site_, language);
      const Words& words = words_.by_language[language];
      ProseWords own{site_.languages[language].tag, words.plain("footnotes"),
                     words.plain("back-to-text"), words.plain("table-label"),
                     std::move(glossary.words)};
      settings_.push_back(kept_ != nullptr ? kept_->setting(std::move(own))
                                           : std::make_shared<const ProseSetting>(std::move(own)));
      documents_.words_.push_back(std::move(glossary.terms));
    }
  }

  std::shared_ptr<const markup::Document> parse(std::size_t i, const Task& task,
                                                Diagnostics& diagnostics) {
    const Prose& prose = *task.prose;
    const SharedSetting& setting = settings_[task.owner.language];
    if (kept_ != nullptr) {
      return kept_->parse(i, prose.file, prose.body_begin, setting, diagnostics);
    }
    return std::make_shared<const markup::Document>(
        markup::parse(prose.file, prose.body_begin, setting->options(), diagnostics));
  }

  void understand(ProseDocument& prose, Diagnostics& diagnostics) {
    if (const auto* allowed = allowed_sections(site_, prose.owner.address)) {
      match_sections({site_, *allowed, prose.written}, prose, diagnostics);
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
  std::vector<SharedSetting> settings_;  // by language
  Documents documents_;
};

Documents convert_documents(const Conversion& conversion, Diagnostics& diagnostics) {
  return DocumentsBuilder(conversion).build(diagnostics);
}

std::optional<Documents> revise_documents(const Documents& former,
                                          const std::vector<Rewrite>& rewrites,
                                          const Conversion& conversion, Diagnostics& diagnostics) {
  return DocumentsBuilder(conversion).revise(former, rewrites, diagnostics);
}

}  // namespace ayumi::pages
