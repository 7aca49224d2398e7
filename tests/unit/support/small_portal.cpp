#include "support/small_portal.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace ayumi::testing {
namespace {

constexpr std::string_view kSite = R"(format: 1
title: {ja: 歩みの例, en: Steps}
base_url: https://example.org/portal/
languages: [ja, en]
fiscal_year: {starts: "04-01", eras: japanese}
publisher: {name: {ja: 例の府, en: Example Office}}
sections:
  - {id: result, role: result, heading: {ja: 取組状況, en: What was done}}
  - {id: next, role: plan, heading: {ja: 今後の取組, en: What comes next}}
  - {id: state, role: context, heading: {ja: 現状, en: Background}}
)";

constexpr std::string_view kOrganizations =
    R"(- {id: mhlw, kind: ministry, name: {ja: 厚生労働省, en: Ministry of Health}, codes: {ja: [厚], en: [MHLW]}}
- {id: idc, kind: office, name: {ja: 感染症課, en: Disease Office}, parent: mhlw}
- {id: mofa, kind: ministry, name: {ja: 外務省, en: Ministry of Foreign Affairs}}
- {id: fund, kind: fund, name: {ja: 基金, en: The Fund}, until: 2020-03-31}
)";

constexpr std::string_view kGlossary = R"(- id: uhc
  name: {ja: UHC, en: UHC}
  definition: {ja: だれもが医療を受けられること。, en: Health care for all.}
- id: amr
  name: {ja: 薬剤耐性, en: antimicrobial resistance}
  kind: programme
  definition: {ja: 薬が効かなくなること。, en: Medicines that stop working.}
)";

constexpr std::string_view kTopics = "- {id: resistance, name: {ja: 耐性, en: Resistance}}\n";

constexpr std::string_view kStrategy = R"(title: {ja: 健康の計画, en: Health Plan}
short_title: {ja: 計画, en: Plan}
period: {from: 2022-04-01, to: 2025-03-31}
sections: [result, next, state]
pillar_sections: [next]
pillars:
  - id: people
    label: ①
    title: {ja: 人材, en: People}
    pillars:
      - {id: nurses, label: （１）, title: {ja: 看護師, en: Nurses}}
  - {id: money, label: ②, title: {ja: 資金, en: Money}}
sources:
  - {id: law, title: {ja: 法律, en: The Law}}
)";

constexpr std::string_view kYear2022 = R"(as_of: 2023-03-31
published: 2023-06-26
edition: final
measures:
  - {id: training, title: {ja: 研修, en: Training}, pillar: nurses, lead: [mhlw], partners: [mofa]}
  - {id: hospitals, title: {ja: 病院, en: Hospitals}, pillar: money, lead: [mofa]}
)";

constexpr std::string_view kYear2023 = R"(as_of: 2024-03-31
published: 2024-06-20
edition: final
sources:
  - {id: doc, title: {ja: 資料１, en: Document 1}, publisher: {ja: 内閣官房, en: Cabinet Secretariat}, date: 2024-06-20}
measures:
  - id: training
    label: （１）
    title: {ja: 研修, en: Training}
    pillar: nurses
    lead: [mhlw]
    partners: [mofa]
    topics: [resistance]
    summary: {ja: 看護師を育てる。, en: Nurses are trained.}
    source: {document: doc, at: page 2}
  - {id: vaccines, title: {ja: ワクチン, en: Vaccines}, pillar: people, responsible: [idc]}
)";

}  // namespace

SmallPortal::SmallPortal() {
  file("site.yaml", kSite);
  file("organizations.yaml", kOrganizations);
  file("glossary.yaml", kGlossary);
  file("topics.yaml", kTopics);
  file("pages/about.ja.md", "---\ntitle: このサイト\n---\n\n## 目的\n\nここに書く。\n");
  file("pages/about.en.md", "---\ntitle: About\n---\n\n## Purpose\n\nWritten here.\n");
  const std::string plan = "strategies/plan/";
  file(plan + "strategy.yaml", kStrategy);
  file(plan + "2022/followup.yaml", kYear2022);
  file(plan + "2022/measures/training.ja.md",
       "## 取組状況\n\n始めた。\n\n## 今後の取組\n\n百人を育てる予定。\n");
  file(plan + "2022/measures/training.en.md",
       "## What was done\n\nIt began.\n\n## What comes next\n\nA hundred will be trained.\n");
  file(plan + "2023/followup.yaml", kYear2023);
  file(plan + "2023/measures/training.ja.md",
       "## 取組状況\n\n九十人を育てた。\n\n## 今後の取組\n\n続ける。\n");
  file(plan + "2023/measures/training.en.md",
       "## What was done\n\nNinety were trained.\n\n## What comes next\n\nIt goes on.\n");
}

SmallPortal& SmallPortal::file(const std::string& path, std::string_view text) {
  return project_file("content/" + path, text);
}

SmallPortal& SmallPortal::without(const std::string& path) {
  REQUIRE(disk_->status("content/" + path)->kind != EntryKind::missing);
  REQUIRE(disk_->remove("content/" + path));
  return *this;
}

SmallPortal& SmallPortal::more(const std::string& path, std::string_view text) {
  const auto before = disk_->read("content/" + path);
  return file(path, (before ? *before : std::string()) + std::string(text));
}

SmallPortal& SmallPortal::change(const std::string& path, std::string_view before,
                                 std::string_view after) {
  const auto read = disk_->read("content/" + path);
  REQUIRE(read);
  std::string text = *read;
  CAPTURE(before);
  REQUIRE(count(text, before) == 1);
  return file(path, text.replace(text.find(before), before.size(), after));
}

SmallPortal& SmallPortal::project_file(const std::string& path, std::string_view bytes) {
  disk_->add_file(path, bytes);
  return *this;
}

pipeline::PortalRequest SmallPortal::request() {
  pipeline::PortalRequest request;
  request.project = ".";
  request.now = *parse_instant("2026-04-01T00:00:00Z");
  request.generator = "ayumi test";
  return request;
}

ReadyPortal SmallPortal::ready(const pipeline::PortalRequest& request) const {
  ReadyPortal portal = as_it_is(request);
  REQUIRE(lines_of(portal->diagnostics) == std::vector<std::string>());
  return portal;
}

ReadyPortal SmallPortal::as_it_is(const pipeline::PortalRequest& request) const {
  pipeline::StageTimes times;
  auto portal = pipeline::prepare_portal(*disk_, request, times);
  if (!portal) FAIL(portal.error().path << ": " << portal.error().cause);
  return ReadyPortal(*std::move(portal));
}

std::vector<std::string> SmallPortal::told() const { return lines_of(as_it_is()->diagnostics); }

pages::Address ReadyPortal::address(std::string_view path) const {
  const auto& pages = portal_->plan.pages;
  const auto found = std::find_if(pages.begin(), pages.end(),
                                  [&](const pages::Page& page) { return page.path == path; });
  if (found == pages.end()) FAIL("no page at '" << path << "'");
  return found->address;
}

pages::Scope ReadyPortal::scope(std::string_view language, std::string_view path) const {
  const auto& languages = portal_->site.languages;
  const auto found = std::find_if(languages.begin(), languages.end(),
                                  [&](const Language& l) { return l.tag == language; });
  if (found == languages.end()) FAIL("no language '" << language << "'");
  const auto index = static_cast<std::size_t>(found - languages.begin());
  return pages::Scope(*portal_->languages[index].context, address(path));
}

std::string ReadyPortal::html(std::string_view language, std::string_view path) const {
  const pages::Scope page = scope(language, path);
  const pages::PageKind kind = page.address().kind;
  return portal_->renderer->page(kind, pages::row_of(kind).view(page), page.words());
}

namespace {

bool is_neglect(const Diagnostic& d) { return d.kind.code >= "P016" && d.kind.code <= "P021"; }

std::vector<std::string> lines_where(const Diagnostics& diagnostics, bool neglect) {
  std::vector<std::string> lines;
  for (const Diagnostic& d : diagnostics.sorted()) {
    if (is_neglect(d) != neglect) continue;
    std::string line;
    if (d.where.source) {
      const LineColumn at = line_column(*d.where.source, d.where.begin);
      line = d.where.source->path;
      if (line.starts_with("content/")) line.erase(0, std::string_view("content/").size());
      if (!d.where.source->text.empty()) {
        line += ':' + std::to_string(at.line) + ':' + std::to_string(at.column);
      }
      line += ' ';
    }
    line += d.kind.code;
    if (d.where.source) line += " '" + std::string(d.where.text()) + "'";
    for (const std::string& argument : d.arguments) line += " (" + argument + ")";
    if (!d.suggestion.empty()) line += ' ' + d.suggestion + '?';
    if (d.also && d.also->source) line += " also " + d.also->source->path;
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace

std::vector<std::string> lines_of(const Diagnostics& diagnostics) {
  return lines_where(diagnostics, false);
}

std::vector<std::string> neglected(const Diagnostics& diagnostics) {
  return lines_where(diagnostics, true);
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size())) {
    ++n;
  }
  return n;
}

}  // namespace ayumi::testing
