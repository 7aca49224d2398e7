#include "search/terms.h"

#include <cstddef>

namespace ayumi::search {
namespace {

std::size_t hash(std::u16string_view term) {
  std::uint64_t value = term.size();
  for (const char16_t unit : term) value = (value ^ unit) * 0x9E3779B97F4A7C15U;
  return static_cast<std::size_t>(value ^ (value >> 29U));
}

}  // namespace

TermNumber Terms::number_of(std::u16string_view term) {
  if (ends_.size() * 2 >= slots_.size()) grow();
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash(term) & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    if ((*this)[slots_[slot] - 1] == term) return slots_[slot] - 1;
  }
  letters_ += term;
  ends_.push_back(static_cast<std::uint32_t>(letters_.size()));
  slots_[slot] = static_cast<TermNumber>(ends_.size());
  return static_cast<TermNumber>(ends_.size() - 1);
}

void Terms::grow() {
  constexpr std::size_t kFirstSize = 1024;
  slots_.assign(slots_.empty() ? kFirstSize : slots_.size() * 2, 0);
  const std::size_t mask = slots_.size() - 1;
  for (TermNumber number = 0; number < ends_.size(); ++number) {
    std::size_t slot = hash((*this)[number]) & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = number + 1;
  }
}

}  // namespace ayumi::search
