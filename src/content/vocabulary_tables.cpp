#include <string>

#include "base/text.h"
#include "content/content_diagnostics.h"
#include "content/fields.h"
#include "content/read_references.h"
#include "content/read_values.h"
#include "content/shared_tables.h"
#include "content/tables.h"

namespace ayumi::content {
namespace {

const std::vector<std::string_view> kOrganizationKeys{"name", "short_name", "codes", "parent",
                                                      "from", "until",      "note",  "kind"};
const std::vector<std::string_view> kTermKeys{"name", "definition", "aliases", "see", "kind"};

// "name.en" or "until": a key of the entry, with a language where it has one.
template <const std::vector<std::string_view>& keys>
bool read_reference_key(Reading& reading, const YamlNode& node, std::string& out) {
  if (!read_word(reading, node, out)) return false;
  const std::size_t dot = std::min(out.find('.'), out.size());
  const std::string key = out.substr(0, dot);
  if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
    reading.tell(kUnknownReferenceKey, node, {key}).suggestion = nearest(key, keys);
    return false;
  }
  return dot == out.size() || find_language(reading, out.substr(dot + 1), reading.at(node));
}

const Fields<Organization> kOrganizationFields{
    "organizations.yaml",
    {field("id", required, &Organization::id, read_id),
     field("kind", optional, &Organization::kind,
           one_of<std::string>({{"ministry", "ministry"},
                                {"office", "office"},
                                {"agency", "agency"},
                                {"fund", "fund"},
                                {"institute", "institute"},
                                {"international", "international"},
                                {"body", "body"}})),
     field("name", required, &Organization::name, read_title),
     field("short_name", optional, &Organization::short_name, read_text),
     field("codes", optional, &Organization::codes, read_words),
     field("parent", optional, &Organization::parent, optional_of(read_organization)),
     field("from", optional, &Organization::from, optional_of(read_date)),
     field("until", optional, &Organization::until, optional_of(read_date)),
     field("note", optional, &Organization::note, read_text),
     field("reference_data", optional, &Organization::reference_data,
           list_of(read_reference_key<kOrganizationKeys>)),
     field("aliases", optional, &Organization::aliases, list_of(read_id))}};

const Fields<Term> kTermFields{
    "glossary.yaml",
    {field("id", required, &Term::id, read_id), field("name", required, &Term::name, read_text),
     field("reading", optional, &Term::reading, read_readings),
     field("kind", optional, &Term::kind,
           one_of<Term::Kind>({{"term", Term::Kind::term},
                               {"programme", Term::Kind::programme},
                               {"document", Term::Kind::document}})),
     field("definition", optional, &Term::definition, read_text),
     field("aliases", optional, &Term::aliases, read_words),
     field("see", optional, &Term::see, set_of(read_term)),
     field("reference_data", optional, &Term::reference_data,
           list_of(read_reference_key<kTermKeys>))}};

const Fields<Topic> kTopicFields{
    "topics.yaml",
    {field("id", required, &Topic::id, read_id), field("name", required, &Topic::name, read_text),
     field("description", optional, &Topic::description, read_text)}};

bool read_organization_entry(Reading& reading, const YamlNode& node, Organization& out) {
  out.kind = "body";
  out.where = reading.at(node);
  const bool good = read_map(reading, node, kOrganizationFields, out);
  if (out.parent && reading.names.organizations[*out.parent] == out.id) {
    reading.tell(kLeadsBackToItself, *node.find("parent"), {out.id});
  }
  if (out.from && out.until && ends_before_it_begins(*out.from, *out.until)) {
    reading.tell(kEndsBeforeItBegins, *node.find("until"),
                 {to_string(*out.from), to_string(*out.until)});
  }
  return good;
}
bool read_term_entry(Reading& reading, const YamlNode& node, Term& out) {
  out.where = reading.at(node);
  const bool good = read_map(reading, node, kTermFields, out);
  const YamlNode* see = node.find("see");
  for (const YamlNode& term : see != nullptr ? see->items : std::vector<YamlNode>()) {
    if (!out.id.empty() && term.scalar == out.id) reading.tell(kLeadsBackToItself, term, {out.id});
  }
  return good;
}
bool read_topic_entry(Reading& reading, const YamlNode& node, Topic& out) {
  out.where = reading.at(node);
  return read_map(reading, node, kTopicFields, out);
}

// An empty file is an empty list.
bool is_empty(const YamlNode& root) { return root.kind == YamlNode::Kind::nothing; }

}  // namespace

bool read_organizations(Reading& reading, const YamlNode& root, std::vector<Organization>& out) {
  return is_empty(root) || table_of(read_organization_entry)(reading, root, out);
}
bool read_glossary(Reading& reading, const YamlNode& root, std::vector<Term>& out) {
  return is_empty(root) || table_of(read_term_entry)(reading, root, out);
}
bool read_topics(Reading& reading, const YamlNode& root, std::vector<Topic>& out) {
  return is_empty(root) || table_of(read_topic_entry)(reading, root, out);
}

std::vector<FieldTable> vocabulary_tables() {
  return {table_keys(kOrganizationFields), table_keys(kTermFields), table_keys(kTopicFields)};
}

}  // namespace ayumi::content
