#include "pages/paper.h"

#include "pages/text_blocks.h"

namespace ayumi::pages {
namespace {

constexpr std::size_t kLong = 1000;

}  // namespace

bool is_long_on_paper(const std::vector<SectionView>& sections) {
  std::size_t columns = 0;
  for (const SectionView& section : sections) columns += columns_of(section.html.bytes);
  return columns > kLong;
}

}  // namespace ayumi::pages
