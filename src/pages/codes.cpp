#include "pages/codes.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "model/find.h"

namespace ayumi::pages {
namespace {

using Mark = std::pair<OrganizationIndex, std::string>;

// Whether a mark stands among others: 厚 in 外、厚 and MOF in "MOF, MHLW", not in MOFA.
bool stands_in(std::string_view text, std::string_view code) {
  constexpr std::string_view kBetween[] = {"、", "，", "・", ",",  " ", "（", "(",
                                           "）", ")",  "/",  "／", ";", "；"};
  const auto borders = [&](std::string_view beside, bool before) {
    return beside.empty() ||
           std::any_of(std::begin(kBetween), std::end(kBetween), [&](std::string_view sign) {
             return before ? beside.ends_with(sign) : beside.starts_with(sign);
           });
  };
  for (std::size_t at = text.find(code); at != std::string_view::npos;
       at = text.find(code, at + 1)) {
    if (borders(text.substr(0, at), true) && borders(text.substr(at + code.size()), false)) {
      return true;
    }
  }
  return false;
}

void add_marks(const Scope& scope, const markup::Link& link, LanguageIndex language,
               std::set<Mark>& marks) {
  std::string_view rest = link.target;
  while (!rest.empty()) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    const auto found = find_organization(scope.site(), trimmed(rest.substr(0, comma)));
    rest.remove_prefix(std::min(comma + 1, rest.size()));
    if (!found) continue;
    const Organization& organization = scope.site().organizations[*found];
    const auto* codes = organization.codes.in(language);
    if (codes == nullptr) continue;
    for (const std::string& code : *codes) {
      const bool is_name = code == scope.text(organization.name);
      if (!is_name && stands_in(link.text, code)) marks.insert({*found, code});
    }
  }
}

void add_marks_of(const Scope& scope, const markup::Document& document, const markup::Section& part,
                  LanguageIndex language, std::set<Mark>& marks) {
  for (std::uint32_t i = part.slot_begin; i < part.slot_end; ++i) {
    const markup::Slot& slot = document.slots[i];
    if (slot.kind != markup::SlotKind::link_open) continue;
    const markup::Link& link = document.links[slot.index];
    if (link.scheme == "org") add_marks(scope, link, language, marks);
  }
}

}  // namespace

std::vector<CodeView> codes_in(const Scope& scope, const std::vector<ShownText>& texts) {
  std::set<Mark> marks;
  for (const ShownText& text : texts) {
    const auto shown = text.text->shown_in(scope.language());
    if (!shown) continue;
    const ProseDocument& document = scope.context().documents.of(*shown.value);
    if (text.shows == nullptr) {
      for (const markup::Link& link : document.document.links) {
        if (link.scheme == "org") add_marks(scope, link, shown.language, marks);
      }
      continue;
    }
    for (const SectionText& section : document.sections) {
      if (!text.shows(scope.site().sections[section.section].role)) continue;
      add_marks_of(scope, document.document, document.document.sections[section.part],
                   shown.language, marks);
    }
  }
  std::vector<CodeView> views;
  for (const auto& [organization, code] : marks) {
    views.push_back({code, organization_view(scope, organization)});
  }
  return views;
}

}  // namespace ayumi::pages
