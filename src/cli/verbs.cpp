#include "cli/verbs.h"

#include <array>

namespace ayumi::cli {

std::span<const Verb> verbs() {
  static constexpr std::array kVerbs{
      Verb{"build", "", build_verb},
      Verb{"check", "", check_verb},
      Verb{"inspect", "part", inspect_verb},
      Verb{"explain", "code", explain_verb},
  };
  return kVerbs;
}

}  // namespace ayumi::cli
