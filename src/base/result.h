// Result<T>: what every call returns that input, disk, network or a person can make fail.
//
// An Error says what happened, where, and what to do about it; `fault` is what a program decides on
// (which exit status, which HTTP status, whether to try again). TRY hands an error up, as in Rust's `?`:
//
//     TRY(auto bytes, base::read_file(path));
//     TRY(archive.append(entry));
//
// No exception crosses a room: a library's throws are caught where the library is called.
// A dropped Result is a compile error ([[nodiscard]] with warnings as errors).
#pragma once

#include <boost/outcome/result.hpp>
#include <boost/outcome/try.hpp>
#include <string>
#include <utility>

namespace dateline {

enum class Fault {
  invalid,      // the input is not what it must be; trying again will not help
  not_found,    // there is no such thing
  conflict,     // it is there already, or has changed meanwhile
  refused,      // understood, and not allowed
  limit,        // larger, deeper or more than we take
  unavailable,  // a disk, a network or another process did not answer; try again later
  internal,     // our own mistake
};

struct Error {
  Fault fault = Fault::internal;
  std::string what;    // what happened: "unknown key 'tme_zone'"
  std::string where;   // where: "site.toml:12:1", a URL, a story; may be empty
  std::string advice;  // what to do: "expected one of: zone, …"; may be empty

  // "where: what; advice", for people.
  std::string text() const;

  bool operator==(const Error&) const = default;
};

// `.value()` on an error ends the program: it is our own bug. Ask `has_value()` or use TRY.
template <class T = void>
using Result = boost::outcome_v2::basic_result<T, Error, boost::outcome_v2::policy::terminate>;

inline boost::outcome_v2::success_type<void> ok() {
  return boost::outcome_v2::success();
}

inline Error error(Fault fault, std::string what, std::string where = {}, std::string advice = {}) {
  return {fault, std::move(what), std::move(where), std::move(advice)};
}

#define TRY(...) BOOST_OUTCOME_TRY(__VA_ARGS__)

}  // namespace dateline
