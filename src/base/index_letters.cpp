#include "base/index_letters.h"

#include <unicode/alphaindex.h>

#include <cassert>

#include "base/icu_text.h"

namespace ayumi {

struct IndexLetters::Impl {
  std::unique_ptr<icu::AlphabeticIndex::ImmutableIndex> index;
};

IndexLetters::IndexLetters(std::string_view tag) : impl_(std::make_unique<Impl>()) {
  UErrorCode status = U_ZERO_ERROR;
  icu::AlphabeticIndex index(icu_locale(tag), status);
  index.addLabels(icu::Locale::getEnglish(), status);
  impl_->index.reset(index.buildImmutableIndex(status));
  assert(U_SUCCESS(status));
}

IndexLetters::~IndexLetters() = default;

std::size_t IndexLetters::place_of(std::string_view name) const {
  UErrorCode status = U_ZERO_ERROR;
  return static_cast<std::size_t>(impl_->index->getBucketIndex(to_icu(name), status));
}

std::string IndexLetters::letter(std::size_t place) const {
  const auto* bucket = impl_->index->getBucket(static_cast<int32_t>(place));
  return bucket->getLabelType() == U_ALPHAINDEX_NORMAL ? from_icu(bucket->getLabel())
                                                       : std::string();
}

}  // namespace ayumi
