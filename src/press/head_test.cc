#include "press/head.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "press/sample_site.h"

namespace dateline::press {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct TheHead : testing::Test {
  Settings settings = sample_settings();
  Imprint imprint = Imprint::create(settings, DATELINE_SOURCE_DIR "/themes").value();
  std::string print(const HeadOf& of) { return std::string(press_head(imprint, of).part->raw()); }
};

TEST_F(TheHead, SaysWhatThePageIs) {
  const auto html =
      print({.title = "Ice & Snow", .description = "Cold.", .path = "/latest", .feed = ListKey{}});
  EXPECT_THAT(html, HasSubstr("<title>Ice &amp; Snow | Terraces Daily</title>"));
  EXPECT_THAT(html, HasSubstr("<meta name=\"description\" content=\"Cold.\">"));
  EXPECT_THAT(html, HasSubstr("<link rel=\"canonical\" href=\"https://terraces.example.org/latest\">"));
  EXPECT_THAT(html, HasSubstr("type=\"application/rss+xml\" title=\"RSS\" href=\"/feed.xml\""));
  EXPECT_EQ(count(html, "<script"), 1u);
  EXPECT_THAT(html, HasSubstr("<script src=\"/assets/site."));
  EXPECT_THAT(html, Not(HasSubstr("<style")));
}

TEST_F(TheHead, AnErrorIsNotIndexed) {
  EXPECT_THAT(print({.title = "No such page"}), HasSubstr("content=\"noindex\""));
  EXPECT_THAT(print({.title = "No such page"}), Not(HasSubstr("canonical")));
}

// The hash is of the text between <style> and </style>, as `openssl dgst -sha256 -binary | base64` has it.
TEST_F(TheHead, AllowsItsOwnStyleByHash) {
  const auto head = press_head(imprint, {.title = "x", .path = "/story/1/a", .hides_itself = true});
  EXPECT_THAT(std::string(head.part->raw()),
              HasSubstr("<style>:is(aside,.more) li:has(a[href=\"/story/1/a\"])"
                        ",section:has(li:only-child a[href=\"/story/1/a\"]){display:none}</style>"));
  EXPECT_EQ(head.style_hash, "sha256-0VxqOm7POWAeIanFRrr0XXJ79pYxhtFyqnacOch1f0s=");
}

}  // namespace
}  // namespace dateline::press
