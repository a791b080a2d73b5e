#include "app/site_front.h"

#include <gtest/gtest.h>

#include "app/office.h"
#include "press/pages_surface.h"
#include "settings/reader.h"

namespace dateline::app {
namespace {

TEST(CurrentTable, TellsItsWatcherWhatThereIsAndWhatComes) {
  CurrentTable table;
  EXPECT_EQ(table.get(), nullptr);
  const auto one = std::make_shared<const press::PageTable>(),
             two = std::make_shared<const press::PageTable>();
  table.publish(one);
  std::vector<site::TablePtr> seen;
  table.watch([&](const site::TablePtr& made) { seen.push_back(made); });
  table.publish(two);
  table.watch(nullptr);
  table.publish(one);
  EXPECT_EQ(seen, (std::vector<site::TablePtr>{one, two}));
  EXPECT_EQ(table.get(), one);
}

class NoPictures final : public Pictures {
 public:
  Result<std::vector<Story>> stories_with(std::string_view) override { return std::vector<Story>(); }
  Result<std::string> print(std::string_view, std::string_view) override {
    return error(Fault::not_found, "no pictures");
  }
};

struct SiteFrontTest : testing::Test {
  ManualClock clock{parse_rfc3339("2026-03-01T12:00:00Z").value()};
  const Share share = Share::find({});
  const Settings settings = default_settings();
  std::unique_ptr<archive::Archive> archive;
  CurrentTable table;
  site::AskedSurfaces asked;
  NoPictures pictures;
  Standings standings;
  std::unique_ptr<press::PagesSurface> pages;

  void SetUp() override {
    const auto path = std::filesystem::path(testing::TempDir()) / "site_front";
    std::filesystem::remove_all(path);
    archive = archive::Archive::open(path.string()).value();
    pages = press::PagesSurface::create(settings, share.path("themes").value(), clock.now(),
                                        [&](site::TablePtr made) { table.publish(std::move(made)); })
                .value();
    for (const auto* surface : {"pages", "back-issues", "versions", "pictures"})
      standings.reached(surface, Position(1));
  }
  Result<std::unique_ptr<SiteFront>> open(site::PublicRoutes mounted) {
    return SiteFront::open({.reactors = 1}, {table,
                                             *pages,
                                             pages->press(),
                                             asked,
                                             standings,
                                             *archive,
                                             *archive,
                                             pictures,
                                             settings,
                                             clock,
                                             {},
                                             std::move(mounted)});
  }
};

site::PublicRoutes archive_of_letters(const Surface& letters) {
  http::Routes routes;
  routes.add(http::Method::get, "/letters/{day}", [](const http::Request&, const http::Captures&) {
    return http::reply_with(http::Status::ok, {}, "yesterday's headlines");
  });
  site::PublicRoutes mounted;
  mounted.mount(site::Serves::surface(letters), std::move(routes));
  return mounted;
}

// Whoever mounts a page that nobody follows the journal for cannot open the site with it.
TEST_F(SiteFrontTest, DoesNotOpenWithARouteThatNoReceiptLists) {
  const site::AskedSurface letters("letters");
  const auto front = open(archive_of_letters(letters));
  ASSERT_FALSE(front.has_value());
  EXPECT_EQ(front.error().fault, Fault::refused);
  EXPECT_EQ(front.error().what,
            "GET /letters/{day} is made by the surface 'letters', which no receipt lists");
  standings.reached("letters", Position(1));
  EXPECT_TRUE(open(archive_of_letters(letters)).has_value());
}

TEST_F(SiteFrontTest, DoesNotOpenWithoutTheFollowersOfItsOwnRoutes) {
  Standings fewer;
  fewer.reached("pages", Position(1));
  const auto front = SiteFront::open({.reactors = 1}, {table, *pages, pages->press(), asked, fewer, *archive,
                                                       *archive, pictures, settings, clock});
  ASSERT_FALSE(front.has_value());
  EXPECT_NE(front.error().what.find("'pictures'"), std::string::npos) << front.error().what;
}

TEST_F(SiteFrontTest, TellsWhichAddressesASurfaceAnswers) {
  const auto front = open({});
  ASSERT_TRUE(front.has_value()) << front.error().text();
  EXPECT_EQ(standings.addresses_of("versions"), std::vector<std::string>{"GET /story/{id}/{slug}/versions"});
  EXPECT_EQ(standings.addresses_of("pages").size(), 2u);
}

}  // namespace
}  // namespace dateline::app
