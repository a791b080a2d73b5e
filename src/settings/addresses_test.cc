#include "settings/addresses.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(Addresses, TypedPrefixesAreTheProgramsOwn) {
  for (const char* key :
       {"story", "sector", "country", "kind", "by", "latest", "page", "assets", "live", "corrections", "tag"})
    EXPECT_TRUE(is_typed_prefix(key)) << key;
  for (const char* key : {"south-asia", "europe", "stories", ""}) EXPECT_FALSE(is_typed_prefix(key)) << key;
}

}  // namespace
}  // namespace dateline
