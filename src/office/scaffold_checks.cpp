#include "office/scaffold_checks.h"

#include "base/text.h"
#include "content/content_diagnostics.h"
#include "content/find_files.h"
#include "content/read_values.h"
#include "content/reserved_ids.h"
#include "model/find.h"

namespace ayumi::office {
namespace {

template <class Words>
bool check_not_among(const Words& words, const std::string& id, const std::string& path,
                     Scaffold& out) {
  if (!content::is_reserved(words, id)) return true;
  out.mistakes.add(content::kReservedId, content::whole(path), {id});
  return false;
}

}  // namespace

bool check_id(const std::string& id, const std::string& path, Scaffold& out) {
  if (!content::is_id(id)) {
    out.mistakes.add(content::kBadId, content::whole(path), {id});
    return false;
  }
  return check_not_among(content::kDeviceNames, id, path, out);
}

bool check_top_id(const std::string& id, const std::string& path, Scaffold& out) {
  return check_id(id, path, out) && check_not_among(content::kReservedTopIds, id, path, out);
}

bool check_measure_id(const std::string& id, const std::string& path, Scaffold& out) {
  return check_id(id, path, out) && check_not_among(content::kReservedMeasureIds, id, path, out);
}

std::optional<StrategyIndex> find_strategy_of(const PortalFiles& portal, const std::string& id,
                                              Scaffold& out) {
  const auto found = find_strategy(portal.site, id);
  if (found) return found;
  std::vector<std::string_view> known;
  for (const Strategy& strategy : portal.site.strategies) known.push_back(strategy.id);
  const Location place = content::whole("content/strategies/" + id);
  out.mistakes.add(content::kUnknownStrategy, place, {id}).suggestion = nearest(id, known);
  return std::nullopt;
}

std::optional<int> year_of(const std::string& word, Scaffold& out) {
  const bool fits = word.size() == 4 && word.front() != '0' &&
                    word.find_first_not_of("0123456789") == std::string::npos;
  if (fits) return std::stoi(word);
  out.refusals.push_back({"new-bad-year", {word}});
  return std::nullopt;
}

}  // namespace ayumi::office
