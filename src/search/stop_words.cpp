#include "search/stop_words.h"

#include <algorithm>
#include <iterator>

namespace ayumi::search {
namespace {

// Sorted. A test compares it with lunr.js.
constexpr std::u16string_view kStopWords[] = {
    u"a",       u"able",    u"about",  u"across", u"after",  u"all",     u"almost", u"also",
    u"am",      u"among",   u"an",     u"and",    u"any",    u"are",     u"as",     u"at",
    u"be",      u"because", u"been",   u"but",    u"by",     u"can",     u"cannot", u"could",
    u"dear",    u"did",     u"do",     u"does",   u"either", u"else",    u"ever",   u"every",
    u"for",     u"from",    u"get",    u"got",    u"had",    u"has",     u"have",   u"he",
    u"her",     u"hers",    u"him",    u"his",    u"how",    u"however", u"i",      u"if",
    u"in",      u"into",    u"is",     u"it",     u"its",    u"just",    u"least",  u"let",
    u"like",    u"likely",  u"may",    u"me",     u"might",  u"most",    u"must",   u"my",
    u"neither", u"no",      u"nor",    u"not",    u"of",     u"off",     u"often",  u"on",
    u"only",    u"or",      u"other",  u"our",    u"own",    u"rather",  u"said",   u"say",
    u"says",    u"she",     u"should", u"since",  u"so",     u"some",    u"than",   u"that",
    u"the",     u"their",   u"them",   u"then",   u"there",  u"these",   u"they",   u"this",
    u"tis",     u"to",      u"too",    u"twas",   u"us",     u"wants",   u"was",    u"we",
    u"were",    u"what",    u"when",   u"where",  u"which",  u"while",   u"who",    u"whom",
    u"why",     u"will",    u"with",   u"would",  u"yet",    u"you",     u"your"};

}  // namespace

bool is_stop_word(std::u16string_view word) {
  return std::binary_search(std::begin(kStopWords), std::end(kStopWords), word);
}

}  // namespace ayumi::search
