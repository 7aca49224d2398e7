#pragma once
// What a fuzz target is: one function that takes any bytes at all. libfuzzer_entry.cpp lets a
// fuzzer make up the bytes, replay.cpp takes them from files.

#include <string_view>

namespace ayumi::fuzz {

// Returns when all that must hold does; ends the process when it does not. Called again and again,
// on one thread.
void try_input(std::string_view input);

}  // namespace ayumi::fuzz
