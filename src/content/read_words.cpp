#include "content/read_words.h"

#include "content/content_diagnostics.h"
#include "content/text_checks.h"
#include "content/yaml_reader.h"
#include "content/yaml_reasons.h"

namespace ayumi::content {

std::vector<WordLine> read_words(const Source& source, Diagnostics& diagnostics) {
  std::vector<WordLine> words;
  if (!check_text(source, diagnostics)) return words;
  const Yaml yaml = read_yaml(source, diagnostics);
  if (!yaml->readable) return words;
  if (yaml->root.kind == YamlNode::Kind::nothing) return words;
  if (!yaml->root.is_map()) {
    diagnostics.add(kMapExpected, {source, yaml->root.begin, yaml->root.end}, {"search: Search"});
    return words;
  }
  for (const YamlEntry& entry : yaml->root.entries) {
    const Location where{source, entry.value.begin, entry.value.end};
    if (entry.value.is_scalar()) {
      if (entry.value.plain) tell_text_cut_off(where, diagnostics);
      words.push_back({entry.key, entry.value.scalar, where});
    } else {
      diagnostics.add(kWordExpected, where, {entry.key});
    }
  }
  return words;
}

}  // namespace ayumi::content
