#pragma once
// All the prose of a site, converted, cut into its sections, every link resolved and checked.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "markup/document.h"
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
  ProseDocument(const ProseOwner& of, std::shared_ptr<const markup::Document> converted)
      : owner(of), shared(std::move(converted)), document(*shared) {}

  ProseOwner owner;
  std::shared_ptr<const markup::Document> shared;  // with later states of the same site
  const markup::Document& document;
  std::vector<ResolvedLink> links;    // as Document::links
  std::vector<ResolvedImage> images;  // as Document::images
  std::vector<SectionText> sections;  // of a measure or a pillar, in the order written
};

class Documents {
 public:
  const ProseDocument& of(const Prose& prose) const { return all_[by_prose_.at(&prose)]; }
  const std::vector<ProseDocument>& all() const { return all_; }
  // Which glossary words the matcher of a language knows, by markup::TermUse::word.
  TermIndex term(LanguageIndex language, std::uint32_t word) const {
    return words_[language][word];
  }

 private:
  friend class DocumentsBuilder;
  std::vector<ProseDocument> all_;
  std::unordered_map<const Prose*, std::size_t> by_prose_;
  std::vector<std::vector<TermIndex>> words_;
};

// Converts in parallel; `site` must outlive the result and not move. Images are read through `disk`
// for their sizes. With `kept`, what has not changed since a former conversion is not converted
// again.
Documents convert_documents(const Site& site, const PagePlan& plan, const AllWords& words,
                            const FileSystem& disk, const std::string& project,
                            Diagnostics& diagnostics, KeptProse* kept = nullptr);

// What ids of a page's own text begin with, so that none meets an id of a template.
inline constexpr std::string_view kTextIdPrefix = "t-";

}  // namespace ayumi::pages
