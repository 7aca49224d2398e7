#include "outbound/web_address.h"

#include <catch2/catch.hpp>

using namespace ayumi::outbound;

namespace {

std::string text_of(const std::optional<WebAddress>& address) {
  return address ? address->text() : "none";
}

}  // namespace

TEST_CASE("an address is asked for as a browser would") {
  struct Row {
    const char *written, *asked;
  };
  const auto row = GENERATE(values<Row>({
      {"https://example.org", "https://example.org/"},
      {"HTTP://Example.ORG:80/A?b=C#d", "http://example.org/A?b=C"},
      {"http://example.org?q", "http://example.org/?q"},
      {"https://example.org:8443/", "https://example.org:8443/"},
      {"https://example.org:443/a/../b/./c/..", "https://example.org/b/"},
      {"https://example.org/../../a", "https://example.org/a"},
      {"https://例え.jp/道?歩=み", "https://xn--r8jz45g.jp/%E9%81%93?%E6%AD%A9=%E3%81%BF"},
      {"https://example.org/%e9%81%93 x", "https://example.org/%e9%81%93%20x"},
      {"http://[2001:DB8::1]:8080/x", "http://[2001:DB8::1]:8080/x"},
      {"http://192.0.2.1/", "http://192.0.2.1/"},
  }));
  CHECK(text_of(parse_web_address(row.written)) == row.asked);
}

TEST_CASE("what is no address of a host is none") {
  const std::string written = GENERATE(values<std::string>(
      {"", "http://", "https:///a", "ftp://a/", "//a/", "javascript:x", "http://a b/",
       "http://a:0/", "http://a:99999/", "http://a:x/", "http://u@a/", "http://u:p@a/",
       "http://[::1/", "http://[]/", "http://[::1]x/", "http://a..b/", "http://a_b%00/",
       "http://\xE2\x80\xAE/"}));
  CAPTURE(written);
  CHECK_FALSE(parse_web_address(written));
}

TEST_CASE("a redirect is read against the address that gave it") {
  struct Row {
    const char *reference, *asked;
  };
  const auto row = GENERATE(values<Row>({
      {"https://b.example/x", "https://b.example/x"},
      {"//b.example/x", "http://b.example/x"},
      {"/x?y=a:b", "http://a.example:81/x?y=a:b"},
      {"x", "http://a.example:81/p/x"},
      {"../x#y", "http://a.example:81/x"},
      {"?z", "http://a.example:81/p/q?z"},
      {" /x ", "http://a.example:81/x"},
      {"mailto:a@b", "none"},
      {"javascript:alert(1)", "none"},
      {"file:///etc/passwd", "none"},
      {"http:x", "none"},
  }));
  const auto base = parse_web_address("http://a.example:81/p/q?r");
  REQUIRE(base);
  CHECK(text_of(resolve(*base, row.reference)) == row.asked);
}
