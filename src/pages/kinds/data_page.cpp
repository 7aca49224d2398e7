// What can be downloaded, column by column. Everything but the words comes from what wrote the
// files.

#include <utility>

#include "exports/catalog.h"
#include "exports/data_files.h"
#include "exports/data_package.h"
#include "exports/json_files.h"
#include "exports/json_out.h"
#include "exports/shown_tables.h"
#include "exports/table.h"
#include "exports/table_bundles.h"
#include "pages/citation.h"
#include "pages/downloads.h"
#include "pages/page_kinds.h"
#include "pages/views/data_views.h"

namespace ayumi::pages {
namespace {

std::string_view type_word(exports::ColumnType type) {
  switch (type) {
    case exports::ColumnType::text:
      return "data-type-text";
    case exports::ColumnType::integer:
      return "data-type-integer";
    case exports::ColumnType::number:
      return "data-type-number";
    case exports::ColumnType::boolean:
      return "data-type-boolean";
  }
  return {};
}

class DataBuilder {
 public:
  explicit DataBuilder(const Scope& scope)
      : scope_(scope),
        facts_(scope.context().data()),
        shown_(exports::shown_tables(scope.site())) {}

  DataView build() {
    add_whole();
    for (const exports::Table& table : exports::tables()) add_table(table);
    for (const exports::ShownKind kind : exports::shown_kinds()) add_shown(kind);
    add_followups();
    add_citing();
    view_.description = {described()};
    return std::move(view_);
  }

 private:
  const Words& words() const { return scope_.words(); }

  void add_whole() {
    constexpr std::pair<std::string_view, std::string_view> kWhole[] = {
        {exports::kRecords, "data-records"},     {exports::kWorkbook, "data-workbook"},
        {exports::kArchive, "data-archive"},     {exports::kPortalFile, "data-portal"},
        {exports::kDataPackage, "data-package"}, {exports::kCatalog, "data-catalog"}};
    for (const auto& [path, word] : kWhole) {
      view_.whole.push_back(file(path, words().plain(word), ""));
    }
    view_.package = data_file_view(scope_, exports::kDataPackage).url;
    view_.catalog = data_file_view(scope_, exports::kCatalog).url;
  }

  DataFileView file(std::string_view path, const std::string& holds, std::string_view count) const {
    const exports::FileFacts* facts = facts_.find(path);
    const bool counted = facts != nullptr && !count.empty();
    DataFileView view = data_file_view(
        scope_, path, counted ? scope_.phrases().count(count, facts->rows) : std::string());
    view.holds = holds;
    return view;
  }

  void add_table(const exports::Table& table) {
    DataTableView& view = view_.tables.emplace_back();
    view.id = "table_" + std::string(table.name);
    view.file = file(std::string(table.name) + ".csv", words().plain(exports::table_word(table)),
                     "data-rows");
    for (const exports::Column& column : table.columns) add_column(column, view.columns);
  }

  void add_shown(exports::ShownKind kind) {
    constexpr std::size_t kMostUnfolded = 3;
    const exports::Table& table = exports::columns_of(kind);
    DataShownView& view = view_.shown.emplace_back();
    view.id = "shown_" + std::string(table.name);
    view.holds = words().plain(exports::table_word(table));
    for (const exports::ShownTable& each : shown_) {
      if (each.kind != kind) continue;
      const std::string path = exports::path_of(scope_.site(), each);
      view.files.push_back(file(path, "", "data-rows"));
      view.files.back().name = path;
    }
    view.is_long = view.files.size() > kMostUnfolded;
    view.count = scope_.phrases().count("data-files-count", view.files.size());
    for (const exports::Column& column : table.columns) add_column(column, view.columns);
  }

  void add_column(const exports::Column& column, std::vector<DataColumnView>& columns) const {
    const std::string meaning = words().plain(exports::column_word(column));
    const std::string type = words().plain(type_word(column.type));
    const std::vector<std::string> values(column.values.begin(), column.values.end());
    if (!column.per_language) {
      columns.push_back({std::string(column.name), type, meaning,
                         values.empty() ? std::string() : scope_.phrases().joined(values)});
      return;
    }
    for (const Language& language : scope_.site().languages) {
      const std::string name = scope_.phrases().locale().language_name(language.tag);
      columns.push_back(
          {exports::column_name(column, language), type,
           words().format("data-in-language", {{"what", meaning}, {"language", name}}), ""});
    }
  }

  void add_followups() {
    const Site& site = scope_.site();
    for (StrategyIndex s = 0; s < site.strategies.size(); ++s) {
      for (std::size_t f = 0; f < site.strategies[s].followups.size(); ++f) {
        const std::string path = exports::followup_path(site, s, f);
        view_.followups.push_back({data_anchor(site, s, f), named_followup(s, f),
                                   file(path, words().plain("data-of-followup"), "records-count")});
        view_.followups.back().file.name = path;
      }
    }
  }

  LinkView named_followup(StrategyIndex s, std::size_t f) const {
    const Address page{PageKind::followup, s, f};
    return scope_.link(page,
                       words().format("name-in-strategy",
                                      {{"name", name_of(scope_, page)},
                                       {"strategy", name_of(scope_, {PageKind::strategy, s})}}));
  }

  void add_citing() {
    Text title;
    for (LanguageIndex i = 0; i < scope_.site().languages.size(); ++i) {
      title.set(i, scope_.context().all_words[i].plain("data"));
    }
    view_.citing = citing_view(scope_, {nullptr, nullptr, &title, 0});
  }

  // https://schema.org/Dataset
  std::string described() const {
    const Site& site = scope_.site();
    const Urls& urls = scope_.context().urls;
    exports::JsonOut out(exports::JsonOut::Form::in_page);
    out.begin_object().member("@context", "https://schema.org").member("@type", "Dataset");
    out.member("@id", urls.absolute("data/").text());
    out.member("name", scope_.text(site.title) + " – " + words().plain("data"));
    out.member("description", words().plain("data-description"));
    out.member("url", urls.absolute(scope_.site_path()).text());
    out.member_if("license", site.licence.url).member_flag("isAccessibleForFree", true);
    out.key("inLanguage").begin_list();
    for (const Language& language : site.languages) out.value(language.tag);
    out.end_list();
    const std::string publisher = scope_.text(site.publisher.name);
    if (!publisher.empty()) {
      out.key("creator").begin_object().member("@type", "Organization");
      out.member("name", publisher).member_if("url", site.publisher.url).end_object();
    }
    out.key("distribution").begin_list();
    for (const exports::FileFacts& file : facts_.files) add_distribution(out, file);
    out.end_list().end_object();
    return std::move(out).take();
  }

  void add_distribution(exports::JsonOut& out, const exports::FileFacts& file) const {
    out.begin_object().member("@type", "DataDownload").member("name", file.path);
    out.member("encodingFormat", exports::media_type(file.path));
    out.member("contentUrl", scope_.context().urls.absolute(data_file_path(file.path)).text());
    out.member("sha256", file.sha256).end_object();
  }

  const Scope& scope_;
  const exports::Facts& facts_;
  const std::vector<exports::ShownTable> shown_;
  DataView view_;
};

}  // namespace

AnyView data_page(const Scope& scope) {
  DataPageView view;
  view.site = &scope.context().site_view;
  view.data = DataBuilder(scope).build();
  view.page =
      page_view(scope, scope.words().plain("data"), scope.words().plain("data-description"));
  return any_view(std::move(view));
}

}  // namespace ayumi::pages
