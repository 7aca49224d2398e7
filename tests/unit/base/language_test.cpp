#include <catch2/catch.hpp>
#include <utility>

#include "base/locale.h"

using namespace ayumi;

TEST_CASE("language tags") {
  for (const char* tag : {"ja", "en", "en-GB", "zh-Hant", "zh-Hant-TW", "ar", "pt-BR", "haw"}) {
    INFO(tag);
    CHECK(is_language_tag(tag));
  }
  for (const char* tag : {"", "jp", "english", "en_GB", "e", "en-", "-en", "ja--JP", "日本語",
                          "en GB", "xx", "ja/../en", "en-GB-!", "qq-Latn"}) {
    INFO(tag);
    CHECK_FALSE(is_language_tag(tag));
  }
}

TEST_CASE("languages are named in themselves") {
  using Row = std::pair<std::string, std::string>;
  const Row row = GENERATE(values<Row>({
      {"ja", "日本語"},
      {"en", "English"},
      {"en-GB", "British English"},
      {"fr", "Français"},
      {"ar", "العربية"},
      {"zh-Hant", "繁體中文"},
      {"ko", "한국어"},
  }));
  CHECK(own_name_of_language(row.first) == row.second);
}

TEST_CASE("writing direction") {
  for (const char* tag : {"ar", "he", "fa", "ur"}) CHECK(is_right_to_left(tag));
  for (const char* tag : {"ja", "en", "fr", "zh-Hant"}) CHECK_FALSE(is_right_to_left(tag));
}

TEST_CASE("time zones") {
  for (const char* name : {"Asia/Tokyo", "Europe/Paris", "UTC", "America/Argentina/Ushuaia"}) {
    INFO(name);
    CHECK(is_time_zone(name));
  }
  for (const char* name : {"", "JST", "Asia/Tokio", "GMT+9", "Etc/Unknown", "+09:00", "東京"}) {
    INFO(name);
    CHECK_FALSE(is_time_zone(name));
  }
}

TEST_CASE("offsets follow summer time") {
  struct Row {
    std::string zone;
    std::string at;
    int hours;
  };
  const Row row = GENERATE(values<Row>({
      {"Asia/Tokyo", "2026-01-15T00:00Z", 9},
      {"Asia/Tokyo", "2026-07-15T00:00Z", 9},
      {"Europe/Paris", "2026-01-15T00:00Z", 1},
      {"Europe/Paris", "2026-07-15T00:00Z", 2},
      {"Europe/Paris", "2026-03-29T00:59:59Z", 1},
      {"Europe/Paris", "2026-03-29T01:00:00Z", 2},
      {"America/New_York", "2026-01-15T00:00Z", -5},
      {"UTC", "2026-01-15T00:00Z", 0},
  }));
  INFO(row.zone << " " << row.at);
  CHECK(time_zone_offset(row.zone, *parse_instant(row.at)) == row.hours * 3600);
}

TEST_CASE("languages are named in another one, without their calendar") {
  CHECK(Locale("en").language_name("ja") == "Japanese");
  CHECK(Locale("ja").language_name("en") == "英語");
  CHECK(Locale("fr").language_name("ar") == "arabe");
}

TEST_CASE("years have the language's digits and no grouping") {
  CHECK(Locale("ja").year(2023) == "2023");
  CHECK(Locale("ar").year(2023) == "٢٠٢٣");
  CHECK(Locale("fr").year(12023) == "12023");
}
