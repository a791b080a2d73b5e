#include "news/prints.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace dateline {
namespace {

using testing::ElementsAre;

std::vector<std::string> names(std::int64_t width, std::int64_t height, Cut cut, PrintFormat format) {
  std::vector<std::string> all;
  for (const auto& print : prints_of(width, height, cut, format)) all.push_back(name(print));
  return all;
}

TEST(Prints, AreNeverLargerThanTheOriginal) {
  EXPECT_THAT(names(2400, 1600, Cut::whole, PrintFormat::webp),
              ElementsAre("320.webp", "640.webp", "960.webp", "1280.webp", "1920.webp"));
  EXPECT_THAT(names(2400, 1600, Cut::whole, PrintFormat::avif),
              ElementsAre("320.avif", "640.avif", "960.avif", "1280.avif"));
  EXPECT_THAT(names(700, 500, Cut::whole, PrintFormat::jpeg), ElementsAre("320.jpg", "640.jpg"));
  EXPECT_THAT(names(900, 600, Cut::whole, PrintFormat::jpeg), ElementsAre("320.jpg", "640.jpg", "900.jpg"));
  EXPECT_THAT(names(200, 300, Cut::whole, PrintFormat::jpeg), ElementsAre("200.jpg"));
  for (const auto& [width, height] : {std::pair{1, 1}, {33, 4000}, {4000, 33}, {700, 500}, {30'000, 30'000}})
    for (const auto& print : prints_of(width, height)) {
      EXPECT_LE(print.width, width) << name(print);
      EXPECT_LE(print.height, height) << name(print);
      EXPECT_GE(print.width, 1);
      EXPECT_GE(print.height, 1);
    }
  EXPECT_TRUE(prints_of(0, 100).empty());
}

TEST(Prints, CutThreeToTwoForListsAndOnceToShare) {
  const auto lists = prints_of(2400, 900, Cut::list, PrintFormat::jpeg);
  ASSERT_EQ(lists.size(), 3u);
  EXPECT_EQ(lists.back(), (Print{Cut::list, PrintFormat::jpeg, 960, 640}));
  EXPECT_THAT(names(300, 2000, Cut::list, PrintFormat::webp), ElementsAre("list-240.webp"));
  EXPECT_THAT(names(1200, 630, Cut::share, PrintFormat::jpeg), ElementsAre("share.jpg"));
  EXPECT_EQ(prints_of(700, 400, Cut::share, PrintFormat::jpeg).front().width, 600);
  EXPECT_TRUE(names(500, 400, Cut::share, PrintFormat::jpeg).empty());
}

TEST(Prints, HaveNamesOfTheirOwn) {
  std::vector<std::string> all;
  for (const auto& print : prints_of(2400, 1600)) all.push_back(name(print));
  std::ranges::sort(all);
  EXPECT_TRUE(std::ranges::adjacent_find(all) == all.end());
}

TEST(Prints, HaveAnAddressThatIsReadBack) {
  const std::string media(64, 'a');
  const auto path = print_path(media, {Cut::list, PrintFormat::webp, 480, 320});
  EXPECT_EQ(path, "/picture/aaaaaaaaaaaaaaaaaaaaaaaa/list-480.webp");
  const auto address = print_address(path);
  ASSERT_TRUE(address);
  EXPECT_EQ(address->key, picture_key(media));
  EXPECT_EQ(address->name, "list-480.webp");
  for (const auto* bad : {"/picture/", "/picture/aaaa/640.jpg", "/picture/aaaaaaaaaaaaaaaaaaaaaaaa/",
                          "/picture/aaaaaaaaaaaaaaaaaaaaaaaa", "/picture/AAAAAAAAAAAAAAAAAAAAAAAA/1.jpg",
                          "/picture/../../../../etc/passwd/1.jpg", "/picture/aaaaaaaaaaaaaaaaaaaaaaaa/a/b"})
    EXPECT_FALSE(print_address(bad)) << bad;
}

}  // namespace
}  // namespace dateline
