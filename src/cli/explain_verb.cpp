// ayumi explain C012: the page about a code.

#include <algorithm>

#include "base/text.h"
#include "base/unicode.h"
#include "cli/print.h"

namespace ayumi {
// Made by ayumi_embed() from docs/diagnostics/.
std::span<const EmbeddedFile> diagnostic_pages();
}  // namespace ayumi

namespace ayumi::cli {
namespace {

constexpr std::string_view kEnding = ".md";
constexpr std::size_t kMostPlaces = 8;  // in a sentence

std::string upper_case(std::string text) {
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

// The English pages stand in the folder itself, those of other languages in one of their own:
// C012.md, ja/C012.md.
std::vector<std::string_view> known_codes() {
  std::vector<std::string_view> codes;
  for (const EmbeddedFile& page : diagnostic_pages()) {
    if (page.path.find('/') != std::string_view::npos) continue;
    codes.push_back(page.path.substr(0, page.path.size() - kEnding.size()));
  }
  return codes;
}

std::string_view page_at(const std::string& path) {
  for (const EmbeddedFile& page : diagnostic_pages()) {
    if (page.path == path) return page.bytes;
  }
  return {};
}

std::string_view page_about(const std::string& code, const std::string& language) {
  const std::string name = code + std::string(kEnding);
  const std::string_view translated = page_at(language + '/' + name);
  return translated.empty() ? page_at(name) : translated;
}

ExitCode list_codes(const Session& session) {
  const std::vector<std::string> anything(kMostPlaces, "…");
  for (const std::string_view code : known_codes()) {
    print_out(std::string(code) + "  " + session.catalogue.say(code, anything) + '\n');
  }
  return ExitCode::ok;
}

}  // namespace

ExitCode explain_verb(const Session& session) {
  if (session.arguments.operand.empty()) return list_codes(session);
  const std::string wanted = upper_case(session.arguments.operand);
  const std::vector<std::string_view> known = known_codes();
  if (std::find(known.begin(), known.end(), wanted) != known.end()) {
    print_out(page_about(wanted, session.arguments.language));
    return ExitCode::ok;
  }
  std::string text = session.catalogue.say("no-such-code", {harmless(wanted)});
  const std::string meant = nearest(wanted, known);
  if (!meant.empty()) text += "; " + session.catalogue.say("did-you-mean", {meant});
  print_err(text + '\n');
  return ExitCode::usage;
}

}  // namespace ayumi::cli
