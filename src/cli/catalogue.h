#pragma once
// The program's sentences in one language: src/cli/messages/<lang>/*.txt, part of the program. A
// line is a key, a space and the sentence; {0}, {1} … are places for arguments.

#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/embedded_file.h"

namespace ayumi::cli {

class Catalogue {
 public:
  // `language` "en" exists. Sentences that it lacks are shown in English.
  static Catalogue load(std::string_view language);
  // For tests.
  static Catalogue from(std::span<const EmbeddedFile> files, std::string_view language);

  bool has(std::string_view key) const { return sentences_.contains(key); }
  std::vector<std::string> keys() const;
  // As it stands in the catalogue, its places unfilled; empty when there is none.
  const std::string& pattern(std::string_view key) const;
  // The key itself when there is no sentence.
  std::string say(std::string_view key, const std::vector<std::string>& arguments = {}) const;

 private:
  void add(std::span<const EmbeddedFile> files, std::string_view language);

  std::map<std::string, std::string, std::less<>> sentences_;
};

}  // namespace ayumi::cli
