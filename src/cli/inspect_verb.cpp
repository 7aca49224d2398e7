// ayumi inspect: what the generator makes of a project. For site developers.

#include <array>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "cli/print.h"
#include "pages/page_kinds.h"

namespace ayumi::cli {
namespace {

using nlohmann::ordered_json;

// Every page and where it stands.
ordered_json inspect_pages(const pipeline::Portal& portal) {
  ordered_json rows = ordered_json::array();
  for (const pages::Page& page : portal.plan.pages) {
    ordered_json row;
    row["kind"] = pages::kind_name(page.address.kind);
    row["path"] = page.path;
    for (const Language& language : portal.site.languages) {
      const auto index = static_cast<LanguageIndex>(&language - portal.site.languages.data());
      if (pages::is_written_in(portal.site, page.address, index))
        row["written"].push_back(language.tag);
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

// Old addresses and where they lead.
ordered_json inspect_redirects(const pipeline::Portal& portal) {
  ordered_json rows = ordered_json::array();
  for (const pages::Redirect& redirect : portal.plan.redirects) {
    rows.push_back(
        {{"path", redirect.path}, {"to", pages::path_of(portal.site, portal.plan, redirect.to)}});
  }
  return rows;
}

// The view that a group is, or of which a list consists; "" of what is no view.
std::string view_of(const template_::Type& type) {
  if (type.kind == template_::Kind::list) return view_of(*type.element);
  return type.kind == template_::Kind::group ? std::string(type.shape().name) : std::string();
}

// Every field that a template may name.
ordered_json inspect_views(const pipeline::Portal&) {
  ordered_json rows = ordered_json::array();
  for (const pages::PageKindRow& kind : pages::page_kinds()) {
    for (const template_::Shape* shape : template_::all_shapes(kind.shape())) {
      for (const template_::Field& field : shape->fields) {
        rows.push_back({{"template", kind.name},
                        {"view", shape->name},
                        {"field", field.name},
                        {"kind", template_::to_string(field.type->kind)},
                        {"of", view_of(*field.type)},
                        {"doc", field.doc}});
      }
    }
  }
  return rows;
}

// Every file that was read.
ordered_json inspect_files(const pipeline::Portal& portal) {
  ordered_json rows = ordered_json::array();
  for (const std::string& file : portal.frame->files_read) rows.push_back({{"path", file}});
  return rows;
}

struct Part {
  std::string_view name;
  ordered_json (*rows)(const pipeline::Portal& portal);
};

constexpr std::array kParts{
    Part{"pages", inspect_pages},
    Part{"redirects", inspect_redirects},
    Part{"views", inspect_views},
    Part{"files", inspect_files},
};

// A row as words separated by tabs: for a glance, and for cut and grep.
std::string as_line(const ordered_json& row) {
  std::string line;
  for (const auto& [key, value] : row.items()) {
    if (!line.empty()) line += '\t';
    line += value.is_string() ? value.get<std::string>() : value.dump();
  }
  return line + '\n';
}

const Part* find_part(std::string_view name) {
  for (const Part& part : kParts) {
    if (part.name == name) return &part;
  }
  return nullptr;
}

ExitCode unknown_part(const Session& session, const std::string& name) {
  std::string known;
  for (const Part& part : kParts) known.append(known.empty() ? "" : ", ").append(part.name);
  print_err(session.catalogue.say("no-such-part", {harmless(name), known}) + '\n');
  return ExitCode::usage;
}

}  // namespace

ExitCode inspect_verb(const Session& session) {
  const std::string name = session.arguments.operand.empty() ? "pages" : session.arguments.operand;
  const Part* part = find_part(name);
  if (part == nullptr) return unknown_part(session, name);
  pipeline::StageTimes times;
  const auto portal = pipeline::prepare_portal(session.disk, portal_request(session), times);
  if (!portal) return report(session, portal.error());
  const ordered_json rows = part->rows(**portal);
  if (session.arguments.format == Format::json) {
    print_out(rows.dump(2) + '\n');
  } else {
    for (const ordered_json& row : rows) print_out(as_line(row));
  }
  print_timings(session, times);
  return (*portal)->diagnostics.has_errors() ? ExitCode::content : ExitCode::ok;
}

}  // namespace ayumi::cli
