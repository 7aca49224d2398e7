// The names in the text of a link to several organisations.
#include "pages/label_list.h"

#include <catch2/catch.hpp>
#include <string>

using ayumi::pages::Label;
using ayumi::pages::split_labels;

TEST_CASE("names are split at the separators of each script, and nothing is lost") {
  struct Row {
    std::string text;
    std::vector<std::string> names;
  };
  const std::vector<Row> rows{
      {"外、厚", {"外", "厚"}},
      {"外・財・厚", {"外", "財", "厚"}},
      {"MOFA, MHLW", {"MOFA", "MHLW"}},
      {"إسكان، مالية", {"إسكان", "مالية"}},
      {"一つ", {"一つ"}},
      {"", {""}},
      {"外、", {"外", ""}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    std::vector<std::string> names;
    std::string whole;
    for (const Label& label : split_labels(row.text)) {
      names.emplace_back(label.text);
      whole.append(label.text).append(label.separator);
    }
    CHECK(names == row.names);
    CHECK(whole == row.text);
  }
}
