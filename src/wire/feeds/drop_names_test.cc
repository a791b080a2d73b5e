#include "wire/feeds/drop_names.h"

#include <gtest/gtest.h>

namespace dateline::feeds {
namespace {

TEST(DropNames, KnowTheUnfinished) {
  for (const char* name : {".hidden", ".done", "a.tmp", "a.xml.PART", "a.filepart", "a.xml~", "~"})
    EXPECT_TRUE(is_unfinished(name)) << name;
  for (const char* name : {"a", "a.xml", "tmp", "part", "a.tmp.xml", "a.parts", "-"})
    EXPECT_FALSE(is_unfinished(name)) << name;
}

TEST(DropNames, BecomeWhatAnArchiveCanKeep) {
  EXPECT_EQ(delivery_name("a b (1).xml"), "a b (1).xml");
  EXPECT_EQ(delivery_name("d\xc3\xa9j\xc3\xa0.xml"), "d\xc3\xa9j\xc3\xa0.xml");
  EXPECT_EQ(delivery_name("caf\xe9.xml"), "caf%E9.xml");
  EXPECT_EQ(delivery_name("a\nb"), "a%0Ab");
}

}  // namespace
}  // namespace dateline::feeds
