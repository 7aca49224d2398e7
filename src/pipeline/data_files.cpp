#include "pipeline/data_files.h"

#include <algorithm>

#include "base/hash.h"
#include "base/parallel.h"
#include "exports/data_package.h"
#include "pages/downloads.h"
#include "pages/prose_html.h"
#include "pipeline/portal.h"

namespace ayumi::pipeline {
namespace {

using exports::Place;

pages::Address address_of(const Place& place) {
  switch (place.kind) {
    case Place::Kind::strategy:
      return {pages::PageKind::strategy, place.key.strategy};
    case Place::Kind::followup:
      return {pages::PageKind::followup, place.key.strategy, place.key.followup};
    case Place::Kind::record:
      break;
  }
  return pages::address_of(place.key);
}

// Headings that sections stand for are left out.
std::vector<exports::Passage> passages_of(const Portal& portal, const Prose& prose) {
  const pages::ProseDocument& converted = portal.documents.of(prose);
  const markup::Document& document = converted.document;
  std::vector<exports::Passage> passages;
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    const markup::Section& part = document.sections[i];
    const auto section =
        std::find_if(converted.sections.begin(), converted.sections.end(),
                     [&](const pages::SectionText& text) { return text.part == i; });
    exports::Passage& passage = passages.emplace_back();
    passage.text = part.text;
    if (section != converted.sections.end()) {
      passage.section = portal.site.sections[section->section].id;
    } else if (part.heading >= 0) {
      passage.heading = document.headings[static_cast<std::size_t>(part.heading)].text;
    }
  }
  if (!document.footnotes.text.empty()) passages.push_back({{}, {}, document.footnotes.text});
  return passages;
}

exports::Content content_of(const Portal& portal) {
  return {
      portal.site,
      [&portal](const Place& place, LanguageIndex language) {
        return portal.urls
            ->absolute(pages::site_path_of(portal.site, portal.plan, address_of(place), language))
            .text();
      },
      [&portal](const Prose& prose) { return passages_of(portal, prose); },
      [&portal](std::string_view key, LanguageIndex language) {
        return portal.words.by_language[language].plain(key);
      }};
}

}  // namespace

DataFiles::DataFiles(const Portal& portal) : content_(content_of(portal)) {}

Result<void> DataFiles::write(const Take& take) const {
  const std::size_t count = exports::data_paths(content_.site).size();
  std::vector<exports::FileFacts> files(count);
  std::vector<std::optional<Error>> errors(count);
  parallel_for(count, [&](std::size_t i) {
    const exports::DataFile file = exports::data_file(content_, i);
    files[i] = file.facts();
    const auto taken = take(pages::data_file_path(file.path), file.bytes);
    if (!taken) errors[i] = taken.error();
  });
  for (const std::optional<Error>& error : errors) {
    if (error) return *error;
  }
  std::call_once(known_, [&] { note(std::move(files)); });
  return take(pages::data_file_path(exports::kDataPackage),
              exports::data_package_json(content_, facts_));
}

// One after the other: another thread's page may be what asks.
const exports::Facts& DataFiles::facts() const {
  std::call_once(known_, [&] {
    std::vector<exports::FileFacts> files;
    for (std::size_t i = 0; i < exports::data_paths(content_.site).size(); ++i) {
      files.push_back(exports::data_file(content_, i).facts());
    }
    note(std::move(files));
  });
  return facts_;
}

std::optional<std::string> DataFiles::read(std::string_view path) const {
  if (path == pages::data_file_path(exports::kDataPackage)) {
    return exports::data_package_json(content_, facts());
  }
  const std::vector<std::string> paths = exports::data_paths(content_.site);
  const auto found = std::find_if(paths.begin(), paths.end(), [&](const std::string& file) {
    return pages::data_file_path(file) == path;
  });
  if (found == paths.end()) return std::nullopt;
  return exports::data_file(content_, static_cast<std::size_t>(found - paths.begin())).bytes;
}

void DataFiles::note(std::vector<exports::FileFacts> files) const {
  facts_.files = std::move(files);
  const std::string package = exports::data_package_json(content_, facts_);
  facts_.files.push_back({std::string(exports::kDataPackage), 0, package.size(), sha256(package)});
}

}  // namespace ayumi::pipeline
