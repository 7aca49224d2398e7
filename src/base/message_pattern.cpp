#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>

#include <algorithm>
#include <mutex>
#include <optional>
#include <set>
#include <utility>

#include "base/icu_text.h"
#include "base/locale.h"
#include "base/text.h"

namespace ayumi {
namespace {

// Dates, times, spelled-out numbers and choices would bring the machine's zone or ICU's own taste
// into a page.
bool is_supported(const icu::MessagePattern& parts, int32_t argument) {
  const UMessagePatternArgType type = parts.getPart(argument).getArgType();
  if (type == UMSGPAT_ARG_TYPE_CHOICE) return false;
  if (type != UMSGPAT_ARG_TYPE_SIMPLE) return true;
  // The parts of "{n, number}": start, name, type.
  return parts.getSubstring(parts.getPart(argument + 2)) == u"number";
}

// Adds the names of all arguments; a reason where one cannot be used, else nothing.
std::string collect_names(const icu::MessagePattern& parts, std::set<std::string>& names) {
  for (int32_t i = 0; i < parts.countParts(); ++i) {
    const auto& part = parts.getPart(i);
    const UMessagePatternPartType type = part.getType();
    if (type == UMSGPAT_PART_TYPE_ARG_START && !is_supported(parts, i)) {
      return "kind " + from_icu(parts.getSubstring(parts.getPart(i + 1)));
    }
    const bool names_it =
        type == UMSGPAT_PART_TYPE_ARG_NAME || type == UMSGPAT_PART_TYPE_ARG_NUMBER;
    if (names_it) names.insert(from_icu(parts.getSubstring(part)));
  }
  return {};
}

// A pattern whose arguments are all plain ({name}): each with the text before it, then the rest.
struct Gap {
  std::string before, name;
};
struct PlainPattern {
  std::vector<Gap> gaps;
  std::string rest;
};

// Most patterns are such, and texts need none of ICU's conventions to be put into them.
std::optional<PlainPattern> plain_pattern(const icu::MessagePattern& parts) {
  PlainPattern plain;
  icu::UnicodeString before;
  int32_t from = 0;
  for (int32_t i = 0; i < parts.countParts(); ++i) {
    const auto& part = parts.getPart(i);
    before.append(parts.getPatternString(), from, part.getIndex() - from);
    from = part.getLimit();
    if (part.getType() != UMSGPAT_PART_TYPE_ARG_START) continue;
    if (part.getArgType() != UMSGPAT_ARG_TYPE_NONE) return std::nullopt;
    plain.gaps.push_back({from_icu(before), from_icu(parts.getSubstring(parts.getPart(i + 1)))});
    before.remove();
    i = parts.getLimitPartIndex(i);
    from = parts.getPart(i).getLimit();
  }
  plain.rest = from_icu(before);
  return plain;
}

// Nothing where an argument is missing, or is not a text that can stand as it is.
std::optional<std::string> with_texts(const PlainPattern& plain,
                                      const MessageArguments& arguments) {
  std::string out;
  for (const Gap& gap : plain.gaps) {
    const auto given = std::find_if(arguments.begin(), arguments.end(),
                                    [&](const auto& a) { return a.first == gap.name; });
    if (given == arguments.end()) return std::nullopt;
    const auto* text = std::get_if<std::string>(&given->second);
    if (text == nullptr || find_invalid_utf8(*text)) return std::nullopt;
    out.append(gap.before).append(*text);
  }
  return out += plain.rest;
}

// Counts below this are kept, since pages say the same few thousands of times.
constexpr std::int64_t kKeptCounts = 256;

}  // namespace

// MessageFormat fills caches of its own even when const, so `guard` lets in one thread at a time.
// Most patterns have no argument, or plain ones that are given texts, and never get there.
struct MessagePattern::Impl {
  std::set<std::string> names;
  std::string source;
  std::string constant;  // what a pattern without arguments comes to
  std::optional<PlainPattern> plain;
  std::mutex guard;
  std::unique_ptr<icu::MessageFormat> format;
  std::vector<std::string> counted;  // by count; "" where not asked for yet

  std::string filled(const MessageArguments& arguments);
  std::optional<std::size_t> small_count(const MessageArguments& arguments) const;
  std::string filled_by_icu(const MessageArguments& arguments);
};

std::string MessagePattern::Impl::filled(const MessageArguments& arguments) {
  if (auto text = plain ? with_texts(*plain, arguments) : std::nullopt) return *std::move(text);
  const std::lock_guard lock(guard);
  const auto count = small_count(arguments);
  if (!count) return filled_by_icu(arguments);
  counted.resize(kKeptCounts);
  if (counted[*count].empty()) counted[*count] = filled_by_icu(arguments);
  return counted[*count];
}

// Of a pattern that holds a count and nothing else.
std::optional<std::size_t> MessagePattern::Impl::small_count(
    const MessageArguments& arguments) const {
  if (arguments.size() != 1 || names.size() != 1) return std::nullopt;
  const auto& [name, value] = arguments.front();
  const auto* count = std::get_if<std::int64_t>(&value);
  const bool small = count != nullptr && *count >= 0 && *count < kKeptCounts;
  if (!small || name != *names.begin()) return std::nullopt;
  return static_cast<std::size_t>(*count);
}

std::string MessagePattern::Impl::filled_by_icu(const MessageArguments& arguments) {
  std::vector<icu::UnicodeString> keys;
  std::vector<icu::Formattable> values;
  for (const auto& [name, value] : arguments) {
    keys.push_back(to_icu(name));
    const auto* count = std::get_if<std::int64_t>(&value);
    if (count != nullptr) values.emplace_back(static_cast<int64_t>(*count));
    if (count == nullptr) values.emplace_back(to_icu(std::get<std::string>(value)));
  }
  icu::UnicodeString text;
  UErrorCode status = U_ZERO_ERROR;
  format->format(keys.data(), values.data(), static_cast<int32_t>(keys.size()), text, status);
  return U_SUCCESS(status) ? from_icu(text) : source;
}

MessagePattern::MessagePattern(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
MessagePattern::~MessagePattern() = default;

std::unique_ptr<MessagePattern> MessagePattern::parse(std::string_view language,
                                                      std::string_view pattern,
                                                      std::string* reason) {
  auto impl = std::make_unique<Impl>();
  impl->source = pattern;
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  const icu::MessagePattern parts(to_icu(pattern), &where, status);
  if (U_FAILURE(status)) {
    const bool at_end = where.postContext[0] == 0;
    const auto* near = at_end ? where.preContext : where.postContext;
    const bool lacks_other = status == U_DEFAULT_KEYWORD_MISSING;
    *reason = (lacks_other ? "other " : "malformed ") + from_icu(icu::UnicodeString(near));
    return nullptr;
  }
  *reason = collect_names(parts, impl->names);
  if (!reason->empty()) return nullptr;
  impl->plain = plain_pattern(parts);
  impl->format =
      std::make_unique<icu::MessageFormat>(to_icu(pattern), icu_locale(language), status);
  if (U_FAILURE(status)) {
    *reason = std::string("malformed ") + u_errorName(status);
    return nullptr;
  }
  if (impl->names.empty()) impl->constant = impl->filled({});
  return std::unique_ptr<MessagePattern>(new MessagePattern(std::move(impl)));
}

std::vector<std::string> MessagePattern::argument_names() const {
  return {impl_->names.begin(), impl_->names.end()};
}

std::string MessagePattern::format(const MessageArguments& arguments) const {
  return impl_->names.empty() ? impl_->constant : impl_->filled(arguments);
}

}  // namespace ayumi
