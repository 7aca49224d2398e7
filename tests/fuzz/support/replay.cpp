// A target without a fuzzer: `replay FILE-OR-FOLDER…` gives it every file once.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "support/fuzz_target.h"

namespace {

std::set<std::filesystem::path> files_below(const std::filesystem::path& place) {
  if (!std::filesystem::is_directory(place)) return {place};
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(place)) {
    if (entry.is_regular_file()) files.insert(entry.path());
  }
  return files;
}

}  // namespace

int main(int count, char** arguments) {
  std::size_t replayed = 0;
  for (int i = 1; i < count; ++i) {
    for (const std::filesystem::path& path : files_below(arguments[i])) {
      std::ifstream file(path, std::ios::binary);
      if (!file) return std::fprintf(stderr, "cannot read %s\n", path.c_str()), 3;
      const std::string bytes(std::istreambuf_iterator<char>(file), {});
      std::printf("%s\n", path.c_str());
      std::fflush(stdout);
      ayumi::fuzz::try_input(bytes);
      ++replayed;
    }
  }
  std::printf("%zu inputs\n", replayed);
  return replayed == 0 ? 1 : 0;
}
