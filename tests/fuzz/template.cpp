// Templates, compiled and rendered over one fixed view. The input is the page's template; a line
// "%% name" begins another one ("%% parts/card", "%% page.xml").
#include "template/template.h"

#include <algorithm>

#include "base/text.h"
#include "support/expectations.h"
#include "support/fuzz_target.h"
#include "unit/template/views.h"

namespace ayumi::fuzz {
namespace {

using template_::TemplateSources;

// Lists within lists multiply what is printed; a dozen of them would keep any machine busy.
constexpr std::ptrdiff_t kMostSections = 10;

TemplateSources sources_of(std::string_view input) {
  TemplateSources sources;
  std::string name = "page", text;
  const auto keep = [&] {
    sources[name] = make_source("themes/fuzz/templates/" + name + ".mustache", text);
  };
  for (const std::string_view line : split(input, '\n')) {
    if (line.starts_with("%% ")) {
      keep();
      name = line.substr(3);
      text.clear();
    } else {
      text.append(line).append("\n");
    }
  }
  keep();
  return sources;
}

bool stands_in(std::string_view words, const TemplateSources& sources) {
  return std::any_of(sources.begin(), sources.end(), [&](const auto& source) {
    return source.second->text.find(words) != std::string::npos;
  });
}

// Values of the view that are markup when they are printed as they are.
void expect_escaped(const std::string& out, const TemplateSources& sources) {
  for (const std::string_view raw : {"歩み <", "?a=1&b", "?c=1&d"}) {
    const bool literal = stands_in(raw.substr(0, 3), sources);
    expect(literal || out.find(raw) == std::string::npos, "what a view says is escaped", out);
  }
}

void try_template(const std::string& name, const TemplateSources& sources) {
  Diagnostics told;
  const auto compiled = template_::compile(name, sources, template_::test::PageView::shape(),
                                           template_::test::word_keys(), told);
  expect(compiled.has_value() != told.has_errors(), "a template or mistakes, not both", name);
  for (const Diagnostic& one : told.sorted()) {
    // Only that the page itself is missing is told of a file without text.
    if (!one.where.source->text.empty()) expect_inside(one.where, one.kind.code);
    if (one.also) expect_inside(*one.also, one.kind.code);
  }
  if (!compiled) return;
  std::string out;
  template_::render(*compiled, template_::test::page_view(), template_::test::words(), out);
  expect(is_utf8(out), "a page is UTF-8", out);
  if (!name.ends_with(".txt")) expect_escaped(out, sources);
}

}  // namespace

void try_input(std::string_view input) {
  const TemplateSources sources = sources_of(input);
  if (std::count(input.begin(), input.end(), '#') > kMostSections) return;
  for (const std::string name : {"page", "page.xml", "page.txt"}) {
    if (sources.contains(name)) try_template(name, sources);
  }
}

}  // namespace ayumi::fuzz
