// A new strategy, and a new page: what stands directly below the address of a language.

#include <algorithm>

#include "content/content_diagnostics.h"
#include "content/find_files.h"
#include "model/find.h"
#include "office/placeholders.h"
#include "office/scaffold.h"
#include "office/scaffold_checks.h"
#include "office/yaml_text.h"

namespace ayumi::office {
namespace {

std::string all_sections(const Site& site) {
  std::vector<std::string> ids;
  for (const SectionKind& section : site.sections) ids.push_back(section.id);
  return ids.empty() ? std::string() : "sections: " + yaml_list(ids) + "\n";
}

std::string strategy_yaml(const Site& site) {
  const Placeholders& say = comments_for(site);
  std::string out = "# " + std::string(say.all_keys) + '\n';
  out += yaml_text(site, "", "title", placeholder_title(site, &Placeholders::strategy));
  out += all_sections(site);
  out += "pillars:\n  - id: pillar-1\n";
  out += yaml_text(site, "    ", "title", placeholder_title(site, &Placeholders::pillar));
  out += "# " + std::string(say.facts) + '\n';
  out += "# period: {from: \"2024-04-01\", to: unknown}\n";
  out += "# decision:\n#   date: \"2024-03-29\"\n";
  out += "# " + std::string(say.embargo) + '\n';
  return out + "# publish_at: \"2027-04-01T09:00:00+09:00\"\n";
}

bool has_page(const Site& site, const std::string& id) {
  return std::any_of(site.pages.begin(), site.pages.end(),
                     [&](const PlainPage& page) { return page.id == id; });
}

}  // namespace

Scaffold new_strategy(const PortalFiles& portal, const std::string& id) {
  Scaffold out;
  const Site& site = portal.site;
  const std::string folder = "content/strategies/" + id;
  if (!check_top_id(id, folder, out)) return out;
  if (find_strategy(site, id)) out.refusals.push_back({"new-exists", {folder}});
  if (has_page(site, id)) {
    out.mistakes.add(content::kPageAndStrategy, content::whole(folder), {id});
  }
  if (out.refused()) return out;
  out.changes.push_back({folder + "/strategy.yaml", strategy_yaml(site)});
  for (const Language& language : site.languages) {
    out.changes.push_back({folder + "/overview." + language.tag + ".md", ""});
  }
  out.notes.push_back({"new-strategy-next", {id}});
  return out;
}

Scaffold new_page(const PortalFiles& portal, const std::string& id) {
  Scaffold out;
  const Site& site = portal.site;
  const std::string path = "content/pages/" + id;
  if (!check_top_id(id, path, out)) return out;
  if (has_page(site, id)) out.refusals.push_back({"new-exists", {path}});
  if (find_strategy(site, id)) {
    out.mistakes.add(content::kPageAndStrategy, content::whole(path), {id});
  }
  if (out.refused()) return out;
  for (const Language& language : site.languages) {
    const std::string title = yaml_value(placeholders_in(language.tag).page);
    out.changes.push_back({path + "." + language.tag + ".md", "---\ntitle: " + title + "\n---\n"});
  }
  return out;
}

}  // namespace ayumi::office
