#pragma once
// The small values that all records are made of.

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/source.h"
#include "model/localized.h"

namespace ayumi {

using Text = Localized<std::string>;

// "Not stated is not forgotten": a value that was given, one of which the source is known to say
// nothing (`unknown` in YAML), or one that nobody has filled in.
template <class T>
struct Stated {
  enum class State { missing, unknown, known };
  State state = State::missing;
  T value{};

  bool known() const { return state == State::known; }
  bool unknown() const { return state == State::unknown; }
};

struct StatedDate : Stated<Date> {
  Text as_printed;  // 令和７年〇月〇日, where the source's own form is not a date
};

// How a translation came about and of which text.
struct Translation {
  enum class Kind { unspecified, official, provisional, machine };
  Kind kind = Kind::unspecified;
  // Per source language, the hash of the body (LF, NFC) that was translated. `stale` is computed on
  // reading: at least one of those bodies has another hash today.
  bool stale = false;
};

// Prose in one language: the Markdown of a file behind its front matter.
struct Prose {
  Source file;
  std::size_t body_begin = 0;
  std::optional<Translation> translation;
};

// A file with headings and no words yet: nothing to show, though its headings must be right.
struct Outline {
  enum class Of { overview, pillar, record };
  Of of = Of::overview;
  std::size_t item = 0;  // position of the pillar or the record
  LanguageIndex language = 0;
  Prose prose;
};

// A former address below /<lang>/, and where it is written.
struct Alias {
  std::string path;
  Location where;
};

// What was said to be wrong and is put right; published text never changes silently.
struct Correction {
  Date date;
  Text what;
};

// What a source shows and the portal does not.
struct NotReproduced {
  std::string kind;  // photo, diagram, table …
  Text caption;
  Text credit;
  std::string pillar;  // id, or empty
};

}  // namespace ayumi
