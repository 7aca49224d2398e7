#include "cli/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <utility>

#include "base/text.h"
#include "content/read_values.h"

namespace ayumi::cli {
namespace {

constexpr int kMostJobs = 1024;
constexpr int kHighestPort = 65535;

const std::map<std::string, Format> kFormats{
    {"text", Format::text}, {"json", Format::json}, {"github", Format::github}};

// CLI11's own words, and ours.
constexpr std::array<std::pair<const char*, const char*>, 4> kHelpWords{{
    {"Usage", "help-usage"},
    {"Positionals", "help-operands"},
    {"OPTIONS", "help-options"},
    {"SUBCOMMAND", "help-verb"},
}};

// Help says what may be given, and a mistake what was wrong, in our words; CLI11 has its own.
CLI::Validator in_range(int least, int most, const Catalogue& say) {
  const auto check = [least, most, &say](const std::string& word) {
    int number = 0;
    const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), number);
    const bool fits = fault == std::errc() && end == word.data() + word.size() && number >= least &&
                      number <= most;
    return fits ? std::string()
                : say.say("not-in-range",
                          {harmless(word), std::to_string(least), std::to_string(most)});
  };
  return CLI::Validator(check, "");
}

CLI::Validator one_of(std::vector<std::string> known, const Catalogue& say) {
  const auto check = [known = std::move(known), &say](const std::string& word) {
    if (std::find(known.begin(), known.end(), word) != known.end()) return std::string();
    std::string list;
    for (const std::string& one : known) list.append(list.empty() ? "" : ", ").append(one);
    return say.say("none-of", {harmless(word), list});
  };
  return CLI::Validator(check, "");
}

// Before anything is added that takes the words over.
void say_help_in(CLI::App& app, const Catalogue& say) {
  for (const auto& [word, key] : kHelpWords) {
    app.get_formatter()->label(word, say.say(key));
  }
  app.option_defaults()->group(say.say("help-group-options"));
}

void add_global_flags(CLI::App& app, Arguments& arguments, const Catalogue& say) {
  const auto help = [&](std::string_view flag) { return say.say("flag." + std::string(flag)); };
  app.add_option("-C,--project", arguments.project, help("project"))->type_name("FOLDER");
  app.add_option("-o,--output", arguments.output, help("output"))->type_name("FOLDER");
  app.add_option("--base-url", arguments.base_url, help("base-url"))->type_name("URL");
  app.add_flag("--portable", arguments.portable, help("portable"));
  app.add_option("--now", arguments.now, help("now"))->type_name("MOMENT");
  app.add_flag("--drafts", arguments.drafts, help("drafts"));
  app.add_flag("--strict", arguments.strict, help("strict"));
  app.add_flag("--force", arguments.force, help("force"));
  const auto take_format = [&arguments](const std::string& word) {
    arguments.format = kFormats.at(word);
  };
  app.add_option_function<std::string>("--format", take_format, help("format"))
      ->type_name("text|json|github")
      ->check(one_of({"text", "json", "github"}, say));
  // Without a check, -1 would be taken for a very large number.
  app.add_option("-j,--jobs", arguments.jobs, help("jobs"))
      ->type_name("N")
      ->check(in_range(0, kMostJobs, say));
  app.add_flag("--timings", arguments.timings, help("timings"));
  app.add_option("--lang", arguments.language, help("lang"))
      ->type_name("en|ja")
      ->check(one_of({"en", "ja"}, say));
}

void add_verbs(CLI::App& app, Arguments& arguments, const Catalogue& say) {
  for (const Verb& verb : verbs()) {
    const std::string name(verb.name);
    CLI::App* sub = app.add_subcommand(name, say.say("verb." + name));
    sub->group(say.say("help-group-verbs"));
    sub->get_help_ptr()->group(say.say("help-group-options"));
    sub->fallthrough();
    sub->callback([&arguments, name] { arguments.verb = name; });
    if (verb.several) {
      sub->add_option(std::string(verb.operand), arguments.operands, say.say("operand." + name));
    } else if (!verb.operand.empty()) {
      sub->add_option(std::string(verb.operand), arguments.operand, say.say("operand." + name));
    }
  }
}

void add_serve_flags(CLI::App& app, Arguments& arguments, const Catalogue& say) {
  CLI::App* serve = app.get_subcommand("serve");
  serve->add_option("--port", arguments.port, say.say("flag.port"))
      ->type_name("N")
      ->check(in_range(0, kHighestPort, say));
  serve->add_flag("--open", arguments.open, say.say("flag.open"));
  serve->add_flag("--poll", arguments.poll, say.say("flag.poll"));
}

void add_link_flags(CLI::App& app, Arguments& arguments, const Catalogue& say) {
  constexpr int kMostPatience = 600;
  CLI::App* check = app.get_subcommand("check");
  check->add_flag("--links", arguments.links, say.say("flag.links"));
  check->add_flag("--private-links", arguments.private_links, say.say("flag.private-links"));
  check->add_option("--patience", arguments.patience, say.say("flag.patience"))
      ->type_name("SECONDS")
      ->check(in_range(1, kMostPatience, say));
}

void add_office_flags(CLI::App& app, Arguments& arguments, const Catalogue& say) {
  app.get_subcommand("status")
      ->add_option("--against", arguments.against, say.say("flag.against"))
      ->type_name("FOLDER");
  app.get_subcommand("new")
      ->add_option("--ci", arguments.recipe, say.say("flag.ci"))
      ->type_name("github|gitlab")
      ->check(one_of({"github", "gitlab"}, say));
}

// The word that stands where the verb should: no flag, and not the value of one.
std::string_view word_for_verb(const CLI::App& app, int argc, const char* const* argv) {
  bool is_value = false;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    const bool is_flag = word.starts_with('-');
    if (!is_flag && !is_value) return word;
    const CLI::Option* flag = is_flag ? app.get_option_no_throw(argv[i]) : nullptr;
    is_value = flag != nullptr && flag->get_items_expected_min() > 0;
  }
  return {};
}

// CLI11 only says that there is no verb. Empty when there is one.
std::string mistyped_verb(std::string_view word, const Catalogue& say) {
  std::vector<std::string_view> known;
  for (const Verb& verb : verbs()) known.push_back(verb.name);
  if (word.empty() || std::find(known.begin(), known.end(), word) != known.end()) return {};
  const std::string text = say.say("no-such-verb", {harmless(word)});
  const std::string meant = nearest(word, known);
  return meant.empty() ? text : text + "; " + say.say("did-you-mean", {meant});
}

std::string what_is_wrong(const CLI::App& app, const CLI::ParseError& error, const Catalogue& say) {
  const std::string own = error.what();
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    std::string words;
    for (const std::string& word : app.remaining(true)) {
      words.append(words.empty() ? "" : " ").append(harmless(word));
    }
    return say.say("surplus-words", {words});
  }
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) return say.say("no-verb");
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    return say.say("one-value", {harmless(own.substr(0, own.find(':')))});
  }
  return harmless(own);
}

// Told as the same mistake in site.yaml. Empty when the address will do.
std::string wrong_base_url(const Arguments& arguments, const Catalogue& say) {
  if (!arguments.base_url) return {};
  const auto fault = content::fault_of_base_url(*arguments.base_url);
  if (!fault) return {};
  const std::string code(fault->kind.code);
  std::string text = "--base-url: " + say.say(code, {harmless(*arguments.base_url)});
  if (!fault->meant.empty()) text += "; " + say.say("did-you-mean", {harmless(fault->meant)});
  return text + '\n' + say.say("help", {say.say(code + ".help")});
}

}  // namespace

std::string language_before_parsing(int argc, const char* const* argv, std::string_view otherwise) {
  constexpr std::string_view kFlag = "--lang";
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == kFlag && i + 1 < argc) return argv[i + 1];
    if (word.starts_with(kFlag) && word.substr(kFlag.size()).starts_with('='))
      return std::string(word.substr(kFlag.size() + 1));
  }
  return std::string(otherwise);
}

std::string version() { return "ayumi " AYUMI_VERSION; }

std::variant<Arguments, Answer> parse_arguments(int argc, const char* const* argv,
                                                const Catalogue& catalogue) {
  Arguments arguments;
  CLI::App app(catalogue.say("about"), "ayumi");
  say_help_in(app, catalogue);
  app.set_version_flag("--version", version(), catalogue.say("flag.version"));
  app.set_help_flag("-h,--help", catalogue.say("flag.help"));
  app.require_subcommand(1);
  add_global_flags(app, arguments, catalogue);
  add_verbs(app, arguments, catalogue);
  add_serve_flags(app, arguments, catalogue);
  add_link_flags(app, arguments, catalogue);
  add_office_flags(app, arguments, catalogue);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    // A verb's own help does not list the flags that all verbs have.
    const bool of_verb = !app.get_subcommands().empty();
    return Answer{app.help() + (of_verb ? '\n' + catalogue.say("see-help") + '\n' : "")};
  } catch (const CLI::CallForVersion&) {
    return Answer{version() + '\n'};
  } catch (const CLI::ParseError& error) {
    const std::string verb = mistyped_verb(word_for_verb(app, argc, argv), catalogue);
    const std::string what = verb.empty() ? what_is_wrong(app, error, catalogue) : verb;
    return Answer{what + '\n' + catalogue.say("see-help") + '\n', true};
  }
  const std::string wrong = wrong_base_url(arguments, catalogue);
  if (!wrong.empty()) return Answer{wrong + '\n' + catalogue.say("see-help") + '\n', true};
  if (arguments.output.empty()) arguments.output = arguments.project + "/site";
  return arguments;
}

}  // namespace ayumi::cli
