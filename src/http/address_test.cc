#include "http/address.h"

#include <gtest/gtest.h>

namespace dateline::http {
namespace {

TEST(Address, ReadsAndPrints) {
  for (const char* text : {"127.0.0.1:8080", "0.0.0.0:0", "[::1]:65535", "[fe80::1:2]:80"})
    EXPECT_EQ(parse_listen(text).value().text(), text);
}

TEST(Address, SaysWhatIsWrong) {
  for (const char* text :
       {"", "8080", ":8080", "localhost:80", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:-1", "127.0.0.1:8x",
        "::1:80", "[127.0.0.1]:80", "[::1]", "[]:1", "1.2.3:4"})
    EXPECT_EQ(parse_listen(text).error().fault, Fault::invalid) << text;
  EXPECT_NE(parse_listen("localhost:80").error().text().find("numeric"), std::string::npos);
}

}  // namespace
}  // namespace dateline::http
