#pragma once
// A view with every kind of field, and a way to run a template over it. For the tests of this room.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "template/template.h"

namespace ayumi::template_::test {

struct PersonView {
  std::string name;
  Url home;
  static const Shape& shape();
};

struct StepView {
  std::string step;
  bool done = false;
  std::vector<std::string> tags;
  const PersonView* by = nullptr;
  static const Shape& shape();
};

struct ItemView {
  std::string title;
  std::optional<std::string> note;
  std::uint16_t count = 0;
  Html body;
  Url link;
  std::optional<PersonView> owner;
  std::vector<StepView> steps;
  std::vector<ItemView> parts;
  static const Shape& shape();
};

struct PageView {
  std::string heading;
  std::string blank;
  bool on = true;
  bool off = false;
  std::int64_t year = 0;
  Html prose;
  Url self;
  Json facts;
  const PersonView* editor = nullptr;
  const PersonView* nobody = nullptr;
  std::vector<ItemView> items;
  std::vector<ItemView> none;
  std::vector<const PersonView*> people;
  std::vector<std::reference_wrapper<const PersonView>> readers;
  std::vector<std::string> words;
  std::vector<Url> links;
  std::vector<Html> notes;
  static const Shape& shape();
};

// The same for every test; texts hold Japanese and every character that HTML reserves.
const PageView& page_view();

const std::vector<std::string>& word_keys();  // sorted
const std::vector<std::string>& words();

using Files = std::map<std::string, std::string>;

// What `name` renders to; or what is wrong with it, a line for each mistake:
//   T001 page:1:3 [nmae] name        code, place, the marked text, suggestion
std::string run(const Files& files, const std::string& name = "page");

}  // namespace ayumi::template_::test
