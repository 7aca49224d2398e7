#include "exports/json_files.h"
#include "exports/json_pieces.h"
#include "exports/record_json.h"
#include "exports/zip_archive.h"
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
    for (std::size_t r = 0; r < followup_.records.size(); ++r) {
      out_.begin_object();
      write_record(out_, content_, {s_, f_, r});
      out_.end_object();
    }
    out_.end_list();
    write_borrowed();
    out_.end_object();
    return std::move(out_).take();
  }

 private:
  void write_document() {
    write_edition(out_, site_, followup_);
    out_.member_if("year_basis", followup_.year_basis, site_);
    write_days(out_, followup_);
    if (followup_.meeting) {
      out_.key("meeting").begin_object().member_if("body", followup_.meeting->body, site_);
      out_.member_if("number", followup_.meeting->number);
      if (followup_.meeting->date) {
        out_.member("date", ayumi::to_string(*followup_.meeting->date));
      }
      out_.end_object();
    }
    write_sources(out_, site_, followup_.sources);
    write_corrections(out_, site_, followup_.corrections);
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

std::string records_archive(const Content& content) {
  ZipArchive archive;
  archive.add(std::string(kPortalFile), portal_json(content));
  for (StrategyIndex s = 0; s < content.site.strategies.size(); ++s) {
    for (std::size_t f = 0; f < content.site.strategies[s].followups.size(); ++f) {
      archive.add(followup_path(content.site, s, f), followup_json(content, s, f));
    }
  }
  return std::move(archive).bytes();
}

}  // namespace ayumi::exports
