#include "cli/catalogue.h"

#include <charconv>

#include "base/text.h"

namespace ayumi {
// Made by ayumi_embed() from messages/.
std::span<const EmbeddedFile> messages();
}  // namespace ayumi

namespace ayumi::cli {

Catalogue Catalogue::load(std::string_view language) { return from(messages(), language); }

Catalogue Catalogue::from(std::span<const EmbeddedFile> files, std::string_view language) {
  Catalogue catalogue;
  catalogue.add(files, "en");
  if (language != "en") catalogue.add(files, language);
  return catalogue;
}

void Catalogue::add(std::span<const EmbeddedFile> files, std::string_view language) {
  const std::string folder = std::string(language) + '/';
  for (const EmbeddedFile& file : files) {
    if (!file.path.starts_with(folder)) continue;
    for (const std::string_view line : split(file.bytes, '\n')) {
      const std::size_t space = line.find(' ');
      if (space == std::string_view::npos || line.starts_with('#')) continue;
      sentences_[std::string(line.substr(0, space))] = std::string(line.substr(space + 1));
    }
  }
}

std::vector<std::string> Catalogue::keys() const {
  std::vector<std::string> keys;
  for (const auto& [key, sentence] : sentences_) keys.push_back(key);
  return keys;
}

const std::string& Catalogue::pattern(std::string_view key) const {
  static const std::string kNone;
  const auto found = sentences_.find(key);
  return found == sentences_.end() ? kNone : found->second;
}

std::string Catalogue::say(std::string_view key, const std::vector<std::string>& arguments) const {
  const auto found = sentences_.find(key);
  if (found == sentences_.end()) return std::string(key);
  const std::string_view pattern = found->second;
  std::string out;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t open = pattern.find('{', at);
    const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos) return out.append(pattern.substr(at));
    out.append(pattern.substr(at, open - at));
    std::size_t index = 0;
    const std::string_view digits = pattern.substr(open + 1, close - open - 1);
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), index);
    const bool argument = parsed.ec == std::errc() && parsed.ptr == digits.data() + digits.size();
    if (argument && index < arguments.size()) {
      out.append(arguments[index]);
    } else if (!argument) {
      out.append(pattern.substr(open, close - open + 1));
    }
    at = close + 1;
  }
  return out;
}

}  // namespace ayumi::cli
