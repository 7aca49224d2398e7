#pragma once
// Finds, in an analysed field, every place where a member of a group of synonyms is said. There
// the field also gets the group's own term ("=12"), so that a query for one member asks for one
// term and finds them all.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "search/characters.h"
#include "search/terms.h"

namespace ayumi::search {

struct Occurrence {
  TermNumber term = 0;
  std::uint32_t start = 0;  // in UTF-16 code units of the field's normal form
  std::uint32_t length = 0;
};

// Groups [begin, end) whose members say what a document is, not what its text says.
struct GroupsAside {
  std::size_t begin = 0, end = 0;
};

// const members may be called from several threads at once.
class Synonyms {
 public:
  // A word of a member, if it is one.
  using WordNumber = std::uint32_t;
  static constexpr WordNumber kNoWord = std::numeric_limits<WordNumber>::max();

  struct Place {
    std::uint32_t group = 0;
    std::uint32_t start = 0;
    std::uint32_t length = 0;

    friend auto operator<=>(const Place&, const Place&) = default;
  };

  // Members that contain a lone CJK character with no word beside it are passed over: they stand
  // for too much.
  Synonyms(const std::vector<std::vector<std::string>>& groups, const CharacterClasses& classes,
           GroupsAside aside = {});

  // Whether texts that are searched word by word do without the group's term.
  bool is_aside(std::uint32_t group) const { return group >= aside_.begin && group < aside_.end; }
  WordNumber word(std::u16string_view term) const;
  // `field` by start; `words` has the word number of each term. Sorted, each once.
  std::vector<Place> find(const std::vector<Occurrence>& field,
                          const std::vector<WordNumber>& words) const;

 private:
  struct MemberToken {
    WordNumber word = 0;
    std::int64_t gap = 0;  // behind the token before
  };
  struct Member {
    std::uint32_t group = 0;
    std::vector<MemberToken> tokens;
  };
  void add(std::uint32_t group, std::string_view member, const CharacterClasses& classes);
  WordNumber number_of(const std::u16string& term);

  GroupsAside aside_;
  std::unordered_map<std::u16string, WordNumber> words_;
  std::vector<std::vector<Member>> by_first_word_;
};

}  // namespace ayumi::search
