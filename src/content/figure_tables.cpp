#include <map>
#include <string>
#include <tuple>

#include "content/content_diagnostics.h"
#include "content/fields.h"
#include "content/read_references.h"
#include "content/read_values.h"
#include "content/tables.h"

namespace ayumi::content {
namespace {

const Fields<Figure> kDefinitionFields{"figures.yaml of a strategy",
                                       {field("id", required, &Figure::id, read_id),
                                        field("label", required, &Figure::label, read_text),
                                        field("unit", optional, &Figure::unit, read_text),
                                        field("counts", optional, &Figure::counts, read_text),
                                        field("factor", optional, &Figure::places, read_factors)}};

bool read_definition(Reading& reading, const YamlNode& node, Figure& out) {
  return read_map(reading, node, kDefinitionFields, out);
}

struct WrittenValue {
  std::size_t measure = 0;
  FigureValue value;
};

bool read_one_approximation(Reading& reading, const YamlNode& node, FigureValue& out) {
  const auto meaning = one_of<bool FigureValue::*>({{"about", &FigureValue::about},
                                                    {"at-least", &FigureValue::at_least},
                                                    {"up-to", &FigureValue::up_to}});
  bool FigureValue::*flag = nullptr;
  if (!meaning(reading, node, flag)) return false;
  out.*flag = true;
  return true;
}

bool read_approximation(Reading& reading, const YamlNode& node, WrittenValue& out) {
  if (node.is_scalar()) return read_one_approximation(reading, node, out.value);
  const auto* words = items_of(reading, node);
  if (words == nullptr) return false;
  for (const YamlNode& word : *words) {
    if (has_value(reading, word)) read_one_approximation(reading, word, out.value);
  }
  return true;
}

const Fields<WrittenValue> kValueFields{
    "figures.yaml of a year",
    {field("figure", required, &WrittenValue::value, &FigureValue::figure, read_figure),
     field("measure", required, &WrittenValue::measure, read_measure),
     field("value", required, &WrittenValue::value, &FigureValue::value, read_number),
     field("at", optional, &WrittenValue::value, &FigureValue::at, optional_of(read_date)),
     field("of", optional, &WrittenValue::value, &FigureValue::of, read_number),
     {"approx", optional, read_approximation},
     field("cumulative", optional, &WrittenValue::value, &FigureValue::cumulative, read_flag),
     field("note", optional, &WrittenValue::value, &FigureValue::note, read_text)}};

bool is_empty(const YamlNode& root) { return root.kind == YamlNode::Kind::nothing; }

}  // namespace

bool read_figure_definitions(Reading& reading, const YamlNode& root, std::vector<Figure>& out) {
  return is_empty(root) || table_of(read_definition)(reading, root, out);
}

bool read_figure_values(Reading& reading, const YamlNode& root, FollowUp& out) {
  if (is_empty(root)) return true;
  const auto* rows = items_of(reading, root);
  if (rows == nullptr) return false;
  std::map<std::tuple<std::size_t, std::size_t, std::string>, const YamlNode*> first_places;
  for (const YamlNode& row : *rows) {
    WrittenValue written;
    if (!has_value(reading, row) || !read_map(reading, row, kValueFields, written)) continue;
    const std::string at = written.value.at ? to_string(*written.value.at) : std::string();
    const auto [first, fresh] =
        first_places.emplace(std::tuple(written.value.figure, written.measure, at), &row);
    if (!fresh) {
      reading.tell(kFigureValueTwice, row, {row.word("figure")}).also = reading.at(*first->second);
    }
    const bool known = written.measure < out.records.size();
    if (known) out.records[written.measure].figures.push_back(std::move(written.value));
  }
  return true;
}

std::vector<FieldTable> figure_tables() {
  return {table_keys(kDefinitionFields), table_keys(kValueFields)};
}

}  // namespace ayumi::content
