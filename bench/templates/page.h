#pragma once
// The page that every engine of the benchmark prints: head, languages, navigation, five pillars of
// four measures of three steps, and prose that was rendered before.

#include <string>
#include <vector>

#include "template/shape.h"

namespace ayumi::bench {

struct LinkView {
  std::string label;
  std::string tag;
  template_::Url url;
  bool here = false;
  static const template_::Shape& shape();
};

struct StepView {
  std::string text;
  std::string date;
  bool done = false;
  static const template_::Shape& shape();
};

struct MeasureView {
  std::string title;
  std::string lead;
  template_::Url url;
  std::vector<StepView> steps;
  static const template_::Shape& shape();
};

struct PillarView {
  std::string label;
  std::string title;
  std::vector<MeasureView> measures;
  static const template_::Shape& shape();
};

struct PageView {
  std::string language;
  std::string title;
  std::string summary;
  template_::Html body;
  template_::Url home;
  std::vector<LinkView> languages;
  std::vector<LinkView> navigation;
  std::vector<PillarView> pillars;
  static const template_::Shape& shape();
};

PageView make_page();
std::string_view page_template();
std::string by_hand(const PageView& page);

}  // namespace ayumi::bench
