#include "http/status.h"

#include <gtest/gtest.h>

namespace dateline::http {
namespace {

TEST(Status, HasNumberAndPhrase) {
  EXPECT_EQ(number(Status::not_found), 404);
  EXPECT_EQ(reason(Status::content_too_large), "Content Too Large");
}

TEST(Status, KnowsWhichCarryNoContent) {
  EXPECT_TRUE(has_content(Status::ok));
  EXPECT_TRUE(has_content(Status::not_found));
  for (auto status : {Status::proceed, Status::no_content, Status::not_modified})
    EXPECT_FALSE(has_content(status)) << number(status);
}

}  // namespace
}  // namespace dateline::http
