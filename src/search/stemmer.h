#pragma once
// The stem of an English word, exactly as lunr.stemmer of Lunr 2.3.9 gives it: Porter's algorithm
// with what that implementation does otherwise. Pure, for any thread.

#include <string>

namespace ayumi::search {

std::u16string stem(std::u16string word);  // in lower case

}  // namespace ayumi::search
