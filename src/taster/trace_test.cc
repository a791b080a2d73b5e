#include "taster/trace.h"

#include <gtest/gtest.h>

namespace dateline::taster {
namespace {

Trace some_trace() {
  Trace trace;
  trace.terms[0] = 7;
  trace.weights[0] = 255;
  trace.names = 1;
  trace.term_count = 1;
  trace.sketch[3] = 9;
  trace.minute = minute_of(parse_rfc3339("2025-12-24T22:29:59Z").value());
  return trace;
}

TEST(Trace, bytes_give_it_back) {
  const auto trace = some_trace();
  EXPECT_TRUE(trace.is_name(0));
  EXPECT_FALSE(trace.is_name(1));
  EXPECT_EQ(trace_of(to_bytes(trace)), trace);
}

TEST(Trace, other_bytes_give_none) {
  auto bytes = to_bytes(some_trace());
  EXPECT_FALSE(trace_of(""));
  EXPECT_FALSE(trace_of(bytes.substr(1)));
  auto other_layout = bytes;
  other_layout.front() = 99;
  EXPECT_FALSE(trace_of(other_layout));
  auto too_many = some_trace();
  too_many.term_count = Trace::most_terms + 1;
  EXPECT_FALSE(trace_of(to_bytes(too_many)));
}

TEST(Trace, times_before_1970_and_none_are_none) {
  EXPECT_EQ(minute_of(std::nullopt), 0U);
  EXPECT_EQ(minute_of(parse_rfc3339("1969-01-01T00:00:00Z").value()), 0U);
  EXPECT_EQ(minute_of(parse_rfc3339("1970-01-01T01:00:30Z").value()), 60U);
}

}  // namespace
}  // namespace dateline::taster
