#include "cli/print_diagnostics.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "base/unicode.h"

namespace ayumi::cli {
namespace {

constexpr int kTabWidth = 4;
constexpr std::size_t kLongestLine = 160;  // columns of a quoted line

std::string_view severity_word(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

std::vector<std::string> harmless_all(const std::vector<std::string>& arguments) {
  std::vector<std::string> result;
  for (const std::string& argument : arguments) result.push_back(harmless(argument));
  return result;
}

std::string sentence(const Diagnostic& d, const Catalogue& catalogue) {
  return catalogue.say(d.kind.code, harmless_all(d.arguments));
}

std::string help(const Diagnostic& d, const Catalogue& catalogue) {
  const std::string key = std::string(d.kind.code) + ".help";
  return catalogue.has(key) ? catalogue.say(key, harmless_all(d.arguments)) : std::string();
}

std::string place(const Location& where) {
  std::string text = harmless(where.source->path);
  if (where.source->text.empty()) return text;
  const LineColumn at = line_column(*where.source, where.begin);
  return text + ':' + std::to_string(at.line) + ':' + std::to_string(at.column);
}

// A line of a file as a terminal shows it: tabs widened, control characters visible.
std::string shown(std::string_view text) {
  std::string out;
  for (const std::string_view part : split(text, '\t')) {
    if (!out.empty()) out.append(kTabWidth, ' ');
    out += harmless(part);
  }
  return out;
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
      out_ += "   = " + catalogue_.say("also", {place(*d.also)}) + '\n';
    }
    const std::string way_out = help(d, catalogue_);
    if (!way_out.empty()) out_ += "   = " + catalogue_.say("help", {way_out}) + '\n';
    out_ += '\n';
  }

  std::string take() { return std::move(out_); }

 private:
  std::string paint(std::string_view code, const std::string& text) const {
    return colour_ ? "\x1b[" + std::string(code) + 'm' + text + "\x1b[0m" : text;
  }

  void print_place(const Diagnostic& d) {
    out_ += "  --> " + place(d.where) + '\n';
    if (d.where.source->text.empty()) {
      if (!d.suggestion.empty()) out_ += "   = " + did_you_mean(d) + '\n';
      return;
    }
    const std::string_view line = line_text(*d.where.source, d.where.begin);
    const std::string number = std::to_string(line_column(*d.where.source, d.where.begin).line);
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

  struct Quoted {
    std::string text;
    int before = 0, width = 1;  // columns
  };

  // The line and where the caret stands under it; of a very long line, the part around the place.
  static Quoted quote(const Location& where, std::string_view line) {
    const auto line_begin = static_cast<std::size_t>(line.data() - where.source->text.data());
    const std::size_t begin = std::min<std::size_t>(where.begin - line_begin, line.size());
    const std::size_t end = std::clamp<std::size_t>(where.end - line_begin, begin, line.size());
    Quoted quoted;
    std::string before = shown(line.substr(0, begin));
    if (before.size() > kLongestLine) before = "…" + last_part(before);
    std::string after = shown(line.substr(end));
    if (after.size() > kLongestLine) after = first_part(after) + "…";
    const std::string marked = shown(line.substr(begin, end - begin));
    quoted.text = before + marked + after;
    quoted.before = display_width(before);
    quoted.width = std::max(1, display_width(marked));
    return quoted;
  }

  static bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }
  static std::string last_part(const std::string& text) {
    std::size_t from = text.size() - kLongestLine / 2;
    while (from < text.size() && continues(text[from])) ++from;
    return text.substr(from);
  }
  static std::string first_part(const std::string& text) {
    std::size_t to = kLongestLine / 2;
    while (to > 0 && continues(text[to])) --to;
    return text.substr(0, to);
  }

  const Catalogue& catalogue_;
  bool colour_;
  std::string out_;
};

std::string print_text(const std::vector<Diagnostic>& all, const Catalogue& catalogue,
                       bool colour) {
  TextPrinter printer(catalogue, colour);
  for (const Diagnostic& d : all) printer.print(d);
  const auto errors = std::count_if(all.begin(), all.end(), [](const Diagnostic& d) {
    return d.kind.severity == Severity::error;
  });
  const std::vector<std::string> counts{
      std::to_string(errors), std::to_string(all.size() - static_cast<std::size_t>(errors))};
  return printer.take() + catalogue.say("diagnostics-count", counts) + '\n';
}

nlohmann::ordered_json place_json(const Location& where) {
  nlohmann::ordered_json json;
  const LineColumn at = line_column(*where.source, where.begin);
  json["path"] = where.source->path;
  json["line"] = at.line;
  json["column"] = at.column;
  json["begin"] = where.begin;
  json["end"] = where.end;
  return json;
}

std::string print_json(const std::vector<Diagnostic>& all, const Catalogue& catalogue) {
  std::string out;
  for (const Diagnostic& d : all) {
    nlohmann::ordered_json json;
    json["code"] = d.kind.code;
    json["severity"] = severity_word(d.kind.severity);
    json["message"] = sentence(d, catalogue);
    if (d.where.source) json["where"] = place_json(d.where);
    if (!d.suggestion.empty()) json["suggestion"] = d.suggestion;
    if (d.also && d.also->source) json["also"] = place_json(*d.also);
    const std::string way_out = help(d, catalogue);
    if (!way_out.empty()) json["help"] = way_out;
    using Handler = nlohmann::ordered_json::error_handler_t;
    out += json.dump(-1, ' ', false, Handler::replace) + '\n';
  }
  return out;
}

// Workflow commands: %, line ends, and in properties ':' and ',' are escaped.
std::string github_escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '%':
        out += "%25";
        break;
      case '\r':
        out += "%0D";
        break;
      case '\n':
        out += "%0A";
        break;
      case ':':
        out += property ? "%3A" : ":";
        break;
      case ',':
        out += property ? "%2C" : ",";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string print_github(const std::vector<Diagnostic>& all, const Catalogue& catalogue) {
  std::string out;
  for (const Diagnostic& d : all) {
    out.append("::").append(severity_word(d.kind.severity));
    if (d.where.source) {
      const LineColumn at = line_column(*d.where.source, d.where.begin);
      out += " file=" + github_escaped(d.where.source->path, true) +
             ",line=" + std::to_string(at.line) + ",col=" + std::to_string(at.column) +
             ",title=" + std::string(d.kind.code);
    }
    std::string message = sentence(d, catalogue);
    if (!d.suggestion.empty()) message += " – " + catalogue.say("did-you-mean", {d.suggestion});
    const std::string way_out = help(d, catalogue);
    if (!way_out.empty()) message += " – " + way_out;
    out += "::" + github_escaped(message, false) + '\n';
  }
  return out;
}

}  // namespace

std::string harmless(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20) {
      append_utf8(out, 0x2400U + byte);  // ␀ to ␟
    } else if (byte == 0x7F) {
      append_utf8(out, 0x2421U);
    } else {
      out += c;
    }
  }
  // C1 controls (U+0080 to U+009F) steer terminals as well; bytes that are not UTF-8 may be
  // anything.
  std::string safe;
  for (std::size_t at = 0; at < out.size();) {
    const auto bad = find_invalid_utf8(std::string_view(out).substr(at));
    const std::size_t good_end = bad ? at + *bad : out.size();
    while (at < good_end) {
      const std::size_t from = at;
      const char32_t c = next_code_point(out, at);
      const bool control =
          (c >= 0x80 && c <= 0x9F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
      if (control) {
        append_utf8(safe, 0xFFFD);
      } else {
        safe.append(out, from, at - from);
      }
    }
    if (bad) {
      append_utf8(safe, 0xFFFD);
      ++at;
    }
  }
  return safe;
}

std::string print_diagnostics(const Diagnostics& diagnostics, const Catalogue& catalogue,
                              const PrintOptions& options) {
  const std::vector<Diagnostic> all = diagnostics.sorted();
  if (all.empty()) return {};
  switch (options.format) {
    case Format::text:
      return print_text(all, catalogue, options.colour);
    case Format::json:
      return print_json(all, catalogue);
    case Format::github:
      return print_github(all, catalogue);
  }
  return {};
}

}  // namespace ayumi::cli
