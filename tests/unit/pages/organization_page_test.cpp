// An organisation's share: in a sentence, pillar by pillar and over the years, each measure once.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "pages/views/matrix_views.h"
#include "pages/views/organization_views.h"
#include "support/small_portal.h"

using namespace ayumi;
using namespace ayumi::pages;
using ayumi::testing::count;
using ayumi::testing::SmallPortal;
using Lines = std::vector<std::string>;

namespace {

const std::string k2023 = "strategies/plan/2023/followup.yaml";

OrganizationPageBodyView organization(const testing::ReadyPortal& portal, const std::string& id,
                                      const std::string& language = "en") {
  return portal.view<OrganizationPageView>(language, "organizations/" + id + '/').organization;
}

std::string numbers_of(const OrganizationPillarView& pillar) {
  std::string line;
  for (const RoleCountView& one : pillar.counts) {
    line += (line.empty() ? "" : ", ") + one.of + ' ' + one.number;
  }
  return line;
}

// "◎○□?." for a measure that it leads, one that it joins, one for which it is responsible, one that
// names nobody, and another one.
std::string squares_of(const OrganizationPillarView& pillar) {
  std::string line;
  for (const OrganizationSquareView& one : pillar.squares) {
    line += one.is_lead          ? "◎"
            : one.is_partner     ? "○"
            : one.is_responsible ? "□"
            : one.is_unsaid      ? "?"
                                 : ".";
  }
  return line;
}

Lines shares_of(const OrganizationPageBodyView& view) {
  Lines lines;
  for (const OrganizationShareView& share : view.shares) {
    lines.push_back(share.id + (share.is_newest ? "" : " (older)"));
    for (const OrganizationPillarsView& group : share.groups) {
      if (!group.above.empty()) lines.push_back(group.above);
      for (const OrganizationPillarView& pillar : group.pillars) {
        lines.push_back(pillar.label + ' ' + pillar.title +
                        (pillar.note.empty() ? "" : " (" + pillar.note + ')') + ": " +
                        squares_of(pillar) + ' ' + numbers_of(pillar));
      }
    }
    lines.push_back(numbers_of(share.total));
  }
  return lines;
}

}  // namespace

TEST_CASE("an organisation's share is said first, with how many measures there are") {
  const auto portal = SmallPortal().ready();
  CHECK(organization(portal, "mhlw").opening == "Of the 2 measures of Plan in FY2023, it leads 1.");
  CHECK(organization(portal, "mofa").opening ==
        "Of the 2 measures of Plan in FY2023, it is a partner in 1.");
  CHECK(organization(portal, "mhlw", "ja").opening ==
        "計画の2023年度の2施策のうち、1施策で主担当です。");
  CHECK(organization(portal, "fund").opening.empty());

  SmallPortal several;
  for (const char* id : {"a", "b", "c"}) {
    several.file("strategies/" + std::string(id) + "/strategy.yaml",
                 "title: {ja: " + std::string(id) + "計画, en: Strategy " + id + "}\n");
    several.file("strategies/" + std::string(id) + "/2024/followup.yaml",
                 "measures:\n  - {id: own, title: {ja: 自, en: Own}, lead: [mhlw]}\n");
  }
  const auto ready = several.as_it_is();
  const OrganizationPageBodyView mhlw = organization(ready, "mhlw");
  CHECK(mhlw.opening ==
        "Of the 5 measures of 4 strategies, it leads 4. "
        "Each strategy is counted for the newest year in which this organisation is named.");
  Lines newest;
  for (const OrganizationShareView& share : mhlw.shares) {
    if (share.is_newest) newest.push_back(share.opening);
  }
  CHECK(newest == Lines{"Of the 1 measure of Strategy a in FY2024, it leads 1.",
                        "Of the 1 measure of Strategy b in FY2024, it leads 1.",
                        "Of the 1 measure of Strategy c in FY2024, it leads 1.",
                        "Of the 2 measures of Plan in FY2023, it leads 1."});
}

TEST_CASE("the numbers beside the name are the sums of the tables, whatever the role") {
  SmallPortal portal;
  portal.file("strategies/other/strategy.yaml", "title: {ja: 別, en: Other}\n");
  portal.file("strategies/other/2024/followup.yaml",
              "measures:\n"
              "  - {id: one, title: {ja: 一, en: One}, lead: [mhlw], partners: [mofa]}\n"
              "  - {id: two, title: {ja: 二, en: Two}, lead: [mofa], partners: [mofa]}\n"
              "  - {id: three, title: {ja: 三, en: Three}, responsible: [mofa, mhlw]}\n");
  const auto ready = portal.as_it_is();
  for (const char* id : {"mofa", "mhlw", "idc"}) {
    const auto view = organization(ready, id);
    CAPTURE(id);
    std::map<std::string, int> sums;
    for (const OrganizationShareView& share : view.shares) {
      for (const RoleCountView& one : share.total.counts) {
        if (share.is_newest) sums[one.of] += std::stoi(one.number);
      }
    }
    REQUIRE(!view.parts.empty());
    for (const OrganizationPartView& part : view.parts) {
      const std::string role = part.is_partner ? "Partner" : part.role;
      CAPTURE(role);
      CHECK(std::stoi(part.tally) == sums.at(role));
      CHECK(part.is_zero == (sums.at(role) == 0));
    }
  }
  const auto mofa = organization(ready, "mofa");
  REQUIRE(mofa.parts.size() == 3);
  CHECK(
      mofa.opening ==
      "Of the 5 measures of 2 strategies, it leads 1, is a partner in 2 and is responsible for 1. "
      "Each strategy is counted for the newest year in which this organisation is named.");
  // Its lists go over all years, and say so where there are more of them.
  CHECK(mofa.parts[1].count == "3 measures over all years");
  CHECK(organization(ready, "idc").parts.at(0).count == "1 measure");
}

TEST_CASE("a table goes as deep into the pillars as twelve rows allow") {
  const auto pillars_of = [](int branches, int leaves) {
    std::string yaml =
        "title: {ja: 深, en: Deep}\npillars:\n  - id: top\n    label: １．\n"
        "    title: {ja: 上, en: Top}\n    pillars:\n";
    std::string measures =
        "measures:\n  - {id: own, title: {ja: 自, en: Own}, pillar: top,"
        " lead: [mhlw]}\n";
    for (int b = 0; b < branches; ++b) {
      const std::string branch = "b" + std::to_string(b);
      yaml += "      - id: " + branch + "\n        title: {ja: " + branch + ", en: " + branch +
              "}\n        pillars:\n";
      for (int l = 0; l < leaves; ++l) {
        const std::string leaf = branch + "-" + std::to_string(l);
        yaml += "          - {id: " + leaf + ", title: {ja: " + leaf + ", en: " + leaf + "}}\n";
        measures += "  - {id: m-" + leaf + ", title: {ja: 施, en: M}, pillar: " + leaf +
                    ", partners: [mhlw]}\n";
      }
    }
    SmallPortal portal;
    portal.file("strategies/deep/strategy.yaml", yaml);
    portal.file("strategies/deep/2023/followup.yaml", measures);
    const auto ready = portal.as_it_is();
    const auto view = organization(ready, "mhlw");
    Lines names;
    for (const OrganizationPillarsView& group : view.shares.at(0).groups) {
      for (const OrganizationPillarView& pillar : group.pillars) {
        names.push_back((group.above.empty() ? "" : group.above + " › ") + pillar.title +
                        (pillar.note.empty() ? "" : " *") + ' ' +
                        std::to_string(pillar.squares.size()));
      }
    }
    return names;
  };
  CHECK(pillars_of(2, 2) == Lines{"Top * 1", "1. Top › b0 › b0-0 1", "1. Top › b0 › b0-1 1",
                                  "1. Top › b1 › b1-0 1", "1. Top › b1 › b1-1 1"});
  CHECK(pillars_of(2, 6) == Lines{"Top * 1", "1. Top › b0 6", "1. Top › b1 6"});
  CHECK(pillars_of(3, 1) == Lines{"Top * 1", "1. Top › b0 1", "1. Top › b1 1", "1. Top › b2 1"});
  CHECK(pillars_of(12, 1) == Lines{"Top 13"});
}

TEST_CASE("behind a divided pillar, another one at the top stands under its own name") {
  SmallPortal portal;
  portal.change("strategies/plan/strategy.yaml", "en: Money}}\n",
                "en: Money}}\n"
                "  - {id: peace, label: ③, title: {ja: 平和, en: Peace},"
                " pillars: [{id: talks, title: {ja: 対話, en: Talks}}]}\n");
  for (const char* row :
       {"money, pillar: money", "peace, pillar: peace", "talks, pillar: talks", "loose"}) {
    portal.more(k2023, "  - {title: {ja: 別, en: Other}, partners: [mofa], id: " +
                           std::string(row) + "}\n");
  }
  const auto view = organization(portal.as_it_is(), "mofa");
  Lines names;
  for (const OrganizationPillarsView& group : view.shares.at(0).groups) {
    for (const OrganizationPillarView& pillar : group.pillars) {
      const std::string label = pillar.label.empty() ? "" : pillar.label + ' ';
      names.push_back((group.above.empty() ? "" : group.above + " › ") + label + pillar.title +
                      (pillar.note.empty() ? "" : " *") + (pillar.url ? "" : " (no link)"));
    }
  }
  CHECK(names == Lines{"① People *", "① People › (1) Nurses", "② Money › The whole pillar",
                       "③ Peace › ③ Peace *", "③ Peace › Talks",
                       "Measures outside the pillars (no link)"});
}

TEST_CASE("a measure that names nobody is not one in which the organisation has no role") {
  SmallPortal portal;
  portal.more(k2023,
              "  - {id: silent, title: {ja: 無, en: Silent}, pillar: people, roles: not_stated}\n"
              "  - {id: empty, title: {ja: 空, en: Empty}, pillar: people}\n");
  portal.file("strategies/plan/2024/followup.yaml",
              "measures:\n  - {id: quiet, title: {ja: 無, en: Quiet}, roles: not_stated}\n");
  const auto ready = portal.as_it_is();
  const OrganizationPageBodyView mhlw = organization(ready, "mhlw");
  CHECK(mhlw.opening ==
        "Of the 4 measures of Plan in FY2023, it leads 1. 2 measures name no organisation.");
  CHECK(mhlw.has_unsaid);
  CHECK(shares_of(mhlw).at(1) ==
        "① People (measures in none of the pillars below it): .?? Lead 0, Partner 0, "
        "Responsible 0, Not named in a role 1, Nobody named 2, Measures 3");
  REQUIRE(mhlw.stair.size() == 1);
  CHECK(mhlw.stair[0].cells.at(2).words == "roles not stated");
  CHECK(count(ready.html("en", "organizations/mhlw/"), "Nobody named") > 1);
}

TEST_CASE("squares and numbers tell pillar by pillar what it does, each measure once") {
  SmallPortal portal;
  portal.change(k2023, "lead: [mhlw]\n    partners: [mofa]\n",
                "lead: [mhlw, mofa]\n    partners: [mofa]\n");
  const auto ready = portal.as_it_is();
  CHECK(shares_of(organization(ready, "mofa")) ==
        Lines{"share_plan-2023",
              "① People (measures in none of the pillars below it): . Lead 0, Partner 0, "
              "Responsible 0, Not named in a role 1, Measures 1",
              "① People",
              "(1) Nurses: ◎ Lead 1, Partner 0, Responsible 0, Not named in a role 0, Measures 1",
              "Lead 1, Partner 0, Responsible 0, Not named in a role 1, Measures 2",
              "share_plan-2022 (older)",
              "① People:  Lead 0, Partner 1, Not named in a role 0, Measures 1",
              "② Money:  Lead 1, Partner 0, Not named in a role 0, Measures 1",
              "Lead 1, Partner 1, Not named in a role 0, Measures 2"});
  CHECK(shares_of(organization(ready, "idc")) ==
        Lines{"share_plan-2023",
              "① People (measures in none of the pillars below it): □ Lead 0, Partner 0, "
              "Responsible 1, Not named in a role 0, Measures 1",
              "① People",
              "(1) Nurses: . Lead 0, Partner 0, Responsible 0, Not named in a role 1, Measures 1",
              "Lead 0, Partner 0, Responsible 1, Not named in a role 1, Measures 2"});
  CHECK(shares_of(organization(ready, "fund")).empty());
}

TEST_CASE("the years stand as a stair, and why one is empty is said") {
  SmallPortal portal;
  portal.file(
      "strategies/plan/2024/followup.yaml",
      "roles: not_stated\nmeasures:\n  - {id: training, title: {ja: 研修, en: Training}}\n");
  const auto ready = portal.as_it_is();
  const auto cells = [&](const char* id) {
    Lines lines;
    for (const CoverageRowView& row : organization(ready, id).stair) {
      for (const CoverageCellView& cell : row.cells) {
        lines.push_back(cell.year + ": " + cell.words + (cell.unit.empty() ? "" : ' ' + cell.unit) +
                        (cell.change.empty() ? "" : " (" + cell.change + ')') +
                        (cell.url ? ' ' + cell.url->text() : ""));
      }
    }
    return lines;
  };
  const Lines mofa = cells("mofa");
  REQUIRE(mofa.size() >= 3);
  CHECK(mofa[0] == "2022: 2 of 2 measures (Lead 1, Partner 1) #share_plan-2022");
  CHECK(mofa[1] == "2023: 1 of 2 measures (Partner 1) #share_plan-2023");
  CHECK(mofa[2] == "2024: roles not stated");
  CHECK(cells("idc")[0] == "2022: Not named in a role");
  CHECK(cells("fund").empty());

  // A document that names nobody is not a year in which its measures were left out.
  const auto years = organization(ready, "idc").years;
  const auto silent = std::find_if(years.begin(), years.end(), [](const OrganizationYearView& one) {
    return one.followup.text == "FY2024";
  });
  REQUIRE(silent != years.end());
  CHECK(silent->standings.empty());
  CHECK(silent->count.empty());
  CHECK(count(silent->silent, "does not") == 1);
}

TEST_CASE("its lists say under which pillar a measure stands, and long ones fold but the first") {
  SmallPortal portal;
  for (int i = 0; i < 14; ++i) {
    const std::string n = std::to_string(i);
    portal.more(k2023, "  - {id: more-" + n + ", label: （１）, title: {ja: 追加" + n +
                           ", en: More " + n +
                           "}, pillar: money, lead: [mhlw], partners: [idc]}\n");
  }
  const auto ready = portal.as_it_is();
  const auto lead = organization(ready, "mhlw").parts[0];
  CHECK(lead.id == "role_lead");
  CHECK(lead.count == "15 measures over all years");
  REQUIRE(lead.groups.size() == 2);
  CHECK(!lead.groups[0].is_long);
  CHECK(!lead.groups[1].is_long);
  Lines pillars;
  for (const RecordsBelowView& below : lead.groups[0].pillars) pillars.push_back(below.pillar);
  CHECK(pillars == Lines{"① People › (1) Nurses", "② Money"});

  portal.change(k2023, "{ja: 追加0, en: More 0}, pillar: money, lead: [mhlw], partners: [idc]",
                "{ja: 追加0, en: More 0}, pillar: money, lead: [idc]");
  portal.change(k2023, "responsible: [idc]}", "partners: [idc]}");
  const auto parts = organization(portal.as_it_is(), "idc").parts;
  REQUIRE(parts.size() == 2);
  CHECK(parts[1].id == "role_partners");
  CHECK(parts[1].groups.at(0).is_long);
}

TEST_CASE("its codes in all languages stand beside its name, none twice") {
  const auto portal = SmallPortal().ready();
  const auto english = organization(portal, "mhlw");
  CHECK(english.codes == "MHLW");
  REQUIRE(english.other_codes.size() == 1);
  CHECK(english.other_codes[0].text == "厚");
  CHECK(english.other_codes[0].lang == "ja");
  CHECK(organization(portal, "mofa").other_codes.empty());
}

TEST_CASE("the matrix leads to where an organisation's page lists the measures") {
  const auto portal = SmallPortal().ready();
  int marks = 0;
  for (const MatrixTableView& table :
       portal.view<MatrixPageView>("en", "organizations/matrix/").tables) {
    for (const MatrixRowView& row : table.rows) {
      for (const MatrixCellView& cell : row.cells) {
        for (const MatrixMarkView& mark : cell.marks) {
          ++marks;
          const std::string url = mark.url->text();
          CAPTURE(url);
          const std::string id = url.substr(3, url.find('/', 3) - 3);
          const std::string page = portal.html("en", "organizations/" + id + '/');
          CHECK(count(page, " id=\"" + url.substr(url.find('#') + 1) + '"') == 1);
        }
      }
    }
  }
  CHECK(marks > 0);
}
