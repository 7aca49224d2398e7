#pragma once
// All the prose of a site, converted, cut into its sections, every link resolved and checked.

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "markup/document.h"
#include "model/rewrite.h"
#include "model/site.h"
#include "pages/image_size.h"
#include "pages/plan.h"
#include "pages/words.h"

namespace ayumi::pages {

// Where a link leads.
struct Target {
  enum class Kind { broken, withheld, page, file, external };
  Kind kind = Kind::broken;
  Address address;       // page
  std::size_t file = 0;  // file: position in PagePlan::files
};

struct ResolvedLink {
  std::vector<Target> targets;  // several only for org:a,b
};

struct ResolvedImage {
  std::optional<std::size_t> file;  // position in PagePlan::files
  ImageSize size;
};

class KeptProse;  // kept_prose.h

// What the prose belongs to: the page whose own text it is.
struct ProseOwner {
  Address address;
  LanguageIndex language = 0;
};

struct SectionText {
  SectionIndex section = 0;  // position in Site::sections
  std::size_t part = 0;      // position in Document::sections
};

struct ProseDocument {
  ProseDocument(const Prose& text, const ProseOwner& of,
                std::shared_ptr<const markup::Document> converted)
      : written(text), owner(of), shared(std::move(converted)), document(*shared) {}

  Prose written;
  ProseOwner owner;
  std::shared_ptr<const markup::Document> shared;  // with later states of the same site
  const markup::Document& document;
  std::vector<ResolvedLink> links;    // as Document::links
  std::vector<ResolvedImage> images;  // as Document::images
  std::vector<SectionText> sections;  // of a measure or a pillar, in the order written
};

// Cheap to copy: what does not change is shared.
class Documents {
 public:
  using All = std::vector<std::shared_ptr<const ProseDocument>>;

  const ProseDocument& of(const Prose& prose) const { return *all()[by_prose_->at(&prose)]; }
  const All& all() const { return *all_; }
  // Which glossary words the matcher of a language knows, by markup::TermUse::word.
  TermIndex term(LanguageIndex language, std::uint32_t word) const {
    return words_[language][word];
  }

 private:
  friend class DocumentsBuilder;
  std::shared_ptr<const All> all_ = std::make_shared<const All>();
  std::shared_ptr<const std::unordered_map<const Prose*, std::size_t>> by_prose_;
  std::vector<std::vector<TermIndex>> words_;
  // What is wrong with each, by position; behind all_ stand texts with headings alone.
  std::map<std::size_t, Diagnostics> told_;
};

// What a conversion needs. All of it outlives the call, and `site`, which must not move, its
// result.
struct Conversion {
  const Site& site;
  const PagePlan& plan;
  const AllWords& words;
  const FileSystem& disk;  // images are read for their sizes
  const std::string& project;
  KeptProse* kept = nullptr;  // then nothing is converted again that has not changed
};

// Converts in parallel.
Documents convert_documents(const Conversion& conversion, Diagnostics& diagnostics);

// `former`, of the same site, with other words in some texts: what convert_documents() would make
// of all, diagnostics included. Nothing where others are touched as well: a text is none of the
// site's, or has other headings, which a link elsewhere may lead to. Needs Conversion::kept.
std::optional<Documents> revise_documents(const Documents& former,
                                          const std::vector<Rewrite>& rewrites,
                                          const Conversion& conversion, Diagnostics& diagnostics);

// What ids of a page's own text begin with, so that none meets an id of a template.
inline constexpr std::string_view kTextIdPrefix = "t-";

}  // namespace ayumi::pages
