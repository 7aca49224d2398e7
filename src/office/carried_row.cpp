#include "office/carried_row.h"

#include <algorithm>

#include "model/find.h"
#include "office/yaml_text.h"

namespace ayumi::office {
namespace {

// A line "key: value" of a row, unless there is no value.
class Row {
 public:
  Row(const Site& site, std::string_view indent) : site_(site), indent_(indent) {}

  void line(std::string_view key, const std::string& value) {
    if (!value.empty()) out_.append(indent_).append(key).append(": ").append(value).append("\n");
  }

  template <class Index, class Named>
  void ids(std::string_view key, const std::vector<Index>& which, const std::vector<Named>& all) {
    std::vector<std::string> words;
    for (const Index index : which) words.push_back(all[index].id);
    if (!words.empty()) line(key, yaml_list(words));
  }

  void text(std::string_view key, const Text& text) {
    out_ += yaml_text(site_, indent_, key, text);
  }

  const std::string& out() const { return out_; }

 private:
  const Site& site_;
  std::string indent_, out_;
};

void add_roles(const Site& site, const FollowUp& from, const Roles& roles, Row& row) {
  row.ids("lead", roles.lead, site.organizations);
  row.ids("partners", roles.partners, site.organizations);
  row.ids("responsible", roles.responsible, site.organizations);
  row.text("responsible_note", roles.responsible_note);
  if (roles.not_stated && !from.roles_not_stated) row.line("roles", "not_stated");
}

}  // namespace

bool has_ended(const Record& record) {
  return !std::all_of(record.lineage.begin(), record.lineage.end(), comes_from);
}

std::string carried_row(const Site& site, const Strategy& strategy, const FollowUp& from,
                        const Record& record, std::string_view indent) {
  Row row(site, std::string(indent) + "  ");
  if (record.pillar) row.line("pillar", strategy.pillars[*record.pillar].id);
  if (!record.label.empty()) row.line("label", yaml_value(record.label));
  row.text("title", record.title);
  if (record.title_kind == Record::TitleKind::editorial) row.line("title_kind", "editorial");
  add_roles(site, from, record.roles, row);
  if (record.sections != strategy.sections) row.ids("sections", record.sections, site.sections);
  row.ids("topics", record.topics, site.topics);
  return std::string(indent) + "- id: " + record.id + '\n' + row.out();
}

void add_measure_texts(const Site& site, const std::string& folder, const std::string& id,
                       const std::vector<SectionIndex>& sections, FileChanges& out) {
  for (LanguageIndex language = 0; language < site.languages.size(); ++language) {
    std::string text;
    for (const SectionIndex section : sections) {
      const auto heading = site.sections[section].heading.shown_in(language);
      text.append(text.empty() ? "" : "\n").append("## ").append(*heading.value).append("\n");
    }
    out.push_back({folder + "/measures/" + id + "." + site.languages[language].tag + ".md", text});
  }
}

}  // namespace ayumi::office
