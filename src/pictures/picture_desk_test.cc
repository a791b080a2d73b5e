#include "pictures/picture_desk.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "archive/places_for_test.h"
#include "base/hash.h"
#include "desk/desk.h"
#include "desk/verbs.h"
#include "news/prints.h"
#include "pictures/darkroom_for_test.h"

namespace dateline::pictures {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();
constexpr auto src = "beside:sail.jpg";

struct PictureDeskTest : testing::Test {
  PictureDeskTest() { write("sail.jpg", painted(900, 600)); }

  std::filesystem::path folder() const { return std::filesystem::path(place.location()) / "copy"; }
  void write(const std::string& name, const std::string& bytes) const {
    std::filesystem::create_directories(folder());
    std::ofstream(folder() / name, std::ios::binary) << bytes;
  }

  // A story with this picture, filed from a folder and public.
  StoryId publish(const std::string& from = src) {
    auto tx = archive->begin().value();
    const auto filed = story_of(from, tx);
    EXPECT_TRUE(tx.commit());
    return filed;
  }
  // A delivery from the folder, with an item of this story that names this picture.
  void deliver(const std::string& from, StoryId id, archive::Transaction& tx) {
    Delivery delivery;
    delivery.source = "northwind", delivery.key = std::to_string(++keys), delivery.bytes = "{}";
    delivery.base_url = "file://" + folder().string();
    const auto raw = tx.raw.put(delivery, archive::RawBytes::of(delivery.bytes), clock.now()).value();
    archive::FiledItem item;
    item.raw = raw, item.source = "northwind", item.story = id, item.received_at = clock.now();
    item.item.uri = "urn:sail:" + std::to_string(keys);
    item.item.associations.push_back({.type = "picture", .name = "main", .renditions = {{.href = from}}});
    EXPECT_TRUE(tx.items.add(item, {}));
  }
  StoryId story_of(const std::string& from, archive::Transaction& tx) {
    Story story;
    story.headline = "A sail off Port Ansel";
    story.source = "northwind";
    story.picture = Picture{.src = from, .caption = "A sail"};
    desk::Verbs verbs(tx, settings, clock.now());
    const auto filed = verbs.receive(std::move(story), {"wire:northwind", ""}).value();
    deliver(from, filed.id, tx);
    return verbs.publish(filed.id, {"wire:northwind", ""}).value().id;
  }

  Story story(StoryId id) { return desk.show(id).value(); }
  std::size_t look() { return pictures.look().value(); }
  std::vector<archive::WantedPicture> wanted() {
    auto reading = archive->reading().value();
    return reading.media.wanted().value();
  }

  int keys = 0;
  archive::Place place{archive::Backend::sqlite};
  Settings settings;
  ManualClock clock{noon};
  std::unique_ptr<archive::Archive> archive = archive::Archive::open(place.location()).value();
  desk::Desk desk{*archive, settings, clock};
  PrintRoom prints{std::filesystem::path(place.location()) / "prints", *archive, {}};
  PictureDesk pictures{{.user_agent = "test"}, {}, {*archive, settings, clock, prints}};
};

TEST_F(PictureDeskTest, GivesAStoryItsPictureByOneEntryThatIsNoVersion) {
  const auto id = publish();
  const auto before = story(id);
  EXPECT_FALSE(release(before, noon).story()->picture) << "nothing is shown before it is ours";
  clock.advance(1h);
  EXPECT_EQ(look(), 1u);
  EXPECT_EQ(look(), 0u);

  const auto after = story(id);
  ASSERT_TRUE(after.picture);
  EXPECT_EQ(after.picture->media, sha256(painted(900, 600)));
  EXPECT_EQ(after.picture->width, 900);
  EXPECT_EQ(after.picture->colour.size(), 7u);
  EXPECT_EQ(after.version, before.version);
  EXPECT_EQ(after.updated, before.updated);
  const auto history = desk.history(id).value();
  EXPECT_EQ(history.back().verb, Verb::picture);
  EXPECT_EQ(history.back().who, "pictures");
  EXPECT_TRUE(release(after, noon + 1h).story()->picture);
  EXPECT_EQ(archive->get(after.picture->media).value(), painted(900, 600));
}

TEST_F(PictureDeskTest, SharesOneMaster) {
  const auto first = publish(), second = publish();
  EXPECT_EQ(look(), 2u);
  EXPECT_EQ(story(first).picture->media, story(second).picture->media);
  EXPECT_EQ(prints.stories_with(picture_key(story(first).picture->media)).value().size(), 2u);
}

TEST_F(PictureDeskTest, MakesLostPrintsAgain) {
  const auto media = [&] {
    const auto id = publish();
    look();
    return story(id).picture->media;
  }();
  const auto print = prints.print(media, "320.webp").value();
  std::filesystem::remove_all(std::filesystem::path(place.location()) / "prints");
  EXPECT_EQ(prints.print(media, "320.webp").value(), print);
  const auto sheet = std::filesystem::path(place.location()) / "prints" / media.substr(0, 2) / media;
  std::filesystem::resize_file(sheet, 500);  // torn
  EXPECT_EQ(prints.print(media, "320.webp").value(), print);
  EXPECT_EQ(prints.print(media, "5000.webp").error().fault, Fault::not_found);
  EXPECT_FALSE(prints.print(sha256("unknown"), "320.webp"));
}

TEST_F(PictureDeskTest, TriesAgainWhatIsNotThereAndRemembersWhy) {
  const auto id = publish("beside:late.jpg");
  look();
  ASSERT_EQ(wanted().size(), 1u);
  EXPECT_EQ(wanted()[0].tries, 1);
  EXPECT_THAT(wanted()[0].why, HasSubstr("there is no 'late.jpg' beside the item"));
  EXPECT_EQ(look(), 0u) << "not before its time";
  write("late.jpg", painted(400, 300));
  clock.advance(1min);
  EXPECT_EQ(look(), 1u);
  EXPECT_FALSE(story(id).picture->media.empty());
  EXPECT_TRUE(wanted().empty());
}

TEST_F(PictureDeskTest, GivesUpWhatIsNoPicture) {
  write("evil.jpg", "<svg onload='x()'/>");
  const auto id = publish("beside:evil.jpg");
  look();
  ASSERT_EQ(wanted().size(), 1u);
  EXPECT_FALSE(wanted()[0].due_at);
  EXPECT_THAT(wanted()[0].why, HasSubstr("an SVG"));
  EXPECT_TRUE(story(id).picture->media.empty());
}

TEST_F(PictureDeskTest, AsksNoPrivateAddress) {
  publish("http://127.0.0.1:9/inside.jpg");
  look();
  ASSERT_EQ(wanted().size(), 1u);
  EXPECT_THAT(wanted()[0].why, HasSubstr("127.0.0.1"));
}

TEST_F(PictureDeskTest, DoesNothingForAStoryThatIsKilled) {
  const auto id = publish();
  ASSERT_TRUE(desk.kill(id, {"desk:maria", "the agency withdrew it"}));
  look();
  EXPECT_TRUE(wanted().empty());
  EXPECT_TRUE(story(id).picture->media.empty());
  EXPECT_FALSE(archive->get(sha256(painted(900, 600))));
}

TEST_F(PictureDeskTest, LeavesWithdrawnWhatTheDeskWithdrew) {
  const auto id = publish();
  look();
  ASSERT_TRUE(desk.act(
      [&](auto& verbs) { return verbs.withdraw_picture(id, 1, {"desk:maria", "the wrong harbour"}); }));
  EXPECT_FALSE(release(story(id), noon).story()->picture);
  EXPECT_EQ(desk.act([&](auto& verbs) { return verbs.withdraw_picture(id, 2, {}); }).error().fault,
            Fault::invalid);
  EXPECT_EQ(desk.act([&](auto& verbs) { return verbs.withdraw_picture(id, 1, {}); }).error().fault,
            Fault::refused);

  // A later version names it again, and then the same picture from another address.
  for (const auto* from : {src, "beside:copy-of-it.jpg"}) {
    write("copy-of-it.jpg", painted(900, 600));
    auto redraft = story(id);
    redraft.headline += " again";
    redraft.picture = Picture{.src = from};
    redraft.gallery = {Picture{.src = src}};
    {
      auto tx = archive->begin().value();
      deliver(from, id, tx);
      ASSERT_TRUE(desk::Verbs(tx, settings, clock.now()).version(id, {redraft, {}, ""}, {"wire", ""}));
      ASSERT_TRUE(tx.commit());
    }
    look();
    EXPECT_FALSE(story(id).picture->media.empty()) << from;
    EXPECT_TRUE(release(story(id), noon).story()->gallery.empty()) << from;
    EXPECT_FALSE(release(story(id), noon).story()->picture) << from;
  }
}

TEST_F(PictureDeskTest, WaitsLongerAndLonger) {
  auto last = 0ms;
  for (std::int64_t tries = 1; tries <= 7; ++tries) {
    const auto wait = wait_after(tries, Fault::unavailable);
    ASSERT_TRUE(wait);
    EXPECT_GT(*wait, last);
    last = *wait;
  }
  EXPECT_FALSE(wait_after(8, Fault::unavailable));
  EXPECT_FALSE(wait_after(1, Fault::invalid));
}

}  // namespace
}  // namespace dateline::pictures
