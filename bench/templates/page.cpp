#include "page.h"

namespace ayumi::bench {

using template_::field;
using template_::Shape;
using template_::Url;

const Shape& LinkView::shape() {
  static const Shape shape{
      "link",
      {field<&LinkView::label>("label", "what it says"),
       field<&LinkView::tag>("tag", "the language"), field<&LinkView::url>("url", "where it leads"),
       field<&LinkView::here>("here", "this page")}};
  return shape;
}

const Shape& StepView::shape() {
  static const Shape shape{
      "step",
      {field<&StepView::text>("text", "what was done"), field<&StepView::date>("date", "when"),
       field<&StepView::done>("done", "whether it was")}};
  return shape;
}

const Shape& MeasureView::shape() {
  static const Shape shape{
      "measure",
      {field<&MeasureView::title>("title", "the title"),
       field<&MeasureView::lead>("lead", "who leads"), field<&MeasureView::url>("url", "its page"),
       field<&MeasureView::steps>("steps", "in order")}};
  return shape;
}

const Shape& PillarView::shape() {
  static const Shape shape{"pillar",
                           {field<&PillarView::label>("label", "the printed mark"),
                            field<&PillarView::title>("title", "the title"),
                            field<&PillarView::measures>("measures", "in order")}};
  return shape;
}

const Shape& PageView::shape() {
  static const Shape shape{
      "page",
      {field<&PageView::language>("language", "the page's language"),
       field<&PageView::title>("title", "the title"),
       field<&PageView::summary>("summary", "one line"), field<&PageView::body>("body", "prose"),
       field<&PageView::home>("home", "the first page"),
       field<&PageView::languages>("languages", "the page in each"),
       field<&PageView::navigation>("navigation", "links"),
       field<&PageView::pillars>("pillars", "in order")}};
  return shape;
}

namespace {

MeasureView make_measure(int pillar, int number) {
  const std::string name = std::to_string(pillar) + "-" + std::to_string(number);
  MeasureView measure{"医療の国際的な対応能力を高める「取組」 & 連携 " + name,
                      "厚生労働省 <医政局>",
                      Url("measures/m" + name + "/"),
                      {}};
  for (int step = 0; step < 3; ++step) {
    measure.steps.push_back({"外国人患者を受け入れる医療機関の認証を進め、\"JMIP\" を広げた（第" +
                                 std::to_string(step + 1) + "期）。",
                             "2023-0" + std::to_string(step + 4), step < 2});
  }
  return measure;
}

}  // namespace

PageView make_page() {
  PageView page{"ja",
                "国際展開 & グローバルヘルス 2023",
                "何が約束され、何がなされたか <年度別>",
                {},
                Url("../../"),
                {},
                {},
                {}};
  page.languages = {{"日本語", "ja", Url("./"), true}, {"English", "en", Url("../en/"), false}};
  for (int i = 0; i < 18; ++i) {
    page.navigation.push_back({"府省・機関 " + std::to_string(i), "ja",
                               Url("../organizations/o" + std::to_string(i) + "/"), i == 3});
  }
  for (int i = 1; i <= 5; ++i) {
    PillarView pillar{"（" + std::to_string(i) + "）", "アジア健康構想の推進 & 協力", {}};
    for (int j = 1; j <= 4; ++j) pillar.measures.push_back(make_measure(i, j));
    page.pillars.push_back(pillar);
  }
  while (page.body.bytes.size() < 3400) {
    page.body.bytes += "<p>これまでの取組を<strong>まとめて</strong>示す。</p>\n";
  }
  return page;
}

std::string_view page_template() {
  return R"(<!doctype html>
<html lang="{{language}}">
<head>
<meta charset="utf-8">
<title>{{title}}</title>
<meta name="description" content="{{summary}}">
{{#languages}}
<link rel="alternate" hreflang="{{tag}}" href="{{url}}">
{{/languages}}
</head>
<body>
<header><a href="{{home}}">{{title}}</a></header>
<nav><ul>
{{#navigation}}
<li><a href="{{url}}"{{#here}} aria-current="page"{{/here}}>{{label}}</a></li>
{{/navigation}}
</ul></nav>
<main>
<h1>{{title}}</h1>
<p>{{summary}}</p>
{{{body}}}
{{#pillars}}
<section>
<h2>{{label}} {{title}}</h2>
{{#measures}}
<article>
<h3><a href="{{url}}">{{title}}</a></h3>
<p class="lead">{{lead}}</p>
<ul>
{{#steps}}
<li{{#done}} class="done"{{/done}}><time>{{date}}</time> {{text}}</li>
{{/steps}}
</ul>
</article>
{{/measures}}
</section>
{{/pillars}}
</main>
</body>
</html>
)";
}

}  // namespace ayumi::bench
