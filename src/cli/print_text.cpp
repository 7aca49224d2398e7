#include "cli/print_text.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "base/unicode.h"
#include "cli/diagnostic_words.h"
#include "cli/print_diagnostics.h"

namespace ayumi::cli {
namespace {

constexpr int kTabWidth = 4;

// Words of a file as a terminal shows them: tabs widened, control characters visible.
std::string shown(std::string_view text) {
  std::string out;
  bool behind_tab = false;
  for (const std::string_view part : split(text, '\t')) {
    if (behind_tab) out.append(kTabWidth, ' ');
    out += harmless(part);
    behind_tab = true;
  }
  return out;
}

struct Quoted {
  std::string text;
  int before = 0, width = 1;  // columns
};

// The line and where the caret stands under it; of a very long line, the part around the place.
Quoted quote(const Location& where, std::string_view line) {
  const auto line_begin = static_cast<std::size_t>(line.data() - where.source->text.data());
  const std::size_t begin = std::min<std::size_t>(where.begin - line_begin, line.size());
  const std::size_t end = std::clamp<std::size_t>(where.end - line_begin, begin, line.size());
  const std::string before = shown(last_part(line.substr(0, begin)));
  const std::string marked = shown(first_part(line.substr(begin, end - begin)));
  Quoted quoted;
  quoted.text = before + marked + shown(first_part(line.substr(end)));
  quoted.before = display_width(before);
  quoted.width = std::max(1, display_width(marked));
  return quoted;
}

std::string_view path_of(const Diagnostic& d) {
  return d.where.source ? std::string_view(d.where.source->path) : std::string_view();
}

class TextPrinter {
 public:
  TextPrinter(const Catalogue& catalogue, bool colour) : catalogue_(catalogue), colour_(colour) {}

  void print(const Diagnostic& d) {
    const std::string word(severity_word(d.kind.severity));
    out_ += paint(d.kind.severity == Severity::error ? "31;1" : "33;1",
                  catalogue_.say(word) + '[' + std::string(d.kind.code) + ']');
    out_ += paint("1", ": " + sentence(d, catalogue_)) + '\n';
    if (d.where.source) print_place(d);
    if (d.also && d.also->source) {
      out_ += "   = " + catalogue_.say("also", {places_.words(*d.also)}) + '\n';
    }
    const std::string help = way_out(d, catalogue_);
    if (!help.empty()) out_ += "   = " + catalogue_.say("help", {help}) + '\n';
    out_ += '\n';
  }

  void print_rest(std::size_t count, std::string_view path) {
    out_ += catalogue_.say("more-in-file", {std::to_string(count), harmless(path)}) + "\n\n";
  }

  std::string take() { return std::move(out_); }

 private:
  std::string paint(std::string_view code, const std::string& text) const {
    return colour_ ? "\x1b[" + std::string(code) + 'm' + text + "\x1b[0m" : text;
  }

  void print_place(const Diagnostic& d) {
    out_ += "  --> " + places_.words(d.where) + '\n';
    if (d.where.source->text.empty()) {
      if (!d.suggestion.empty()) out_ += "   = " + did_you_mean(d) + '\n';
      return;
    }
    const std::string_view line = line_text(*d.where.source, d.where.begin);
    const std::string number = std::to_string(places_.at(d.where).line);
    const std::string margin(number.size() + 1, ' ');
    const Quoted quoted = quote(d.where, line);
    out_ += margin + "|\n" + number + " | " + quoted.text + '\n' + margin + "| ";
    out_.append(static_cast<std::size_t>(quoted.before), ' ');
    std::string carets(static_cast<std::size_t>(quoted.width), '^');
    if (!d.suggestion.empty()) carets += ' ' + did_you_mean(d);
    out_ += paint("31;1", carets) + '\n';
  }

  std::string did_you_mean(const Diagnostic& d) const {
    return catalogue_.say("did-you-mean", {harmless(d.suggestion)});
  }

  const Catalogue& catalogue_;
  bool colour_;
  Places places_;
  std::string out_;
};

}  // namespace

std::string print_text(const std::vector<Diagnostic>& sorted, const Catalogue& catalogue,
                       bool colour) {
  TextPrinter printer(catalogue, colour);
  for (auto first = sorted.begin(); first != sorted.end();) {
    const auto is_other = [&](const Diagnostic& d) { return path_of(d) != path_of(*first); };
    const auto last = std::find_if(first, sorted.end(), is_other);
    const auto count = static_cast<std::size_t>(last - first);
    const std::size_t printed = std::min(count, kMostPerFile);
    std::for_each_n(first, printed, [&](const Diagnostic& d) { printer.print(d); });
    if (printed < count) printer.print_rest(count - printed, path_of(*first));
    first = last;
  }
  const auto count = [&](Severity severity) {
    return std::to_string(std::count_if(sorted.begin(), sorted.end(), [&](const Diagnostic& d) {
      return d.kind.severity == severity;
    }));
  };
  const std::vector<std::string> counts{count(Severity::error), count(Severity::warning)};
  return printer.take() + catalogue.say("diagnostics-count", counts) + '\n';
}

}  // namespace ayumi::cli
