#pragma once
// All the data files of a portal, each made when it is asked for, so that memory does not grow with
// the site.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exports/content.h"
#include "exports/facts.h"

namespace ayumi::exports {

inline constexpr std::string_view kCsvEnding = ".csv";
inline constexpr std::string_view kCsvType = "text/csv";

// A file, and how many rows or records it holds. Its path is below data/.
struct DataFile {
  std::string path;
  std::string bytes;
  std::size_t rows = 0;

  FileFacts facts() const;
};

// Paths of the files that tell of content: tables first, then portal.json, then follow-ups, then
// the tables of what pages show, then all tables in one file. Without those that describe the
// files, and without those of single measures, which repeat the follow-ups.
std::vector<std::string> data_paths(const Site& site);

// The file at one of data_paths(). Pure; safe on any thread.
DataFile data_file(const Content& content, std::size_t position);

std::string_view media_type(std::string_view path);

}  // namespace ayumi::exports
