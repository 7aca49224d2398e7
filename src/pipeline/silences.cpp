#include "pipeline/silences.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "content/content_diagnostics.h"
#include "markup/markup_diagnostics.h"
#include "outbound/outbound_diagnostics.h"
#include "pages/pages_diagnostics.h"
#include "pipeline/pipeline_diagnostics.h"
#include "publish/publish_diagnostics.h"
#include "render/theme_diagnostics.h"
#include "template/template_diagnostics.h"

namespace ayumi::pipeline {
namespace {

const std::vector<DiagnosticKind>& kinds() {
  static const std::vector<DiagnosticKind> kKinds = [] {
    std::vector<DiagnosticKind> all;
    const auto add = [&](const auto& of_room) {
      all.insert(all.end(), of_room.begin(), of_room.end());
    };
    add(content::kContentDiagnostics);
    add(markup::kAllKinds);
    add(outbound::kAllKinds);
    add(pages::kAllKinds);
    add(pipeline::kAllKinds);
    add(publish::kAllKinds);
    add(render::kAllKinds);
    add(template_::kTemplateDiagnostics);
    return all;
  }();
  return kKinds;
}

std::vector<std::string_view> codes_of_warnings() {
  std::vector<std::string_view> codes;
  for (const DiagnosticKind& kind : kinds()) {
    if (kind.severity == Severity::warning) codes.push_back(kind.code);
  }
  return codes;
}

bool is_of_links(const Silence& silence) { return silence.rule.starts_with('L'); }

bool looks_at(Looked looked, const Silence& silence) {
  if (is_of_links(silence)) return false;
  return silence.rule != kExampleAddress.code || looked == Looked::at_publication;
}

// The file itself, or something in the folder.
bool stands_in(std::string_view path, std::string_view at) {
  if (!path.starts_with(at)) return false;
  return path.size() == at.size() || path[at.size()] == '/';
}

bool is_at(const Diagnostic& diagnostic, std::string_view at) {
  if (at.empty()) return true;
  if (!diagnostic.where.source) return false;
  if (at.ends_with('/')) at.remove_suffix(1);
  const std::string_view path = diagnostic.where.source->path;
  return stands_in(path, at) || stands_in(path, "content/" + std::string(at));
}

bool is_about(const Diagnostic& diagnostic, const std::string& about) {
  const auto& arguments = diagnostic.arguments;
  return about.empty() || std::find(arguments.begin(), arguments.end(), about) != arguments.end();
}

bool fits(const Silence& silence, const Diagnostic& diagnostic) {
  return is_at(diagnostic, silence.at) && is_about(diagnostic, silence.about);
}

bool silences_it(const Silence& silence, const Diagnostic& diagnostic) {
  return diagnostic.kind.severity == Severity::warning && silence.rule == diagnostic.kind.code &&
         fits(silence, diagnostic);
}

// Of an address in a private network it is told only that it is one, until such are asked too; and
// what no text that was read names may stand in one that is under embargo.
bool looks_at(const LinksAsked& asked, const std::vector<Diagnostic>& answers,
              const Silence& silence) {
  if (!is_of_links(silence) || !asked.all) return false;
  if (silence.rule == outbound::kInside.code && asked.inside) return false;
  const bool unasked = std::any_of(answers.begin(), answers.end(), [&](const Diagnostic& answer) {
    return answer.kind.code == outbound::kInside.code && fits(silence, answer);
  });
  if (unasked) return false;
  return !asked.withheld ||
         std::any_of(asked.mentions.begin(), asked.mentions.end(),
                     [&](const outbound::Mention& mention) {
                       return fits(silence, {{}, mention.where, {mention.address}, {}, {}});
                     });
}

// `looked` says of a silence whether what it silences would have been told.
template <class DidLook>
Heard heed(const std::vector<Silence>& silences, const std::vector<Diagnostic>& sorted,
           DidLook looked) {
  Heard heard;
  std::vector<bool> used(silences.size());
  for (const Diagnostic& diagnostic : sorted) {
    // Every silence that fits is in use, not only the first.
    const Silence* by = nullptr;
    for (std::size_t i = 0; i < silences.size(); ++i) {
      if (!silences_it(silences[i], diagnostic)) continue;
      used[i] = true;
      if (by == nullptr) by = &silences[i];
    }
    if (by == nullptr) {
      heard.told.add(diagnostic.kind, diagnostic.where) = diagnostic;
    } else {
      heard.silenced.push_back({diagnostic, by->reason});
    }
  }
  for (std::size_t i = 0; i < silences.size(); ++i) {
    const bool idle = !used[i] && looked(silences[i]);
    if (idle) heard.told.add(kIdleSilence, silences[i].where, {silences[i].rule});
  }
  return heard;
}

}  // namespace

const DiagnosticKind* find_kind(std::string_view code) {
  const auto found = std::find_if(kinds().begin(), kinds().end(),
                                  [&](const DiagnosticKind& kind) { return kind.code == code; });
  return found == kinds().end() ? nullptr : &*found;
}

std::vector<std::string_view> all_codes() {
  std::vector<std::string_view> codes;
  for (const DiagnosticKind& kind : kinds()) codes.push_back(kind.code);
  return codes;
}

void check_silences(const std::vector<Silence>& silences, Diagnostics& diagnostics) {
  for (const Silence& silence : silences) {
    if (silence.rule.empty()) continue;  // told as a missing key
    const DiagnosticKind* kind = find_kind(silence.rule);
    if (kind == nullptr) {
      diagnostics.add(kUnknownRule, silence.where, {silence.rule}).suggestion =
          nearest(silence.rule, codes_of_warnings());
    } else if (kind->severity != Severity::warning) {
      diagnostics.add(kNotSilenceable, silence.where, {silence.rule});
    }
  }
}

Heard heed_silences(const std::vector<Silence>& silences, const Diagnostics& all, Looked looked) {
  const bool complete = !all.has_errors();
  return heed(silences, all.sorted(),
              [&](const Silence& silence) { return complete && looks_at(looked, silence); });
}

Heard heed_silences(const std::vector<Silence>& silences, const Diagnostics& answers,
                    const LinksAsked& asked) {
  const std::vector<Diagnostic> sorted = answers.sorted();
  return heed(silences, sorted,
              [&](const Silence& silence) { return looks_at(asked, sorted, silence); });
}

}  // namespace ayumi::pipeline
