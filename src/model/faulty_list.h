#pragma once
// A list of ids with a mistake in it that the author is told of already. What refers to the list
// may be right, and is then not called wrong as well. Pure; safe on any thread.

#include <string>
#include <string_view>
#include <vector>

namespace ayumi {

struct FaultyList {
  bool complete = true;               // false: its file could not be read, or not all of it
  std::vector<std::string> unusable;  // what stands in the place of ids; empty for a missing one

  bool faulty() const { return !complete || !unusable.empty(); }
};

// Whether a word that is none of the `usable` ids may mean something that the list has and that
// could not be used.
bool may_mean_faulty(const FaultyList& list, std::string_view word,
                     const std::vector<std::string_view>& usable);

// "Town Plan" → "town-plan"; empty where small letters and hyphens are not all that is missing.
std::string id_form(std::string_view word);

}  // namespace ayumi
