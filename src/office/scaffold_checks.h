#pragma once
// What was typed, checked before anything is made of it. Each tells what is wrong.

#include <optional>
#include <string>

#include "office/scaffold.h"

namespace ayumi::office {

// `path` is where the thing would stand.
bool check_id(const std::string& id, const std::string& path, Scaffold& out);
// Of what stands directly below the address of a language.
bool check_top_id(const std::string& id, const std::string& path, Scaffold& out);
bool check_measure_id(const std::string& id, const std::string& path, Scaffold& out);

std::optional<StrategyIndex> find_strategy_of(const PortalFiles& portal, const std::string& id,
                                              Scaffold& out);
// Four digits, as the folder of a year.
std::optional<int> year_of(const std::string& word, Scaffold& out);

}  // namespace ayumi::office
