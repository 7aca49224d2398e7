#include "views.h"

namespace ayumi::template_::test {

const Shape& PersonView::shape() {
  static const Shape shape{"person",
                           {field<&PersonView::name>("name", "the full name"),
                            field<&PersonView::home>("home", "the page about them")}};
  return shape;
}

const Shape& StepView::shape() {
  static const Shape shape{
      "step",
      {field<&StepView::step>("step", "what is done"),
       field<&StepView::done>("done", "whether it is"), field<&StepView::tags>("tags", "labels"),
       field<&StepView::by>("by", "who does it")}};
  return shape;
}

const Shape& ItemView::shape() {
  static const Shape shape{
      "item",
      {field<&ItemView::title>("title", "the title"), field<&ItemView::note>("note", "a remark"),
       field<&ItemView::count>("count", "how many"), field<&ItemView::body>("body", "the prose"),
       field<&ItemView::link>("link", "its page"), field<&ItemView::owner>("owner", "who has it"),
       field<&ItemView::steps>("steps", "in order"),
       field<&ItemView::parts>("parts", "items below")}};
  return shape;
}

const Shape& PageView::shape() {
  static const Shape shape{
      "page",
      {field<&PageView::heading>("heading", "the heading"),
       field<&PageView::blank>("blank", "empty"), field<&PageView::on>("on", "true"),
       field<&PageView::off>("off", "false"), field<&PageView::year>("year", "a number"),
       field<&PageView::prose>("prose", "markup"), field<&PageView::self>("self", "this page"),
       field<&PageView::facts>("facts", "JSON-LD"), field<&PageView::editor>("editor", "a person"),
       field<&PageView::nobody>("nobody", "no person"), field<&PageView::items>("items", "a list"),
       field<&PageView::none>("none", "an empty list"),
       field<&PageView::people>("people", "shared persons"),
       field<&PageView::readers>("readers", "more of them"),
       field<&PageView::words>("words", "plain texts"),
       field<&PageView::links>("links", "addresses"),
       field<&PageView::notes>("notes", "markup pieces")}};
  return shape;
}

const PageView& page_view() {
  static const PersonView ann{"Ann & 安", Url("../ann/?a=1&b=2")};
  static const PersonView ben{"Ben", Url("https://example.org/ben")};
  static const PageView page = [] {
    PageView made;
    made.heading = "歩み <\"&'>";
    made.year = -2023;
    made.prose.bytes = "<p>x</p>";
    made.self = Url("./");
    made.facts.bytes = R"({"a":"\u003c"})";
    made.editor = &ann;
    made.items = {{"one", "a<b", 3, {"<i>1</i>"}, Url("one/"), ann, {}, {}},
                  {"two", std::nullopt, 0, {""}, Url("two/"), std::nullopt, {}, {}}};
    made.items[0].steps = {{"plan", true, {"p", "q&a"}, &ben}, {"act", false, {}, nullptr}};
    made.items[1].parts = {{"deep", "", 7, {"<b>d</b>"}, Url("deep/"), ben, {}, {}}};
    made.people = {&ann, &ben};
    made.readers = {ben};
    made.words = {"x", "<y>", "健康"};
    made.links = {Url("#a"), Url("b/?c=1&d=2")};
    made.notes = {{"<hr>"}, {"<br>"}};
    return made;
  }();
  return page;
}

const std::vector<std::string>& word_keys() {
  static const std::vector<std::string> keys = {"lead", "lead-short", "search"};
  return keys;
}

const std::vector<std::string>& words() {
  static const std::vector<std::string> texts = {"主担当", "◎", "Search & find"};
  return texts;
}

namespace {

std::string described(const Diagnostic& mistake) {
  const Location& where = mistake.where;
  const LineColumn at = line_column(*where.source, where.begin);
  std::string line(mistake.kind.code);
  line +=
      " " + where.source->path + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
  line += " [" + std::string(where.text()) + "]";
  return mistake.suggestion.empty() ? line : line + " " + mistake.suggestion;
}

}  // namespace

std::string run(const Files& files, const std::string& name) {
  TemplateSources sources;
  for (const auto& [path, text] : files) sources.emplace(path, make_source(path, text));
  Diagnostics diagnostics;
  const auto compiled = compile(name, sources, PageView::shape(), word_keys(), diagnostics);
  std::string out;
  if (compiled) render(*compiled, page_view(), words(), out);
  if (compiled.has_value() == diagnostics.empty()) {
    for (const Diagnostic& mistake : diagnostics.sorted()) {
      out += (out.empty() ? "" : "\n") + described(mistake);
    }
    return out;
  }
  return "both a template and mistakes, or neither";
}

}  // namespace ayumi::template_::test
