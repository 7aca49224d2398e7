// The file of the logo: where it may stand, and its size.
#include "render/logo.h"

#include <catch2/catch.hpp>

#include "base/memory_file_system.h"

using namespace ayumi;
using namespace ayumi::render;

namespace {

const std::string kSvg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 180 60\"/>";
const std::string kPng("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x30\0\0\0\x20", 24);

void fill(MemoryFileSystem& disk) {
  disk.add_file("project/static/logo.svg", kSvg);
  disk.add_file("project/static/img/logo 2.png", kPng);
  disk.add_file("project/static/.logo.svg", kSvg);
  disk.add_file("project/static/really-a.png", kSvg);
  disk.add_file("project/static/really-b.svg", kPng);
  disk.add_file("project/static/logo.jpg", kPng);
  disk.add_file("project/static/endless.svg", "<svg width=\"100%\"/>");
  disk.add_file("project/content/logo.svg", kSvg);
}

// "180 x 60", "T030 static/logo.svg?", or "none".
std::string outcome(const std::string& file) {
  MemoryFileSystem disk;
  fill(disk);
  Diagnostics told;
  const auto size =
      logo_size(disk, "project", {file, {make_source("site.yaml", file), 0, 1}, {}}, told);
  if (!size) return size.error().cause;
  std::string line;
  for (const Diagnostic& one : told.sorted()) {
    CHECK(one.arguments == std::vector<std::string>{file});
    line += std::string(one.kind.code) + ' ' + one.suggestion + '?';
  }
  if (*size) line += std::to_string((*size)->width) + " x " + std::to_string((*size)->height);
  return line.empty() ? "none" : line;
}

}  // namespace

TEST_CASE("a logo has the size that its file says") {
  CHECK(outcome("") == "none");
  CHECK(outcome("static/logo.svg") == "180 x 60");
  CHECK(outcome("static/img/logo 2.png") == "48 x 32");
}

TEST_CASE("a logo that would not be published is told") {
  for (const char* file :
       {"logo.svg", "content/logo.svg", "static/../content/logo.svg", "static/.logo.svg",
        "/static/logo.svg", "static//logo.svg", "static/./logo.svg", "static/",
        "https://example.org/static/logo.svg", "Static/logo.svg"}) {
    CAPTURE(file);
    CHECK(outcome(file) == "T029 ?");
  }
}

TEST_CASE("a logo that is not there is told with the file that was probably meant") {
  CHECK(outcome("static/lgo.svg") == "T030 static/logo.svg?");
  CHECK(outcome("static/nowhere/logo.svg") == "T030 ?");
  CHECK(outcome("static/img") == "T030 ?");
}

TEST_CASE("a logo that is no picture of a known size is told") {
  for (const char* file :
       {"static/really-a.png", "static/really-b.svg", "static/logo.jpg", "static/endless.svg"}) {
    CAPTURE(file);
    CHECK(outcome(file) == "T031 ?");
  }
}
