#include "exports/json_files.h"
#include "exports/json_pieces.h"
#include "exports/units.h"
#include "model/find.h"

namespace ayumi::exports {
namespace {

class FollowUpFile {
 public:
  FollowUpFile(const Content& content, StrategyIndex s, std::size_t f)
      : content_(content),
        site_(content.site),
        s_(s),
        f_(f),
        strategy_(site_.strategies[s]),
        followup_(strategy_.followups[f]) {}

  std::string write() && {
    out_.begin_object().member_number("format", kDataFormat);
    out_.member("strategy", strategy_.id);
    out_.member_number("fiscal_year", static_cast<std::uint64_t>(followup_.year));
    out_.member_if("strategy_title", strategy_.title, site_);
    write_url(out_, content_, {Place::Kind::followup, {s_, f_, 0}});
    write_document();
    write_prose(out_, content_, "overview", followup_.overview);
    write_pillars();
    out_.key("records").begin_list();
    for (std::size_t r = 0; r < followup_.records.size(); ++r) write_record(r);
    out_.end_list();
    write_borrowed();
    out_.end_object();
    return std::move(out_).take();
  }

 private:
  void write_document() {
    if (followup_.edition == FollowUp::Edition::draft) out_.member("edition", "draft");
    if (followup_.edition == FollowUp::Edition::final) out_.member("edition", "final");
    out_.member_if("edition_note", followup_.edition_note, site_);
    out_.member_if("year_basis", followup_.year_basis, site_);
    write_date(out_, "as_of", followup_.as_of);
    write_date(out_, "published", followup_.published);
    if (followup_.meeting) {
      out_.key("meeting").begin_object().member_if("body", followup_.meeting->body, site_);
      out_.member_if("number", followup_.meeting->number);
      if (followup_.meeting->date) {
        out_.member("date", ayumi::to_string(*followup_.meeting->date));
      }
      out_.end_object();
    }
    write_sources(out_, site_, followup_.sources);
    write_corrections(followup_.corrections);
  }

  void write_corrections(const std::vector<Correction>& corrections) {
    if (corrections.empty()) return;
    out_.key("corrections").begin_list();
    for (const Correction& correction : corrections) {
      out_.begin_object().member("date", ayumi::to_string(correction.date));
      out_.member_if("what", correction.what, site_).end_object();
    }
    out_.end_list();
  }

  void write_pillars() {
    if (followup_.pillar_prose.empty()) return;
    out_.key("pillars").begin_list();
    for (const auto& [pillar, prose] : followup_.pillar_prose) {
      out_.begin_object().member("pillar", strategy_.pillars[pillar].id);
      write_prose(out_, content_, "text", prose);
      out_.end_object();
    }
    out_.end_list();
  }

  void write_record(std::size_t r) {
    const Record& record = followup_.records[r];
    out_.begin_object().member("measure", record.id).member_if("title", record.title, site_);
    out_.member("title_kind",
                record.title_kind == Record::TitleKind::official ? "official" : "editorial");
    write_url(out_, content_, {Place::Kind::record, {s_, f_, r}});
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
    write_corrections(record.corrections);
    out_.end_object();
  }

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
    if (roles.not_stated || followup_.roles_not_stated) out_.member_flag("stated", false);
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

  void write_borrowed() {
    if (followup_.borrowed.empty()) return;
    out_.key("borrowed").begin_list();
    for (const BorrowedRecord& borrowed : followup_.borrowed) {
      const FollowUp& home = followup_of(site_, borrowed.record);
      out_.begin_object().member("strategy", strategy_of(site_, borrowed.record).id);
      out_.member_number("fiscal_year", static_cast<std::uint64_t>(home.year));
      out_.member("measure", record_of(site_, borrowed.record).id);
      if (borrowed.pillar) out_.member("pillar", strategy_.pillars[*borrowed.pillar].id);
      out_.member_if("label", borrowed.label).end_object();
    }
    out_.end_list();
  }

  const Content& content_;
  const Site& site_;
  const StrategyIndex s_;
  const std::size_t f_;
  const Strategy& strategy_;
  const FollowUp& followup_;
  JsonOut out_;
};

}  // namespace

std::string followup_path(const Site& site, StrategyIndex strategy, std::size_t followup) {
  const Strategy& of = site.strategies[strategy];
  return of.id + '/' + std::to_string(of.followups[followup].year) + ".json";
}

std::string followup_json(const Content& content, StrategyIndex strategy, std::size_t followup) {
  return FollowUpFile(content, strategy, followup).write();
}

}  // namespace ayumi::exports
