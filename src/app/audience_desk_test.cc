#include "app/audience_desk.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "press/assembled.h"
#include "settings/reader.h"

namespace dateline::app {
namespace {

using testing::HasSubstr;
using testing::Not;

const Instant noon = parse_rfc3339("2026-03-01T12:00:00Z").value();

struct AudienceDeskTest : testing::Test {
  ManualClock clock{noon};
  const Share share = Share::find({});
  std::unique_ptr<Office> office;
  site::TablePtr table;
  std::unique_ptr<press::PagesSurface> pages;

  void SetUp() override {
    const auto path = std::filesystem::path(testing::TempDir()) / "audience_desk";
    std::filesystem::remove_all(path);
    office = Office::open(DataDir::open(path).value(), default_settings(), share, clock).value();
    Delivery copy;
    copy.source = "lantern";
    copy.bytes =
        "QUITO, Feb 6 (Lantern) - A clockmaker set the clock by the stars on Friday, the chapter said.\n";
    ASSERT_TRUE(office->inbox().deliver(std::move(copy)).has_value());
    pages = press::PagesSurface::create(office->settings(), share.path("themes").value(), noon,
                                        [&](site::TablePtr made) { table = std::move(made); })
                .value();
    ASSERT_TRUE(pages->apply(office->archive().newest(10).value(), noon));
  }
  std::string front() const {
    http::Request request;
    const auto page = std::get<press::Found>(table->find("/")).page;
    std::string html;
    const auto reply = press::answer(press::assemble(*table, page), request);
    for (const auto part : reply.body()) html += part;
    return html;
  }
};

// What was counted before the end is on the pages of the next start, before anybody reads.
TEST_F(AudienceDeskTest, KeepsWhatWasReadOverARestart) {
  {
    const auto desk = AudienceDesk::open(*office, *pages).value();
    EXPECT_THAT(front(), Not(HasSubstr("Trending")));
    desk->listening().views->add({.views = {{StoryId(1), 7, 70}}});
    EXPECT_EQ(desk->views().counted, 0u);
  }
  EXPECT_EQ(office->archive().reading().value().views.of(StoryId(1)).value()->views, 1);
  const auto again = AudienceDesk::open(*office, *pages).value();
  EXPECT_THAT(front(), HasSubstr("<h2>Trending</h2>"));
  EXPECT_THAT(front(), HasSubstr("<p class=\"region\">Ecuador</p>"));
}

}  // namespace
}  // namespace dateline::app
