#include "exports/json_files.h"
#include "exports/json_pieces.h"
#include "exports/table.h"
#include "exports/units.h"

namespace ayumi::exports {
namespace {

class PortalFile {
 public:
  explicit PortalFile(const Content& content) : content_(content), site_(content.site) {}

  std::string write() && {
    out_.begin_object().member_number("format", kDataFormat);
    out_.member_if("title", site_.title, site_).member_if("description", site_.description, site_);
    out_.member_if("notice", site_.notice, site_).member("base_url", site_.base_url);
    write_publisher();
    write_languages();
    write_sections();
    out_.key("strategies").begin_list();
    for (StrategyIndex s = 0; s < site_.strategies.size(); ++s) write_strategy(s);
    out_.end_list();
    write_organizations();
    write_topics();
    out_.key("tables").begin_list();
    for (const Table& table : tables()) out_.value(std::string(table.name) + ".csv");
    out_.end_list().end_object();
    return std::move(out_).take();
  }

 private:
  void write_publisher() {
    out_.key("publisher").begin_object().member_if("name", site_.publisher.name, site_);
    out_.member_if("url", site_.publisher.url).end_object();
    out_.key("licence").begin_object().member_if("name", site_.licence.name, site_);
    out_.member_if("url", site_.licence.url).end_object();
  }

  void write_languages() {
    out_.key("languages").begin_list();
    for (const Language& language : site_.languages) {
      out_.begin_object().member("tag", language.tag).member("name", language.name).end_object();
    }
    out_.end_list();
  }

  void write_sections() {
    constexpr std::string_view kRoles[] = {"plan", "result", "context"};
    out_.key("sections").begin_list();
    for (const SectionKind& section : site_.sections) {
      out_.begin_object().member("section", section.id);
      out_.member("role", kRoles[static_cast<std::size_t>(section.role)]);
      out_.member_if("heading", section.heading, site_).end_object();
    }
    out_.end_list();
  }

  void write_strategy(StrategyIndex s) {
    const Strategy& strategy = site_.strategies[s];
    out_.begin_object().member("strategy", strategy.id).member_if("title", strategy.title, site_);
    out_.member_if("short_title", strategy.short_title, site_);
    write_url(out_, content_, {Place::Kind::strategy, {s, 0, 0}});
    out_.member_if("council", strategy.council, site_);
    write_prose(out_, content_, "overview", strategy.overview);
    write_pillars(strategy);
    write_indicators(strategy);
    write_figures(strategy);
    ayumi::exports::write_sources(out_, site_, strategy.sources);
    out_.key("followups").begin_list();
    for (std::size_t f = 0; f < strategy.followups.size(); ++f) {
      const FollowUp& followup = strategy.followups[f];
      out_.begin_object();
      out_.member_number("fiscal_year", static_cast<std::uint64_t>(followup.year));
      out_.member("file", followup_path(site_, s, f));
      out_.member_number("records", followup.records.size());
      write_url(out_, content_, {Place::Kind::followup, {s, f, 0}});
      out_.end_object();
    }
    out_.end_list().end_object();
  }

  void write_pillars(const Strategy& strategy) {
    out_.key("pillars").begin_list();
    for (const Pillar& pillar : strategy.pillars) {
      out_.begin_object().member("pillar", pillar.id).member_if("label", pillar.label);
      if (pillar.parent) out_.member("parent", strategy.pillars[*pillar.parent].id);
      out_.member_if("title", pillar.title, site_).member_if("summary", pillar.summary, site_);
      out_.end_object();
    }
    out_.end_list();
  }

  void write_indicators(const Strategy& strategy) {
    if (strategy.indicators.empty()) return;
    out_.key("indicators").begin_list();
    for (const Indicator& indicator : strategy.indicators) {
      out_.begin_object().member("indicator", indicator.id);
      out_.member_if("title", indicator.title, site_);
      out_.member_if("definition", indicator.definition, site_);
      out_.member_if("unit", unit_code(site_, indicator.unit));
      out_.member_if("target_note", indicator.target_note, site_).end_object();
    }
    out_.end_list();
  }

  void write_figures(const Strategy& strategy) {
    out_.key("figures").begin_list();
    for (std::size_t i = 0; i < strategy.figures.size(); ++i) {
      if (!is_reported(strategy, i)) continue;
      const Figure& figure = strategy.figures[i];
      out_.begin_object().member("figure", figure.id).member_if("title", figure.label, site_);
      out_.member_if("unit", unit_code(site_, figure.unit));
      out_.member_if("counts", figure.counts, site_).end_object();
    }
    out_.end_list();
  }

  void write_organizations() {
    out_.key("organizations").begin_list();
    for (const Organization& each : site_.organizations) {
      out_.begin_object().member("organization", each.id).member_if("kind", each.kind);
      if (each.parent) out_.member("parent", site_.organizations[*each.parent].id);
      out_.member_if("name", each.name, site_).member_if("short_name", each.short_name, site_);
      out_.member_if("note", each.note, site_).end_object();
    }
    out_.end_list();
  }

  void write_topics() {
    out_.key("topics").begin_list();
    for (const Topic& topic : site_.topics) {
      out_.begin_object().member("topic", topic.id).member_if("name", topic.name, site_);
      out_.member_if("description", topic.description, site_).end_object();
    }
    out_.end_list();
  }

  const Content& content_;
  const Site& site_;
  JsonOut out_;
};

}  // namespace

std::string portal_json(const Content& content) { return PortalFile(content).write(); }

}  // namespace ayumi::exports
