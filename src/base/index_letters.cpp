#include "base/index_letters.h"

#include <unicode/alphaindex.h>
#include <unicode/uniset.h>

#include <cassert>

#include "base/icu_text.h"
#include "base/scripts.h"
#include "base/text.h"

namespace ayumi {
namespace {

constexpr std::string_view kKana =
    "[あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん"
    "]";

using Index = icu::AlphabeticIndex::ImmutableIndex;

std::int32_t bucket_of(const Index& index, std::string_view name) {
  UErrorCode status = U_ZERO_ERROR;
  return index.getBucketIndex(to_icu(name), status);
}

// "" for those before, between and behind the letters.
std::string label_of(const Index& index, std::int32_t bucket) {
  const auto* found = index.getBucket(bucket);
  return found->getLabelType() == U_ALPHAINDEX_NORMAL ? from_icu(found->getLabel()) : std::string();
}

}  // namespace

struct IndexLetters::Impl {
  std::unique_ptr<Index> index;
  std::unique_ptr<Index> kana;  // only of Japanese
};

IndexLetters::IndexLetters(std::string_view tag) : impl_(std::make_unique<Impl>()) {
  UErrorCode status = U_ZERO_ERROR;
  icu::AlphabeticIndex index(icu_locale(tag), status);
  index.addLabels(icu::Locale::getEnglish(), status);
  impl_->index.reset(index.buildImmutableIndex(status));
  if (Scripts(tag).hold(U'あ')) {
    index.addLabels(icu::UnicodeSet(to_icu(kKana), status), status);
    impl_->kana.reset(index.buildImmutableIndex(status));
  }
  assert(U_SUCCESS(status));
}

IndexLetters::~IndexLetters() = default;

std::size_t IndexLetters::place_of(std::string_view name) const {
  return static_cast<std::size_t>(bucket_of(*impl_->index, name));
}

std::string IndexLetters::letter(std::size_t place) const {
  return label_of(*impl_->index, static_cast<std::int32_t>(place));
}

std::string IndexLetters::kana_of(std::string_view name) const {
  if (impl_->kana == nullptr) return {};
  static const Scripts kJapanese("ja");
  const std::string label = label_of(*impl_->kana, bucket_of(*impl_->kana, name));
  std::size_t at = 0;
  return !label.empty() && kJapanese.hold(next_code_point(label, at)) ? label : std::string();
}

}  // namespace ayumi
