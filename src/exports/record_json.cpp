#include "exports/record_json.h"

#include "exports/json_pieces.h"
#include "exports/units.h"
#include "model/find.h"

namespace ayumi::exports {
namespace {

class RecordJson {
 public:
  RecordJson(JsonOut& out, const Content& content, const RecordKey& key)
      : out_(out),
        content_(content),
        site_(content.site),
        key_(key),
        strategy_(strategy_of(site_, key)) {}

  void write(const Record& record) {
    out_.member("measure", record.id).member_if("title", record.title, site_);
    out_.member("title_kind",
                record.title_kind == Record::TitleKind::official ? "official" : "editorial");
    write_url(out_, content_, {Place::Kind::record, key_});
    out_.member_if("label", record.label);
    if (record.pillar) out_.member("pillar", strategy_.pillars[*record.pillar].id);
    out_.member_if("status", record.status);
    write_roles(record.roles);
    out_.member_if("summary", record.summary, site_);
    write_topics(record);
    write_prose(out_, content_, "text", record.prose);
    write_figures(record);
    write_lineage(record);
    write_related(record);
    write_place(record);
    write_corrections(out_, site_, record.corrections);
  }

 private:
  void write_organizations(std::string_view name, const std::vector<OrganizationIndex>& list) {
    if (list.empty()) return;
    out_.key(name).begin_list();
    for (const OrganizationIndex each : list) out_.value(site_.organizations[each].id);
    out_.end_list();
  }

  void write_roles(const Roles& roles) {
    out_.key("roles").begin_object();
    write_organizations("lead", roles.lead);
    write_organizations("partner", roles.partners);
    write_organizations("responsible", roles.responsible);
    out_.member_if("responsible_note", roles.responsible_note, site_);
    if (roles.not_stated || followup_of(site_, key_).roles_not_stated)
      out_.member_flag("stated", false);
    out_.end_object();
  }

  void write_topics(const Record& record) {
    if (record.topics.empty()) return;
    out_.key("topics").begin_list();
    for (const TopicIndex topic : record.topics) out_.value(site_.topics[topic].id);
    out_.end_list();
  }

  void write_figures(const Record& record) {
    if (record.figures.empty()) return;
    out_.key("figures").begin_list();
    for (const FigureValue& value : record.figures) {
      const Figure& figure = strategy_.figures[value.figure];
      out_.begin_object().member("figure", figure.id).member("value", value.value);
      out_.member_if("of", value.of).member_if("unit", unit_code(site_, figure.unit));
      if (value.at) out_.member("at", ayumi::to_string(*value.at));
      if (value.about) out_.member_flag("about", true);
      if (value.at_least) out_.member_flag("at_least", true);
      if (value.up_to) out_.member_flag("up_to", true);
      if (value.cumulative) out_.member_flag("cumulative", true);
      out_.member_if("note", value.note, site_).end_object();
    }
    out_.end_list();
  }

  void write_target(const ayumi::Reference& to) {
    using Kind = ayumi::Reference::Kind;
    const Strategy& strategy = site_.strategies[to.record.strategy];
    out_.key("to").begin_object().member("strategy", strategy.id);
    if (to.kind == Kind::record || to.kind == Kind::followup) {
      const FollowUp& followup = strategy.followups[to.record.followup];
      out_.member_number("fiscal_year", static_cast<std::uint64_t>(followup.year));
    }
    if (to.kind == Kind::record) out_.member("measure", record_of(site_, to.record).id);
    if (to.kind == Kind::measure) out_.member("measure", to.measure);
    out_.end_object();
  }

  void write_lineage(const Record& record) {
    if (record.lineage.empty()) return;
    constexpr std::string_view kNames[] = {"continues", "split-from", "merged-into", "ended"};
    out_.key("lineage").begin_list();
    for (const Lineage& lineage : record.lineage) {
      out_.begin_object().member("relation", kNames[static_cast<std::size_t>(lineage.kind)]);
      if (lineage.to) write_target(*lineage.to);
      out_.member_if("note", lineage.note, site_).end_object();
    }
    out_.end_list();
  }

  void write_related(const Record& record) {
    if (record.related.empty()) return;
    out_.key("related").begin_list();
    for (const Related& related : record.related) {
      out_.begin_object();
      write_target(related.to);
      out_.member("by", related.by == Related::By::source ? "source" : "editor");
      out_.member_if("note", related.note, site_).end_object();
    }
    out_.end_list();
  }

  void write_place(const Record& record) {
    if (!record.source) return;
    out_.key("source").begin_object().member("document", record.source->document);
    out_.member_if("at", record.source->at, site_).end_object();
  }

  JsonOut& out_;
  const Content& content_;
  const Site& site_;
  const RecordKey key_;
  const Strategy& strategy_;
};

}  // namespace

void write_record(JsonOut& out, const Content& content, const RecordKey& key) {
  RecordJson(out, content, key).write(record_of(content.site, key));
}

void write_edition(JsonOut& out, const Site& site, const FollowUp& followup) {
  if (followup.edition == FollowUp::Edition::draft) out.member("edition", "draft");
  if (followup.edition == FollowUp::Edition::final) out.member("edition", "final");
  out.member_if("edition_note", followup.edition_note, site);
}

void write_corrections(JsonOut& out, const Site& site, const std::vector<Correction>& corrections) {
  if (corrections.empty()) return;
  out.key("corrections").begin_list();
  for (const Correction& correction : corrections) {
    out.begin_object().member("date", ayumi::to_string(correction.date));
    out.member_if("what", correction.what, site).end_object();
  }
  out.end_list();
}

}  // namespace ayumi::exports
