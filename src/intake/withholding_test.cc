#include "intake/withholding.h"

#include <gtest/gtest.h>

namespace dateline::intake {
namespace {

NewsItem withheld_item() {
  NewsItem item;
  item.uri = "urn:northwind:ferry";
  item.body_html = "<p>The ferry returned.</p>";
  item.pub_status = PubStatus::withheld;
  return item;
}

TEST(Withholding, IsOfCopyAndNotOfAMessage) {
  auto item = withheld_item();
  EXPECT_TRUE(is_withheld_copy(item));
  item.control = ControlMessage{ControlMessage::Verb::withhold, item.uri};
  EXPECT_TRUE(is_withheld_copy(item));
  item.control->target = "urn:northwind:other";
  EXPECT_FALSE(is_withheld_copy(item));
  auto message = withheld_item();
  message.body_html.clear();
  EXPECT_FALSE(is_withheld_copy(message));
  auto usable = withheld_item();
  usable.pub_status = PubStatus::usable;
  EXPECT_FALSE(is_withheld_copy(usable));
}

TEST(Withholding, OpensAStoryWhereNothingIsThereToWithhold) {
  auto earlier = withheld_item();
  earlier.pub_status = PubStatus::usable;
  earlier.headline = "The ferry returned";
  auto hold = withheld_item();
  hold.headline = "HOLD: The ferry returned";
  EXPECT_TRUE(opens_withheld(hold, "ninjs", {}));
  EXPECT_FALSE(opens_withheld(hold, "ninjs", {{ItemId(1), StoryId(1), earlier}}));
  hold.uri = "urn:northwind:ferry:hold";  // its headline says what it is about
  EXPECT_FALSE(opens_withheld(hold, "ninjs", {{ItemId(1), StoryId(1), earlier}}));
  hold.headline = "HOLD: The tram returned";
  EXPECT_TRUE(opens_withheld(hold, "ninjs", {{ItemId(1), StoryId(1), earlier}}));
}

TEST(Withholding, IsStillSaidOnceTheItemStandsAsCopy) {
  const auto copy = as_withheld_copy(withheld_item());
  EXPECT_EQ(copy.pub_status, PubStatus::usable);
  EXPECT_TRUE(has_signal(copy, withheld));
  EXPECT_FALSE(has_signal(as_copy(withheld_item()), withheld));
}

TEST(Withholding, IsKeptAsItIsFiled) {
  EXPECT_EQ(as_kept(withheld_item(), Outcome::story), as_withheld_copy(withheld_item()));
  EXPECT_EQ(as_kept(withheld_item(), Outcome::version), withheld_item());
  auto unread = withheld_item();
  unread.signals.emplace_back(embargo_unread);
  EXPECT_EQ(as_kept(unread, Outcome::version), as_copy(unread));
}

}  // namespace
}  // namespace dateline::intake
