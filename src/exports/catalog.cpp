#include "exports/catalog.h"

#include <array>
#include <optional>
#include <vector>

#include "exports/data_files.h"
#include "exports/data_package.h"
#include "exports/json_files.h"
#include "exports/json_out.h"
#include "exports/newest_day.h"
#include "exports/shown_tables.h"
#include "exports/table.h"
#include "exports/table_bundles.h"

namespace ayumi::exports {
namespace {

using Row = std::array<std::string_view, 2>;

// What a packed file is full of; "" of any other.
std::string_view type_within(std::string_view path) {
  if (path == kArchive) return kCsvType;
  return path == kRecords ? kJsonType : std::string_view();
}

constexpr Row kPrefixes[] = {
    {"dcat", "http://www.w3.org/ns/dcat#"},        {"dct", "http://purl.org/dc/terms/"},
    {"foaf", "http://xmlns.com/foaf/0.1/"},        {"spdx", "http://spdx.org/rdf/terms#"},
    {"vcard", "http://www.w3.org/2006/vcard/ns#"}, {"xsd", "http://www.w3.org/2001/XMLSchema#"}};
constexpr Row kWords[] = {
    {"title", "dct:title"}, {"description", "dct:description"}, {"name", "foaf:name"}};
constexpr Row kAddresses[] = {{"publisher", "dct:publisher"},
                              {"license", "dct:license"},
                              {"language", "dct:language"},
                              {"homepage", "foaf:homepage"},
                              {"dataset", "dcat:dataset"},
                              {"distribution", "dcat:distribution"},
                              {"landingPage", "dcat:landingPage"},
                              {"accessURL", "dcat:accessURL"},
                              {"downloadURL", "dcat:downloadURL"},
                              {"mediaType", "dcat:mediaType"},
                              {"packageFormat", "dcat:packageFormat"},
                              {"checksum", "spdx:checksum"},
                              {"algorithm", "spdx:algorithm"},
                              {"contactPoint", "dcat:contactPoint"},
                              {"hasEmail", "vcard:hasEmail"}};

constexpr std::string_view kMediaTypes = "https://www.iana.org/assignments/media-types/";
constexpr std::string_view kLanguages = "http://id.loc.gov/vocabulary/iso639-";

class CatalogFile {
 public:
  CatalogFile(const Content& content, const Facts& facts)
      : content_(content),
        site_(content.site),
        facts_(facts),
        shown_(shown_tables(site_)),
        base_(site_.base_url + "data/") {}

  std::string write() && {
    out_.begin_object();
    write_context();
    out_.member("@id", base_ + std::string(kCatalog)).member("@type", "dcat:Catalog");
    write_words("title", [&](LanguageIndex i) {
      return shown(site_.title, i) + " – " + content_.word("data", i);
    });
    write_words("description",
                [&](LanguageIndex i) { return content_.word("data-description", i); });
    out_.member("homepage", site_.base_url);
    write_common({}, newest_day(site_));
    out_.key("dataset").begin_list();
    write_tables();
    write_portal();
    write_shown("coverage", ShownKind::coverage);
    write_shown("pillar-coverage", ShownKind::pillar_coverage);
    write_shown("organizations-shown", ShownKind::organization);
    for (StrategyIndex s = 0; s < site_.strategies.size(); ++s) {
      for (std::size_t f = 0; f < site_.strategies[s].followups.size(); ++f) write_followup(s, f);
    }
    out_.end_list().end_object();
    return std::move(out_).take();
  }

 private:
  void write_context() {
    out_.key("@context").begin_object();
    for (const auto& [prefix, address] : kPrefixes) out_.member(prefix, address);
    for (const auto& [term, id] : kWords) {
      out_.key(term).begin_object().member("@id", id);
      out_.member("@container", "@language").end_object();
    }
    for (const auto& [term, id] : kAddresses) write_typed(term, id, "@id");
    write_typed("byteSize", "dcat:byteSize", "xsd:nonNegativeInteger");
    write_typed("checksumValue", "spdx:checksumValue", "xsd:hexBinary");
    out_.end_object();
  }

  void write_typed(std::string_view term, std::string_view id, std::string_view type) {
    out_.key(term).begin_object().member("@id", id).member("@type", type).end_object();
  }

  static std::string shown(const Text& text, LanguageIndex language) {
    const auto own = text.shown_in(language);
    return own ? *own.value : std::string();
  }

  template <class In>
  void write_words(std::string_view name, const In& in) {
    out_.key(name).begin_object();
    for (LanguageIndex i = 0; i < site_.languages.size(); ++i) {
      out_.member(site_.languages[i].tag, in(i));
    }
    out_.end_object();
  }

  // A year in which a fiscal year begins is no date.
  void write_date(std::string_view name, const std::optional<Date>& date) {
    if (!date || date->precision == DatePrecision::fiscal_year) return;
    const std::string_view type = date->precision == DatePrecision::day     ? "xsd:date"
                                  : date->precision == DatePrecision::month ? "xsd:gYearMonth"
                                                                            : "xsd:gYear";
    out_.key(name).begin_object().member("@type", type);
    out_.member("@value", to_string(*date)).end_object();
  }

  // What catalogue and datasets say alike.
  void write_common(const std::optional<Date>& issued, const std::optional<NewestDay>& modified) {
    write_date("dct:issued", issued);
    if (modified) write_date("dct:modified", modified->date);
    write_publisher();
    out_.member_if("license", site_.licence.url);
    out_.key("language").begin_list();
    for (const Language& language : site_.languages) out_.value(address_of(language));
    out_.end_list();
  }

  // As ISO 639 has the language, in the addresses that DCAT proposes for it.
  static std::string address_of(const Language& language) {
    const std::string code = language.tag.substr(0, language.tag.find('-'));
    return std::string(kLanguages) + (code.size() == 2 ? "1/" : "2/") + code;
  }

  void write_publisher() {
    if (site_.publisher.name.empty()) return;
    out_.key("publisher").begin_object();
    if (!site_.publisher.url.empty()) out_.member("@id", site_.publisher.url);
    out_.member("@type", "foaf:Agent").member_if("name", site_.publisher.name, site_);
    out_.end_object();
  }

  void begin_dataset(std::string_view fragment) {
    out_.begin_object();
    out_.member("@id", base_ + std::string(kCatalog) + '#' + std::string(fragment));
    out_.member("@type", "dcat:Dataset");
  }

  void end_dataset(const std::optional<Date>& issued, const std::optional<NewestDay>& modified) {
    write_common(issued, modified);
    out_.key("landingPage").begin_list();
    for (LanguageIndex i = 0; i < site_.languages.size(); ++i) out_.value(page(i));
    out_.end_list();
    if (!site_.publisher.email.empty()) {
      out_.key("contactPoint").begin_object().member("@type", "vcard:Kind");
      out_.member("hasEmail", "mailto:" + site_.publisher.email).end_object();
    }
    out_.end_object();
  }

  std::string page(LanguageIndex language) const {
    return content_.url({Place::Kind::data, {}}, language);
  }

  void write_tables() {
    begin_dataset("tables");
    write_words("title", [&](LanguageIndex i) { return content_.word("data-tables", i); });
    write_words("description", [&](LanguageIndex i) { return content_.word("data-archive", i); });
    out_.key("distribution").begin_list();
    for (const std::string_view path : {kWorkbook, kArchive, kDataPackage}) write_file(path);
    out_.end_list();
    end_dataset({}, newest_day(site_));
    for (const Table& table : tables()) {
      begin_dataset(table.name);
      write_one(std::string(table.name).append(kCsvEnding), std::string(table.name),
                table_word(table));
      end_dataset({}, newest_day(site_));
    }
  }

  void write_portal() {
    begin_dataset("portal");
    write_one(std::string(kPortalFile), std::string(kPortalFile), "data-portal");
    end_dataset({}, newest_day(site_));
    begin_dataset("records");
    write_one(std::string(kRecords), std::string(kRecords), "data-records");
    end_dataset({}, newest_day(site_));
  }

  // The files of one kind as one dataset; none where there are no such files.
  void write_shown(std::string_view name, ShownKind kind) {
    std::vector<std::string> paths;
    for (const ShownTable& table : shown_) {
      if (table.kind == kind) paths.push_back(path_of(site_, table));
    }
    if (paths.empty()) return;
    const std::string word = table_word(columns_of(kind));
    begin_dataset(name);
    write_words("title", [&](LanguageIndex i) { return content_.word(word, i); });
    write_words("description", [&](LanguageIndex i) { return content_.word(word, i); });
    out_.key("distribution").begin_list();
    for (const std::string& path : paths) write_file(path);
    out_.end_list();
    end_dataset({}, newest_day(site_));
  }

  void write_one(const std::string& path, const std::string& title, const std::string& word) {
    write_words("title", [&](LanguageIndex) { return title; });
    write_words("description", [&](LanguageIndex i) { return content_.word(word, i); });
    out_.key("distribution").begin_list();
    write_file(path);
    out_.end_list();
  }

  void write_followup(StrategyIndex s, std::size_t f) {
    const Strategy& strategy = site_.strategies[s];
    const FollowUp& followup = strategy.followups[f];
    const std::string year = std::to_string(followup.year);
    begin_dataset(strategy.id + '-' + year);
    write_words("title", [&](LanguageIndex i) { return shown(strategy.title, i) + ' ' + year; });
    write_words("description",
                [&](LanguageIndex i) { return content_.word("data-followups-note", i); });
    out_.key("distribution").begin_list();
    write_file(followup_path(site_, s, f));
    for (const ShownTable& table : shown_) {
      const bool of_year = table.kind == ShownKind::measures || table.kind == ShownKind::figures;
      if (of_year && table.strategy == s && table.followup == f) write_file(path_of(site_, table));
    }
    out_.end_list();
    const auto published =
        followup.published.known() ? std::optional(followup.published.value) : std::nullopt;
    end_dataset(published, newest_day(followup));
  }

  void write_file(std::string_view path) {
    const FileFacts* file = facts_.find(path);
    if (file == nullptr) return;
    const std::string address = base_ + file->path;
    out_.begin_object().member("@id", address).member("@type", "dcat:Distribution");
    write_words("title", [&](LanguageIndex) { return file->path; });
    out_.member("accessURL", page(0)).member("downloadURL", address);
    const std::string type = std::string(kMediaTypes).append(media_type(path));
    const std::string_view packed = type_within(path);
    if (!packed.empty()) out_.member("packageFormat", type);
    out_.member("mediaType", packed.empty() ? type : std::string(kMediaTypes).append(packed));
    out_.member_if("license", site_.licence.url);
    out_.key("byteSize").value(std::to_string(file->bytes));
    out_.key("checksum").begin_object().member("@type", "spdx:Checksum");
    out_.member("algorithm", "spdx:checksumAlgorithm_sha256");
    out_.member("checksumValue", file->sha256).end_object().end_object();
  }

  const Content& content_;
  const Site& site_;
  const Facts& facts_;
  const std::vector<ShownTable> shown_;
  const std::string base_;
  JsonOut out_;
};

}  // namespace

std::string catalog_json(const Content& content, const Facts& facts) {
  return CatalogFile(content, facts).write();
}

}  // namespace ayumi::exports
