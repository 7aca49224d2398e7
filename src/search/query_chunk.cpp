#include "search/query_chunk.h"

#include <algorithm>

#include "search/pieces.h"
#include "search/stemmer.h"
#include "search/stop_words.h"
#include "search/utf16.h"

namespace ayumi::search {
namespace {

std::vector<std::uint32_t> character_starts(std::u16string_view run) {
  std::vector<std::uint32_t> starts;
  for (std::size_t at = 0; at < run.size(); next_character(run, at)) {
    starts.push_back(static_cast<std::uint32_t>(at));
  }
  return starts;
}

// As few pairs as cover the run; a lone character, unless a word beside it says more, as a prefix.
void cover(const Piece& piece, std::vector<QueryToken>& tokens) {
  std::vector<std::uint32_t> starts = character_starts(piece.text);
  const std::size_t count = starts.size();
  starts.push_back(piece.length);
  if (count == 1) {
    const bool beside_word = piece.after_word || piece.before_word;
    tokens.push_back({std::u16string(piece.text), piece.start, piece.length, !beside_word, false});
    return;
  }
  for (std::size_t i = 0; i + 1 < count; ++i) {
    if (i % 2 != 0 && i + 2 != count) continue;
    const std::u16string_view pair = piece.text.substr(starts[i], starts[i + 2] - starts[i]);
    tokens.push_back({std::u16string(pair), piece.start + starts[i],
                      static_cast<std::uint32_t>(pair.size()), false, false});
  }
}

}  // namespace

std::vector<QueryToken> query_chunk(std::string_view text, const CharacterClasses& classes) {
  const NormalForm form = normal_form(to_utf16(text), classes);
  Pieces pieces;
  find_pieces(form, classes, pieces);
  std::vector<QueryToken> tokens;
  for (const Piece& piece : pieces.all) {
    if (piece.part) continue;
    if (piece.cjk) {
      cover(piece, tokens);
    } else {
      const bool stop = !piece.capitals && is_stop_word(piece.text);
      tokens.push_back({stem(std::u16string(piece.text)), piece.start, piece.length, false, stop});
    }
  }
  const auto is_stop = [](const QueryToken& token) { return token.stop; };
  if (!std::all_of(tokens.begin(), tokens.end(), is_stop)) std::erase_if(tokens, is_stop);
  return tokens;
}

}  // namespace ayumi::search
