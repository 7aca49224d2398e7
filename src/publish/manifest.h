#pragma once
// The list of what the generator wrote into an output folder: docs/formats/manifest.md. The door to
// the JSON library.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace ayumi::publish {

struct FileIdentity {
  std::string sha256;  // 64 lower-case hexadecimal digits
  std::uint64_t size = 0;

  friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};
using FileList = std::map<std::string, FileIdentity>;  // by path from the output folder

// The same bytes for the same arguments.
std::string manifest_text(std::string_view generator, const FileList& files);

// Nothing and a reason for anything that this version did not or could not have written.
std::optional<FileList> parse_manifest(std::string_view text, std::string* reason);

}  // namespace ayumi::publish
