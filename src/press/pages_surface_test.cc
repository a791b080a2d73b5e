#include "press/pages_surface.h"

#include <gtest/gtest.h>

#include "press/sample_site.h"

namespace dateline::press {
namespace {

struct Pages : testing::Test {
  Settings settings = sample_settings();
  std::vector<std::shared_ptr<const PageTable>> tables;
  std::unique_ptr<PagesSurface> surface = std::move(
      PagesSurface::create(settings, DATELINE_SOURCE_DIR "/themes", sample_now(), [this](auto table) {
        tables.push_back(std::move(table));
      }).value());

  static bool has(const PageTable& table, std::int64_t id) {
    const auto story = sample_story(id);
    return std::holds_alternative<Found>(table.find(story_path(story.id, story.url_slug)));
  }
};

TEST_F(Pages, PublishesASiteAtOnce) {
  EXPECT_EQ(surface->name(), "pages");
  ASSERT_EQ(tables.size(), 1u);
  EXPECT_TRUE(std::holds_alternative<Found>(tables[0]->find("/")));
}

TEST_F(Pages, PublishesATableForEachApply) {
  ASSERT_TRUE(surface->apply({entry_of(sample_story(1)), entry_of(sample_story(2))}, sample_now()));
  ASSERT_EQ(tables.size(), 2u);
  EXPECT_TRUE(has(*tables[1], 1) && has(*tables[1], 2));
  EXPECT_FALSE(has(*tables[0], 1));  // a reader who holds the earlier table has it as it was
}

TEST_F(Pages, AppliesAgainWithoutHarm) {
  const std::vector entries{entry_of(sample_story(1))};
  ASSERT_TRUE(surface->apply(entries, sample_now()));
  ASSERT_TRUE(surface->apply(entries, sample_now()));
  EXPECT_EQ(tables[1]->size(), tables[2]->size());
}

TEST_F(Pages, RefusesAThemeThatIsNotThere) {
  settings.site.theme = "none";
  EXPECT_FALSE(PagesSurface::create(settings, DATELINE_SOURCE_DIR "/themes", sample_now(), [](auto) {}));
}

}  // namespace
}  // namespace dateline::press
