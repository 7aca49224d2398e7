#pragma once
// Mustache templates that are wholly checked when they are compiled, so that rendering has nothing
// left to find out: every name is resolved against the view's shape, every partial and layout is
// put in place, every printed value stands where its kind may stand. docs/templates.md has the
// rules.

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "base/source.h"
#include "template/shape.h"

namespace ayumi::template_ {

// By the path below templates/, without ".mustache": "record", "parts/card", "sitemap.xml".
// A template that ends in ".xml" is XML, one in ".txt" plain text without escaping, all others
// HTML.
using TemplateSources = std::map<std::string, Source, std::less<>>;

// The keys that {{t.key}} may name, sorted. `render` is given one language's words in this order.
using WordKeys = std::span<const std::string>;
using Words = std::span<const std::string>;

struct Program;

// Immutable, cheap to copy, for any number of threads. Holds nothing of the sources.
class Template {
 public:
  explicit Template(std::shared_ptr<const Program> program) : program_(std::move(program)) {}
  const Program& program() const { return *program_; }

 private:
  std::shared_ptr<const Program> program_;
};

// Nothing when the template or anything it includes is wrong; all that is wrong is then reported.
std::optional<Template> compile(std::string_view name, const TemplateSources& sources,
                                const Shape& root, WordKeys words, Diagnostics& diagnostics);

// Appends to `out`. `view` must be of the shape that the template was compiled for, and `words` as
// long as its keys: anything else is a mistake in the program and ends it.
void render(const Template& page, const Shape& shape, const void* view, Words words,
            std::string& out);

template <class View>
void render(const Template& page, const View& view, Words words, std::string& out) {
  render(page, View::shape(), &view, words, out);
}

}  // namespace ayumi::template_
