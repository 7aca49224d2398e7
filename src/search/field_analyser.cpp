#include "search/field_analyser.h"

#include <cstdint>
#include <string>

#include "search/normal_form.h"
#include "search/stemmer.h"
#include "search/stop_words.h"
#include "search/utf16.h"

namespace ayumi::search {
namespace {

std::u16string group_term(std::uint32_t group) {
  const std::string digits = std::to_string(group);
  return u"=" + std::u16string(digits.begin(), digits.end());
}

}  // namespace

const std::vector<Occurrence>& FieldAnalyser::analyse(std::string_view text) {
  read(text);
  add_synonyms_of(*this, false);
  return field_;
}

const std::vector<Occurrence>& FieldAnalyser::analyse_groups(std::string_view text) {
  if (!aside_) aside_ = std::make_unique<FieldAnalyser>(classes_, synonyms_);
  aside_->read(text);
  field_.clear();
  add_synonyms_of(*aside_, true);
  return field_;
}

void FieldAnalyser::read(std::string_view text) {
  field_.clear();
  if (text.empty()) return;
  const NormalForm form = normal_form(to_utf16(text), classes_);
  find_pieces(form, classes_, pieces_);
  for (const Piece& piece : pieces_.all) {
    if (piece.cjk) {
      add_run(piece);
    } else {
      add_word(piece);
    }
  }
}

TermNumber FieldAnalyser::term_number(std::u16string_view term) {
  const TermNumber number = terms_.number_of(term);
  if (number == synonym_words_.size()) synonym_words_.push_back(synonyms_.word(term));
  return number;
}

void FieldAnalyser::add(std::u16string_view term, std::size_t start, std::size_t length) {
  field_.push_back(
      {term_number(term), static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(length)});
}

// Every pair of neighbours, and what ends the run, or follows a word, alone.
void FieldAnalyser::add_run(const Piece& run) {
  std::size_t first = 0;
  std::size_t second = 0;
  next_character(run.text, second);
  const bool is_longer = second < run.text.size();
  if (run.after_word && is_longer) add(run.text.substr(0, second), run.start, second);
  while (first < run.text.size()) {
    std::size_t end = second;
    if (second < run.text.size()) next_character(run.text, end);
    add(run.text.substr(first, end - first), run.start + first, end - first);
    first = second;
    second = end;
  }
}

// Few of the words of a text are different, so that each is stemmed once.
void FieldAnalyser::add_word(const Piece& word) {
  const TermNumber number = words_.number_of(word.text);
  if (number == known_.size()) known_.push_back({is_stop_word(word.text), std::nullopt});
  KnownWord& known = known_[number];
  if (known.is_stop_word && !word.capitals) return;
  if (!known.term) known.term = term_number(stem(std::u16string(word.text)));
  field_.push_back({*known.term, word.start, word.length});
}

void FieldAnalyser::add_synonyms_of(const FieldAnalyser& reader, bool with_aside) {
  for (const Synonyms::Place& place : synonyms_.find(reader.field_, reader.synonym_words_)) {
    if (!with_aside && synonyms_.is_aside(place.group)) continue;
    add(group_term(place.group), place.start, place.length);
  }
}

}  // namespace ayumi::search
