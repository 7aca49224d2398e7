#include "office/translation_acceptance.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "content/markdown_file.h"

namespace ayumi::office {
namespace {

using content::MarkdownFile;
using content::YamlNode;

// The texts among which one stands: all languages of it are among them.
const std::vector<MarkdownFile>* list_with(const PortalFiles& portal, const std::string& path) {
  const auto holds = [&](const std::vector<MarkdownFile>& files) {
    return std::any_of(files.begin(), files.end(),
                       [&](const MarkdownFile& file) { return file.source->path == path; });
  };
  if (holds(portal.files.pages)) return &portal.files.pages;
  for (const content::StrategyFiles& strategy : portal.files.strategies) {
    if (holds(strategy.overview)) return &strategy.overview;
    for (const content::YearFiles& year : strategy.years) {
      for (const auto* files : {&year.overview, &year.pillars, &year.measures}) {
        if (holds(*files)) return files;
      }
    }
  }
  return nullptr;
}

bool has_words(const MarkdownFile& file) { return content::holds_words(content::body_of(file)); }

// The hashes that a file says it was translated from, or null.
const YamlNode* hashes_of(const MarkdownFile& file) {
  if (!file.front_matter || !file.front_matter->readable) return nullptr;
  const YamlNode* translation = file.front_matter->root.find("translation");
  return translation != nullptr ? translation->find("of") : nullptr;
}

// One text in all languages, and the one that is to be accepted.
class Accepting {
 public:
  Accepting(const PortalFiles& portal, const std::vector<MarkdownFile>& files,
            const MarkdownFile& own)
      : portal_(portal), own_(own) {
    for (const MarkdownFile& file : files) {
      if (file.id == own.id && &file != &own && has_words(file)) others_.push_back(&file);
    }
    std::sort(others_.begin(), others_.end(), [](const MarkdownFile* a, const MarkdownFile* b) {
      return a->language < b->language;
    });
  }

  Acceptance run() {
    const YamlNode* hashes = hashes_of(own_);
    if (!has_words(own_)) {
      refuse("accept-no-words");
    } else if (own_.front_matter && !own_.front_matter->readable) {
      refuse("accept-broken");
    } else if (hashes != nullptr) {
      rewrite(*hashes);
    } else {
      add();
    }
    return std::move(out_);
  }

 private:
  const std::string& path() const { return own_.source->path; }
  const std::string& tag(const MarkdownFile& file) const {
    return portal_.files.languages[file.language];
  }
  static std::string hash_of(const MarkdownFile& file) {
    return content::translation_hash(content::body_of(file));
  }
  void refuse(const std::string& key, const std::string& argument = {}) {
    out_.refusals.push_back({key, {path(), argument}});
  }

  const MarkdownFile* other_in(std::string_view language) const {
    for (const MarkdownFile* other : others_) {
      if (tag(*other) == language) return other;
    }
    return nullptr;
  }

  void rewrite(const YamlNode& hashes) {
    std::string text = own_.source->text;
    // From the last on, so that the places of those before stay what they are.
    for (auto entry = hashes.entries.rbegin(); entry != hashes.entries.rend(); ++entry) {
      const MarkdownFile* source = other_in(entry->key);
      if (source == nullptr) {
        refuse("accept-no-source", entry->key);
        continue;
      }
      const std::string fresh = hash_of(*source);
      const YamlNode& old = entry->value;
      if (!old.is_scalar() || old.scalar.empty()) {
        refuse("accept-broken");
      } else if (old.scalar == fresh) {
        out_.notes.push_back({"accept-already", {path(), entry->key, fresh}});
      } else {
        const std::size_t quote = old.plain ? 0 : 1;
        text.replace(old.begin + quote, old.end - old.begin - 2 * quote, fresh);
        out_.notes.push_back({"accepted", {path(), entry->key, fresh, old.scalar}});
      }
    }
    if (text != own_.source->text) finish(std::move(text));
  }

  void add() {
    if (const MarkdownFile* translation = translated_from_here()) {
      return refuse("accept-is-source", translation->source->path);
    }
    if (others_.empty()) return refuse("accept-alone");
    if (others_.size() > 1) return refuse("accept-which-source", tag(*others_.front()));
    const MarkdownFile& source = *others_.front();
    const std::string fresh = hash_of(source);
    const std::string line =
        "translation: {of: {" + tag(source) + ": " + fresh + "}, kind: provisional}";
    out_.notes.push_back({"accepted-new", {path(), tag(source), fresh}});
    finish(with_line(line));
  }

  const MarkdownFile* translated_from_here() const {
    for (const MarkdownFile* other : others_) {
      const YamlNode* hashes = hashes_of(*other);
      if (hashes != nullptr && hashes->find(tag(own_)) != nullptr) return other;
    }
    return nullptr;
  }

  std::string with_line(const std::string& line) const {
    const std::string& text = own_.source->text;
    const std::size_t newline = text.find('\n');
    const bool wide = newline != std::string::npos && newline > 0 && text[newline - 1] == '\r';
    const std::string end = wide ? "\r\n" : "\n";
    if (own_.front_matter) {
      // In front of the closing line, which ends where the body begins.
      std::size_t closing = text.rfind("---", own_.body_begin);
      if (closing == own_.body_begin) closing = text.rfind("---", own_.body_begin - 1);
      return std::string(text).insert(closing, line + end);
    }
    const std::string matter = "---" + end + line + end + "---" + end + end;
    return std::string(text).insert(own_.body_begin, matter);
  }

  // What cannot be read back as it was meant is refused: the file is written in a way of its own.
  void finish(std::string text) {
    MarkdownFile fresh = own_;
    fresh.source = content_source(text);
    fresh.front_matter = nullptr;
    Diagnostics told;
    content::split_front_matter(fresh, told);
    const YamlNode* hashes = told.empty() ? hashes_of(fresh) : nullptr;
    const bool recorded =
        hashes != nullptr && trimmed(content::body_of(fresh)) == trimmed(content::body_of(own_));
    const bool right = recorded && std::all_of(hashes->entries.begin(), hashes->entries.end(),
                                               [&](const content::YamlEntry& entry) {
                                                 const MarkdownFile* source = other_in(entry.key);
                                                 return source == nullptr ||
                                                        entry.value.scalar == hash_of(*source);
                                               });
    if (!right) return refuse("accept-broken");
    out_.change = FileChange{path(), std::move(text), true};
  }

  Source content_source(const std::string& text) const { return make_source(path(), text); }

  const PortalFiles& portal_;
  const MarkdownFile& own_;
  std::vector<const MarkdownFile*> others_;
  Acceptance out_;
};

}  // namespace

Acceptance accept_translation(const PortalFiles& portal, const std::string& path) {
  const std::vector<MarkdownFile>* files = list_with(portal, path);
  if (files == nullptr) {
    Acceptance none;
    none.refusals.push_back({"accept-no-text", {path}});
    return none;
  }
  const auto own = std::find_if(files->begin(), files->end(), [&](const MarkdownFile& file) {
    return file.source->path == path;
  });
  return Accepting(portal, *files, *own).run();
}

}  // namespace ayumi::office
