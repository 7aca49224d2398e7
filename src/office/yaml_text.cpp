#include "office/yaml_text.h"

namespace ayumi::office {
namespace {

bool only(std::string_view words, std::string_view letters) {
  return words.find_first_not_of(letters) == std::string_view::npos;
}

bool is_plain(std::string_view words) {
  constexpr std::string_view kIndicators = "-?:,[]{}#&*!|>'\"%@`~ ";
  constexpr std::string_view kNever = ",[]{}\"\\\n\r\t";
  constexpr std::string_view kFullWidthColon = "：";
  if (words.empty() || words.ends_with(' ') || words.ends_with(':')) return false;
  if (kIndicators.find(words.front()) != std::string_view::npos) return false;
  if (only(words, "0123456789.-+/:")) return false;
  return words.find_first_of(kNever) == std::string_view::npos &&
         words.find(": ") == std::string_view::npos && words.find(" #") == std::string_view::npos &&
         words.find(kFullWidthColon) == std::string_view::npos;
}

}  // namespace

std::string yaml_value(std::string_view words) {
  if (is_plain(words)) return std::string(words);
  std::string out = "\"";
  for (const char c : words) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c != '\r') {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
  }
  return out + '"';
}

std::string yaml_list(const std::vector<std::string>& words) {
  std::string out = "[";
  for (const std::string& word : words) {
    if (out.size() > 1) out += ", ";
    out += yaml_value(word);
  }
  return out + "]";
}

std::string yaml_text(const Site& site, std::string_view indent, std::string_view key,
                      const Text& text) {
  if (text.empty()) return {};
  std::string out(indent);
  out.append(key).append(":");
  if (site.languages.size() == 1) return out + ' ' + yaml_value(*text.in(0)) + '\n';
  out += '\n';
  for (LanguageIndex language = 0; language < site.languages.size(); ++language) {
    const std::string* words = text.in(language);
    if (words == nullptr) continue;
    out.append(indent).append("  ").append(site.languages[language].tag).append(": ");
    out.append(yaml_value(*words)).append("\n");
  }
  return out;
}

}  // namespace ayumi::office
