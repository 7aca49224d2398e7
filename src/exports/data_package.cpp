#include "exports/data_package.h"

#include <algorithm>

#include "exports/catalog.h"
#include "exports/data_files.h"
#include "exports/json_out.h"
#include "exports/shown_tables.h"
#include "exports/table.h"

namespace ayumi::exports {
namespace {

constexpr LanguageIndex kFirst = 0;

std::string shown(const Text& text) {
  const auto first = text.shown_in(kFirst);
  return first ? *first.value : std::string();
}

// "https://example.org/ayumi/" → "example.org-ayumi": lower case letters, digits, "-", "." and "_".
std::string name_of(const std::string& base_url) {
  std::string name;
  const std::size_t scheme = base_url.find("://");
  for (char c : base_url.substr(scheme == std::string::npos ? 0 : scheme + 3)) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_';
    if (plain) {
      name += c;
    } else if (!name.empty() && name.back() != '-') {
      name += '-';
    }
  }
  if (name.ends_with('-')) name.pop_back();
  return name;
}

std::string_view to_string(ColumnType type) {
  switch (type) {
    case ColumnType::text:
      return "string";
    case ColumnType::integer:
      return "integer";
    case ColumnType::number:
      return "number";
    case ColumnType::boolean:
      return "boolean";
  }
  return {};
}

class Package {
 public:
  Package(const Content& content, const Facts& facts)
      : content_(content), site_(content.site), facts_(facts) {}

  std::string write() && {
    out_.begin_object().member("profile", "data-package").member("name", name_of(site_.base_url));
    out_.member("id", site_.base_url + "data/").member("title", shown(site_.title));
    out_.member_if("description", shown(site_.description)).member("homepage", site_.base_url);
    write_rights();
    write_sources();
    out_.key("resources").begin_list();
    for (const Table& table : tables()) {
      write_table(table, std::string(table.name).append(kCsvEnding), std::string(table.name));
    }
    for (const ShownTable& table : shown_tables(site_)) {
      const std::string path = path_of(site_, table);
      write_table(columns_of(table.kind), path, name_of_file(path));
    }
    for (const FileFacts& file : facts_.files) {
      const bool describes = file.path == kDataPackage || file.path == kCatalog;
      if (!describes && !file.path.ends_with(kCsvEnding)) write_other(file);
    }
    out_.end_list().end_object();
    return std::move(out_).take();
  }

 private:
  void write_rights() {
    if (!site_.licence.url.empty()) {
      out_.key("licenses").begin_list().begin_object().member("path", site_.licence.url);
      out_.member_if("title", shown(site_.licence.name)).end_object().end_list();
    }
    const std::string publisher = shown(site_.publisher.name);
    if (publisher.empty()) return;
    out_.key("contributors").begin_list().begin_object().member("title", publisher);
    out_.member_if("path", site_.publisher.url).member("role", "publisher");
    out_.end_object().end_list();
  }

  void write_sources() {
    std::vector<const SourceDocument*> all;
    for (const Strategy& strategy : site_.strategies) {
      for (const SourceDocument& source : strategy.sources) all.push_back(&source);
      for (const FollowUp& followup : strategy.followups) {
        for (const SourceDocument& source : followup.sources) all.push_back(&source);
      }
    }
    std::erase_if(all, [](const SourceDocument* source) { return source->title.empty(); });
    if (all.empty()) return;
    out_.key("sources").begin_list();
    for (const SourceDocument* source : all) {
      out_.begin_object().member("title", shown(source->title));
      out_.member_if("path", source->url).end_object();
    }
    out_.end_list();
  }

  void write_facts(const FileFacts& file) {
    out_.member("path", file.path);
    if (file.path.ends_with(kCsvEnding) || file.path.ends_with(".json")) {
      out_.member("encoding", "utf-8");
    }
    out_.member_number("bytes", file.bytes).member("hash", "sha256:" + file.sha256);
  }

  void write_table(const Table& table, const std::string& path, const std::string& name) {
    const FileFacts* file = facts_.find(path);
    if (file == nullptr) return;
    out_.begin_object().member("profile", "tabular-data-resource").member("name", name);
    out_.member("description", content_.word(table_word(table), kFirst));
    write_facts(*file);
    out_.member("format", "csv").member("mediatype", kCsvType);
    out_.member_number("rowCount", file->rows);
    out_.key("dialect").begin_object().member("delimiter", ",").member("lineTerminator", "\r\n");
    out_.member("quoteChar", "\"").member_flag("doubleQuote", true).member_flag("header", true);
    out_.end_object().key("schema").begin_object();
    write_schema(table);
    out_.end_object().end_object();
  }

  void write_schema(const Table& table) {
    out_.key("fields").begin_list();
    for (const Column& column : table.columns) {
      if (!column.per_language) {
        write_field(column, std::string(column.name), {});
        continue;
      }
      for (const Language& language : site_.languages) {
        write_field(column, column_name(column, language), language.name);
      }
    }
    out_.end_list();
    if (!table.key.empty()) write_names("primaryKey", table.key);
    if (table.references.empty()) return;
    out_.key("foreignKeys").begin_list();
    for (const Reference& reference : table.references) {
      out_.begin_object();
      write_names("fields", reference.columns);
      out_.key("reference").begin_object();
      out_.member("resource", reference.table == table.name ? "" : reference.table);
      write_names("fields", reference.to);
      out_.end_object().end_object();
    }
    out_.end_list();
  }

  void write_names(std::string_view name, const std::vector<std::string_view>& columns) {
    out_.key(name).begin_list();
    for (const std::string_view column : columns) out_.value(column);
    out_.end_list();
  }

  void write_field(const Column& column, const std::string& name, std::string_view language) {
    std::string description = content_.word(column_word(column), kFirst);
    if (!language.empty()) description.append(" (").append(language).append(")");
    out_.begin_object().member("name", name).member("type", to_string(column.type));
    out_.member("description", description);
    if (column.required || !column.values.empty()) {
      out_.key("constraints").begin_object();
      if (column.required) out_.member_flag("required", true);
      if (!column.values.empty()) write_names("enum", column.values);
      out_.end_object();
    }
    out_.end_object();
  }

  // "global-health/2022.json" → "global-health-2022", "tables.zip" → "tables-zip",
  // "organizations/mhlw.csv" → "organizations-mhlw-csv"
  static std::string name_of_file(const std::string& path) {
    const std::size_t dot = path.rfind('.');
    const std::string format = path.substr(dot + 1);
    std::string name = path.substr(0, dot) + (format == "json" ? "" : "-" + format);
    std::replace(name.begin(), name.end(), '/', '-');
    return name;
  }

  void write_other(const FileFacts& file) {
    out_.begin_object().member("profile", "data-resource").member("name", name_of_file(file.path));
    write_facts(file);
    out_.member("format", file.path.substr(file.path.rfind('.') + 1));
    out_.member("mediatype", media_type(file.path)).end_object();
  }

  const Content& content_;
  const Site& site_;
  const Facts& facts_;
  JsonOut out_;
};

}  // namespace

std::string data_package_json(const Content& content, const Facts& facts) {
  return Package(content, facts).write();
}

}  // namespace ayumi::exports
