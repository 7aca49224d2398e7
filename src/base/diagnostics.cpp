#include "base/diagnostics.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace ayumi {
namespace {

std::string_view path_of(const Location& where) {
  return where.source ? std::string_view(where.source->path) : std::string_view();
}

using Order = std::tuple<std::string_view, std::uint32_t, std::uint32_t, std::string_view,
                         const std::vector<std::string>&>;

Order order(const Diagnostic& d) {
  return {path_of(d.where), d.where.begin, d.where.end, d.kind.code, d.arguments};
}

bool before(const Diagnostic& a, const Diagnostic& b) { return order(a) < order(b); }
bool same(const Diagnostic& a, const Diagnostic& b) { return order(a) == order(b); }

}  // namespace

Diagnostic& Diagnostics::add(const DiagnosticKind& kind, Location where,
                             std::initializer_list<std::string_view> arguments) {
  Diagnostic& added = all_.emplace_back();
  added.kind = kind;
  added.where = std::move(where);
  added.arguments.assign(arguments.begin(), arguments.end());
  return added;
}

void Diagnostics::merge(Diagnostics&& other) {
  all_.insert(all_.end(), std::make_move_iterator(other.all_.begin()),
              std::make_move_iterator(other.all_.end()));
  other.all_.clear();
}

bool Diagnostics::has_errors() const {
  return std::any_of(all_.begin(), all_.end(),
                     [](const Diagnostic& d) { return d.kind.severity == Severity::error; });
}

bool Diagnostics::must_stop(bool strict) const {
  return std::any_of(all_.begin(), all_.end(), [strict](const Diagnostic& d) {
    return d.kind.severity == Severity::error || (strict && d.kind.severity == Severity::warning);
  });
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> result = all_;
  std::stable_sort(result.begin(), result.end(), before);
  result.erase(std::unique(result.begin(), result.end(), same), result.end());
  return result;
}

}  // namespace ayumi
