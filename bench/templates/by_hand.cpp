// The limit: the same bytes, appended by hand.
#include "base/text.h"
#include "page.h"

namespace ayumi::bench {
namespace {

void add_navigation(std::string& out, const PageView& page) {
  for (const LinkView& link : page.navigation) {
    out += "<li><a href=\"";
    append_escaped(out, link.url.text());
    out += link.here ? "\" aria-current=\"page\">" : "\">";
    append_escaped(out, link.label);
    out += "</a></li>\n";
  }
}

void add_head(std::string& out, const PageView& page) {
  out += "<!doctype html>\n<html lang=\"";
  append_escaped(out, page.language);
  out += "\">\n<head>\n<meta charset=\"utf-8\">\n<title>";
  append_escaped(out, page.title);
  out += "</title>\n<meta name=\"description\" content=\"";
  append_escaped(out, page.summary);
  out += "\">\n";
  for (const LinkView& link : page.languages) {
    out += "<link rel=\"alternate\" hreflang=\"";
    append_escaped(out, link.tag);
    out += "\" href=\"";
    append_escaped(out, link.url.text());
    out += "\">\n";
  }
  out += "</head>\n<body>\n<header><a href=\"";
  append_escaped(out, page.home.text());
  out += "\">";
  append_escaped(out, page.title);
  out += "</a></header>\n";
}

void add_measure(std::string& out, const MeasureView& measure) {
  out += "<article>\n<h3><a href=\"";
  append_escaped(out, measure.url.text());
  out += "\">";
  append_escaped(out, measure.title);
  out += "</a></h3>\n<p class=\"lead\">";
  append_escaped(out, measure.lead);
  out += "</p>\n<ul>\n";
  for (const StepView& step : measure.steps) {
    out += step.done ? "<li class=\"done\"><time>" : "<li><time>";
    append_escaped(out, step.date);
    out += "</time> ";
    append_escaped(out, step.text);
    out += "</li>\n";
  }
  out += "</ul>\n</article>\n";
}

}  // namespace

std::string by_hand(const PageView& page) {
  std::string out;
  out.reserve(32 * 1024);
  add_head(out, page);
  out += "<nav><ul>\n";
  add_navigation(out, page);
  out += "</ul></nav>\n<main>\n<h1>";
  append_escaped(out, page.title);
  out += "</h1>\n<p>";
  append_escaped(out, page.summary);
  out += "</p>\n";
  out += page.body.bytes;
  out += "\n";
  for (const PillarView& pillar : page.pillars) {
    out += "<section>\n<h2>";
    append_escaped(out, pillar.label);
    out += " ";
    append_escaped(out, pillar.title);
    out += "</h2>\n";
    for (const MeasureView& measure : pillar.measures) add_measure(out, measure);
    out += "</section>\n";
  }
  out += "</main>\n</body>\n</html>\n";
  return out;
}

}  // namespace ayumi::bench
