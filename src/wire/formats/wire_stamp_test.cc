#include "wire/formats/wire_stamp.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

std::string written(std::string_view line, int month = 0) {
  const auto stamp = read_wire_stamp(line, month);
  return stamp ? stamp->written : "none";
}

}  // namespace

TEST(WireStamp, ReadsTheFormsOfCircuits) {
  EXPECT_EQ(written("212322 GMT Nov 18"), "2018-11-21 23:22 GMT");
  EXPECT_EQ(written("031205 M\xc3\xa4r 2019"), "2019-03-03 12:05");
  EXPECT_EQ(written("NW-OS-11-21-18 2322GMT"), "2018-11-21 23:22 GMT");
  EXPECT_EQ(written("NWS-23:22-21-11-18"), "2018-11-21 23:22");
  EXPECT_EQ(read_wire_stamp("NW-OS-11-21-18 2322EST")->agency, "NW");
}

TEST(WireStamp, ADatelinesMonthDecidesTheOrder) {
  EXPECT_EQ(written("NW-09-12-18 0800GMT"), "2018-09-12 08:00 GMT");
  EXPECT_EQ(written("NW-09-12-18 0800GMT", 12), "2018-12-09 08:00 GMT");
}

TEST(WireStamp, DoesNotCompleteAYear) {
  const auto stamp = read_wire_stamp("212322 GMT Nov");
  ASSERT_TRUE(stamp);
  EXPECT_EQ(stamp->written, "");
}

TEST(WireStamp, IsNotFoundInCopy) {
  for (const auto* line :
       {"The ferry left at 2322.", "40 people and 12 dogs", "", "992322 GMT Nov 18", "Call 212322 in Oslo"})
    EXPECT_FALSE(read_wire_stamp(line)) << line;
}

}  // namespace dateline::wire
