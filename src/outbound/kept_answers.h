#pragma once
// The answers of former runs, as the file .ayumi/links.json of a project holds them. What can be
// read is believed; anything else counts as if it had never been kept.

#include <map>
#include <string>
#include <string_view>

#include "base/date.h"
#include "outbound/answer.h"

namespace ayumi::outbound {

struct KeptAnswer {
  Instant asked = 0;
  Answer answer;
};
using KeptAnswers = std::map<std::string, KeptAnswer>;  // by address

KeptAnswers parse_kept_answers(std::string_view json);
std::string kept_answers_json(const KeptAnswers& answers);

}  // namespace ayumi::outbound
