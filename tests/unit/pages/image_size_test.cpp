// Sizes of pictures from the bytes of their files.
#include "pages/image_size.h"

#include <catch2/catch.hpp>
#include <string>

using namespace ayumi::pages;
using namespace std::string_literals;

namespace {

// "3x2", "none"
std::string size_of(std::string_view bytes) {
  const auto size = image_size(bytes);
  return size ? std::to_string(size->width) + 'x' + std::to_string(size->height) : "none";
}

const std::string kPng = "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x03\0\0\x01\x02\x08\x06\0\0\0"s;
const std::string kGif = "GIF89a\x03\0\x02\x01\x80\0\0"s;
const std::string kJfif = "\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0"s;
// Height stands before width.
const std::string kFrame = "\xff\xc0\0\x0b\x08\0\x02\0\x03\x01\x01\x11\0"s;
const std::string kTable = "\xff\xc4\0\x05\0\x01\x02"s;

}  // namespace

TEST_CASE("the size of a picture is read from its first bytes") {
  struct Row {
    const char* name;
    std::string bytes, expected;
  };
  const auto row = GENERATE(values<Row>({
      {"png", kPng, "3x258"},
      {"gif", kGif, "3x258"},
      {"gif of 1987", "GIF87a\x05\0\x06\0\0\0\0"s, "5x6"},
      {"jpeg", kJfif + kFrame, "3x2"},
      {"jpeg, progressive", kJfif + "\xff\xc2\0\x0b\x08\x01\0\0\x04\x01\x01\x11\0"s, "4x256"},
      {"jpeg, a table that looks like a frame first", kJfif + kTable + kFrame, "3x2"},
      {"jpeg, fill bytes between segments", kJfif + "\xff\xff\xff"s + kFrame, "3x2"},
      {"svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"20\"/>", "30x20"},
      {"svg in pixels", "<svg width=\"30px\" height=\"20.7px\">", "30x20"},
      {"svg with a box", "<svg viewBox=\"0 0 300 200\">", "300x200"},
      {"svg with a box and commas", "<svg viewBox=\"0,0,300,200\">", "300x200"},
      {"svg behind a declaration",
       "<?xml version=\"1.0\"?>\n<!-- x -->\n<svg width=\"3\" height=\"2\">", "3x2"},
      {"svg over several lines", "<svg\n  width=\"3\"\n  height=\"2\">", "3x2"},
      {"svg in single quotes", "<svg width='3' height='2'>", "3x2"},
      {"svg in per cent, with a box",
       "<svg width=\"100%\" height=\"100%\" viewBox=\"0 0 300 200\">", "300x200"},
  }));
  INFO(row.name);
  CHECK(size_of(row.bytes) == row.expected);
}

TEST_CASE("a picture without a size has none") {
  struct Row {
    const char* name;
    std::string bytes;
  };
  const auto row = GENERATE(values<Row>({
      {"empty", ""},
      {"text", "not a picture"},
      {"png, zero wide", "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\0\0\0\0\x02"s},
      {"png without its header", "\x89PNG\r\n\x1a\n\0\0\0\x0dIDAT\0\0\0\x03\0\0\0\x02"s},
      {"gif, zero high", "GIF89a\x03\0\0\0"s},
      {"jpeg, zero high", kJfif + "\xff\xc0\0\x0b\x08\0\0\0\x03\x01\x01\x11\0"s},
      {"jpeg without a frame", kJfif + kTable},
      {"jpeg, garbage between segments", kJfif + "abcdefghijklm"s},
      {"svg, zero wide", "<svg width=\"0\" height=\"2\">"},
      {"svg with neither size nor box", "<svg xmlns=\"http://www.w3.org/2000/svg\">"},
      {"svg, words for numbers", "<svg width=\"wide\" height=\"high\">"},
      {"svg, a box of two numbers", "<svg viewBox=\"300 200\">"},
      {"svg, an empty box", "<svg viewBox=\"\">"},
      {"svg, not closed", "<svg width=\"3"},
      {"svg far behind other things", std::string(5000, ' ') + "<svg width=\"3\" height=\"2\">"},
  }));
  INFO(row.name);
  CHECK(size_of(row.bytes) == "none");
}

TEST_CASE("a picture cut off anywhere before its size has none, and nothing worse happens") {
  struct Row {
    const char* name;
    std::string bytes;
    std::size_t enough;  // bytes that hold the size
  };
  const auto row = GENERATE(values<Row>({
      {"png", kPng, 24},
      {"gif", kGif, 10},
      {"jpeg", kJfif + kFrame, kJfif.size() + 10},
  }));
  for (std::size_t length = 0; length < row.enough; ++length) {
    INFO(row.name << ", " << length << " bytes");
    // On the heap and exactly as long, so that a sanitizer sees a step too far.
    const std::string bytes(row.bytes, 0, length);
    CHECK(size_of(bytes) == "none");
  }
  CHECK(size_of(row.bytes.substr(0, row.enough)) != "none");
}
