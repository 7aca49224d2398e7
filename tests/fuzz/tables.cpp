// Tables: a portal that uses every key, with one of its files replaced. The first byte picks the
// file (a capital letter: as the public sees it, without drafts), the rest (behind a line break, if
// one follows) is its text.
#include <algorithm>
#include <array>

#include "base/memory_file_system.h"
#include "content/load_site.h"
#include "support/disk_folder.h"
#include "support/expectations.h"
#include "support/fuzz_target.h"

namespace ayumi::fuzz {
namespace {

struct Choice {
  char letter;
  std::string path;
};

const std::array<Choice, 13>& choices() {
  static const std::string plan = "content/strategies/plan/";
  static const std::array<Choice, 13> all{{{'s', "content/site.yaml"},
                                           {'o', "content/organizations.yaml"},
                                           {'g', "content/glossary.yaml"},
                                           {'t', "content/topics.yaml"},
                                           {'p', plan + "strategy.yaml"},
                                           {'d', plan + "figures.yaml"},
                                           {'f', plan + "2023/followup.yaml"},
                                           {'e', plan + "2022/followup.yaml"},
                                           {'v', plan + "2023/figures.yaml"},
                                           {'m', plan + "2023/measures/training.en.md"},
                                           {'c', plan + "2023/pillars/money.en.md"},
                                           {'a', "content/pages/about.en.md"},
                                           {'b', "content/pages/terms.ja.md"}}};
  return all;
}

struct Portal {
  MemoryFileSystem disk;
  Portal() {
    for (const auto& [path, bytes] :
         files_below(AYUMI_SOURCE_DIR "/tests/unit/content/every_key", {"content"})) {
      disk.add_file(path, bytes);
    }
  }
};

const std::string& path_chosen(char letter) {
  const auto found = std::find_if(choices().begin(), choices().end(),
                                  [&](const Choice& choice) { return choice.letter == letter; });
  if (found != choices().end()) return found->path;
  return choices().at(static_cast<unsigned char>(letter) % choices().size()).path;
}

}  // namespace

void try_input(std::string_view input) {
  if (input.empty()) return;
  static Portal portal;
  const bool drafts = input.front() < 'A' || input.front() > 'Z';
  const char letter = drafts ? input.front() : static_cast<char>(input.front() - 'A' + 'a');
  const std::string& path = path_chosen(letter);
  input.remove_prefix(input.substr(1).starts_with('\n') ? 2 : 1);
  const auto before = portal.disk.read(path);
  expect(before.has_value(), "the portal has the file", path);
  portal.disk.add_file(path, input);
  const auto loaded =
      content::load_site(portal.disk, {"", parse_instant("2024-02-01T00:00:00Z"), drafts});
  expect(loaded.has_value(), "memory does not fail", path);
  expect_places(loaded->diagnostics);
  portal.disk.add_file(path, *before);
}

}  // namespace ayumi::fuzz
