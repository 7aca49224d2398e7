#pragma once
// What was meant by a date or a number in a form that content does not use, where it can be read
// in one way only; empty otherwise. Pure; for words of well-formed UTF-8.

#include <string>
#include <string_view>

namespace ayumi::content {

// 2024/3/31, 2024.3.31, 2024年3月31日, 令和6年3月31日 → 2024-03-31; 令和5年度 → FY2023. Never a day
// that no calendar has, or that lies outside its era.
std::string date_meant(std::string_view word);

// 2,676 or ２６７６ → 2676; what comes out is no number if the rest was none.
std::string number_meant(std::string_view word);

}  // namespace ayumi::content
