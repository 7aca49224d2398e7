#include "outbound/kept_answers.h"

#include <catch2/catch.hpp>

using namespace ayumi::outbound;

namespace {

Answer answer(Outcome outcome, int status, std::string moved_to = {}) {
  Answer result;
  result.outcome = outcome;
  result.status = status;
  result.moved_to = std::move(moved_to);
  return result;
}

}  // namespace

TEST_CASE("what may be used again is kept, and nothing else") {
  KeptAnswers answers;
  answers["https://a/"] = {100, answer(Outcome::fine, 200)};
  answers["https://b/"] = {200, answer(Outcome::fine, 200, "https://c/")};
  answers["https://d/"] = {300, answer(Outcome::barred, 403)};
  answers["https://e/"] = {300, answer(Outcome::gone, 404)};
  answers["https://f/"] = {300, answer(Outcome::timed_out, 0)};
  const KeptAnswers read = parse_kept_answers(kept_answers_json(answers));
  REQUIRE(read.size() == 3);
  for (const char* address : {"https://a/", "https://b/", "https://d/"}) {
    CHECK(read.at(address).answer == answers.at(address).answer);
    CHECK(read.at(address).asked == answers.at(address).asked);
  }
}

TEST_CASE("a file that is not understood holds nothing") {
  const std::string text = GENERATE(values<std::string>(
      {"", "{", "[]", "null", R"({"answers": []})", R"({"format": "1", "answers": []})",
       R"({"format": 2, "answers": [{"address": "a", "asked": 1, "outcome": "fine", "status": 200}]})",
       R"({"format": 1, "answers": {}})",
       R"({"format": 1, "answers": [{"address": "a", "asked": 1, "outcome": "gone", "status": 404}]})",
       R"({"format": 1, "answers": [{"address": "a", "asked": "1", "outcome": "fine", "status": 200}]})",
       R"({"format": 1, "answers": [{"address": "a", "asked": 1, "outcome": 5, "status": 200}, 7]})"}));
  CAPTURE(text);
  CHECK(parse_kept_answers(text).empty());
}
