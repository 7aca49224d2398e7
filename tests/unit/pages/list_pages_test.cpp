// Home, organisations, topics, glossary, updates: what they list, and that nothing counts twice.
#include <algorithm>
#include <catch2/catch.hpp>

#include "pages/views/organization_views.h"
#include "support/small_portal.h"

using namespace ayumi;
using namespace ayumi::pages;
using ayumi::testing::SmallPortal;
using Lines = std::vector<std::string>;

namespace {

const std::string k2023 = "strategies/plan/2023/";

// A second strategy that borrows a row of the first.
SmallPortal with_borrowed_row() {
  SmallPortal portal;
  portal.file("strategies/other/strategy.yaml", "title: {ja: 別, en: Other}\n");
  portal.file("strategies/other/2023/followup.yaml",
              "measures:\n  - {ref: plan/2023/training}\n"
              "  - {id: own, title: {ja: 自, en: Own}, lead: [mofa], topics: [resistance]}\n");
  return portal;
}

// "lead 2: plan/2023 Training"
Lines records_of(const OrganizationPageBodyView& view) {
  Lines lines;
  for (const OrganizationPartView& part : view.parts) {
    for (const RecordGroupView& group : part.groups) {
      std::string line = part.role + " (" + part.count + ") " + group.strategy.text + ' ' +
                         group.followup.text + " (" + group.count + "):";
      for (const RecordsBelowView& below : group.pillars) {
        for (const RecordRowView& row : below.records) line += ' ' + row.title;
      }
      lines.push_back(line);
    }
  }
  return lines;
}

OrganizationPageBodyView organization(const testing::ReadyPortal& portal, const std::string& id) {
  return portal.view<OrganizationPageView>("en", "organizations/" + id + '/').organization;
}

std::string cell_of(const CoverageCellView& cell) {
  const int kinds = (cell.reported ? 1 : 0) + (cell.planned ? 1 : 0) + (cell.silent ? 1 : 0) +
                    (cell.outside ? 1 : 0);
  return (kinds == 1 ? "" : "??? ") + cell.words + (cell.unit.empty() ? "" : ' ' + cell.unit) +
         (cell.url ? ' ' + cell.url->text() : "");
}

}  // namespace

TEST_CASE(
    "an organisation shows what it leads, joins and is responsible for, by strategy and year") {
  const auto portal = SmallPortal().ready();
  CHECK(records_of(organization(portal, "mhlw")) ==
        Lines{"Lead (1 measure over all years) Plan FY2023 (1 measure): Training",
              "Lead (1 measure over all years) Plan FY2022 (1 measure): Training"});
  CHECK(records_of(organization(portal, "mofa")) ==
        Lines{"Lead (1 measure over all years) Plan FY2022 (1 measure): Hospitals",
              "Partners (1 measure over all years) Plan FY2023 (1 measure): Training",
              "Partners (1 measure over all years) Plan FY2022 (1 measure): Training"});
  CHECK(records_of(organization(portal, "idc")) ==
        Lines{"Responsible (1 measure) Plan FY2023 (1 measure): Vaccines"});
  CHECK(organization(portal, "fund").silent == "No document on this site names it in a role.");
  CHECK(organization(portal, "mhlw").silent.empty());
}

TEST_CASE("an organisation's rows name the others, never itself") {
  const auto portal = SmallPortal().ready();
  const auto lead = organization(portal, "mhlw").parts[0];
  CHECK(lead.is_lead);
  const RolesView& roles = lead.groups[0].pillars[0].records[0].roles;
  CHECK(roles.lead.empty());
  REQUIRE(roles.partners.size() == 1);
  CHECK(roles.partners[0].name == "Ministry of Foreign Affairs");
  CHECK(roles.partners_count == "1 partner");
  const auto partner = organization(portal, "mofa").parts[1];
  CHECK(partner.is_partner);
  REQUIRE(partner.groups[0].pillars[0].records[0].roles.lead.size() == 1);
  CHECK(partner.groups[0].pillars[0].records[0].roles.lead[0].name == "Ministry of Health");
  CHECK(partner.groups[0].pillars[0].records[0].roles.partners.empty());

  SmallPortal three;
  three.change(k2023 + "followup.yaml", "partners: [mofa]", "partners: [mofa, idc]");
  const auto joined =
      organization(three.ready(), "mofa").parts[1].groups[0].pillars[0].records[0].roles;
  CHECK(joined.partners_count == "1 other partner");
  // Alone in its role, and nobody beside it: nothing is said to be missing.
  const auto alone = organization(portal, "idc").parts[0].groups[0].pillars[0].records[0].roles;
  CHECK(alone.silent.empty());
}

TEST_CASE("an organisation's measures are compared with the year before, each counted once") {
  SmallPortal portal;
  // In two roles in one year.
  portal.change(k2023 + "followup.yaml", "    lead: [mhlw]\n    partners: [mofa]\n",
                "    lead: [mhlw, mofa]\n    partners: [mofa]\n");
  const auto lines_of = [&](const testing::ReadyPortal& ready, const char* id) {
    Lines lines;
    for (const OrganizationYearView& year : organization(ready, id).years) {
      std::string line =
          year.strategy.text + ' ' + year.followup.text + " (" + year.count + ')' + year.silent;
      for (const OrganizationStandingView& standing : year.standings) {
        line += "; " + standing.state.text + ' ' + standing.count + ':';
        for (const LinkView& measure : standing.measures) line += ' ' + measure.url.text();
      }
      lines.push_back(line);
    }
    return lines;
  };
  const std::string none =
      "There is nothing to compare with: this site does not carry the follow-up of the year "
      "before.";
  const auto ready = portal.as_it_is();
  CHECK(lines_of(ready, "mofa") ==
        Lines{"Plan FY2023 (1 measure); continued 1: ../../plan/2023/training/; "
              "not reported 1: ../../plan/2022/hospitals/",
              "Plan FY2022 (2 measures)" + none});
  CHECK(lines_of(ready, "idc") ==
        Lines{"Plan FY2023 (1 measure); new 1: ../../plan/2023/vaccines/"});
  CHECK(lines_of(ready, "fund").empty());
}

TEST_CASE("an organisation none of whose follow-ups has a year before it has nothing compared") {
  SmallPortal portal;
  portal.change(k2023 + "followup.yaml", "responsible: [idc]", "lead: [mhlw]");
  portal.file("strategies/other/strategy.yaml", "title: {ja: 別, en: Other}\n");
  portal.file("strategies/other/2023/followup.yaml",
              "measures:\n  - {id: own, title: {ja: 自, en: Own}, lead: [idc]}\n");
  CHECK(organization(portal.as_it_is(), "idc").years.empty());
}

TEST_CASE("an office stands under its parent and is counted apart") {
  const auto portal = SmallPortal().ready();
  const auto rows =
      portal.view<OrganizationsPageView>("en", "organizations/").organizations.organizations;
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].name == "Ministry of Health");
  CHECK(rows[0].lead == "1");
  CHECK(rows[0].responsible.empty());
  REQUIRE(rows[0].offices.size() == 1);
  CHECK(rows[0].offices[0].name == "Disease Office");
  CHECK(rows[0].offices[0].responsible == "1");
  CHECK(rows[2].lead + rows[2].partner + rows[2].responsible == "");
  const auto office = organization(portal, "idc");
  REQUIRE(office.parent);
  CHECK(office.parent->url.text() == "../mhlw/");
  CHECK(organization(portal, "mhlw").offices.size() == 1);
}

TEST_CASE("a borrowed row counts at home alone, for organisations and for topics") {
  const auto portal = with_borrowed_row().ready();
  CHECK(organization(portal, "mhlw").parts[0].count == "1 measure over all years");
  const auto topic = portal.view<TopicPageView>("en", "topics/resistance/").topic;
  CHECK(topic.count == "2 records");
  Lines groups;
  for (const RecordGroupView& group : topic.groups) {
    groups.push_back(group.strategy.text + ' ' + group.followup.text + ' ' + group.count);
  }
  CHECK(groups == Lines{"Other FY2023 1 measure", "Plan FY2023 1 measure"});
  const auto home = portal.view<HomePageView>("en", "").home;
  REQUIRE(home.strategies.size() == 2);
  CHECK(cell_of(home.strategies[0].cells.at(1)) == "1 measure other/2023/");
}

TEST_CASE("an organisation named in an action is mentioned, once, and not counted") {
  SmallPortal portal;
  portal.more(k2023 + "measures/training.ja.md",
              "\n（[基、厚](org:fund,mhlw)）と[基](org:fund)。\n");
  portal.more(k2023 + "measures/training.en.md", "\n[The Fund](org:fund).\n");
  const auto ready = portal.ready();
  const auto fund = organization(ready, "fund");
  CHECK(fund.parts.empty());
  REQUIRE(fund.mentions.size() == 1);
  CHECK(fund.mentions[0].title == "Training (Plan, FY2023)");
  CHECK(fund.mentions[0].url.text() == "../../plan/2023/training/");
  CHECK_FALSE(fund.silent.empty());
  // It leads that measure; that it is named in its text as well says nothing new.
  CHECK(organization(ready, "mhlw").mentions.empty());
}

TEST_CASE("from when to when an organisation existed") {
  struct Row {
    std::string dates, said;
  };
  const auto row = GENERATE(values<Row>({
      {"until: 2020-03-31", "Until 31 March 2020"},
      {"from: 2001-01-06", "From 6 January 2001"},
      {"from: 2001, until: 2020-03", "2001 – March 2020"},
      {"note: {ja: 注, en: x}", ""},
  }));
  CAPTURE(row.dates);
  const auto portal =
      SmallPortal().change("organizations.yaml", "until: 2020-03-31", row.dates).ready();
  CHECK(organization(portal, "fund").existence == row.said);
}

TEST_CASE("strategies by year: reported, silent, or outside the period") {
  SmallPortal portal;
  const auto strategy = [&](const std::string& id, const std::string& facts, int year) {
    const std::string folder = "strategies/" + id + '/';
    portal.file(folder + "strategy.yaml", "title: {ja: 甲, en: " + id + "}\n" + facts);
    portal.file(folder + std::to_string(year) + "/followup.yaml",
                "measures:\n  - {id: x, title: {ja: 甲, en: X}}\n"
                "  - {id: y, title: {ja: 乙, en: Y}}\n");
  };
  strategy("decided", "decision: {date: 2022-03-31}\n", 2024);
  strategy("ended", "period: {to: 2022-03-31}\n", 2021);
  strategy("open", "", 2022);
  const auto home = portal.ready().view<HomePageView>("en", "").home;
  Lines years;
  for (const CoverageYearView& year : home.years) years.push_back(year.year);
  CHECK(years == Lines{"2021", "2022", "2023", "2024"});
  std::map<std::string, Lines> rows;
  for (const CoverageRowView& row : home.strategies) {
    for (const CoverageCellView& cell : row.cells) rows[row.strategy.text].push_back(cell_of(cell));
  }
  const std::string silent = "Not on this site", after = "After the period";
  // Decided on the last day of fiscal year 2021.
  CHECK(rows["decided"] == Lines{silent, silent, silent, "2 measures decided/2024/"});
  CHECK(rows["ended"] == Lines{"2 measures ended/2021/", after, after, after});
  CHECK(rows["open"] == Lines{silent, "2 measures open/2022/", silent, silent});
  CHECK(rows["Plan"] == Lines{"Before the period", "2 measures plan/2022/", "2 measures plan/2023/",
                              "Plan only plan/2023/#page_measures"});
}

TEST_CASE("eras stand beside the years where the portal has them") {
  const auto portal = SmallPortal().ready();
  CHECK(portal.view<HomePageView>("ja", "").home.years[0].era == "令和4年度");
}

TEST_CASE("a portal without strategies has a home all the same") {
  SmallPortal portal;
  portal.without("strategies");
  const auto home = portal.ready().view<HomePageView>("en", "").home;
  CHECK(home.years.empty());
  CHECK(home.strategies.empty());
  CHECK(portal.ready().html("en", "").find("<h1>") != std::string::npos);
}

TEST_CASE("updates come newest first, publications and corrections alike") {
  SmallPortal portal;
  portal.more("strategies/plan/2022/followup.yaml",
              "corrections: [{date: 2024-06-20, what: {ja: 数, en: A number}}, "
              "{date: 2025-01-01, what: {ja: 名, en: A name}}]\n");
  portal.change(
      k2023 + "followup.yaml", "    label: （１）\n",
      "    label: （１）\n    corrections: [{date: 2024-12, what: {ja: 日, en: A date}}]\n");
  portal.file("strategies/undated/strategy.yaml", "title: {ja: 無, en: Undated}\n");
  portal.file("strategies/undated/2023/followup.yaml", "published: unknown\n");
  const auto ready = portal.ready();
  Lines lines;
  const auto days = ready.view<UpdatesPageView>("en", "updates/").updates;
  for (const UpdateDayView& day : days) {
    for (const UpdateView& update : day.updates) {
      lines.push_back(day.date.text.bytes + " | " + update.what.bytes + " | " + day.strategy.text +
                      ": " + update.page.text + " | " + update.page.url.text());
    }
  }
  CHECK(lines == Lines{"1 January 2025 | Correction: A name | Plan: FY2022 | ../plan/2022/",
                       "December 2024 | Correction: A date | Plan: Training, FY2023 | "
                       "../plan/2023/training/",
                       "20 June 2024 | Correction: A number | Plan: FY2022 | ../plan/2022/",
                       "20 June 2024 | Source published | Plan: FY2023 | ../plan/2023/",
                       "26 June 2023 | Source published | Plan: FY2022 | ../plan/2022/"});
  // Those of one day and one strategy stand together.
  CHECK(days.size() == 4);
  CHECK(days[2].updates.size() == 2);
  CHECK(ready.view<HomePageView>("en", "").home.updates.size() == 4);
}

TEST_CASE("updates of one day in two strategies stay apart") {
  SmallPortal portal;
  portal.file("strategies/other/strategy.yaml", "title: {ja: 別, en: Other}\n");
  portal.file("strategies/other/2023/followup.yaml", "published: 2024-06-20\n");
  const auto days = portal.as_it_is().view<UpdatesPageView>("en", "updates/").updates;
  REQUIRE(days.size() == 3);
  CHECK(days[0].date.iso == days[1].date.iso);
  CHECK(days[0].strategy.text != days[1].strategy.text);
}

TEST_CASE("home gives examples of what to search for, from the portal's own words") {
  SmallPortal portal;
  portal.change("glossary.yaml", "  name: {ja: 薬剤耐性, en: antimicrobial resistance}\n",
                "  name: {ja: 薬剤耐性, en: antimicrobial resistance}\n"
                "  aliases: {en: [AMR & more]}\n");
  portal.change(k2023 + "measures/training.en.md", "Ninety", "[Resistance](term:amr): ninety");
  const auto examples = portal.as_it_is().view<HomePageView>("en", "").home.examples;
  REQUIRE(examples.size() == 1);
  CHECK(examples[0].text == "AMR & more");
  CHECK(examples[0].url.text() == "search/?q=AMR%20%26%20more");

  // Without a term that any record mentions, the topics.
  const auto topics = SmallPortal().ready().view<HomePageView>("ja", "").home.examples;
  REQUIRE(topics.size() == 1);
  CHECK(topics[0].text == "耐性");
  CHECK(topics[0].url.text() == "search/?q=%E8%80%90%E6%80%A7");
}

TEST_CASE("a topic that is a term of the glossary is the first example, without its bracket") {
  SmallPortal portal;
  portal.change("topics.yaml", "name: {ja: 耐性", "name: {ja: 薬剤耐性（AMR）");
  portal.more("glossary.yaml",
              "- {id: gh, name: {ja: GH, en: GH}, definition: {ja: 健康, en: Health.}}\n");
  portal.change(k2023 + "measures/training.ja.md", "九十", "[耐性](term:amr)、[GH](term:gh)、九十");
  Lines words;
  for (const LinkView& one : portal.as_it_is().view<HomePageView>("ja", "").home.examples)
    words.push_back(one.text);
  CHECK(words == Lines{"薬剤耐性", "GH"});
}

TEST_CASE("home, menu and footer lead to the pages about the whole portal") {
  const auto view = SmallPortal().ready().view<HomePageView>("en", "");
  Lines entrances, menu, footer;
  for (const EntranceView& one : view.home.entrances) entrances.push_back(one.page.url.text());
  for (const NavigationView& one : view.page.navigation) menu.push_back(one.url.text());
  for (const LinkView& one : view.page.footer) footer.push_back(one.url.text());
  CHECK(entrances == Lines{"organizations/matrix/", "updates/", "completeness/", "data/"});
  for (const auto* part : {&menu, &footer}) {
    for (const char* page : {"updates/", "completeness/", "data/"}) {
      CHECK(std::count(part->begin(), part->end(), page) == 1);
    }
  }
}

TEST_CASE("the glossary stands in each language's order, with where a term is used") {
  SmallPortal portal;
  portal.change(k2023 + "measures/training.en.md", "Ninety", "UHC, [care](term:uhc): ninety");
  portal.more("glossary.yaml",
              "- {id: zoo, name: {ja: あ, en: zoonosis}, definition: {ja: 獣, en: From animals.}, "
              "see: [amr]}\n");
  const auto ready = portal.ready();
  const auto view = ready.view<GlossaryPageView>("en", "glossary/");
  CHECK(view.count == "3 entries");
  Lines order;
  std::vector<TermView> terms;
  for (const TermGroupView& group : view.groups) {
    for (const TermView& term : group.terms) {
      order.push_back(group.name + ' ' + term.id);
      terms.push_back(term);
    }
  }
  CHECK(order == Lines{"A amr", "U uhc", "Z zoo"});
  REQUIRE(terms[1].used_in.size() == 1);
  CHECK(terms[1].used_in[0].text == "Training (Plan, FY2023)");
  CHECK(terms[1].used_count == "Used in 1 record");
  CHECK(terms[0].used_in.empty());
  REQUIRE(terms[2].see.size() == 1);
  CHECK(terms[2].see[0].url.text() == "#amr");
  CHECK(terms[0].kind == "Programme");
  CHECK(terms[0].other_names.size() == 1);
  CHECK(terms[1].other_names.empty());  // UHC in both languages
  const auto japanese = ready.view<GlossaryPageView>("ja", "glossary/").groups;
  Lines letters;
  for (const TermGroupView& group : japanese) letters.push_back(group.name + ' ' + group.count);
  CHECK(letters == Lines{"U 1", "あ 1", "漢字 1"});
  CHECK_FALSE(japanese.back().is_letter);
  REQUIRE(japanese.back().initials.size() == 1);
  CHECK(japanese.back().initials[0].text == "薬");
  CHECK(japanese.back().initials[0].id == "amr");
}
