#include "pipeline/data_files.h"

#include <algorithm>

#include "base/hash.h"
#include "base/parallel.h"
#include "exports/catalog.h"
#include "exports/data_package.h"
#include "exports/json_files.h"
#include "exports/shown_tables.h"
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
    case Place::Kind::data:
      return {pages::PageKind::data};
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
      },
      [&portal](const RecordKey& key) {
        return pages::relation_of(portal.site, portal.plan, key);
      }};
}

// The first error, if any.
Result<void> first_of(const std::vector<std::optional<Error>>& errors) {
  for (const std::optional<Error>& error : errors) {
    if (error) return *error;
  }
  return {};
}

exports::FileFacts facts_of(std::string_view path, const std::string& bytes) {
  return {std::string(path), 0, bytes.size(), sha256(bytes)};
}

}  // namespace

DataFiles::DataFiles(const Portal& portal)
    : content_(content_of(portal)),
      recipes_(exports::data_recipes(portal.site)),
      measures_(exports::measures_of(portal.site)) {
  for (std::size_t i = 0; i < measures_.size(); ++i) {
    measure_at_.emplace(exports::measure_path(portal.site, measures_[i].front()), i);
    if (exports::has_series(portal.site, measures_[i])) {
      series_at_.emplace(exports::path_of(portal.site, series_of(i)), i);
    }
  }
}

exports::ShownTable DataFiles::series_of(std::size_t measure) const {
  exports::ShownTable table{exports::ShownKind::series};
  table.years = measures_[measure];
  return table;
}

Result<void> DataFiles::write(const Take& take) const {
  std::vector<exports::FileFacts> files(recipes_.size());
  std::vector<std::optional<Error>> errors(recipes_.size());
  parallel_for(recipes_.size(), [&](std::size_t i) {
    const exports::DataFile file = recipes_[i].make(content_);
    files[i] = file.facts();
    const auto taken = take(pages::data_file_path(file.path), file.bytes);
    if (!taken) errors[i] = taken.error();
  });
  for (const auto& step : {first_of(errors), write_measures(take)}) {
    if (!step) return step;
  }
  std::call_once(known_, [&] { note(std::move(files)); });
  for (const std::string_view file : {exports::kDataPackage, exports::kCatalog}) {
    const auto taken = take(pages::data_file_path(file), *bytes_at(file));
    if (!taken) return taken;
  }
  return {};
}

Result<void> DataFiles::write_measures(const Take& take) const {
  std::vector<std::uint64_t> sizes(measures_.size()), series(measures_.size());
  std::vector<std::optional<Error>> errors(measures_.size());
  parallel_for(measures_.size(), [&](std::size_t i) {
    const std::string bytes = exports::measure_json(content_, measures_[i]);
    sizes[i] = bytes.size();
    const std::string path = exports::measure_path(content_.site, measures_[i].front());
    auto taken = take(pages::data_file_path(path), bytes);
    if (taken && exports::has_series(content_.site, measures_[i])) {
      const exports::ShownTable table = series_of(i);
      const std::string rows = exports::csv_file(content_, table).bytes;
      series[i] = rows.size();
      taken = take(pages::data_file_path(exports::path_of(content_.site, table)), rows);
    }
    if (!taken) errors[i] = taken.error();
  });
  measure_bytes_ = std::move(sizes);
  series_bytes_ = std::move(series);
  return first_of(errors);
}

// One after the other: another thread's page may be what asks.
const exports::Facts& DataFiles::facts() const {
  std::call_once(known_, [&] {
    std::vector<exports::FileFacts> files;
    for (const exports::DataFileRecipe& recipe : recipes_) {
      files.push_back(recipe.make(content_).facts());
    }
    note(std::move(files));
  });
  return facts_;
}

std::uint64_t DataFiles::bytes_of(std::string_view file) const {
  if (!measure_bytes_.empty()) {
    const auto measure = measure_at_.find(file);
    if (measure != measure_at_.end()) return measure_bytes_[measure->second];
    const auto series = series_at_.find(file);
    if (series != series_at_.end()) return series_bytes_[series->second];
    const exports::FileFacts* known = facts_.find(file);
    return known == nullptr ? 0 : known->bytes;
  }
  const auto bytes = bytes_at(file);
  return bytes ? bytes->size() : 0;
}

std::optional<std::string> DataFiles::read(std::string_view path) const {
  const std::string folder = pages::data_file_path("");
  if (!path.starts_with(folder)) return std::nullopt;
  return bytes_at(path.substr(folder.size()));
}

std::optional<std::string> DataFiles::bytes_at(std::string_view file) const {
  if (file == exports::kDataPackage) {
    return exports::data_package_json(content_, facts());
  }
  if (file == exports::kCatalog) return exports::catalog_json(content_, facts());
  const auto measure = measure_at_.find(file);
  if (measure != measure_at_.end()) {
    return exports::measure_json(content_, measures_[measure->second]);
  }
  const auto series = series_at_.find(file);
  if (series != series_at_.end()) {
    return exports::csv_file(content_, series_of(series->second)).bytes;
  }
  const auto found =
      std::find_if(recipes_.begin(), recipes_.end(),
                   [&](const exports::DataFileRecipe& recipe) { return recipe.path == file; });
  if (found == recipes_.end()) return std::nullopt;
  return found->make(content_).bytes;
}

// What describes the files is described too, the package by the catalogue alone.
void DataFiles::note(std::vector<exports::FileFacts> files) const {
  facts_.files = std::move(files);
  const std::string package = exports::data_package_json(content_, facts_);
  facts_.files.push_back(facts_of(exports::kDataPackage, package));
  const std::string catalog = exports::catalog_json(content_, facts_);
  facts_.files.push_back(facts_of(exports::kCatalog, catalog));
}

}  // namespace ayumi::pipeline
