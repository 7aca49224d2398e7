#pragma once
// The files below data/, and what is known of them. Needs a portal without errors.

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "exports/data_files.h"
#include "exports/shown_tables.h"

namespace ayumi::pipeline {

struct Portal;

// Const use is safe on any thread.
class DataFiles {
 public:
  explicit DataFiles(const Portal& portal);  // which outlives the object

  // Makes each file once, several at once, and gives it to `take` by its path in the site. The
  // first Error of `take` is the result. Once, before anybody asks for facts().
  using Take = std::function<Result<void>(const std::string& path, std::string_view bytes)>;
  Result<void> write(const Take& take) const;

  // Without write() before, all files are made when this is asked for first.
  const exports::Facts& facts() const;

  // How large the file at a path below data/ is; 0 where there is none. Without write() before,
  // that file alone is made.
  std::uint64_t bytes_of(std::string_view file) const;

  // The file at a path in the site; nothing where there is none.
  std::optional<std::string> read(std::string_view path) const;

 private:
  exports::ShownTable series_of(std::size_t measure) const;
  Result<void> write_measures(const Take& take) const;
  void note(std::vector<exports::FileFacts> files) const;
  std::optional<std::string> bytes_at(std::string_view file) const;

  const exports::Content content_;
  const std::vector<exports::DataFileRecipe> recipes_;
  const std::vector<std::vector<RecordKey>> measures_;
  // As measures_; empty before write().
  mutable std::vector<std::uint64_t> measure_bytes_, series_bytes_;
  std::map<std::string, std::size_t, std::less<>> measure_at_, series_at_;
  mutable std::once_flag known_;
  mutable exports::Facts facts_;
};

}  // namespace ayumi::pipeline
