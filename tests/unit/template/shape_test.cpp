#include "template/shape.h"

#include <catch2/catch.hpp>

#include "views.h"

namespace ayumi::template_::test {
namespace {

TEST_CASE("the shapes that can be reached are each listed once") {
  const auto shapes = all_shapes(PageView::shape());
  std::vector<std::string_view> names;
  for (const Shape* each : shapes) names.push_back(each->name);
  CHECK(names == std::vector<std::string_view>{"page", "person", "item", "step"});
}

TEST_CASE("a shape documents its fields by name and kind") {
  std::string listed;
  for (const Field& each : ItemView::shape().fields) {
    listed += std::string(each.name) + " " + std::string(to_string(each.type->kind)) + "; ";
  }
  CHECK(listed ==
        "title Text; note Text; count Number; body Html; link Url; owner Group; steps List; "
        "parts List; ");
  CHECK(ItemView::shape().find("note")->doc == "a remark");
  CHECK(ItemView::shape().find("nothing") == nullptr);
}

TEST_CASE("addresses that run programs are told from those that lead somewhere") {
  struct Row {
    std::string text;
    bool safe;
  };
  const std::vector<Row> rows = {
      {"", true},
      {"../a/?b=c:d#e:f", true},
      {"a/b:c", true},
      {"#x", true},
      {"//example.org/", true},
      {"健康/", true},
      {"HTTPS://example.org/", true},
      {"http:x", true},
      {"mailto:a@example.org", true},
      {"tel:+81", true},
      {"javascript:alert(1)", false},
      {"JavaScript:alert(1)", false},
      {" javascript:alert(1)", false},
      {"java\nscript:alert(1)", false},
      {"java\tscript:alert(1)", false},
      {"\x01javascript:alert(1)", false},
      {"vbscript:x", false},
      {"data:text/html,x", false},
      {"a:b", false},
      {":", false},
      {"\\\\example.org", false},
      {"a b", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(is_safe_url(row.text) == row.safe);
  }
}

}  // namespace
}  // namespace ayumi::template_::test
