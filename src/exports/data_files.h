#pragma once
// All the data files of a portal, each made when it is asked for, so that memory does not grow with
// the site.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "exports/content.h"
#include "exports/facts.h"

namespace ayumi::exports {

inline constexpr std::string_view kCsvEnding = ".csv";
inline constexpr std::string_view kCsvType = "text/csv";
inline constexpr std::string_view kJsonType = "application/json";

// A file, and how many rows or records it holds. Its path is below data/.
struct DataFile {
  std::string path;
  std::string bytes;
  std::size_t rows = 0;

  FileFacts facts() const;
};

// How to make one of them. Const use is safe on any thread.
struct DataFileRecipe {
  std::string path;
  std::function<std::pair<std::string, std::size_t>(const Content&)> bytes_and_rows;

  DataFile make(const Content& content) const;
};

// The files that tell of content: tables first, then portal.json, then follow-ups, then the tables
// of what pages show, then all tables in one file. Without those that describe the files, and
// without those of single measures, which repeat the follow-ups.
std::vector<DataFileRecipe> data_recipes(const Site& site);

std::string_view media_type(std::string_view path);

}  // namespace ayumi::exports
