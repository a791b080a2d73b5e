#include "wire/formats/feed_files.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(FeedFiles, GroupRenditionsOfOnePicture) {
  FeedEntry entry;
  entry.media = {{.href = "/small.jpg", .width = "100", .thumbnail = true, .group = 0},
                 {.href = "/large.jpg", .type = "image/jpeg", .width = "800", .group = 0},
                 {.href = "/talk.mp3", .type = "audio/mpeg", .group = 1}};
  NewsItem item;
  set_files(item, entry, "https://north.example/");
  ASSERT_EQ(item.associations.size(), 1u);
  EXPECT_EQ(item.associations[0].renditions.size(), 2u);
  EXPECT_EQ(item.associations[0].renditions[0].name, "thumbnail");
  EXPECT_EQ(item.associations[0].renditions[1].width, 800);
  ASSERT_EQ(item.links.size(), 1u);
  EXPECT_EQ(item.links[0].href, "https://north.example/talk.mp3");
}

}  // namespace dateline::wire
