#include "pages/kept_prose.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace ayumi::pages {
namespace {

bool same(const ProseWords& a, const ProseWords& b) {
  const auto of_theme = [](const ProseWords& words) {
    return std::tie(words.language, words.footnotes_title, words.back_to_text, words.table_label);
  };
  return of_theme(a) == of_theme(b) &&
         std::equal(a.glossary.begin(), a.glossary.end(), b.glossary.begin(), b.glossary.end(),
                    [](const markup::TermWord& left, const markup::TermWord& right) {
                      return left.text == right.text && left.term == right.term;
                    });
}

}  // namespace

void KeptProse::begin(std::size_t count) { used_.assign(count, nullptr); }

SharedSetting KeptProse::setting(ProseWords words) {
  SharedSetting& kept = settings_[words.language];
  if (!kept || !same(kept->words(), words)) {
    kept = std::make_shared<const ProseSetting>(std::move(words));
  }
  return kept;
}

KeptProse::SharedDocument KeptProse::parse(std::size_t place, const Source& source,
                                           std::size_t body_begin, const SharedSetting& setting,
                                           Diagnostics& diagnostics) {
  const auto former = documents_.find(source.get());
  const bool fits = former != documents_.end() && former->second->body_begin == body_begin &&
                    former->second->setting == setting;
  used_[place] = fits ? former->second : convert(source, body_begin, setting);
  const Kept& kept = *used_[place];
  if (!kept.told.empty()) diagnostics.merge(Diagnostics(kept.told));
  return kept.document;
}

KeptProse::SharedKept KeptProse::convert(const Source& source, std::size_t body_begin,
                                         const SharedSetting& setting) {
  auto kept = std::make_shared<Kept>();
  kept->source = source;
  kept->body_begin = body_begin;
  kept->setting = setting;
  kept->document = std::make_shared<const markup::Document>(
      markup::parse(source, body_begin, setting->options(), kept->told));
  return kept;
}

void KeptProse::end() {
  std::unordered_map<const SourceFile*, SharedKept> documents;
  documents.reserve(used_.size());
  for (SharedKept& kept : used_) {
    if (!kept) continue;
    const SourceFile* source = kept->source.get();
    documents[source] = std::move(kept);
  }
  documents_ = std::move(documents);
  used_.clear();
}

KeptProse::SharedDocument KeptProse::exchange(const Source& before, const Source& now,
                                              std::size_t body_begin, const SharedSetting& setting,
                                              Diagnostics& diagnostics) {
  documents_.erase(before.get());
  const SharedKept& kept = documents_[now.get()] = convert(now, body_begin, setting);
  if (!kept->told.empty()) diagnostics.merge(Diagnostics(kept->told));
  return kept->document;
}

}  // namespace ayumi::pages
