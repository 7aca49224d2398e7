// Microseconds of CPU time for one page, each engine in turn, many rounds: medians, and ratios to
// this project's engine. The view is built outside the clock, but for the rows that say so.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <kainjow/mustache.hpp>

#include "allocations.h"
#include "page.h"
#include "template/template.h"

namespace ayumi::bench {
namespace {

using kainjow::mustache::data;
using template_::Field;
using template_::Kind;
using template_::Type;

data data_of(const Type& type, const void* value) {
  if (type.kind == Kind::boolean) return *static_cast<const bool*>(value);
  if (type.kind == Kind::group) {
    data group;
    for (const Field& each : type.shape().fields) {
      group.set(std::string(each.name), data_of(*each.type, each.get(value)));
    }
    return group;
  }
  if (type.kind != Kind::list) return *static_cast<const std::string*>(value);
  data list(data::type::list);
  for (std::size_t i = 0; i < type.count(value); ++i) {
    list.push_back(data_of(*type.element, type.item(value, i)));
  }
  return list;
}

struct Contender {
  std::string name;
  std::function<std::string()> page;
  std::vector<double> microseconds;
  std::size_t allocated = 0;
};

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

void measure(std::vector<Contender>& contenders) {
  constexpr int kRounds = 41;
  constexpr int kPages = 200;
  for (int round = 0; round < kRounds; ++round) {
    for (Contender& each : contenders) {
      const std::size_t before = allocations();
      const std::clock_t begin = std::clock();
      std::size_t bytes = 0;
      for (int i = 0; i < kPages; ++i) bytes += each.page().size();
      const double taken = 1e6 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
      if (bytes == 0) std::abort();
      each.microseconds.push_back(taken / kPages);
      each.allocated = (allocations() - before) / kPages;
    }
  }
}

// What the oracle writes differently: &apos;, and an empty line where a section was left out.
std::string comparable(const std::string& page) {
  std::string kept;
  for (const char c : page) {
    if (c != '\n') kept += c;
  }
  return kept;
}

int run() {
  Diagnostics diagnostics;
  const std::string text(page_template());
  const template_::TemplateSources sources = {{"page", make_source("page", text)}};
  const auto compiled = template_::compile("page", sources, PageView::shape(), {}, diagnostics);
  if (!compiled) return 1;
  const PageView view = make_page();
  kainjow::mustache::mustache peer(text);
  const Type& type = template_::Reflect<PageView>::type;
  const data peer_view = data_of(type, &view);
  const auto own = [&](const PageView& shown) {
    std::string out;
    out.reserve(32 * 1024);
    template_::render(*compiled, shown, {}, out);
    return out;
  };
  std::vector<Contender> contenders = {
      {"own engine", [&] { return own(view); }, {}, 0},
      {"appends by hand", [&] { return by_hand(view); }, {}, 0},
      {"kainjow", [&] { return peer.render(peer_view); }, {}, 0},
      {"own engine, with its view", [&] { return own(make_page()); }, {}, 0},
      {"kainjow, with its view", [&] { return peer.render(data_of(type, &view)); }, {}, 0},
  };
  const std::string page = own(view);
  if (page != by_hand(view) || comparable(page) != comparable(peer.render(peer_view))) return 2;
  measure(contenders);
  const double base = median(contenders.front().microseconds);
  fmt::print("page of {} bytes, template of {} bytes\n", page.size(), text.size());
  fmt::print("{:<28}{:>10}{:>10}{:>8}{:>14}\n", "", "median us", "best us", "ratio", "allocations");
  for (const Contender& each : contenders) {
    const double typical = median(each.microseconds);
    const double best = *std::min_element(each.microseconds.begin(), each.microseconds.end());
    fmt::print("{:<28}{:>10.1f}{:>10.1f}{:>8.2f}{:>14}\n", each.name, typical, best, typical / base,
               each.allocated);
  }
  return 0;
}

}  // namespace
}  // namespace ayumi::bench

int main() { return ayumi::bench::run(); }
