// Where in HTML which value may be printed.
#include <catch2/catch.hpp>

#include "views.h"

namespace ayumi::template_::test {
namespace {

const std::string kFine;

// The mistakes in a template; kFine when there are none.
std::string mistakes(const std::string& text) {
  const std::string outcome = run({{"page", text}});
  return outcome.starts_with("T0") ? outcome : kFine;
}

struct Row {
  std::string text;
  std::string expected;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(mistakes(row.text) == row.expected);
  }
}

TEST_CASE("texts stand between tags and in quoted attributes only") {
  check({
      {"<!doctype html><title>{{heading}}</title><p class=\"{{heading}}\" id='{{year}}'>", kFine},
      {"<textarea>{{heading}}</textarea><p>a < b {{heading}}", kFine},
      {"<p aria-label=\"{{t.search}}\">{{t.search}}", kFine},
      {"<p title = \"a {{heading}} b\" hidden>{{heading}}</p >", kFine},
      {"<p class={{heading}}>", "T015 page:1:12 [heading]"},
      {"<p class=a{{heading}}>", "T015 page:1:13 [heading]"},
      {"<p {{heading}}>", "T015 page:1:6 [heading]"},
      {"<p data-{{heading}}=\"\">", "T015 page:1:11 [heading]"},
      {"<{{heading}}>", "T015 page:1:4 [heading]"},
      {"</{{heading}}>", "T015 page:1:5 [heading]"},
      {"<!-- {{heading}} -->", "T015 page:1:8 [heading]"},
      {"<!doctype {{heading}}>", "T015 page:1:13 [heading]"},
      {"<script>{{heading}}</script>", "T015 page:1:11 [heading]"},
      {"<SCRIPT src='a'>{{t.lead}}</SCRIPT>", "T015 page:1:19 [t.lead]"},
      {"<style>{{heading}}</style>", "T015 page:1:10 [heading]"},
      {"<iframe>{{heading}}</iframe>", "T015 page:1:11 [heading]"},
      {"<p onclick=\"{{heading}}\">", "T015 page:1:15 [heading]"},
      {"<p OnClick='{{heading}}'>", "T015 page:1:15 [heading]"},
      {"<p style=\"{{heading}}\">", "T015 page:1:13 [heading]"},
      {"<iframe srcdoc=\"{{heading}}\"></iframe>", "T015 page:1:19 [heading]"},
      {"</p class=\"{{heading}}\">", "T015 page:1:14 [heading]"},
  });
}

TEST_CASE("the machine knows where scripts, comments and titles end") {
  check({
      {"<script>a</scriptx>{{heading}}</script>", "T015 page:1:22 [heading]"},
      {"<script><a</script>{{heading}}", kFine},
      {"<script>a<</script\n>{{heading}}", kFine},
      {"<script>'<p>'</script >{{heading}}", kFine},
      {"<scr{{! }}ipt>{{heading}}</script>", "T015 page:1:17 [heading]"},
      {"<!-- > -- -->{{heading}}<!---->{{heading}}<!-->{{heading}}<!--a--!>{{heading}}", kFine},
      {"<!-- -> {{heading}}-->", "T015 page:1:11 [heading]"},
      {"<?xml version='1.0'?>{{heading}}", kFine},
      {"</>{{heading}}</ x>{{heading}}", kFine},
      {"<p/>{{heading}}<br/ >{{heading}}<a b/>{{heading}}<a b=c/>{{heading}}", kFine},
      {"<p a='\"' b=\"'>\">{{heading}}", kFine},
      {"<p a=>{{heading}}", kFine},
      {"<<p class=\"{{heading}}\">", kFine},
      {"<title><p class={{heading}}></title>", kFine},
  });
}

TEST_CASE("an attribute that holds a URL takes a Url, at its start") {
  check({
      {"<a href=\"{{self}}\">", kFine},
      {"<a href='{{self}}#top'>", kFine},
      {"<a href=\"{{self}}?a=b#{{heading}}\">", kFine},
      {"<a href=\"#{{heading}}\"><a href=\"#n-{{year}}\">", kFine},
      {"<a href=\"a/#{{t.lead}}\">", kFine},
      {"<meta content=\"{{self}}\">", kFine},
      {"<a href=\"{{heading}}\">", "T016 page:1:12 [heading]"},
      {"<a href=\"{{t.lead}}\">", "T016 page:1:12 [t.lead]"},
      {"<a HREF=\"{{year}}\">", "T016 page:1:12 [year]"},
      {"<a href=\"/{{self}}\">", "T016 page:1:13 [self]"},
      {"<a href=\" {{self}}\">", "T016 page:1:13 [self]"},
      {"<a href=\"{{self}}x\">", "T016 page:1:18 [x]"},
      {"<a href=\"{{self}}健\">", "T016 page:1:18 [健]"},
      {"<a href=\"{{self}}{{self}}\">", "T016 page:1:20 [self]"},
      {"<a href=\"{{self}}?q={{heading}}\">", "T016 page:1:23 [heading]"},
      {"<a href=\"?q={{heading}}\">", "T016 page:1:15 [heading]"},
      {"<a href=\"#{{self}}\">", "T016 page:1:13 [self]"},
      {"<a href={{self}}>", "T015 page:1:11 [self]"},
      {"<img src=\"{{heading}}\" srcset=\"{{heading}}\">",
       "T016 page:1:13 [heading]\nT016 page:1:34 [heading]"},
      {"<form action=\"{{heading}}\"><button formaction=\"{{heading}}\">",
       "T016 page:1:17 [heading]\nT016 page:1:50 [heading]"},
      {"<video poster=\"{{heading}}\"><object data=\"{{heading}}\"><q cite=\"{{heading}}\">",
       "T016 page:1:18 [heading]\nT016 page:1:45 [heading]\nT016 page:1:67 [heading]"},
      {"<use xlink:href=\"{{heading}}\">", "T016 page:1:20 [heading]"},
  });
}

TEST_CASE("markup stands in text, JSON in its own kind of script") {
  const std::string ld = "<script type=\"application/ld+json\">";
  check({
      {"<p>{{&prose}}</p>", kFine},
      {"<p title=\"{{&prose}}\">", "T017 page:1:14 [prose]"},
      {"<title>{{&prose}}</title>", "T017 page:1:11 [prose]"},
      {"<a href=\"#{{&prose}}\">", "T017 page:1:14 [prose]"},
      {"<a href=\"{{&prose}}\">", "T016 page:1:13 [prose]"},
      {"<script>{{&prose}}</script>", "T015 page:1:12 [prose]"},
      {ld + "{{&facts}}</script>{{heading}}", kFine},
      {"<script TYPE='Application/LD+JSON' id=a>{{&facts}}</script>", kFine},
      {"<script type=application/ld+json>{{&facts}}</script>", kFine},
      {ld + "{{facts}}</script>", "T011 page:1:38 [facts]"},
      {ld + "{{heading}}</script>", "T015 page:1:38 [heading]"},
      {"<script>{{&facts}}</script>", "T015 page:1:12 [facts]"},
      {"<script type=\"module\">{{&facts}}</script>", "T015 page:1:26 [facts]"},
      {"<script type=\"application/ld+json{{blank}}\">{{&facts}}</script>",
       "T015 page:1:48 [facts]"},
      {"<p type=\"application/ld+json\"><script>{{&facts}}</script>", "T015 page:1:42 [facts]"},
      {"{{&facts}}", "T018 page:1:4 [facts]"},
      {"<p data-x='{{&facts}}'>", "T018 page:1:15 [facts]"},
  });
}

TEST_CASE("a section leaves the document as it found it") {
  check({
      {"<p{{#on}} hidden{{/on}}>{{heading}}", kFine},
      {"<p {{#on}}hidden{{/on}}>", kFine},
      {"<p {{#on}}hidden {{/on}}class=\"a\">", kFine},
      {"<p{{#words}} a=\"{{.}}\"{{/words}}>", kFine},
      {"<p {{#words}}a=\"{{.}}\" {{/words}}>", kFine},
      {"<p{{#on}} class=\"a\"{{/on}}{{^on}} class=\"b\"{{/on}} id=\"c\">", kFine},
      {"<p class=\"a{{#on}} b{{/on}}\"><p class=\"{{#on}}b{{/on}}\">", kFine},
      {"<a {{#on}}href=\"{{self}}\"{{/on}}>", kFine},
      {"{{#on}}<b>{{/on}}x{{#on}}</b>{{/on}}", kFine},
      {"<!-- {{#on}} a - {{/on}} -->{{heading}}", kFine},
      {"<p {{#words}}hidden{{/words}}>", "T019 page:1:7 [words]"},
      {"{{#on}}<p{{/on}}>", "T019 page:1:4 [on]"},
      {"{{#on}}<p class=\"{{/on}}\">", "T019 page:1:4 [on]"},
      {"<p class={{#on}}\"a\"{{/on}}>", "T019 page:1:13 [on]"},
      {"<s{{#on}}cript{{/on}}>{{heading}}", "T021 page:1:10 [c]"},
      {"<a hr{{#on}}ef{{/on}}=\"{{heading}}\">", "T021 page:1:13 [e]\nT021 page:1:22 [=]"},
      {"<a {{#on}}href{{/on}}=\"{{heading}}\">", "T021 page:1:22 [=]"},
      {"<p {{#on}}hidden{{/on}}class=\"a\">", "T021 page:1:24 [c]"},
      {"<p class=\"a\"id=\"b\">", "T021 page:1:13 [i]"},
      {"<a href=\"{{#on}}{{self}}{{/on}}\">", "T019 page:1:13 [on]"},
      {"<script{{#on}} type=\"application/ld+json\"{{/on}}></script>", "T019 page:1:11 [on]"},
      {"{{^on}}<!--{{/on}}", "T019 page:1:4 [on]"},
      {"<{{#on}}p{{/on}}>", "T019 page:1:5 [on]"},
  });
}

TEST_CASE("a template ends in text, wherever its parts do") {
  check({{"<p", "T020 page:1:3 []"},
         {"<p class=\"{{heading}}", "T020 page:1:22 []"},
         {"<!-- ", "T020 page:1:6 []"},
         {"<script>", "T020 page:1:9 []"},
         {"a <", "T020 page:1:4 []"}});
  CHECK(run({{"page", "{{>head}}x\">y"}, {"head", "<p class=\""}}) == "<p class=\"x\">y");
}

}  // namespace
}  // namespace ayumi::template_::test
