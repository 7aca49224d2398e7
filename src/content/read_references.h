#pragma once
// Readers of ids that mean something elsewhere: each is resolved to its index at once, or told
// together with the nearest id that exists. When the file with the ids could not be read, an
// unknown one is passed over in silence, since its own mistake is told already.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/reading.h"
#include "model/strategy.h"

namespace ayumi::content {

bool read_organization(Reading& reading, const YamlNode& node, OrganizationIndex& out);
bool read_section(Reading& reading, const YamlNode& node, SectionIndex& out);
// A list of sections; without any, which means all, when one of them cannot be used.
bool read_sections(Reading& reading, const YamlNode& node, std::vector<SectionIndex>& out);
bool read_topic(Reading& reading, const YamlNode& node, TopicIndex& out);
bool read_term(Reading& reading, const YamlNode& node, TermIndex& out);
bool read_status(Reading& reading, const YamlNode& node, std::string& out);
bool read_strategy(Reading& reading, const YamlNode& node, StrategyIndex& out);

// Of the strategy that is being read.
bool read_pillar(Reading& reading, const YamlNode& node, PillarIndex& out);
bool read_pillar_id(Reading& reading, const YamlNode& node, std::string& out);
bool read_figure(Reading& reading, const YamlNode& node, std::size_t& out);
bool read_basis_id(Reading& reading, const YamlNode& node, std::string& out);
// Of the follow-up that is being read.
bool read_measure(Reading& reading, const YamlNode& node, std::size_t& out);

// An id of a document: of the follow-up, of its strategy, or of what the follow-up is an extract
// of.
bool read_document_id(Reading& reading, const YamlNode& node, std::string& out);
// Of the strategy or any of its follow-ups.
bool read_strategy_document_id(Reading& reading, const YamlNode& node, std::string& out);

// "measure:a/2023/b", "measure:a/b", "strategy:a", "followup:a/2023".
bool read_address(Reading& reading, const YamlNode& node, Reference& out);
// The first two of these only.
bool read_measure_address(Reading& reading, const YamlNode& node, Reference& out);
// "a/2023" and "a/2023/b", as in extract_of and ref.
bool read_followup_path(Reading& reading, const YamlNode& node, FollowUp::Extract& out);
bool read_record_path(Reading& reading, const YamlNode& node, RecordKey& out);

// The strategy and follow-up that a path "a/2023" leads to, without telling anything.
struct FollowUpPlace {
  StrategyIndex strategy = 0;
  std::size_t followup = 0;
};
std::optional<FollowUpPlace> find_followup(const Names& names, std::string_view path);

}  // namespace ayumi::content
