#pragma once
// What is known of the data files once they are made. Plain values.

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ayumi::exports {

struct FileFacts {
  std::string path;      // below data/: "measures.csv", "global-health/2022.json"
  std::size_t rows = 0;  // of a table, its header apart; of a follow-up, its records
  std::uint64_t bytes = 0;
  std::string sha256;
};

struct Facts {
  std::vector<FileFacts> files;  // in the order of data_recipes(), then what describes them

  const FileFacts* find(std::string_view path) const {
    const auto found = std::find_if(files.begin(), files.end(),
                                    [&](const FileFacts& file) { return file.path == path; });
    return found == files.end() ? nullptr : &*found;
  }
};

}  // namespace ayumi::exports
