#pragma once
// What is wrong with an author's files: the first of the three error channels (the others are
// Result<T>, when the environment fails, and abort, when the program is wrong).
//
// A diagnostic carries a code, a place and arguments, never a sentence: the sentences stand in the
// message catalogues (src/cli/messages/<lang>.txt) and are put in when it is printed.

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace ayumi {

// A note is worth knowing and stops nothing, however strict one is.
enum class Severity { error, warning, note };

// A kind of mistake. Each room declares its own in <room>/<room>_diagnostics.h and lists them for
// the catalogue test. A code, once published, is never used for anything else.
//   C content   M markup   P pages and links   T templates and themes   O output folder
//   L links to other sites
struct DiagnosticKind {
  std::string_view code;
  Severity severity = Severity::error;
};

struct Diagnostic {
  DiagnosticKind kind;
  Location where;
  std::vector<std::string> arguments;  // {0}, {1} … of the catalogue's sentence
  std::string suggestion;              // nearest valid word; empty when there is none
  std::optional<Location> also;        // a second place: "first defined here"
};

// Collects; never prints, never throws. Not for two threads at once: give each task its own and
// merge. The order of adding does not matter, since `sorted` decides.
class Diagnostics {
 public:
  Diagnostic& add(const DiagnosticKind& kind, Location where,
                  std::initializer_list<std::string_view> arguments = {});
  void merge(Diagnostics&& other);

  bool empty() const { return all_.empty(); }
  bool has_errors() const;
  // Whether something among them is to stop the run: an error, or, when strict, a warning.
  bool must_stop(bool strict) const;

  // By path, offset, code and arguments, exact repetitions removed: the same list for any number of
  // threads and any order of directories.
  std::vector<Diagnostic> sorted() const;

 private:
  std::vector<Diagnostic> all_;
};

}  // namespace ayumi
