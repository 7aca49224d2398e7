#include "outbound/kept_answers.h"

#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

namespace ayumi::outbound {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kFormat = 1;

// Only what may be used again has a word: a failure is asked for again.
constexpr std::array kWords{std::pair{Outcome::fine, "fine"}, std::pair{Outcome::barred, "barred"}};

std::optional<Outcome> outcome_of(std::string_view word) {
  for (const auto& [outcome, own] : kWords) {
    if (word == own) return outcome;
  }
  return std::nullopt;
}

const char* word_of(Outcome outcome) {
  for (const auto& [own, word] : kWords) {
    if (outcome == own) return word;
  }
  return nullptr;
}

template <class T>
bool read(const Json& row, const char* key, T& out) {
  const auto value = row.find(key);
  if (value == row.end()) return false;
  if constexpr (std::is_same_v<T, std::string>) {
    if (!value->is_string()) return false;
  } else if constexpr (std::is_same_v<T, bool>) {
    if (!value->is_boolean()) return false;
  } else {
    if (!value->is_number_integer()) return false;
  }
  out = value->get<T>();
  return true;
}

bool read_row(const Json& row, KeptAnswers& answers) {
  std::string address, word;
  KeptAnswer kept;
  if (!row.is_object() || !read(row, "address", address) || !read(row, "outcome", word) ||
      !read(row, "asked", kept.asked) || !read(row, "status", kept.answer.status)) {
    return false;
  }
  const auto outcome = outcome_of(word);
  if (!outcome) return false;
  kept.answer.outcome = *outcome;
  read(row, "moved_to", kept.answer.moved_to);
  read(row, "inside", kept.answer.inside);
  return answers.emplace(std::move(address), std::move(kept)).second;
}

}  // namespace

KeptAnswers parse_kept_answers(std::string_view json) {
  KeptAnswers answers;
  const Json file = Json::parse(json, nullptr, false);
  if (!file.is_object()) return answers;
  const auto format = file.find("format");
  const auto rows = file.find("answers");
  const bool known = format != file.end() && *format == kFormat;
  if (!known || rows == file.end() || !rows->is_array()) return answers;
  for (const Json& row : *rows) read_row(row, answers);
  return answers;
}

std::string kept_answers_json(const KeptAnswers& answers) {
  Json rows = Json::array();
  for (const auto& [address, kept] : answers) {
    const char* word = word_of(kept.answer.outcome);
    if (word == nullptr) continue;
    Json row{{"address", address},
             {"asked", kept.asked},
             {"outcome", word},
             {"status", kept.answer.status}};
    if (!kept.answer.moved_to.empty()) row["moved_to"] = kept.answer.moved_to;
    if (kept.answer.inside) row["inside"] = true;
    rows.push_back(std::move(row));
  }
  const Json file{{"format", kFormat}, {"answers", std::move(rows)}};
  return file.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace ayumi::outbound
