#include "office/left_placeholders.h"

#include "base/text.h"
#include "office/placeholders.h"

namespace ayumi::office {
namespace {

using TitleOf = std::string_view Placeholders::*;

class Search {
 public:
  explicit Search(const Site& site) : site_(site) {}

  void look_at(const Strategy& strategy) {
    if (!strategy.where.source) return;
    const std::string& file = strategy.where.source->path;
    add_title(strategy.title, &Placeholders::strategy, file, strategy.id);
    for (const Pillar& pillar : strategy.pillars) {
      add_title(pillar.title, &Placeholders::pillar, file, pillar.id);
    }
    add_text(strategy.overview);
    for (const FollowUp& followup : strategy.followups) look_at(followup);
  }

  void look_at(const PlainPage& page) {
    for (LanguageIndex i = 0; i < site_.languages.size(); ++i) {
      const Prose* prose = page.prose.in(i);
      if (prose != nullptr) {
        add_title_in(i, page.title, &Placeholders::page, prose->file->path, page.id);
      }
    }
    add_text(page.prose);
  }

  std::vector<LeftPlaceholder> take() { return std::move(found_); }

 private:
  void look_at(const FollowUp& followup) {
    for (const Record& record : followup.records) {
      add_title(record.title, &Placeholders::measure, record.where.source->path, record.id);
      add_text(record.prose);
    }
    add_text(followup.overview);
    for (const auto& [pillar, prose] : followup.pillar_prose) add_text(prose);
  }

  void add_title(const Text& title, TitleOf which, const std::string& file, const std::string& id) {
    for (LanguageIndex i = 0; i < site_.languages.size(); ++i) {
      add_title_in(i, title, which, file, id);
    }
  }

  void add_title_in(LanguageIndex language, const Text& title, TitleOf which,
                    const std::string& file, const std::string& id) {
    const std::string& tag = site_.languages[language].tag;
    const std::string* own = title.in(language);
    if (own != nullptr && *own == placeholders_in(tag).*which) {
      found_.push_back({file, id, tag, *own});
    }
  }

  void add_text(const Localized<Prose>& text) {
    for (LanguageIndex i = 0; i < site_.languages.size(); ++i) {
      const std::string& tag = site_.languages[i].tag;
      const Prose* own = text.in(i);
      const std::string_view request = own != nullptr ? request_in(*own, tag) : std::string_view();
      if (!request.empty()) found_.push_back({own->file->path, {}, tag, std::string(request)});
    }
  }

  const Site& site_;
  std::vector<LeftPlaceholder> found_;
};

}  // namespace

std::string_view request_in(const Prose& prose, std::string_view language) {
  const Placeholders& say = placeholders_in(language);
  const std::string_view body = std::string_view(prose.file->text).substr(prose.body_begin);
  for (const std::string_view line : split(body, '\n')) {
    const std::string_view words = trimmed(line);
    if (words.starts_with(say.request_begin) && words.ends_with(say.request_end)) return words;
  }
  return {};
}

std::vector<LeftPlaceholder> left_placeholders(const Site& site) {
  Search search(site);
  for (const Strategy& strategy : site.strategies) search.look_at(strategy);
  for (const PlainPage& page : site.pages) search.look_at(page);
  return search.take();
}

}  // namespace ayumi::office
