#include "exports/readme.h"

#include "exports/newest_day.h"
#include "exports/table.h"

namespace ayumi::exports {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kLineEnd = "\r\n";

std::string shown(const Text& text, LanguageIndex language) {
  const auto own = text.shown_in(language);
  return own ? *own.value : std::string();
}

std::string with_address(std::string words, const std::string& url) {
  if (url.empty()) return words;
  return words.empty() ? url : words + " <" + url + '>';
}

}  // namespace

Readme readme(const Content& content, LanguageIndex language) {
  const Site& site = content.site;
  const auto word = [&](std::string_view key) { return content.word(key, language); };
  Readme text{shown(site.title, language) + " – " + word("data"), word("data-lead"), {}};
  const auto add = [&](std::string_view key, std::string value) {
    if (!value.empty()) text.facts.emplace_back(word(key), std::move(value));
  };
  add("publisher", with_address(shown(site.publisher.name, language), site.publisher.url));
  add("licence", with_address(shown(site.licence.name, language), site.licence.url));
  if (const auto newest = newest_day(site)) add("content-updated", to_string(newest->date));
  add("data-explained-at", content.url({Place::Kind::data, {}}, language));
  add("data-form", word("data-form-note"));
  return text;
}

std::string readme_text(const Content& content, LanguageIndex language,
                        const std::vector<std::size_t>& rows) {
  std::string out(kByteOrderMark);
  const auto line = [&](const std::string& words) { out.append(words).append(kLineEnd); };
  const Readme about = readme(content, language);
  line(about.title);
  line(about.lead);
  line("");
  for (const auto& [what, value] : about.facts) line(what + ": " + value);
  for (std::size_t i = 0; i < tables().size(); ++i) {
    const Table& table = tables()[i];
    line("");
    line(std::string(table.name) + ".csv (" + std::to_string(rows[i]) + ')');
    line(content.word(table_word(table), language));
    for (const Column& column : table.columns) {
      const std::string name = std::string(column.name) + (column.per_language ? "_…" : "");
      line("  " + name + ": " + content.word(column_word(column), language));
    }
  }
  return out;
}

}  // namespace ayumi::exports
