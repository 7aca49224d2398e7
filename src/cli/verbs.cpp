#include "cli/verbs.h"

#include <array>

namespace ayumi::cli {

std::span<const Verb> verbs() {
  static constexpr std::array kVerbs{
      Verb{"build", "", build_verb},         Verb{"serve", "", serve_verb},
      Verb{"check", "", check_verb},         Verb{"inspect", "part", inspect_verb},
      Verb{"explain", "code", explain_verb}, Verb{"status", "", status_verb},
      Verb{"new", "what", new_verb, true},   Verb{"translate", "accept", translate_verb, true},
  };
  return kVerbs;
}

}  // namespace ayumi::cli
