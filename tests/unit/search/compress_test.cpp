#include "search/compress.h"

#include <libdeflate.h>

#include <catch2/catch.hpp>

namespace ayumi::search {
namespace {

std::string unpacked(const std::string& packed, std::size_t size) {
  std::string out(size, '\0');
  libdeflate_decompressor* decompressor = libdeflate_alloc_decompressor();
  const auto result = libdeflate_gzip_decompress(decompressor, packed.data(), packed.size(),
                                                 out.data(), out.size(), nullptr);
  libdeflate_free_decompressor(decompressor);
  CHECK(result == LIBDEFLATE_SUCCESS);
  return out;
}

}  // namespace

TEST_CASE("gzip gives back what went in, the same bytes each time, and no date") {
  std::string many;
  for (int i = 0; i < 20'000; ++i) many += std::to_string(i * i);
  for (const std::string& text : {std::string(), std::string("a"), std::string(1, '\0'), many}) {
    for (const int effort : {1, 6, 10, 12}) {
      const std::string packed = gzip(text, effort);
      CHECK(packed.substr(0, 2) == "\x1F\x8B");
      CHECK(packed.substr(4, 4) == std::string(4, '\0'));
      CHECK(unpacked(packed, text.size()) == text);
      CHECK(gzip(text, effort) == packed);
    }
  }
  CHECK(gzip(many, 6).size() < many.size() / 2);
}

}  // namespace ayumi::search
