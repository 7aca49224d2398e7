#pragma once
// What a field of a document is found by: the whole of the analyser of
// docs/formats/search-index.md. One for each thread.

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "search/characters.h"
#include "search/pieces.h"
#include "search/synonyms.h"
#include "search/terms.h"

namespace ayumi::search {

class FieldAnalyser {
 public:
  // Both must outlive it.
  FieldAnalyser(const CharacterClasses& classes, const Synonyms& synonyms)
      : classes_(classes), synonyms_(synonyms) {}

  // The tokens of a field in the order in which Lunr sees them; valid until the next call.
  const std::vector<Occurrence>& analyse(std::string_view text);
  // Only the groups of synonyms that it names, for texts that are not searched word by word.
  const std::vector<Occurrence>& analyse_groups(std::string_view text);
  const Terms& terms() const { return terms_; }

 private:
  struct KnownWord {
    bool is_stop_word = false;
    std::optional<TermNumber> term;  // when it has come
  };
  void add(std::u16string_view term, std::size_t start, std::size_t length);
  void add_run(const Piece& run);
  void add_word(const Piece& word);
  void read(std::string_view text);
  void add_synonyms_of(const FieldAnalyser& reader, bool with_aside);
  TermNumber term_number(std::u16string_view term);

  const CharacterClasses& classes_;
  const Synonyms& synonyms_;
  Terms terms_;
  std::vector<Synonyms::WordNumber> synonym_words_;  // of each term
  Terms words_;                                      // as written
  std::vector<KnownWord> known_;                     // of each word
  Pieces pieces_;
  std::vector<Occurrence> field_;
  std::unique_ptr<FieldAnalyser> aside_;  // for words that are to be no terms
};

}  // namespace ayumi::search
