// Our JSON, read by a JSON library.
#include "exports/json_out.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace ayumi;
using namespace ayumi::exports;
using Json = nlohmann::ordered_json;

namespace {

std::string written(std::string_view text, JsonOut::Form form) {
  JsonOut out(form);
  out.begin_object().member("text", text).end_object();
  return std::move(out).take();
}

}  // namespace

TEST_CASE("any text comes back as it was") {
  std::string controls;
  for (char c = 1; c < 0x20; ++c) controls += c;
  for (const std::string& text :
       {std::string(), std::string("a"), std::string("\"\\/\b"), controls,
        std::string("健康\n・医療"), std::string("<script>&</script>"),
        std::string("\xE2\x80\xA8 \xE2\x80\xA9 \xE2\x80\xA6"), std::string("😀")}) {
    CAPTURE(text);
    for (const auto form : {JsonOut::Form::file, JsonOut::Form::in_page}) {
      CHECK(Json::parse(written(text, form)).at("text").get<std::string>() == text);
    }
  }
}

TEST_CASE("what stands in a page cannot end the script around it") {
  const std::string out = written("</script><!-- & \xE2\x80\xA8", JsonOut::Form::in_page);
  CHECK(out.find_first_of("<>&\n") == std::string::npos);
  CHECK(out.find("\xE2\x80\xA8") == std::string::npos);
  CHECK(Json::parse(out).at("text") == "</script><!-- & \xE2\x80\xA8");
}

TEST_CASE("objects and lists nest, empty ones too, in both forms the same") {
  for (const auto form : {JsonOut::Form::file, JsonOut::Form::in_page}) {
    JsonOut out(form);
    out.begin_object().key("none").begin_list().end_list().key("empty").begin_object().end_object();
    out.key("list").begin_list().value("a").number(7).flag(false).begin_object();
    out.member_if("left out", "").member("b", "c").end_object().end_list();
    out.member_flag("last", true).end_object();
    const std::string text = std::move(out).take();
    CAPTURE(text);
    CHECK(Json::parse(text) ==
          Json::parse(R"({"none":[],"empty":{},"list":["a",7,false,{"b":"c"}],"last":true})"));
  }
}
