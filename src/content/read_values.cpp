#include "content/read_values.h"

#include <algorithm>
#include <utility>

#include "base/date.h"
#include "base/text.h"
#include "base/unicode.h"
#include "content/content_diagnostics.h"
#include "content/meant_values.h"
#include "content/reserved_ids.h"
#include "content/text_checks.h"
#include "content/yaml_reasons.h"
#include "model/faulty_list.h"

namespace ayumi::content {
namespace {

constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kIdLetters = "abcdefghijklmnopqrstuvwxyz0123456789-";
constexpr std::size_t kLongestId = 100;
constexpr std::size_t kMostAliasParts = 8;

bool only(std::string_view word, std::string_view letters) {
  return word.find_first_not_of(letters) == std::string_view::npos;
}

// Tells when the node is not one word, with an example of what is expected.
bool expect_word(Reading& reading, const YamlNode& node, std::string_view example) {
  if (!node.is_scalar()) {
    reading.tell(kWordExpected, node, {example});
    return false;
  }
  if (trimmed(node.scalar).empty()) {
    reading.tell(kEmptyText, node);
    return false;
  }
  return true;
}

bool is_decimal(std::string_view word) {
  if (word.starts_with('-')) word.remove_prefix(1);
  const std::size_t point = word.find('.');
  const std::string_view whole = word.substr(0, point);
  const bool leading_zero = whole.size() > 1 && whole.front() == '0';
  if (whole.empty() || leading_zero || !only(whole, kDigits)) return false;
  if (point == std::string_view::npos) return true;
  const std::string_view fraction = word.substr(point + 1);
  return !fraction.empty() && only(fraction, kDigits);
}

using ReadWord = bool (*)(Reading&, const YamlNode&, std::string&);

// "ja/old-name/": every language redirects what stands behind its own /<lang>/.
bool tell_language_before(Reading& reading, const YamlNode& node) {
  const std::string_view alias = node.scalar;
  const std::size_t slash = std::min(alias.find('/'), alias.size());
  const auto& languages = reading.names.languages;
  const bool named = std::any_of(languages.begin(), languages.end(), [&](const std::string& tag) {
    return folded(tag) == alias.substr(0, slash);
  });
  if (!named) return false;
  const std::string_view behind = alias.substr(std::min(slash + 1, alias.size()));
  reading.tell(kBadAlias, node, {alias}).suggestion = std::string(behind);
  return true;
}

// One reader for every kind of word that is either fit or not.
template <class Fits>
bool read_fitting(Reading& reading, const YamlNode& node, std::string& out,
                  std::string_view example, const DiagnosticKind& kind, Fits fits) {
  if (!expect_word(reading, node, example)) return false;
  if (!fits(std::string_view(node.scalar))) {
    reading.tell(kind, node, {node.scalar});
    return false;
  }
  out = node.scalar;
  return true;
}

}  // namespace

bool is_id(std::string_view word) {
  return !word.empty() && word.size() <= kLongestId && only(word.substr(0, 1), kLetters) &&
         only(word, kIdLetters);
}

std::string id_meant(std::string_view word) {
  std::string form = id_form(word);
  const bool reserved = is_reserved(kDeviceNames, form) || is_reserved(kReservedTopIds, form) ||
                        is_reserved(kReservedMeasureIds, form);
  return is_id(form) && !reserved ? form : std::string();
}

bool is_web_address(std::string_view word) {
  const bool secure = word.starts_with("https://");
  if (!secure && !word.starts_with("http://")) return false;
  const std::string_view rest = word.substr(secure ? 8 : 7);
  const std::size_t host_end = std::min(rest.find_first_of("/?#"), rest.size());
  constexpr std::string_view kNever = " \t\r\n\"<>\\^`{|}";
  return host_end > 0 && word.find_first_of(kNever) == std::string_view::npos &&
         rest.substr(0, host_end).find('@') == std::string_view::npos;
}

std::optional<BaseUrlFault> fault_of_base_url(std::string_view address) {
  const bool text = !find_invalid_utf8(address) && control_character_in(address).empty();
  if (!text || !is_web_address(address)) return BaseUrlFault{kBadWebAddress, {}};
  if (address.find_first_of("?#") != std::string_view::npos) return BaseUrlFault{kBadBaseUrl, {}};
  if (address.ends_with('/')) return std::nullopt;
  return BaseUrlFault{kBadBaseUrl, std::string(address) + '/'};
}

bool read_word(Reading& reading, const YamlNode& node, std::string& out) {
  if (!expect_word(reading, node, "①")) return false;
  out = std::string(trimmed(node.scalar));
  return true;
}

bool read_phrase(Reading& reading, const YamlNode& node, std::string& out) {
  if (!read_word(reading, node, out)) return false;
  if (node.plain) tell_text_cut_off(reading.at(node), reading.diagnostics);
  return true;
}

bool read_id(Reading& reading, const YamlNode& node, std::string& out) {
  if (!expect_word(reading, node, "global-health")) return false;
  if (!is_id(node.scalar)) {
    reading.tell(kBadId, node, {node.scalar}).suggestion = id_meant(node.scalar);
    return false;
  }
  out = node.scalar;
  if (!is_reserved(kDeviceNames, out)) return true;
  reading.tell(kReservedId, node, {out});
  return false;
}

bool read_flag(Reading& reading, const YamlNode& node, bool& out) {
  if (!expect_word(reading, node, "true")) return false;
  if (node.scalar != "true" && node.scalar != "false") {
    reading.tell(kBadChoice, node, {node.scalar, "true, false"});
    return false;
  }
  out = node.scalar == "true";
  return true;
}

bool read_number(Reading& reading, const YamlNode& node, std::string& out) {
  if (!expect_word(reading, node, "1234.5")) return false;
  if (!is_decimal(node.scalar)) {
    const std::string meant = number_meant(node.scalar);
    reading.tell(kBadNumber, node, {node.scalar}).suggestion = is_decimal(meant) ? meant : "";
    return false;
  }
  out = node.scalar;
  return true;
}

bool read_stated_number(Reading& reading, const YamlNode& node, Stated<std::string>& out) {
  out.state = Stated<std::string>::State::unknown;
  if (node.is_scalar() && node.scalar == kUnknown) return true;
  out.state = Stated<std::string>::State::missing;
  if (!read_number(reading, node, out.value)) return false;
  out.state = Stated<std::string>::State::known;
  return true;
}

bool read_web_address(Reading& reading, const YamlNode& node, std::string& out) {
  return read_fitting(reading, node, out, "https://example.org/", kBadWebAddress, is_web_address);
}

bool read_root_address(Reading& reading, const YamlNode& node, std::string& out) {
  if (!expect_word(reading, node, "https://example.org/")) return false;
  if (const auto fault = fault_of_base_url(node.scalar)) {
    reading.tell(fault->kind, node, {node.scalar}).suggestion = fault->meant;
    return false;
  }
  out = node.scalar;
  return true;
}

bool read_email(Reading& reading, const YamlNode& node, std::string& out) {
  return read_fitting(reading, node, out, "web@example.org", kBadEmail, [](std::string_view word) {
    const std::size_t at = word.find('@');
    return at != 0 && at != std::string_view::npos && at + 1 < word.size() &&
           word.find('@', at + 1) == std::string_view::npos &&
           word.find_first_of(" \t\r\n<>\"?&") == std::string_view::npos;
  });
}

bool read_alias(Reading& reading, const YamlNode& node, Alias& out) {
  out.where = reading.at(node);
  const bool fits =
      read_fitting(reading, node, out.path, "old-name/", kBadAlias, [](std::string_view word) {
        if (word.ends_with('/')) word.remove_suffix(1);
        const auto parts = split(word, '/');
        return parts.size() <= kMostAliasParts &&
               std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
                 return !part.empty() && part.size() <= kLongestId && only(part, kIdLetters) &&
                        !is_reserved(kDeviceNames, part);
               });
      });
  return fits && !tell_language_before(reading, node);
}

bool check_moment(Reading& reading, const YamlNode& node) {
  std::string ignored;
  return read_fitting(reading, node, ignored, "2026-04-01T09:00:00+09:00", kBadMoment,
                      [](std::string_view word) { return parse_instant(word).has_value(); });
}

bool read_date(Reading& reading, const YamlNode& node, Date& out) {
  if (!expect_word(reading, node, "2023-06-26")) return false;
  const auto date = parse_date(node.scalar);
  if (!date) {
    reading.tell(kBadDate, node, {node.scalar}).suggestion = date_meant(node.scalar);
    return false;
  }
  out = *date;
  return true;
}

bool read_known_date(Reading& reading, const YamlNode& node, StatedDate& out) {
  if (!read_date(reading, node, out.value)) return false;
  out.state = StatedDate::State::known;
  return true;
}

bool read_stated_date(Reading& reading, const YamlNode& node, StatedDate& out) {
  if (!node.is_scalar() || node.scalar != kUnknown) return read_known_date(reading, node, out);
  out.state = StatedDate::State::unknown;
  return true;
}

}  // namespace ayumi::content
