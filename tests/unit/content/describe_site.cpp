#include "describe_site.h"

#include <vector>

#include "base/text.h"
#include "model/find.h"

namespace ayumi::content::testing {
namespace {

using std::to_string;

class Description {
 public:
  explicit Description(const Site& site) : site_(site) {}

  std::string of_site() {
    for (const Language& language : site_.languages) {
      line("language", language.tag + " " + language.name + (language.right_to_left ? " rtl" : ""));
    }
    text("title", site_.title);
    text("subtitle", site_.subtitle);
    text("description", site_.description);
    text("notice", site_.notice);
    line("base_url", site_.base_url);
    line("theme", site_.theme);
    colour("accent", site_.colours.accent);
    colour("visited", site_.colours.visited);
    line("logo", site_.logo.file);
    text("logo.alt", site_.logo.alt);
    line("time_zone", site_.time_zone);
    line("fiscal_year", to_string(site_.fiscal_year.month) + "-" +
                            to_string(site_.fiscal_year.day) +
                            (site_.fiscal_year.japanese_eras ? " eras" : ""));
    text("publisher", site_.publisher.name);
    line("publisher.url", site_.publisher.url);
    line("publisher.email", site_.publisher.email);
    text("licence", site_.licence.name);
    line("licence.url", site_.licence.url);
    text("statuses.rule", site_.statuses.rule);
    for (const auto& step : site_.statuses.steps) text("step " + step.id, step.name);
    for (const SectionKind& section : site_.sections) {
      text("section " + section.id + " " + to_string(static_cast<int>(section.role)),
           section.heading);
    }
    for (const Organization& one : site_.organizations) organization(one);
    for (const Term& one : site_.glossary) term(one);
    for (const Topic& one : site_.topics) {
      text("topic " + one.id, one.name);
      text("topic.description", one.description);
    }
    for (const PlainPage& page : site_.pages) {
      text("page " + page.id, page.title);
      text("page.description", page.description);
      words("page.alias", page.aliases);
      prose("page", page.prose);
    }
    for (const Strategy& one : site_.strategies) strategy(one);
    for (const Attachment& file : site_.attachments) {
      line("attachment", file.path + " " + to_string(file.size));
    }
    for (const std::string& key : site_.withheld) line("withheld", key);
    return out_;
  }

 private:
  void line(const std::string& name, const std::string& value) {
    if (!value.empty()) out_ += name + ": " + value + "\n";
  }
  void colour(const std::string& name, const Colour& value) {
    line(name + ".light", value.light.value);
    line(name + ".dark", value.dark.value);
  }
  void flag(const std::string& name, bool value) {
    if (value) line(name, "true");
  }
  void words(const std::string& name, const std::vector<std::string>& values) {
    for (const std::string& value : values) line(name, value);
  }
  void words(const std::string& name, const std::vector<Alias>& values) {
    for (const Alias& value : values) line(name, value.path);
  }
  void text(const std::string& name, const Text& value) {
    for (LanguageIndex i = 0; i < site_.languages.size(); ++i) {
      if (const std::string* own = value.in(i)) line(name + "." + site_.languages[i].tag, *own);
    }
  }
  void lists(const std::string& name, const Localized<std::vector<std::string>>& value) {
    for (LanguageIndex i = 0; i < site_.languages.size(); ++i) {
      if (const auto* own = value.in(i)) words(name + "." + site_.languages[i].tag, *own);
    }
  }
  void date(const std::string& name, const std::optional<Date>& value) {
    if (value) line(name, to_string(*value));
  }
  void stated(const std::string& name, const StatedDate& value) {
    if (value.unknown()) line(name, "unknown");
    if (value.known()) line(name, to_string(value.value));
    text(name + ".as_printed", value.as_printed);
  }
  void stated(const std::string& name, const Stated<std::string>& value) {
    line(name, value.unknown() ? "unknown" : value.value);
  }
  void prose(const std::string& name, const Localized<Prose>& value) {
    for (LanguageIndex i = 0; i < site_.languages.size(); ++i) {
      const Prose* own = value.in(i);
      if (own == nullptr) continue;
      const std::string tag = name + " prose." + site_.languages[i].tag;
      const std::string_view body = std::string_view(own->file->text).substr(own->body_begin);
      line(tag, own->file->path + " " + std::string(trimmed(body)));
      if (!own->translation) continue;
      line(tag + ".translation", to_string(static_cast<int>(own->translation->kind)) +
                                     (own->translation->stale ? " stale" : ""));
    }
  }
  std::string names(const std::vector<OrganizationIndex>& indices) const {
    std::string all;
    for (const OrganizationIndex i : indices) all += " " + site_.organizations[i].id;
    return all;
  }
  std::string path(StrategyIndex s, std::size_t f) const {
    return site_.strategies[s].id + "/" + to_string(site_.strategies[s].followups[f].year);
  }
  std::string path(const RecordKey& key) const {
    return path(key.strategy, key.followup) + "/" + record_of(site_, key).id;
  }
  std::string reference(const Reference& to) const {
    const RecordKey& key = to.record;
    switch (to.kind) {
      case Reference::Kind::record:
        return "record " + path(key);
      case Reference::Kind::strategy:
        return "strategy " + site_.strategies[key.strategy].id;
      case Reference::Kind::followup:
        return "followup " + path(key.strategy, key.followup);
      case Reference::Kind::measure:
        return "measure " + site_.strategies[key.strategy].id + " " + to.measure;
    }
    return {};
  }
  void sections(const std::string& name, const std::vector<SectionIndex>& indices) {
    for (const SectionIndex i : indices) line(name, site_.sections[i].id);
  }
  void place(const std::string& name, const std::optional<SourcePlace>& value) {
    if (!value) return;
    line(name, value->document);
    text(name + ".at", value->at);
  }
  void decision(const std::string& name, const Decision& value) {
    if (value.date) stated(name + ".date", *value.date);
    text(name + ".by", value.by);
    text(name + ".note", value.note);
  }
  void corrections(const std::vector<Correction>& all) {
    for (const Correction& one : all) {
      line("correction", to_string(one.date));
      text("correction.what", one.what);
    }
  }
  void not_reproduced(const std::vector<NotReproduced>& all) {
    for (const NotReproduced& one : all) {
      line("not_reproduced", one.kind + " " + one.pillar);
      text("not_reproduced.caption", one.caption);
      text("not_reproduced.credit", one.credit);
    }
  }
  void documents(const std::vector<SourceDocument>& all) {
    for (const SourceDocument& one : all) {
      text("source " + one.id, one.title);
      text("source.number", one.number);
      text("source.publisher", one.publisher);
      date("source.date", one.date);
      line("source.url", one.url);
      flag("source.not-held", !one.held);
      text("source.note", one.note);
    }
  }
  void organization(const Organization& one) {
    text("organization " + one.id + " " + one.kind, one.name);
    text("organization.short_name", one.short_name);
    lists("organization.codes", one.codes);
    if (one.parent) line("organization.parent", site_.organizations[*one.parent].id);
    date("organization.from", one.from);
    date("organization.until", one.until);
    text("organization.note", one.note);
    words("organization.reference_data", one.reference_data);
    words("organization.alias", one.aliases);
  }
  void term(const Term& one) {
    text("term " + one.id + " " + to_string(static_cast<int>(one.kind)), one.name);
    text("term.reading", one.reading);
    text("term.definition", one.definition);
    lists("term.alias", one.aliases);
    for (const TermIndex i : one.see) line("term.see", site_.glossary[i].id);
    words("term.reference_data", one.reference_data);
  }
  void basis(const Basis& one) {
    line("basis", one.strategy ? "strategy " + site_.strategies[*one.strategy].id : one.id);
    text("basis.title", one.title);
    decision("basis.decision", one.decision);
    text("basis.at", one.at);
    text("basis.asks", one.asks);
    line("basis.url", one.url);
    line("basis.succeeded_by", one.succeeded_by);
  }
  void indicator(const Indicator& one, const Strategy& of) {
    text("indicator " + one.id, one.title);
    text("indicator.definition", one.definition);
    text("indicator.unit", one.unit);
    stated("indicator.baseline", one.baseline);
    stated("indicator.baseline_year", one.baseline_year);
    stated("indicator.target", one.target);
    text("indicator.target_note", one.target_note);
    stated("indicator.target_year", one.target_year);
    for (const IndicatorValue& value : one.values) {
      line("indicator.value", to_string(value.at) + " " + value.value);
      place("indicator.value.source", value.source);
    }
    if (one.pillar) line("indicator.pillar", of.pillars[*one.pillar].id);
    place("indicator.source", one.source);
  }
  void strategy(const Strategy& one) {
    text("strategy " + one.id, one.title);
    text("short_title", one.short_title);
    if (one.period_from) stated("period.from", *one.period_from);
    if (one.period_to) stated("period.to", *one.period_to);
    if (one.decision) decision("decision", *one.decision);
    text("council", one.council);
    text("scope_note", one.scope_note);
    if (one.part_of) {
      const Strategy& whole = site_.strategies[one.part_of->strategy];
      line("part_of",
           whole.id + " " + (one.part_of->pillar ? whole.pillars[*one.part_of->pillar].id : ""));
    }
    for (const Basis& each : one.basis) basis(each);
    for (const Pillar& pillar : one.pillars) {
      text("pillar " + pillar.id + " " + pillar.label + " " + to_string(pillar.depth) + " " +
               (pillar.parent ? one.pillars[*pillar.parent].id : "-"),
           pillar.title);
      text("pillar.short_title", pillar.short_title);
      text("pillar.summary", pillar.summary);
    }
    sections("sections", one.sections);
    sections("pillar_sections", one.pillar_sections);
    for (const Indicator& each : one.indicators) indicator(each, one);
    for (const Figure& figure : one.figures) {
      text("figure " + figure.id, figure.label);
      text("figure.unit", figure.unit);
      text("figure.counts", figure.counts);
      for (LanguageIndex i = 0; i < site_.languages.size(); ++i) {
        if (const int* places = figure.places.in(i))
          line("figure.places", site_.languages[i].tag + " " + to_string(*places));
      }
    }
    documents(one.sources);
    words("alias", one.aliases);
    prose("strategy", one.overview);
    for (const FollowUp& each : one.followups) followup(each, one);
  }
  void followup(const FollowUp& one, const Strategy& of) {
    line("followup", to_string(one.year));
    line("edition", to_string(static_cast<int>(one.edition)));
    text("edition_note", one.edition_note);
    text("year_basis", one.year_basis);
    stated("as_of", one.as_of);
    stated("published", one.published);
    date("entered", one.entered);
    if (one.decision) decision("decision", *one.decision);
    if (one.meeting) {
      text("meeting " + one.meeting->number, one.meeting->body);
      date("meeting.date", one.meeting->date);
      text("meeting.document", one.meeting->document);
    }
    documents(one.sources);
    if (one.extract_of) {
      line("extract_of", path(one.extract_of->strategy, one.extract_of->followup));
      text("extract_of.at", one.extract_of->at);
    }
    flag("first", one.first);
    flag("roles_not_stated", one.roles_not_stated);
    corrections(one.corrections);
    not_reproduced(one.not_reproduced);
    words("alias", one.aliases);
    for (const Record& each : one.records) record(each, one, of);
    for (const BorrowedRecord& each : one.borrowed) {
      line("borrowed", path(each.record) + " " + (each.pillar ? of.pillars[*each.pillar].id : "") +
                           " " + each.label + " before " + to_string(each.before));
    }
    prose("followup", one.overview);
    for (const auto& [pillar, text] : one.pillar_prose) prose(of.pillars[pillar].id, text);
  }
  void record(const Record& one, const FollowUp& followup, const Strategy& of) {
    text("record " + one.id, one.title);
    flag("editorial", one.title_kind == Record::TitleKind::editorial);
    line("label", one.label);
    if (one.pillar) line("pillar", of.pillars[*one.pillar].id);
    sections("record.sections", one.sections);
    flag("not_stated", one.roles.not_stated);
    line("lead", names(one.roles.lead));
    line("partners", names(one.roles.partners));
    line("responsible", names(one.roles.responsible));
    text("responsible_note", one.roles.responsible_note);
    text("summary", one.summary);
    for (const TopicIndex i : one.topics) line("topic", site_.topics[i].id);
    for (const Lineage& step : one.lineage) {
      line("lineage",
           to_string(static_cast<int>(step.kind)) + " " + (step.to ? reference(*step.to) : "-"));
      text("lineage.note", step.note);
    }
    for (const Related& related : one.related) {
      line("related", reference(related.to) +
                          (related.by == Related::By::source ? " by source" : " by editor"));
      text("related.note", related.note);
    }
    place("record.source", one.source);
    if (one.shares_policy_with) {
      line("shares_policy_with", followup.records[*one.shares_policy_with].id);
    }
    for (const FigureValue& value : one.figures) {
      line("value", of.figures[value.figure].id + " " + value.value + " of " + value.of +
                        (value.about ? " about" : "") + (value.at_least ? " at-least" : "") +
                        (value.up_to ? " up-to" : "") + (value.cumulative ? " cumulative" : ""));
      date("value.at", value.at);
      text("value.note", value.note);
    }
    corrections(one.corrections);
    not_reproduced(one.not_reproduced);
    words("alias", one.aliases);
    line("status", one.status);
    prose("record", one.prose);
  }

  const Site& site_;
  std::string out_;
};

}  // namespace

std::string describe(const Site& site) { return Description(site).of_site(); }

}  // namespace ayumi::content::testing
