#include <array>
#include <charconv>
#include <cstdlib>

#include "base/text.h"
#include "template/program.h"
#include "template/template.h"

namespace ayumi::template_ {
namespace {

const std::string& text_at(const void* value) { return *static_cast<const std::string*>(value); }

bool is_true(const Type& type, const void* value) {
  if (value == nullptr) return false;
  switch (type.kind) {
    case Kind::boolean:
      return *static_cast<const bool*>(value);
    case Kind::list:
      return type.count(value) > 0;
    case Kind::group:
    case Kind::number:
      return true;
    default:
      return !text_at(value).empty();
  }
}

void append_number(std::string& out, std::int64_t number) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), end);
}

class Run {
 public:
  Run(const Program& program, const void* root, Words words, std::string& out)
      : program_(program), root_(root), words_(words), out_(out) {}

  void steps(std::size_t at, std::size_t end, const void* here) {
    while (at < end) {
      const Step& step = program_.steps[at];
      if (step.does < Step::Does::unless) {
        print(step, here);
        ++at;
      } else {
        section(step, at + 1, here);
        at = step.end;
      }
    }
  }

 private:
  const void* value(const Step& step, const void* here) const {
    const void* found = step.from_root ? root_ : here;
    for (std::uint32_t at = step.first; at < step.first + step.count && found; ++at) {
      found = program_.getters[at](found);
    }
    return found;
  }

  void print_text(const std::string& text, bool escapes) {
    if (escapes) {
      append_escaped(out_, text);
    } else {
      out_ += text;
    }
  }

  void print(const Step& step, const void* here) {
    if (step.does == Step::Does::literal) {
      out_.append(program_.literals, step.first, step.count);
    } else if (step.does == Step::Does::word) {
      print_text(words_[step.first], program_.escapes);
    } else if (const void* found = value(step, here)) {
      if (step.does == Step::Does::number) {
        append_number(out_, step.type->number(found));
      } else {
        print_text(text_at(found), step.does == Step::Does::escaped);
      }
    }
  }

  void section(const Step& step, std::size_t body, const void* here) {
    const void* found = value(step, here);
    if (is_true(*step.type, found) == (step.does == Step::Does::unless)) return;
    if (step.does == Step::Does::for_each) {
      const std::size_t count = step.type->count(found);
      for (std::size_t i = 0; i < count; ++i) steps(body, step.end, step.type->item(found, i));
    } else {
      steps(body, step.end, step.does == Step::Does::enter ? found : here);
    }
  }

  const Program& program_;
  const void* root_;
  Words words_;
  std::string& out_;
};

}  // namespace

void render(const Template& page, const Shape& shape, const void* view, Words words,
            std::string& out) {
  const Program& program = page.program();
  if (program.shape != &shape || program.word_count != words.size()) std::abort();
  Run(program, view, words, out).steps(0, program.steps.size(), view);
}

}  // namespace ayumi::template_
