#pragma once
// A value per language, and the only rule for what is shown where a language has none.

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace ayumi {

// The position of a language in Site::languages.
using LanguageIndex = std::size_t;

template <class T>
class Localized {
 public:
  // What a reader of some language is shown, and in which language it is.
  struct Shown {
    const T* value = nullptr;  // null: written in no language
    LanguageIndex language = 0;
    explicit operator bool() const { return value != nullptr; }
  };

  void set(LanguageIndex language, T value) {
    if (values_.size() <= language) values_.resize(language + 1);
    values_[language] = std::move(value);
  }

  // Exactly this language's value, or null.
  const T* in(LanguageIndex language) const {
    return language < values_.size() && values_[language] ? &*values_[language] : nullptr;
  }

  // This language's value, else that of the first language in the site's order that has one.
  Shown shown_in(LanguageIndex language) const {
    if (const T* own = in(language)) return {own, language};
    for (LanguageIndex other = 0; other < values_.size(); ++other) {
      if (values_[other]) return {&*values_[other], other};
    }
    return {};
  }

  bool empty() const { return !shown_in(0); }

 private:
  std::vector<std::optional<T>> values_;
};

}  // namespace ayumi
