#include "base/host_name.h"

#include <unicode/uidna.h>

#include <array>
#include <memory>

namespace ayumi {
namespace {

constexpr std::size_t kLongestName = 253;

struct Closing {
  void operator()(UIDNA* rules) const { uidna_close(rules); }
};

}  // namespace

std::optional<std::string> ascii_host_name(std::string_view name) {
  if (name.empty() || name.size() > 4 * kLongestName) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UIDNA, Closing> rules(
      uidna_openUTS46(UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_CHECK_BIDI, &status));
  std::array<char, kLongestName + 2> ascii{};
  UIDNAInfo found = UIDNA_INFO_INITIALIZER;
  const int32_t length =
      uidna_nameToASCII_UTF8(rules.get(), name.data(), static_cast<int32_t>(name.size()),
                             ascii.data(), static_cast<int32_t>(ascii.size()), &found, &status);
  if (U_FAILURE(status) || found.errors != 0 || length <= 0) return std::nullopt;
  std::string result(ascii.data(), static_cast<std::size_t>(length));
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz0123456789-._";
  if (result.find_first_not_of(kLetters) != std::string::npos) return std::nullopt;
  return result;
}

}  // namespace ayumi
