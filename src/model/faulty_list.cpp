#include "model/faulty_list.h"

#include <algorithm>

#include "base/text.h"

namespace ayumi {

bool may_mean_faulty(const FaultyList& list, std::string_view word,
                     const std::vector<std::string_view>& usable) {
  if (!list.complete) return true;
  if (list.unusable.empty()) return false;
  std::vector<std::string> forms;
  for (const std::string& id : list.unusable) {
    forms.push_back(id_form(id));
    if (id == word || forms.back() == word) return true;
  }
  std::vector<std::string_view> all = usable;
  all.insert(all.end(), forms.begin(), forms.end());
  const std::string near = nearest(word, all);
  if (!near.empty()) return std::find(usable.begin(), usable.end(), near) == usable.end();
  return std::any_of(forms.begin(), forms.end(), [](const auto& form) { return form.empty(); });
}

std::string id_form(std::string_view word) {
  constexpr std::string_view kGaps = " _.";
  std::string form;
  for (const char letter : word) {
    const bool capital = letter >= 'A' && letter <= 'Z';
    const bool small = letter >= 'a' && letter <= 'z';
    const bool later = (letter >= '0' && letter <= '9') || letter == '-' ||
                       kGaps.find(letter) != std::string_view::npos;
    if (!capital && !small && (!later || form.empty())) return {};
    if (capital) {
      form += static_cast<char>(letter - 'A' + 'a');
    } else {
      form += kGaps.find(letter) == std::string_view::npos ? letter : '-';
    }
  }
  return form;
}

}  // namespace ayumi
