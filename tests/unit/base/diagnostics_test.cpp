#include "base/diagnostics.h"

#include <catch2/catch.hpp>

using namespace ayumi;

namespace {

constexpr DiagnosticKind kError{"C001", Severity::error};
constexpr DiagnosticKind kOtherError{"C002", Severity::error};
constexpr DiagnosticKind kWarning{"C900", Severity::warning};

std::string printed(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& d : diagnostics.sorted()) {
    out += d.where.source ? d.where.source->path : "-";
    out += ":" + std::to_string(d.where.begin) + " " + std::string(d.kind.code);
    for (const std::string& argument : d.arguments) out += " " + argument;
    out += "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("diagnostics come out in the order of path, offset, code and arguments") {
  const Source a = make_source("a.md", "0123456789");
  const Source b = make_source("b.md", "0123456789");
  Diagnostics first, second;
  first.add(kError, {b, 0, 1});
  first.add(kOtherError, {a, 5, 6});
  first.add(kError, {a, 5, 6}, {"y"});
  second.add(kError, {a, 5, 6}, {"x"});
  second.add(kError, {a, 2, 3});
  second.add(kError, {});
  const std::string expected =
      "-:0 C001\na.md:2 C001\na.md:5 C001 x\na.md:5 C001 y\na.md:5 C002\nb.md:0 C001\n";

  Diagnostics one_way;
  one_way.merge(Diagnostics(first));
  one_way.merge(Diagnostics(second));
  CHECK(printed(one_way) == expected);
  Diagnostics other_way;
  other_way.merge(Diagnostics(second));
  other_way.merge(Diagnostics(first));
  CHECK(printed(other_way) == expected);
}

TEST_CASE("the same thing said twice is printed once, also from two readings of a file") {
  Diagnostics diagnostics;
  diagnostics.add(kError, {make_source("a.md", "abc"), 1, 2}, {"x"});
  diagnostics.add(kError, {make_source("a.md", "abc"), 1, 2}, {"x"});
  diagnostics.add(kError, {make_source("a.md", "abc"), 1, 3}, {"x"});
  CHECK(diagnostics.sorted().size() == 2);
}

TEST_CASE("only an error is an error") {
  Diagnostics diagnostics;
  CHECK(diagnostics.empty());
  diagnostics.add(kWarning, {});
  CHECK_FALSE(diagnostics.empty());
  CHECK_FALSE(diagnostics.has_errors());
  diagnostics.add(kError, {});
  CHECK(diagnostics.has_errors());
}

TEST_CASE("what is added to a diagnostic afterwards stays with it") {
  Diagnostics diagnostics;
  diagnostics.add(kError, {}).suggestion = "mhlw";
  CHECK(diagnostics.sorted().at(0).suggestion == "mhlw");
}
