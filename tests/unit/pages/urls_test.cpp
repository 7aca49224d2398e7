// Links between all places of a site, in both styles, read back as a browser reads them.
#include "pages/urls.h"

#include <catch2/catch.hpp>
#include <vector>

#include "base/text.h"

using namespace ayumi;
using namespace ayumi::pages;

namespace {

const std::string kBase = "https://example.org/portal/";

const std::vector<std::string> kPlaces{
    "",
    "ja/",
    "en/",
    "ja/plan/",
    "ja/plan/2023/",
    "ja/plan/2023/training/",
    "ja/plan/2022/training/",
    "ja/plans/",
    "en/plan/2023/training/",
    "assets/style.0123456789ab.css",
    "files/plan/2023/地図 1.png",
    "files/plan/10:00.png",
    "404.html",
};

// RFC 3986 §5.3 for a relative path without query: where a browser on `from` goes.
std::string followed(const std::string& from, std::string link) {
  const std::size_t hash = link.find('#');
  if (hash != std::string::npos) link.erase(hash);
  if (link.empty()) return from;
  std::vector<std::string_view> parts = split(from, '/');
  parts.pop_back();
  const auto steps = split(link, '/');
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const bool last = i + 1 == steps.size();
    if (steps[i] == ".") continue;
    if (steps[i] == "..") {
      REQUIRE_FALSE(parts.empty());
      parts.pop_back();
    } else if (!last || !steps[i].empty()) {
      parts.push_back(steps[i]);
    }
  }
  std::string path;
  for (const std::string_view part : parts) path.append(path.empty() ? "" : "/").append(part);
  const bool folder = steps.back().empty() || steps.back() == "." || steps.back() == "..";
  return folder && !path.empty() ? path + '/' : path;
}

}  // namespace

TEST_CASE("a relative link leads from every place to every other") {
  const Urls urls(kBase, LinkStyle::directory);
  for (const std::string& from : kPlaces) {
    for (const std::string& to : kPlaces) {
      const std::string link = urls.relative(from, to).text();
      INFO("from '" << from << "' to '" << to << "': " << link);
      CHECK_FALSE(link.empty());
      CHECK_FALSE(link.starts_with("/"));
      CHECK(percent_decoded(followed(from, link)) == to);
    }
  }
}

TEST_CASE("a portable link names the file itself, from a page that is a file") {
  const Urls urls(kBase, LinkStyle::portable);
  for (const std::string& from : kPlaces) {
    for (const std::string& to : kPlaces) {
      const std::string link = urls.relative(from, to).text();
      INFO("from '" << from << "' to '" << to << "': " << link);
      CHECK(percent_decoded(followed(file_of(from), link)) == file_of(to));
    }
  }
}

TEST_CASE("links are as short as their reader expects") {
  struct Row {
    LinkStyle style;
    std::string from, to, anchor, expected;
  };
  const auto row = GENERATE(values<Row>({
      {LinkStyle::directory, "ja/plan/", "ja/plan/2023/", "", "2023/"},
      {LinkStyle::directory, "ja/plan/2023/", "ja/plan/", "", "../"},
      {LinkStyle::directory, "ja/plan/", "en/plan/", "", "../../en/plan/"},
      {LinkStyle::directory, "ja/plan/", "ja/plans/", "", "../plans/"},
      {LinkStyle::directory, "ja/plan/", "ja/plan/", "", "./"},
      {LinkStyle::directory, "", "", "", "./"},
      {LinkStyle::directory, "", "ja/", "", "ja/"},
      {LinkStyle::directory, "ja/plan/", "ja/plan/", "t-x", "#t-x"},
      {LinkStyle::directory, "ja/plan/", "ja/glossary/", "uhc", "../glossary/#uhc"},
      {LinkStyle::directory, "ja/", "files/plan/図 %.png", "", "../files/plan/%E5%9B%B3%20%25.png"},
      {LinkStyle::portable, "ja/plan/", "ja/plan/2023/", "", "2023/index.html"},
      {LinkStyle::portable, "ja/plan/", "ja/plan/", "", "index.html"},
      {LinkStyle::portable, "ja/plan/", "ja/glossary/", "uhc", "../glossary/index.html#uhc"},
      {LinkStyle::portable, "ja/plan/", "ja/plan/", "t-x", "#t-x"},
      {LinkStyle::portable, "ja/", "assets/style.css", "", "../assets/style.css"},
  }));
  CHECK(Urls(kBase, row.style).relative(row.from, row.to, row.anchor).text() == row.expected);
}

TEST_CASE("absolute links carry the whole address, rooted ones its path, in both styles") {
  struct Row {
    std::string base, to, absolute, rooted;
  };
  const auto row = GENERATE(values<Row>({
      {"https://example.org/", "", "https://example.org/", "/"},
      {"https://example.org/", "ja/", "https://example.org/ja/", "/ja/"},
      {kBase, "", "https://example.org/portal/", "/portal/"},
      {kBase, "ja/plan/", "https://example.org/portal/ja/plan/", "/portal/ja/plan/"},
      {"http://localhost:8000/a/b/", "files/図.png",
       "http://localhost:8000/a/b/files/%E5%9B%B3.png", "/a/b/files/%E5%9B%B3.png"},
  }));
  for (const LinkStyle style : {LinkStyle::directory, LinkStyle::portable}) {
    CHECK(Urls(row.base, style).absolute(row.to).text() == row.absolute);
    CHECK(Urls(row.base, style).rooted(row.to).text() == row.rooted);
  }
}

TEST_CASE("a page's bytes stand in its folder's index.html") {
  CHECK(file_of("") == "index.html");
  CHECK(file_of("ja/plan/") == "ja/plan/index.html");
  CHECK(file_of("404.html") == "404.html");
}

TEST_CASE("what cannot stand in a path is encoded, and only a whole escape is decoded") {
  struct Row {
    std::string plain, encoded;
  };
  const auto row = GENERATE(values<Row>({
      {"a/b-c_d.e~f", "a/b-c_d.e~f"},
      {"a b", "a%20b"},
      {"100%", "100%25"},
      {"a?b#c", "a%3Fb%23c"},
      {"\"<>\\^`{|}", "%22%3C%3E%5C%5E%60%7B%7C%7D"},
      {"図", "%E5%9B%B3"},
      {"[1]", "%5B1%5D"},
  }));
  CHECK(percent_encoded(row.plain) == row.encoded);
  CHECK(percent_decoded(row.encoded) == row.plain);

  CHECK(percent_decoded("%e5%9b%b3") == "図");
  CHECK(percent_decoded("100%") == "100%");
  CHECK(percent_decoded("%4") == "%4");
  CHECK(percent_decoded("%zz%41") == "%zzA");
}
