// Texts that would take minutes without limits: each comparison must end within a second.
#include <catch2/catch.hpp>
#include <ctime>
#include <functional>

#include "redline/redline.h"

using namespace ayumi::redline;

namespace {

std::string joined(int count, const std::function<std::string(int)>& sentence) {
  std::string text;
  for (int i = 0; i < count; ++i) text += sentence(i);
  return text;
}

struct Case {
  const char* name;
  const char* language;
  std::string before, after;
};

std::string number(int i) { return std::to_string(i); }

Case wide(int which) {
  constexpr int kMany = 10'000;
  const auto ja = [](int i) { return "第" + number(i) + "回の会合を東京で開催した。"; };
  const auto en = [](int i) { return "Meeting " + number(i) + " was held in Tokyo. "; };
  switch (which) {
    case 0:
      return {"every sentence changed", "ja", joined(kMany, ja),
              joined(kMany, [&](int i) { return ja(i + kMany); })};
    case 1:
      return {"the order reversed", "ja", joined(kMany, ja),
              joined(kMany, [&](int i) { return ja(kMany - 1 - i); })};
    case 2:
      return {"two sentences in turn", "ja", joined(kMany, [&](int i) { return ja(i % 2); }),
              joined(kMany, [&](int i) { return ja((i + 1 + i / 100) % 2); })};
    case 3:
      return {"each sentence between two kept ones changed", "en", joined(kMany, en),
              joined(kMany, [&](int i) { return i % 2 == 0 ? en(i) : en(i + kMany); })};
    case 4:
      return {"every English sentence changed", "en", joined(kMany, en),
              joined(kMany, [&](int i) { return en(i + kMany); })};
    case 5:
      return {"one sentence of a megabyte, Japanese", "ja",
              std::string(joined(60'000, [](int) { return "外国人の患者"; })),
              std::string(
                  joined(60'000, [](int i) { return i == 7 ? "患者の外国人" : "外国人の患者"; }))};
    case 6:
      return {"one sentence of a megabyte, English", "en",
              joined(150'000, [](int i) { return "word" + number(i % 9) + ' '; }),
              joined(150'000, [](int i) { return "word" + number(i % 7) + ' '; })};
    case 7:
      return {"brackets that never close", "ja", joined(300'000, [](int) { return "（"; }),
              joined(300'000, [](int) { return "「"; })};
    case 8:
      return {"sentences just short enough for words", "ja",
              joined(128,
                     [](int i) {
                       return joined(650, [&](int k) { return "語" + number((k * 7 + i) % 91); }) +
                              "。";
                     }),
              joined(128, [](int i) {
                return joined(650, [&](int k) { return "語" + number((k * 11 + i) % 91); }) + "。";
              })};
    default:
      return {"one word a line", "en", joined(100'000, [](int i) { return number(i % 5) + '\n'; }),
              joined(100'000, [](int i) { return number(i % 3) + '\n'; })};
  }
}

}  // namespace

TEST_CASE("no text takes longer than a second") {
  const Case one = wide(GENERATE(range(0, 10)));
  CAPTURE(one.name);
  const std::clock_t begin = std::clock();
  const Redline redline = Comparer(one.language).compare(one.before, one.after);
  const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  UNSCOPED_INFO(one.before.size() + one.after.size() << " bytes: " << seconds << " s");
  CHECK(seconds < 1.0);
  CHECK(redline.is_changed());
  std::size_t before = 0, after = 0;
  for (const Row& row : redline.rows) {
    before += row.before ? 1U : 0U;
    after += row.after ? 1U : 0U;
  }
  CHECK(before == redline.before.size());
  CHECK(after == redline.after.size());
}
