#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>

#include <mutex>
#include <set>
#include <utility>

#include "base/icu_text.h"
#include "base/locale.h"

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
      return "'" + from_icu(parts.getSubstring(parts.getPart(i + 1))) +
             "' may only be plain, number, plural, selectordinal or select";
    }
    const bool names_it =
        type == UMSGPAT_PART_TYPE_ARG_NAME || type == UMSGPAT_PART_TYPE_ARG_NUMBER;
    if (names_it) names.insert(from_icu(parts.getSubstring(part)));
  }
  return {};
}

}  // namespace

// MessageFormat fills caches of its own even when const, so `guard` lets in one thread at a time.
// Most patterns have no argument and never get there.
struct MessagePattern::Impl {
  std::set<std::string> names;
  std::string source;
  std::string constant;  // what a pattern without arguments comes to
  std::mutex guard;
  std::unique_ptr<icu::MessageFormat> format;

  std::string filled(const MessageArguments& arguments);
};

std::string MessagePattern::Impl::filled(const MessageArguments& arguments) {
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
  const std::lock_guard lock(guard);
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
    *reason = "malformed near '" + from_icu(icu::UnicodeString(where.postContext)) + "'";
    return nullptr;
  }
  *reason = collect_names(parts, impl->names);
  if (!reason->empty()) return nullptr;
  impl->format =
      std::make_unique<icu::MessageFormat>(to_icu(pattern), icu_locale(language), status);
  if (U_FAILURE(status)) {
    *reason = u_errorName(status);
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
