#include "wire/formats/wire_fields.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(WireFields, KnowTheirNamesInSeveralSpellings) {
  EXPECT_EQ(field_of("HED"), "headline");
  EXPECT_EQ(field_of("Überschrift"), "headline");
  EXPECT_EQ(field_of("Last updated"), "updated");
  EXPECT_EQ(field_of("He said"), "");
  EXPECT_EQ(read_field("Tags :\tice, roads").value, "ice, roads");
  EXPECT_EQ(read_field("Slug:").name, "slug");
  EXPECT_EQ(read_field("Source:http").name, "");
}

TEST(WireFields, HeadAFile) {
  EXPECT_TRUE(is_headed_by_fields("\nTitle: Ice melts\nAuthor: Ada North\n\nCopy."));
  EXPECT_FALSE(is_headed_by_fields("Title: Ice melts\n\nAuthor: Ada North\n"));
  EXPECT_FALSE(is_headed_by_fields("Ice melts\nPublished: 12 January 2026\n"));
  EXPECT_FALSE(is_headed_by_fields(""));
}

TEST(WireFields, FillTheItem) {
  const auto parsed = parse(
      "HED: Ice melts\nDEK: A whole harbour of it\nBY: Ada North\nTags: ice; roads\nCategory: Weather\n"
      "Published: 2026-01-12T10:00:00Z\nDateline: OSLO, Norway\n-------\nThe ice melted on Monday.\n\n-- \n"
      "Ada North\nNorth Wire\n",
      {});
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed.value().format, "text");
  const auto& item = parsed.value().items.at(0);
  EXPECT_EQ(item.headline, "Ice melts");
  EXPECT_EQ(item.summary, "A whole harbour of it");
  EXPECT_EQ(item.by, "Ada North");
  EXPECT_EQ(item.keywords, (std::vector<std::string>{"ice", "roads"}));
  ASSERT_EQ(item.subjects.size(), 1u);
  EXPECT_EQ(item.subjects[0].name, "Weather");
  ASSERT_TRUE(item.first_created && item.dateline);
  EXPECT_EQ(rfc3339(*item.first_created), "2026-01-12T10:00:00Z");
  EXPECT_EQ(item.dateline->city, "Oslo");
  EXPECT_EQ(item.body_html, "<p>The ice melted on Monday.</p>");
  EXPECT_EQ(item.ed_note, "Ada North\nNorth Wire");
}

}  // namespace dateline::wire
