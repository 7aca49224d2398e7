#include "support/expectations.h"

#include <cstdio>
#include <cstdlib>

#include "base/text.h"

namespace ayumi::fuzz {
namespace {

bool is_between_characters(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

}  // namespace

void expect(bool holds, std::string_view what, std::string_view detail) {
  if (holds) return;
  std::fprintf(stderr, "\nbroken: %.*s\n%.*s\n", static_cast<int>(what.size()), what.data(),
               static_cast<int>(detail.size()), detail.data());
  std::abort();
}

void expect_inside(const Location& where, std::string_view what) {
  expect(where.source != nullptr, "a place names its file", what);
  const std::string_view text = where.source->text;
  expect(where.begin <= where.end && where.end <= text.size(), "a place lies in its file", what);
  if (!is_utf8(text)) return;
  expect(is_between_characters(text, where.begin), "a place begins between characters", what);
  expect(is_between_characters(text, where.end), "a place ends between characters", what);
}

void expect_place(const Diagnostic& told) {
  expect_inside(told.where, told.kind.code);
  if (told.also) expect_inside(*told.also, told.kind.code);
}

void expect_places(const Diagnostics& diagnostics) {
  for (const Diagnostic& told : diagnostics.sorted()) expect_place(told);
}

bool is_utf8(std::string_view text) { return !find_invalid_utf8(text); }

bool is_free_of_controls(std::string_view text, std::string_view allowed) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool c1 = byte == 0xC2 && at + 1 < text.size() &&
                    static_cast<unsigned char>(text[at + 1]) >= 0x80 &&
                    static_cast<unsigned char>(text[at + 1]) < 0xA0;
    const bool c0 = byte < 0x20 && allowed.find(text[at]) == std::string_view::npos;
    if (c0 || c1 || byte == 0x7F) return false;
  }
  return true;
}

}  // namespace ayumi::fuzz
