// Everything that a record's page answers besides its steps.
#include <catch2/catch.hpp>

#include "plan_pages.h"

using namespace ayumi;
using namespace ayumi::pages;
using namespace ayumi::testing;

namespace {

Lines texts(const std::vector<LinkView>& links) {
  Lines lines;
  for (const LinkView& link : links) lines.push_back(link.text + ' ' + link.url.text());
  return lines;
}

}  // namespace

TEST_CASE("where a year names nobody, the record says who was named the year before") {
  SmallPortal portal;
  CHECK_FALSE(record_in(portal.ready()).roles_before);
  portal.change(k2023 + "followup.yaml", "    lead: [mhlw]\n    partners: [mofa]\n",
                "    roles: not_stated\n");
  const auto record = record_in(portal.ready());
  CHECK(record.roles.silent == "Not stated in the source");
  REQUIRE(record.roles_before);
  CHECK(record.roles_before->year == "In FY2022:");
  REQUIRE(record.roles_before->lead.size() == 1);
  CHECK(record.roles_before->lead[0].name == "Ministry of Health");
  CHECK(record.roles_before->partners_title == "Partners (FY2022)");
}

TEST_CASE("short marks of organisations in the text are explained once each") {
  SmallPortal portal;
  portal.change(k2023 + "measures/training.ja.md", "九十人を育てた。",
                "九十人を育てた（[厚、外](org:mhlw,mofa)）。また育てた（[厚](org:mhlw)）。"
                "[厚生労働省](org:mhlw)。");
  const auto codes = record_in(portal.ready(), "ja").codes;
  REQUIRE(codes.size() == 1);
  CHECK(codes[0].code == "厚");
  CHECK(codes[0].organization.name == "厚生労働省");
  CHECK(record_in(portal.ready()).codes.empty());
}

TEST_CASE(
    "marks are told of what the page shows: last year's plan, a pillar's plan, any sign beside") {
  const auto codes_of = [](const SmallPortal& portal) {
    std::string codes;
    for (const CodeView& code : record_in(portal.as_it_is(), "ja").codes) codes += code.code;
    return codes;
  };
  const std::string marked = "（[外、厚）](org:mhlw)";
  SmallPortal own, result, plan, pillar;
  own.file(k2023 + "measures/training.ja.md", "## 取組状況\n\n" + marked + "。\n");
  CHECK(codes_of(own) == "厚");
  const std::string before = "strategies/plan/2022/measures/training.ja.md";
  result.change(before, "始めた。", marked + "始めた。");
  CHECK(codes_of(result).empty());
  plan.change(before, "百人", marked + "百人");
  CHECK(codes_of(plan) == "厚");
  pillar.file(k2023 + "pillars/people.ja.md", "## 今後の取組\n\n" + marked + "。\n");
  CHECK(codes_of(pillar).empty());
  pillar.change("strategies/plan/strategy.yaml", "\nsections: [result, next, state]",
                "\nsections: [result]");
  pillar.file(k2023 + "measures/training.ja.md", "## 取組状況\n\n育てた。\n");
  CHECK(codes_of(pillar) == "厚");
}

TEST_CASE("who leads, who joins, who is responsible, and silence about it") {
  const auto portal = SmallPortal()
                          .more(k2023 + "followup.yaml",
                                "  - {id: open, title: {ja: 他, en: Open}, responsible_note: {ja: "
                                "その他, en: others}}\n"
                                "  - {id: silent, title: {ja: 無, en: Silent}, roles: not_stated}\n"
                                "  - {id: unfilled, title: {ja: 未, en: Unfilled}}\n")
                          .ready();
  struct Row {
    std::string measure, lead, partners, responsible, note, silent;
  };
  for (const Row& row : {
           Row{"training", "Ministry of Health", "Ministry of Foreign Affairs", "", "", ""},
           Row{"vaccines", "", "", "Disease Office", "", ""},
           Row{"open", "", "", "", "others", ""},
           Row{"silent", "", "", "", "", "Not stated in the source"},
           Row{"unfilled", "", "", "", "", "Not filled in"},
       }) {
    CAPTURE(row.measure);
    const RolesView roles = record_in(portal, "en", "plan/2023/" + row.measure + "/").roles;
    const auto names = [](const std::vector<OrganizationView>& list) {
      std::string all;
      for (const OrganizationView& one : list) all += one.name;
      return all;
    };
    CHECK(names(roles.lead) == row.lead);
    CHECK(names(roles.partners) == row.partners);
    CHECK(names(roles.responsible) == row.responsible);
    CHECK(roles.responsible_note.bytes == row.note);
    CHECK(roles.silent == row.silent);
  }
}

TEST_CASE("an organisation that no longer exists is shown with its last day") {
  SmallPortal portal;
  portal.change(k2023 + "followup.yaml", "responsible: [idc]", "responsible: [fund]");
  const auto roles = record_in(portal.ready(), "en", "plan/2023/vaccines/").roles;
  REQUIRE(roles.responsible.size() == 1);
  CHECK(roles.responsible[0].note == "Until 31 March 2020");
}

TEST_CASE("a figure makes a series over the years, the page's own year marked") {
  SmallPortal portal;
  portal.file("strategies/plan/figures.yaml",
              "- {id: trained, label: {ja: 人数, en: Nurses trained}, unit: {ja: 人, en: people}}\n"
              "- {id: beds, label: {ja: 床, en: Beds}}\n");
  portal.file(k2022 + "figures.yaml",
              "- {figure: trained, measure: training, value: 10}\n"
              "- {figure: beds, measure: training, value: 5}\n");
  portal.file(
      k2023 + "figures.yaml",
      "- {figure: trained, measure: training, value: 1090, at: 2024-03-01, approx: about}\n");
  const auto ready = portal.ready();
  const auto rows = [&](std::string_view path) {
    Lines lines;
    for (const FigureView& figure : record_in(ready, "en", path).figures) {
      for (const FigureRowView& row : figure.rows) {
        lines.push_back(figure.label.bytes + ": " + row.at + ": " + row.value.bytes +
                        (row.current ? " *" : ""));
      }
    }
    return lines;
  };
  // Beds were not counted in 2023: the page of that year does not speak of them.
  CHECK(rows("plan/2023/training/") ==
        Lines{"Nurses trained: FY2022: 10", "Nurses trained: 1 March 2024: about 1,090 *"});
  CHECK(rows("plan/2022/training/").size() == 3);
  // The table to download holds all figures, and is offered once.
  CHECK(testing::count(ready.html("en", "plan/2022/training/"),
                       "data/plan/measures/training.csv") == 1);
}

TEST_CASE(
    "old and new stand side by side on the record, three of what changed and three of what is "
    "gone") {
  SmallPortal portal;
  portal.file(k2022 + "measures/training.en.md",
              "## What was done\n\n### Funds\n\nThe ministry paid ten nurses. All stayed.\n\n"
              "One & all went. Two went away.\n\nThree left the house.\n\nFour were ill.\n\n"
              "Five slept.\n");
  portal.file(k2023 + "measures/training.en.md",
              "## What was done\n\n### Funds\n\nThe ministry paid twelve nurses. All stayed.\n\n"
              "A school opened in spring.\n");
  const auto ready = portal.as_it_is();
  const auto changes = record_in(ready).changes;
  REQUIRE(changes);
  const SectionChangesView& section = changes->record.sections.at(0);
  CHECK(section.count == "1 sentence changed, 1 added, 5 removed");
  REQUIRE(section.rows.size() == 4);
  CHECK(section.rows[0].heading == "Funds");
  CHECK(section.rows[0].before.bytes ==
        "The ministry paid <small>[removed: </small><del>ten</del><small>]</small> nurses.");
  CHECK(section.rows[0].after.bytes ==
        "The ministry paid <small>[added: </small><ins>twelve</ins><small>]</small> nurses.");
  CHECK(section.rows[1].before.bytes ==
        "<small>[removed: </small><del>One &amp; all went. Two went away.</del><small>]</small>");
  CHECK(section.rows[3].before.bytes ==
        "<small>[removed: </small><del>Four were ill.</del><small>]</small>");
  for (const ComparisonRowView& row : section.rows) CHECK(row.left_out.empty());
  const std::string html = ready.html("en", "plan/2023/training/");
  CHECK(testing::count(html, "no matching sentence") == 3);
  CHECK(testing::count(html, "Five slept") == 0);
  CHECK(testing::count(html, "at most three changed sentences") == 1);
}

TEST_CASE(
    "of many changed sentences the record shows those in which most differs, in their order") {
  SmallPortal portal;
  const auto text = [](const char* year, const char* of_one, const char* of_three) {
    return std::string("## What was done\n\nThe ministry paid the nurses ") + of_one + ".\n\nIn " +
           year + " the schools of the town took part.\n\nIn " + year +
           " the doctors and their houses took part.\n\nThe house by the river was sold " +
           of_three + ".\n\nThe ship that brings the tools went " + of_three + ".\n";
  };
  portal.file(k2022 + "measures/training.en.md", text("2022", "in spring", "to the city"));
  portal.file(k2023 + "measures/training.en.md", text("2023", "for the year", "by its owner"));
  const auto changes = record_in(portal.as_it_is()).changes;
  Lines shown;
  for (const ComparisonRowView& row : changes->record.sections.at(0).rows) {
    shown.push_back(row.before.bytes.substr(0, 9));
  }
  CHECK(shown == Lines{"The minis", "The house", "The ship "});
}

TEST_CASE("a record names its source, the place in it, and how to cite it") {
  const auto record = record_in(SmallPortal().ready());
  REQUIRE(record.source);
  CHECK(record.source->title.bytes == "Document 1");
  CHECK(record.source->at.bytes == "page 2");
  CHECK(record.source->date == "20 June 2024");
  for (const char* part : {"Document 1", "Cabinet Secretariat", "20 June 2024", "page 2", "Steps",
                           "Training", "FY2023"}) {
    CAPTURE(part);
    CHECK(testing::count(record.citing.citations.front().text.bytes, part) == 1);
  }
  const auto without = record_in(SmallPortal().ready(), "en", "plan/2023/vaccines/");
  CHECK_FALSE(without.source);
}

TEST_CASE("a record's document may be its strategy's, or that of the document it is a part of") {
  SmallPortal portal;
  portal.change(k2023 + "followup.yaml", "document: doc, at: page 2", "document: law, at: page 2");
  portal.file("strategies/part/strategy.yaml", "title: {ja: 部分, en: Part}\n");
  portal.file("strategies/part/2023/followup.yaml",
              "extract_of: {followup: plan/2023, at: part 2}\nmeasures:\n"
              "  - {id: x, title: {ja: 甲, en: X}, source: {document: doc}}\n");
  const auto ready = portal.as_it_is();
  REQUIRE(record_in(ready).source);
  CHECK(record_in(ready).source->title.bytes == "The Law");
  const auto part = record_in(ready, "en", "part/2023/x/");
  REQUIRE(part.source);
  CHECK(part.source->title.bytes == "Document 1");
}

TEST_CASE("terms of the page's text are listed once each") {
  SmallPortal portal;
  portal.change(k2023 + "measures/training.en.md", "Ninety were trained.",
                "UHC, [care](term:uhc) and antimicrobial resistance.");
  const auto record = record_in(portal.ready());
  Lines terms;
  for (const TermUseView& term : record.terms)
    terms.push_back(term.name.bytes + ' ' + term.url.text());
  CHECK(terms ==
        Lines{"antimicrobial resistance ../../../glossary/#amr", "UHC ../../../glossary/#uhc"});
}

TEST_CASE("the way up: strategy, year, pillars from the top, topics") {
  const auto record = record_in(SmallPortal().ready());
  CHECK(record.strategy.text == "Plan");
  CHECK(texts(record.pillars) ==
        Lines{"People ../../pillars/people/", "Nurses ../../pillars/nurses/"});
  CHECK(texts(record.topics) == Lines{"Resistance ../../../topics/resistance/"});
  CHECK(record.measure.url.text() == "../../measures/training/");
  CHECK(record.label == "(1)");
  CHECK(record.summary.bytes == "Nurses are trained.");
  CHECK(record.period_months == "April 2023 – March 2024");
}

TEST_CASE("notes: an editors' title, corrections, what is not shown, an older translation") {
  SmallPortal portal;
  portal.change(
      k2023 + "followup.yaml", "    label: （１）\n",
      "    label: （１）\n    title_kind: editorial\n"
      "    corrections: [{date: 2024-07-01, what: {ja: 直した, en: A number}}]\n"
      "    not_reproduced: [{kind: photo, caption: {ja: 写真, en: A class}, credit: X}]\n");
  portal.file(k2023 + "measures/training.en.md",
              "---\ntranslation: {of: {ja: 0123456789abcdef}, kind: provisional}\n---\n\n"
              "## What was done\n\nNinety.\n");
  const auto record = record_in(portal.as_it_is());
  CHECK_FALSE(record.title_note.empty());
  REQUIRE(record.corrections.size() == 1);
  CHECK(record.corrections[0].date.text.bytes == "1 July 2024");
  REQUIRE(record.not_reproduced.size() == 1);
  CHECK(record.not_reproduced[0].kind == "Photograph");
  CHECK(testing::count(record.language_state, "A provisional translation.") == 1);
  CHECK(testing::count(record.language_state, "has changed since") == 1);
  CHECK(record_in(portal.as_it_is(), "ja").language_state.empty());
}

TEST_CASE("text of another language says so") {
  SmallPortal portal;
  portal.without(k2022 + "measures/training.en.md").without(k2023 + "measures/training.en.md");
  const auto record = record_in(portal.ready());
  for (const StepView& step : record.steps) {
    REQUIRE(step.sections.size() == 1);
    CHECK(step.sections[0].lang == "ja");
    CHECK(step.sections[0].dir == "ltr");
  }
  // In its own language there is nothing to say.
  for (const StepView& step : record_in(portal.ready(), "ja").steps) {
    CHECK(step.sections[0].lang.empty());
  }
}
