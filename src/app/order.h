// Order and Answer: what a command asks of the process that has the data directory open, and what
// comes back; and their one line of JSON each, as they cross DATA/dateline.sock.
//
// A command that finds the directory free carries its orders out itself; the words are the same.
#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace dateline::app {

struct Order {
  std::string verb;          // "ingest", "desk", "ledger" …: a row of carry_out.cc
  boost::json::object args;  // the verb's own
  std::string bytes;         // of a file that the client has read, for verbs that take one
};

struct Answer {
  int status = 0;          // the exit status
  std::string out;         // for standard output, whole lines
  std::string errors;      // for standard error, whole lines
  std::string bytes = {};  // for standard output, after `out`, as they are
};

// One line without its end. Bytes travel as base64.
std::string to_line(const Order& order);
std::string to_line(const Answer& answer);

Result<Order> order_from_line(std::string_view line);
Result<Answer> answer_from_line(std::string_view line);

// The JSON objects among the lines of `out`.
std::vector<boost::json::object> objects_of(const Answer& answer);

// How long a line may be that carries `bytes` bytes.
constexpr std::size_t line_limit(std::size_t bytes) {
  return bytes / 3 * 4 + (std::size_t{1} << 20);
}

}  // namespace dateline::app
