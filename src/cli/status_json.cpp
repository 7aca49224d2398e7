#include "cli/status_json.h"

#include <nlohmann/json.hpp>

namespace ayumi::cli {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const std::vector<std::string>& words) {
  Json list = Json::array();
  for (const std::string& word : words) list.push_back(word);
  return list;
}

template <class T, class One>
Json json_list(const std::vector<T>& items, One one) {
  Json list = Json::array();
  for (const T& item : items) list.push_back(one(item));
  return list;
}

Json text_json(const office::LanguageStatus& status) {
  Json json;
  json["language"] = status.language;
  json["written"] = status.written;
  json["untranslated"] = json_of(status.untranslated);
  json["older"] = json_of(status.older);
  json["provisional"] = json_of(status.provisional);
  return json;
}

Json measures_json(const office::LanguageStatus& status) {
  Json json = text_json(status);
  json["sections_without_words"] =
      json_list(status.sections, [](const office::LanguageStatus::Section& gap) {
        return Json{{"measure", gap.measure}, {"section", gap.section}};
      });
  return json;
}

Json year_json(const office::YearStatus& year) {
  Json json;
  json["year"] = year.year;
  json["measures"] = year.measures;
  json["languages"] = json_list(year.languages, measures_json);
  json["figures_without_value"] =
      json_list(year.figures, [](const office::YearStatus::Figure& lost) {
        return Json{{"figure", lost.figure}, {"measure", lost.measure}};
      });
  return json;
}

Json strategy_json(const office::StrategyStatus& strategy) {
  Json json;
  json["id"] = strategy.id;
  json["overview"] = json_list(strategy.languages, text_json);
  json["indicators_without_value"] = json_of(strategy.indicators);
  json["years"] = json_list(strategy.years, year_json);
  return json;
}

Json embargo_json(const office::Embargo& embargo) {
  return {{"what", embargo.what}, {"until", embargo.until}, {"files", json_of(embargo.files)}};
}

Json paths_json(const std::vector<std::string>& paths) {
  return json_list(paths, [](const std::string& path) {
    return Json{{"path", path}, {"url", office::url_of(path)}};
  });
}

Json comparison_json(const Comparison& against) {
  Json json;
  json["folder"] = against.folder;
  json["added"] = paths_json(against.changes.added);
  json["changed"] = paths_json(against.changes.changed);
  json["gone"] = paths_json(against.changes.gone);
  return json;
}

Json placeholder_json(const office::LeftPlaceholder& left) {
  return {{"file", left.file}, {"id", left.id}, {"language", left.language}, {"words", left.words}};
}

}  // namespace

std::string status_json(const Standing& standing) {
  Json json;
  json["missing"] = office::missing_in(standing.report);
  json["strategies"] = json_list(standing.report.strategies, strategy_json);
  json["pages"] = json_list(standing.report.pages, text_json);
  json["embargoes"] = json_list(standing.embargoes, embargo_json);
  json["against"] = standing.against ? comparison_json(*standing.against) : Json();
  json["placeholders"] = json_list(standing.report.placeholders, placeholder_json);
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace ayumi::cli
