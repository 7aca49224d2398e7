#include "search/synonyms.h"

#include <algorithm>
#include <utility>

#include "search/query_chunk.h"

namespace ayumi::search {
namespace {

using Words = std::vector<Synonyms::WordNumber>;

// The occurrence of `word` at exactly `start`, from `from` on; null if there is none.
const Occurrence* at_start(const std::vector<Occurrence>& field, const Words& words,
                           std::size_t from, Synonyms::WordNumber word, std::int64_t start) {
  for (std::size_t i = from; i < field.size() && field[i].start <= start; ++i) {
    if (field[i].start == start && words[field[i].term] == word) return &field[i];
  }
  return nullptr;
}

std::int64_t end_of(const Occurrence& occurrence) {
  return std::int64_t{occurrence.start} + occurrence.length;
}

}  // namespace

Synonyms::Synonyms(const std::vector<std::vector<std::string>>& groups,
                   const CharacterClasses& classes, GroupsAside aside)
    : aside_(aside) {
  for (std::size_t group = 0; group < groups.size(); ++group) {
    for (const std::string& member : groups[group]) {
      add(static_cast<std::uint32_t>(group), member, classes);
    }
  }
}

void Synonyms::add(std::uint32_t group, std::string_view text, const CharacterClasses& classes) {
  const std::vector<QueryToken> tokens = query_chunk(text, classes);
  const auto vague = [](const QueryToken& token) { return token.prefix; };
  if (tokens.empty() || std::any_of(tokens.begin(), tokens.end(), vague)) return;
  Member member{group, {}};
  std::int64_t end_before = tokens.front().start;
  for (const QueryToken& token : tokens) {
    member.tokens.push_back({number_of(token.term), token.start - end_before});
    end_before = std::int64_t{token.start} + token.length;
  }
  const WordNumber first = member.tokens.front().word;
  by_first_word_.resize(std::max<std::size_t>(by_first_word_.size(), first + std::size_t{1}));
  by_first_word_[first].push_back(std::move(member));
}

Synonyms::WordNumber Synonyms::number_of(const std::u16string& term) {
  return words_.try_emplace(term, static_cast<WordNumber>(words_.size())).first->second;
}

Synonyms::WordNumber Synonyms::word(std::u16string_view term) const {
  if (words_.empty()) return kNoWord;
  const auto found = words_.find(std::u16string(term));
  return found == words_.end() ? kNoWord : found->second;
}

std::vector<Synonyms::Place> Synonyms::find(const std::vector<Occurrence>& field,
                                            const std::vector<WordNumber>& words) const {
  std::vector<Place> places;
  for (std::size_t i = 0; i < field.size(); ++i) {
    const WordNumber first = words[field[i].term];
    if (first >= by_first_word_.size()) continue;
    for (const Member& member : by_first_word_[first]) {
      const Occurrence* last = &field[i];
      for (std::size_t k = 1; last && k < member.tokens.size(); ++k) {
        const MemberToken& token = member.tokens[k];
        last = at_start(field, words, i, token.word, end_of(*last) + token.gap);
      }
      if (!last) continue;
      const auto length = static_cast<std::uint32_t>(end_of(*last) - field[i].start);
      places.push_back({member.group, field[i].start, length});
    }
  }
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

}  // namespace ayumi::search
