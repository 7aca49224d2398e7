#include "search/search_files.h"

#include <libdeflate.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>

#include "contents.h"
#include "search/lunr_files.h"

namespace ayumi::search {
namespace {

using Json = nlohmann::json;

std::string unpacked(const std::string& packed) {
  std::string out(10'000'000, '\0');
  std::size_t size = 0;
  libdeflate_decompressor* decompressor = libdeflate_alloc_decompressor();
  const auto result = libdeflate_gzip_decompress(decompressor, packed.data(), packed.size(),
                                                 out.data(), out.size(), &size);
  libdeflate_free_decompressor(decompressor);
  CHECK(result == LIBDEFLATE_SUCCESS);
  out.resize(size);
  return out;
}

std::map<std::string, std::string> by_path(const SearchContent& content, Form form) {
  std::map<std::string, std::string> files;
  for (SearchFile& file : search_files(content, form)) {
    CHECK(files.emplace(file.path, std::move(file.bytes)).second);
  }
  return files;
}

std::string set_of(const SearchContent& content) {
  const std::string json = unpacked(by_path(content, Form::web).at("manifest.bin"));
  return Json::parse(json).at("set").get<std::string>();
}

}  // namespace

TEST_CASE("the manifest names what is there, and nothing else is there") {
  const SearchContent content = some_content(5, 1500);
  auto files = by_path(content, Form::web);
  const Json manifest = Json::parse(unpacked(files.at("manifest.bin")));
  CHECK(manifest.at("format") == 1);
  CHECK(manifest.at("language") == "ja");
  CHECK(manifest.at("documents") == 1500);
  CHECK(manifest.at("synonyms") == Json(content.synonyms));
  const auto set = manifest.at("set").get<std::string>();
  CHECK(set.size() == 16);
  const auto taken = [&](const std::string& name) {
    return files.erase(set + "/" + name + ".bin");
  };
  CHECK(files.erase("manifest.bin") == 1);
  CHECK(taken("documents") == 1);
  CHECK(taken("facets") == 1);
  for (std::size_t i = 0; i < manifest.at("terms").size(); ++i) {
    CHECK(taken("terms-" + std::to_string(i)) == 1);
  }
  CHECK(!manifest.at("apart").empty());
  for (const Json& number : manifest.at("apart")) {
    CHECK(taken("positions-" + std::to_string(number.get<int>())) == 1);
  }
  for (int i = 0; i * manifest.at("textsEvery").get<int>() < 1500; ++i) {
    CHECK(taken("texts-" + std::to_string(i)) == 1);
  }
  CHECK(files.empty());
}

TEST_CASE("the same content gives the same bytes, sorted by path") {
  for (const Form form : {Form::web, Form::portable}) {
    const auto files = search_files(some_content(6, 600), form);
    const auto again = search_files(some_content(6, 600), form);
    REQUIRE(files.size() == again.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
      CHECK(files[i].path == again[i].path);
      CHECK(files[i].bytes == again[i].bytes);
      if (i > 0) CHECK(files[i - 1].path < files[i].path);
    }
  }
}

TEST_CASE("whatever changes in the content changes the name of the set") {
  const SearchContent content = some_content(7, 20);
  const std::string before = set_of(content);
  CHECK(set_of(content) == before);
  SearchContent other = content;
  other.documents[3].body += "x";
  CHECK(set_of(other) != before);
  other = content;
  other.documents[3].context = "x";
  CHECK(set_of(other) != before);
}

TEST_CASE("the portable form is scripts of one call") {
  auto files = by_path(some_content(8, 20), Form::portable);
  for (const auto& [path, bytes] : files) {
    const std::size_t slash = path.find('/') + 1;  // 0 for the manifest
    const std::string name = path.substr(slash, path.size() - slash - 3);
    const std::string begin = "ayumiPart(\"" + name + "\",";
    INFO(path);
    CHECK(path.ends_with(".js"));
    CHECK(bytes.starts_with(begin));
    CHECK(bytes.ends_with(");\n"));
    const std::size_t inner = bytes.size() - begin.size() - 3;
    CHECK(Json::accept(bytes.substr(begin.size(), inner)));
  }
  CHECK(files.count("manifest.js") == 1);
}

TEST_CASE("a site without documents has a search that finds nothing") {
  const auto files = by_path({}, Form::web);
  CHECK(files.size() == 3);
  const Json manifest = Json::parse(unpacked(files.at("manifest.bin")));
  CHECK(manifest.at("terms") == Json::array());
}

TEST_CASE("lunr.js is aboard, with its licence") {
  const auto has = [](std::string_view path, std::string_view text) {
    return std::any_of(lunr_files().begin(), lunr_files().end(), [&](const EmbeddedFile& file) {
      return file.path == path && file.bytes.find(text) != std::string_view::npos;
    });
  };
  CHECK(has("lunr.js", "2.3.9"));
  CHECK(has("lunr-LICENSE.txt", "Permission is hereby granted"));
}

}  // namespace ayumi::search
