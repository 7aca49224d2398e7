// ayumi explain C012: the page about a code.

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

std::string upper_case(std::string text) {
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

ExitCode list_codes(const Session& session) {
  for (const EmbeddedFile& page : diagnostic_pages()) {
    const std::string code(page.path.substr(0, page.path.size() - kEnding.size()));
    print_out(code + "  " + session.catalogue.say(code) + '\n');
  }
  return ExitCode::ok;
}

}  // namespace

ExitCode explain_verb(const Session& session) {
  if (session.arguments.operand.empty()) return list_codes(session);
  const std::string wanted = upper_case(session.arguments.operand);
  std::vector<std::string_view> known;
  for (const EmbeddedFile& page : diagnostic_pages()) {
    const std::string_view code = page.path.substr(0, page.path.size() - kEnding.size());
    if (code == wanted) {
      print_out(page.bytes);
      return ExitCode::ok;
    }
    known.push_back(code);
  }
  std::string text = session.catalogue.say("no-such-code", {harmless(wanted)});
  const std::string meant = nearest(wanted, known);
  if (!meant.empty()) text += "; " + session.catalogue.say("did-you-mean", {meant});
  print_err(text + '\n');
  return ExitCode::usage;
}

}  // namespace ayumi::cli
