#include "wire/formats/content_type.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(ContentType, HasATypeAndACharset) {
  const auto type = content_type_of("Text/XML; q=1; Charset=\"KOI8-R\"");
  EXPECT_EQ(type.type, "text/xml");
  EXPECT_EQ(type.charset, "KOI8-R");
  EXPECT_EQ(content_type_of("").type, "");
  EXPECT_EQ(content_type_of("text/html").charset, "");
}

}  // namespace dateline::wire
