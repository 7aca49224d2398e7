#include "redline/breaks.h"

#include <unicode/brkiter.h>
#include <unicode/filteredbrk.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <array>
#include <string>
#include <utility>

namespace ayumi::redline {
namespace {

icu::Locale locale_of(const std::string& tag) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(tag, status);
  return U_SUCCESS(status) && locale.isBogus() == 0 ? locale : icu::Locale::getRoot();
}

// What ICU's own list for English lacks.
constexpr std::array kEnglishAbbreviations{u"Dr.",   u"St.",  u"Inc.",   u"Ltd.", u"Co.",
                                           u"Corp.", u"Nos.", u"No.",    u"Vol.", u"p.",
                                           u"pp.",   u"cf.",  u"approx."};

// Without data for the language, ICU gives the plain rules; without any data, null.
std::unique_ptr<icu::BreakIterator> sentence_iterator(const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> plain(
      icu::BreakIterator::createSentenceInstance(locale, status));
  if (U_FAILURE(status)) return nullptr;
  const std::unique_ptr<icu::FilteredBreakIteratorBuilder> builder(
      icu::FilteredBreakIteratorBuilder::createInstance(locale, status));
  if (U_FAILURE(status) || !builder) return plain;
  if (locale.getLanguage() == std::string_view("en")) {
    for (const char16_t* word : kEnglishAbbreviations) builder->suppressBreakAfter(word, status);
  }
  std::unique_ptr<icu::BreakIterator> spare(plain->clone());
  std::unique_ptr<icu::BreakIterator> filtered(
      builder->wrapIteratorWithFilter(plain.release(), status));
  return U_SUCCESS(status) && filtered ? std::move(filtered) : std::move(spare);
}

std::unique_ptr<icu::BreakIterator> word_iterator(const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> words(icu::BreakIterator::createWordInstance(locale, status));
  return U_SUCCESS(status) ? std::move(words) : nullptr;
}

}  // namespace

struct Breaks::Impl {
  explicit Impl(const icu::Locale& of)
      : locale(of), words(word_iterator(of)), sentences(sentence_iterator(of)) {}
  Impl(const Impl& other)
      : locale(other.locale),
        words(other.words ? other.words->clone() : nullptr),
        sentences(other.sentences ? other.sentences->clone() : nullptr) {}
  Impl& operator=(const Impl&) = delete;
  ~Impl() { utext_close(&opened); }

  std::vector<std::uint32_t> ends(icu::BreakIterator* iterator, std::string_view text) {
    std::vector<std::uint32_t> ends;
    if (text.empty()) return ends;
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&opened, text.data(), static_cast<std::int64_t>(text.size()), &status);
    if (iterator != nullptr) iterator->setText(&opened, status);
    if (iterator != nullptr && U_SUCCESS(status)) {
      iterator->first();
      for (auto at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next()) {
        ends.push_back(static_cast<std::uint32_t>(at));
      }
    }
    const auto size = static_cast<std::uint32_t>(text.size());
    if (ends.empty() || ends.back() != size) ends.push_back(size);
    return ends;
  }

  icu::Locale locale;
  UText opened = UTEXT_INITIALIZER;
  std::unique_ptr<icu::BreakIterator> words, sentences;
};

Breaks::Breaks(std::string_view language)
    : impl_(std::make_unique<Impl>(locale_of(std::string(language)))) {}
Breaks::Breaks(const Breaks& other) : impl_(std::make_unique<Impl>(*other.impl_)) {}
Breaks::Breaks(Breaks&&) noexcept = default;
Breaks::~Breaks() = default;

std::vector<std::uint32_t> Breaks::word_ends(std::string_view text) {
  return impl_->ends(impl_->words.get(), text);
}

std::vector<std::uint32_t> Breaks::sentence_ends(std::string_view text) {
  return impl_->ends(impl_->sentences.get(), text);
}

bool Breaks::is_japanese_or_chinese() const {
  const std::string_view language = impl_->locale.getLanguage();
  return language == "ja" || language == "zh" || language == "yue";
}

}  // namespace ayumi::redline
