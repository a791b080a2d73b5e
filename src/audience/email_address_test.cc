#include "audience/email_address.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline::audience {
namespace {

TEST(EmailAddress, IsWhatALetterCanBeSentTo) {
  for (const auto* text : {"ana@example.org", "a.b+news@mail.example.co.uk", "o'neil@example.org",
                           "x@xn--bcher-kva.example", "1@2.example"})
    EXPECT_TRUE(is_email_address(text)) << text;
}

TEST(EmailAddress, IsNothingElse) {
  for (const auto* text : {"",
                           "@",
                           "ana",
                           "ana@",
                           "@example.org",
                           "ana@example",
                           "ana@@example.org",
                           "ana@example..org",
                           ".ana@example.org",
                           "ana.@example.org",
                           "a..b@example.org",
                           "ana@-example.org",
                           "ana@example.org.",
                           "ana@192.0.2.1",
                           "ana bo@example.org",
                           "ana@example.org\r\nBcc: bo@example.org",
                           "ana@exa_mple.org",
                           "\"ana\"@example.org",
                           "ana@example.org,bo@example.org",
                           "<ana@example.org>"})
    EXPECT_FALSE(is_email_address(text)) << text;
  EXPECT_FALSE(is_email_address(std::string(65, 'a') + "@example.org"));
  EXPECT_FALSE(is_email_address("ana@" + std::string(64, 'b') + ".org"));
  EXPECT_FALSE(is_email_address("ana@" + std::string(260, 'b') + ".org"));
}

}  // namespace
}  // namespace dateline::audience
