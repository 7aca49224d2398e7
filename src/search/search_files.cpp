#include "search/search_files.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string_view>
#include <utility>

#include "base/hash.h"
#include "base/parallel.h"
#include "search/analysed_content.h"
#include "search/compress.h"
#include "search/document_table.h"
#include "search/manifest.h"

namespace ayumi::search {
namespace {

constexpr std::size_t kDigitsOfSet = 16;

// A file that is not written yet. Its JSON may be large, so that it is made where it is compressed.
struct Part {
  std::string name;
  std::function<std::string()> json;
  // Read by everybody who searches, where most parts are read by few.
  bool first_of_all = false;
};

std::string numbered(std::string_view name, std::size_t number) {
  return std::string(name) + "-" + std::to_string(number);
}

std::vector<Part> parts_of(const SearchContent& content, const LunrIndex& index,
                           const std::vector<TermFile>& files) {
  std::vector<Part> parts;
  parts.push_back({"documents", [&] { return document_table_json(content); }, true});
  parts.push_back({"facets", [&] { return facets_json(content); }, true});
  for (std::size_t i = 0; i < files.size(); ++i) {
    const TermFile& file = files[i];
    const Positions positions = file.apart ? Positions::without : Positions::with;
    parts.push_back({numbered("terms", i), [&index, &file, positions] {
                       return terms_json(index, file.range, positions);
                     }});
    if (!file.apart) continue;
    parts.push_back(
        {numbered("positions", i), [&index, &file] { return positions_json(index, file.range); }});
  }
  for (std::size_t i = 0; i * kTextsEvery < content.documents.size(); ++i) {
    parts.push_back({numbered("texts", i), [&content, i] { return texts_json(content, i); }});
  }
  return parts;
}

std::string_view ending(Form form) { return form == Form::web ? ".bin" : ".js"; }

// Files a sixth smaller cost four times as long, which is nothing for some hundred documents, and
// half of the whole build for ten thousand.
int effort_for(const SearchContent& content, const Part& part) {
  constexpr std::size_t kMany = 1000;
  if (part.first_of_all) return 12;
  return content.documents.size() < kMany ? 6 : 1;
}

std::string packed(const Part& part, Form form, int effort) {
  const std::string json = part.json();
  if (form == Form::web) return gzip(json, effort);
  return "ayumiPart(\"" + part.name + "\"," + json + ");\n";
}

// The name of all files together: a change of one document changes nearly all weights.
std::string set_name(const std::vector<std::string>& digests) {
  std::string all;
  for (const std::string& digest : digests) all += digest;
  return sha256(all).substr(0, kDigitsOfSet);
}

}  // namespace

std::vector<SearchFile> search_files(const SearchContent& content, Form form) {
  const LunrIndex index = index_content(content);
  const std::vector<TermFile> term_files = cut_by_terms(index);
  const std::vector<Part> parts = parts_of(content, index, term_files);
  std::vector<SearchFile> files(parts.size());
  std::vector<std::string> digests(parts.size());
  parallel_for(parts.size(), [&](std::size_t i) {
    files[i].bytes = packed(parts[i], form, effort_for(content, parts[i]));
    digests[i] = sha256(files[i].bytes);
  });
  const std::string set = set_name(digests);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    files[i].path = set + "/" + parts[i].name + std::string(ending(form));
  }
  const auto manifest = [&] { return manifest_json(content, index, term_files, set); };
  const Part last{"manifest", manifest, true};
  files.push_back(
      {last.name + std::string(ending(form)), packed(last, form, effort_for(content, last))});
  std::sort(files.begin(), files.end(),
            [](const SearchFile& a, const SearchFile& b) { return a.path < b.path; });
  return files;
}

}  // namespace ayumi::search
