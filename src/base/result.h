#pragma once
// When the environment fails: no space, no permission, a file that vanished. Carries the path and
// the cause, so that the message at the end can say both. Shaped like std::expected.

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace ayumi {

struct Error {
  std::string path;   // what was being read or written
  std::string cause;  // in words: "No space left on device"
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }
  const T& operator*() const& { return std::get<0>(state_); }
  // By value, so that `for (x : *list())` does not run over something that is gone already.
  T operator*() && { return std::get<0>(std::move(state_)); }
  const T* operator->() const { return &std::get<0>(state_); }
  const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)) {}

  bool has_value() const { return !error_; }
  explicit operator bool() const { return has_value(); }
  const Error& error() const { return *error_; }

 private:
  std::optional<Error> error_;
};

}  // namespace ayumi
