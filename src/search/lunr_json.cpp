#include "search/lunr_json.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "search/utf16.h"

namespace ayumi::search {
namespace {

constexpr std::size_t kUsualSize = 40'000;

void append_number(std::string& out, std::uint64_t number) {
  if (number < 10) {
    out.push_back(static_cast<char>('0' + number));
    return;
  }
  char digits[20];
  char* begin = digits + sizeof digits;
  for (; number != 0; number /= 10) *--begin = static_cast<char>('0' + number % 10);
  out.append(begin, digits + sizeof digits);
}

// 884 → 0.884, as JavaScript writes it. Weights are never negative.
void append_thousandths(std::string& out, std::int64_t thousandths) {
  append_number(out, static_cast<std::uint64_t>(thousandths / 1000));
  auto rest = static_cast<int>(thousandths % 1000);
  if (rest == 0) return;
  out.push_back('.');
  for (int place = 100; rest != 0; place /= 10) {
    out.push_back(static_cast<char>('0' + rest / place));
    rest %= place;
  }
}

// Terms hold letters, digits, marks and . _ = alone, nothing that JSON would have otherwise.
void append_term(std::string& out, std::u16string_view term) {
  out.push_back('"');
  for (std::size_t at = 0; at < term.size();) append_utf8(out, next_character(term, at));
  out.push_back('"');
}

struct Weighed {
  FieldNumber field = 0;
  std::uint32_t term = 0;  // within the range
  std::int64_t weight = 0;
};

std::vector<Weighed> weigh(const LunrIndex& index, TermRange range) {
  std::vector<Weighed> all;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    std::span<const Place> places = index.places(index.sorted_terms()[i]);
    const double rarity = index.weights().inverse_frequency(count_postings(places));
    while (!places.empty()) {
      const std::size_t count = first_posting(places).size();
      const FieldNumber field = places.front().field;
      all.push_back({field, static_cast<std::uint32_t>(i - range.begin),
                     index.weights().weight(rarity, field, static_cast<std::uint32_t>(count))});
      places = places.subspan(count);
    }
  }
  if (range.end - range.begin > 1) {
    std::sort(all.begin(), all.end(), [](const Weighed& a, const Weighed& b) {
      return a.field != b.field ? a.field < b.field : a.term < b.term;
    });
  }
  return all;
}

void append_vectors(std::string& out, const std::vector<Weighed>& weighed) {
  for (std::size_t i = 0; i < weighed.size();) {
    const FieldNumber field = weighed[i].field;
    out += i == 0 ? "[\"" : ",[\"";
    out += kFields[kind_of(field)].name;
    out.push_back('/');
    append_number(out, document_of(field));
    for (out += "\",["; i < weighed.size() && weighed[i].field == field; ++i) {
      append_number(out, weighed[i].term);
      out.push_back(',');
      append_thousandths(out, weighed[i].weight);
      out.push_back(',');
    }
    out.back() = ']';
    out.push_back(']');
  }
}

void append_posting(std::string& out, std::span<const Place> posting, Positions positions) {
  out.push_back('"');
  append_number(out, document_of(posting.front().field));
  if (positions == Positions::without) {
    out += "\":{},";
    return;
  }
  out += "\":{\"position\":[";
  for (const Place& place : posting) {
    out.push_back('[');
    append_number(out, place.start);
    out.push_back(',');
    append_number(out, place.length);
    out += "],";
  }
  out.back() = ']';
  out += "},";
}

void append_field(std::string& out, std::size_t kind, std::span<const Place> places,
                  Positions positions) {
  out += ",\"";
  out += kFields[kind].name;
  out += "\":{";
  const std::size_t begin = out.size();
  while (!places.empty()) {
    const std::span<const Place> posting = first_posting(places);
    if (kind_of(posting.front().field) == kind) append_posting(out, posting, positions);
    places = places.subspan(posting.size());
  }
  if (out.size() > begin) out.pop_back();
  out.push_back('}');
}

void append_terms(std::string& out, const LunrIndex& index, TermRange range, Positions positions) {
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const TermNumber term = index.sorted_terms()[i];
    out += i == range.begin ? "[" : ",[";
    append_term(out, index.term(term));
    out += ",{\"_index\":";
    append_number(out, i - range.begin);
    for (std::size_t kind = 0; kind < kFields.size(); ++kind) {
      append_field(out, kind, index.places(term), positions);
    }
    out += "}]";
  }
}

std::string json(const LunrIndex& index, TermRange range, Positions positions, bool with_weights) {
  std::string out;
  out.reserve(kUsualSize);
  out += R"({"version":"2.3.9","fields":[)";
  for (const Field& field : kFields) {
    out.push_back('"');
    out += field.name;
    out += "\",";
  }
  out.pop_back();
  out += R"(],"fieldVectors":[)";
  if (with_weights) append_vectors(out, weigh(index, range));
  out += R"(],"invertedIndex":[)";
  append_terms(out, index, range, positions);
  out += R"(],"pipeline":["stemmer"]})";
  return out;
}

}  // namespace

std::string terms_json(const LunrIndex& index, TermRange range, Positions positions) {
  return json(index, range, positions, true);
}

std::string positions_json(const LunrIndex& index, TermRange range) {
  return json(index, range, Positions::with, false);
}

}  // namespace ayumi::search
