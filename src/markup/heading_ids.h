#pragma once
// Ids for headings: the heading's own words, so that they stay when other headings come and go.

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ayumi::markup {

class HeadingIds {
 public:
  // Small letters, digits and marks of any script kept (NFC), white space and '_' as '-', all else
  // dropped; "section" where nothing is left. Given again, an id gets "-2", "-3" …
  std::string add(std::string_view heading);

  std::vector<std::string> sorted() const;

 private:
  std::set<std::string> used_;
  std::unordered_map<std::string, int> last_;  // number that an id was given last
};

}  // namespace ayumi::markup
