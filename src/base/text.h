#pragma once
// Small things about text that several rooms need. Everything that needs tables is in unicode.h.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ayumi {

// The candidate nearest to `word` (Damerau–Levenshtein, by code points), if it is near enough to be
// what the author meant: at most a third of the longer word, at least one. Empty otherwise.
// Candidates at equal distance: the first one given. Of very many that resemble the word, only the
// first thousand are looked at.
std::string nearest(std::string_view word, const std::vector<std::string_view>& candidates);

// & < > " ' as character references: safe in HTML text and in quoted attributes.
void append_escaped(std::string& out, std::string_view text);
std::string escaped(std::string_view text);

std::string_view trimmed(std::string_view text);  // ASCII white space
std::vector<std::string_view> split(std::string_view text, char separator);

// A decimal number with its point moved to the right (to the left for negative `places`): 329 by -1
// is 32.9. Exact; a whole number gets no more decimals than it needs.
std::string moved_point(std::string_view number, int places);

// Offset of the first byte that is not part of well-formed UTF-8 (no surrogates, no overlong
// forms); nothing when all is well.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

// Decodes the code point at `offset` of well-formed UTF-8 and moves `offset` behind it.
char32_t next_code_point(std::string_view text, std::size_t& offset);
void append_utf8(std::string& out, char32_t code_point);

}  // namespace ayumi
