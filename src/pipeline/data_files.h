#pragma once
// The files below data/, and what is known of them. Needs a portal without errors.

#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "exports/data_files.h"

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

  // The file at a path in the site; nothing where there is none.
  std::optional<std::string> read(std::string_view path) const;

 private:
  void note(std::vector<exports::FileFacts> files) const;

  const exports::Content content_;
  mutable std::once_flag known_;
  mutable exports::Facts facts_;
};

}  // namespace ayumi::pipeline
