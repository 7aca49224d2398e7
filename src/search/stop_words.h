#pragma once
// Lunr's list of English words that are too common to be looked for. Pure, for any thread.

#include <string_view>

namespace ayumi::search {

bool is_stop_word(std::u16string_view word);  // in lower case

}  // namespace ayumi::search
