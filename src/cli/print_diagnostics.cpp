#include "cli/print_diagnostics.h"

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "base/unicode.h"
#include "cli/diagnostic_words.h"
#include "cli/print_text.h"

namespace ayumi::cli {
namespace {

nlohmann::ordered_json place_json(const Location& where, Places& places) {
  nlohmann::ordered_json json;
  const LineColumn at = places.at(where);
  json["path"] = where.source->path;
  json["line"] = at.line;
  json["column"] = at.column;
  json["begin"] = where.begin;
  json["end"] = where.end;
  return json;
}

// DEL and the C1 controls, which JSON may hold as they are, as escapes.
std::string with_escapes(std::string_view json) {
  std::string out;
  for (std::size_t at = 0; at < json.size();) {
    const std::size_t from = at;
    const char32_t c = next_code_point(json, at);
    if (c == 0x7F) {
      out += "\\u007f";
    } else if (c >= 0x80 && c <= 0x9F) {
      constexpr std::string_view kDigits = "0123456789abcdef";
      out.append("\\u00").append({kDigits[c >> 4U], kDigits[c & 0xFU]});
    } else {
      out.append(json.substr(from, at - from));
    }
  }
  return out;
}

nlohmann::ordered_json diagnostic_json(const Diagnostic& d, const Catalogue& catalogue,
                                       Places& places) {
  nlohmann::ordered_json json;
  json["code"] = d.kind.code;
  json["severity"] = severity_word(d.kind.severity);
  json["message"] = sentence(d, catalogue);
  if (d.where.source) json["where"] = place_json(d.where, places);
  if (!d.suggestion.empty()) json["suggestion"] = d.suggestion;
  if (d.also && d.also->source) json["also"] = place_json(*d.also, places);
  const std::string help = way_out(d, catalogue);
  if (!help.empty()) json["help"] = help;
  return json;
}

std::string json_line(const nlohmann::ordered_json& json) {
  using Handler = nlohmann::ordered_json::error_handler_t;
  return with_escapes(json.dump(-1, ' ', false, Handler::replace)) + '\n';
}

std::string print_json(const std::vector<Diagnostic>& all, const Catalogue& catalogue) {
  Places places;
  std::string out;
  for (const Diagnostic& d : all) out += json_line(diagnostic_json(d, catalogue, places));
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
  Places places;
  std::string out;
  for (const Diagnostic& d : all) {
    const bool note = d.kind.severity == Severity::note;
    out.append("::").append(note ? "notice" : severity_word(d.kind.severity));
    if (d.where.source) {
      const LineColumn at = places.at(d.where);
      out += " file=" + github_escaped(harmless(d.where.source->path), true) +
             ",line=" + std::to_string(at.line) + ",col=" + std::to_string(at.column) +
             ",title=" + std::string(d.kind.code);
    }
    std::string message = sentence(d, catalogue);
    if (!d.suggestion.empty()) {
      message += " – " + catalogue.say("did-you-mean", {harmless(d.suggestion)});
    }
    const std::string help = way_out(d, catalogue);
    if (!help.empty()) message += " – " + help;
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

std::string print_silenced(const std::vector<pipeline::Silenced>& silenced,
                           const Catalogue& catalogue) {
  Places places;
  std::string out;
  for (const pipeline::Silenced& one : silenced) {
    nlohmann::ordered_json json = diagnostic_json(one.diagnostic, catalogue, places);
    json["severity"] = "silenced";
    json["reason"] = one.reason;
    out += json_line(json);
  }
  return out;
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
