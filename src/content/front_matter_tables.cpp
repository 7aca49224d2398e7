#include <string>

#include "content/content_diagnostics.h"
#include "content/fields.h"
#include "content/read_values.h"
#include "content/tables.h"

namespace ayumi::content {
namespace {

constexpr std::size_t kHashDigits = 16;

bool is_hash(std::string_view word) {
  return word.size() == kHashDigits &&
         word.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool read_hash(Reading& reading, const YamlEntry& entry, WrittenTranslation::Of& out) {
  const Location key{reading.source, entry.key_begin, entry.key_end};
  const auto language = find_language(reading, entry.key, key);
  if (!language) return false;
  const bool good = entry.value.is_scalar() && is_hash(entry.value.scalar);
  if (!good) reading.tell(kBadHash, entry.value, {entry.value.scalar});
  out = {*language, entry.value.scalar, key};
  return good;
}

bool read_hashes(Reading& reading, const YamlNode& node, std::vector<WrittenTranslation::Of>& out) {
  if (!node.is_map()) {
    reading.tell(kMapExpected, node, {"{ja: 0123456789abcdef}"});
    return false;
  }
  for (const YamlEntry& entry : node.entries) {
    WrittenTranslation::Of of;
    if (read_hash(reading, entry, of)) out.push_back(std::move(of));
  }
  return true;
}

const Fields<WrittenTranslation> kTranslationFields{
    "translation",
    {field("of", required, &WrittenTranslation::of, read_hashes),
     field("kind", optional, &WrittenTranslation::kind,
           one_of<Translation::Kind>({{"official", Translation::Kind::official},
                                      {"provisional", Translation::Kind::provisional},
                                      {"machine", Translation::Kind::machine}}))}};

bool read_translation(Reading& reading, const YamlNode& node, WrittenTranslation& out) {
  return read_map(reading, node, kTranslationFields, out);
}

struct WrittenMatter {
  PageMatter page;
  std::optional<WrittenTranslation> translation;
};

const Fields<WrittenMatter> kPageFields{
    "front matter of a page",
    {field("title", required, &WrittenMatter::page, &PageMatter::title, read_phrase),
     field("description", optional, &WrittenMatter::page, &PageMatter::description, read_phrase),
     field("aliases", optional, &WrittenMatter::page, &PageMatter::aliases, list_of(read_alias)),
     field("translation", optional, &WrittenMatter::translation, optional_of(read_translation))}};

const Fields<WrittenMatter> kProseFields{
    "front matter",
    {field("translation", optional, &WrittenMatter::translation, optional_of(read_translation))}};

}  // namespace

bool read_page_matter(Reading& reading, const YamlNode& root, PageMatter& page,
                      std::optional<WrittenTranslation>& translation) {
  WrittenMatter matter;
  const bool good = read_map(reading, root, kPageFields, matter);
  page = std::move(matter.page);
  translation = std::move(matter.translation);
  return good;
}

bool read_prose_matter(Reading& reading, const YamlNode& root,
                       std::optional<WrittenTranslation>& translation) {
  WrittenMatter matter;
  const bool good = read_map(reading, root, kProseFields, matter);
  translation = std::move(matter.translation);
  return good;
}

std::vector<FieldTable> front_matter_tables() {
  return {table_keys(kTranslationFields), table_keys(kPageFields), table_keys(kProseFields)};
}

}  // namespace ayumi::content
