#include "content/shared_tables.h"

#include "content/read_references.h"
#include "content/tables.h"

namespace ayumi::content {
namespace {

const Fields<Decision> kDecisionFields{
    "decision",
    {field("date", optional, &Decision::date, optional_of(read_stated_date)),
     field("by", optional, &Decision::by, read_text),
     field("note", optional, &Decision::note, read_text)}};

const Fields<SourceDocument> kDocumentFields{
    "source document",
    {field("id", required, &SourceDocument::id, read_id),
     field("title", required, &SourceDocument::title, read_text),
     field("number", optional, &SourceDocument::number, read_text),
     field("publisher", optional, &SourceDocument::publisher, read_text),
     field("date", optional, &SourceDocument::date, optional_of(read_date)),
     field("url", optional, &SourceDocument::url, read_web_address),
     field("held", optional, &SourceDocument::held, read_flag),
     field("note", optional, &SourceDocument::note, read_text)}};

const Fields<SourcePlace> kPlaceFields{
    "source",
    {field("document", required, &SourcePlace::document, read_document_id),
     field("at", optional, &SourcePlace::at, read_place)}};

const Fields<SourcePlace> kStrategyPlaceFields{
    "source",
    {field("document", required, &SourcePlace::document, read_strategy_document_id),
     field("at", optional, &SourcePlace::at, read_place)}};

const Fields<Correction> kCorrectionFields{"correction",
                                           {field("date", required, &Correction::date, read_date),
                                            field("what", required, &Correction::what, read_text)}};

const Fields<NotReproduced> kNotReproducedFields{
    "not_reproduced",
    {field(
         "kind", required, &NotReproduced::kind,
         one_of<std::string>(
             {{"photo", "photo"}, {"diagram", "diagram"}, {"table", "table"}, {"other", "other"}})),
     field("caption", optional, &NotReproduced::caption, read_text),
     field("credit", optional, &NotReproduced::credit, read_text),
     field("pillar", optional, &NotReproduced::pillar, read_pillar_id)}};

const Fields<StatedDate> kPrintedDateFields{
    "date with as_printed",
    {{"date", optional, read_stated_date},
     field("as_printed", optional, &StatedDate::as_printed, read_text)}};

}  // namespace

bool read_decision(Reading& reading, const YamlNode& node, Decision& out) {
  return read_map(reading, node, kDecisionFields, out);
}
bool read_source_document(Reading& reading, const YamlNode& node, SourceDocument& out) {
  out.where = reading.at(node);
  return read_map(reading, node, kDocumentFields, out);
}
bool read_source_place(Reading& reading, const YamlNode& node, SourcePlace& out) {
  return read_map(reading, node, kPlaceFields, out);
}
bool read_strategy_source_place(Reading& reading, const YamlNode& node, SourcePlace& out) {
  return read_map(reading, node, kStrategyPlaceFields, out);
}
bool read_correction(Reading& reading, const YamlNode& node, Correction& out) {
  return read_map(reading, node, kCorrectionFields, out);
}
bool read_not_reproduced(Reading& reading, const YamlNode& node, NotReproduced& out) {
  return read_map(reading, node, kNotReproducedFields, out);
}
bool read_printed_date(Reading& reading, const YamlNode& node, StatedDate& out) {
  return node.is_map() ? read_map(reading, node, kPrintedDateFields, out)
                       : read_stated_date(reading, node, out);
}

bool ends_before_it_begins(const Date& begin, const Date& end) {
  return begin.precision == end.precision ? end < begin : end.year < begin.year;
}

std::vector<FieldTable> shared_tables() {
  return {table_keys(kDecisionFields),      table_keys(kDocumentFields),
          table_keys(kPlaceFields),         table_keys(kCorrectionFields),
          table_keys(kNotReproducedFields), table_keys(kPrintedDateFields)};
}

}  // namespace ayumi::content
