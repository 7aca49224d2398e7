#pragma once
// Whether HTML that the program wrote is as it should be: every tag well formed and closed in
// order, no attribute twice, every '<' and '&' of the text escaped. Not a validator: which element
// may stand where is not asked.

#include <string>
#include <string_view>

namespace ayumi::fuzz {

// What is wrong with it, with the place; empty when nothing is. Pure.
std::string imbalance(std::string_view html);

}  // namespace ayumi::fuzz
