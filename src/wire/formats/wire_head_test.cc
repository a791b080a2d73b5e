#include "wire/formats/wire_head.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(WireHead, TellsItsLinesApart) {
  WireText text;
  for (const auto* line : {"EMBARGOED UNTIL 0600 GMT, Dec 26 2025", "COAST-FERRY/", "Ferry runs again",
                           "By Ada North", "North Wire Writer"})
    read_head_line(line, false, text);
  EXPECT_EQ(text.notes, std::vector<std::string>{"EMBARGOED UNTIL 0600 GMT, Dec 26 2025"});
  EXPECT_EQ(text.slug, "COAST-FERRY/");
  EXPECT_EQ(text.headline, std::vector<std::string>{"Ferry runs again"});
  EXPECT_EQ(text.byline, "By Ada North");
  EXPECT_EQ(text.agency, "North Wire Writer");
}

TEST(WireHead, KnowsNotes) {
  EXPECT_TRUE(is_head_note("Eds: With photos"));
  EXPECT_TRUE(is_head_note("NW Photo OSL109, OSL110"));
  EXPECT_TRUE(is_head_note("URGENT"));
  EXPECT_FALSE(is_head_note("No photo shows the 3 ferries"));
  EXPECT_FALSE(is_head_note("Ferry runs again"));
}

TEST(WireHead, TakesFieldsByTheirNames) {
  WireText text;
  EXPECT_TRUE(take_field("Headline: Ferry runs again", text));
  EXPECT_FALSE(take_field("He said: it runs again", text));
  ASSERT_EQ(text.fields.size(), 1u);
  EXPECT_EQ(text.fields[0].second, "Ferry runs again");
  EXPECT_TRUE(take_field("Slug:", text));
  EXPECT_EQ(text.fields.size(), 1u);
}

TEST(WireHead, TakesCodesOffTheHeadline) {
  WireText text;
  for (const auto* line : {"NW0042", "^BC-COAST-FERRY,1st Ld-Writethru", "(Adds quote)", "-----------",
                           "^Ferry runs again<", "ENDS"})
    read_head_line(line, false, text);
  EXPECT_EQ(text.headline, std::vector<std::string>{"Ferry runs again"});
  EXPECT_EQ(text.slug, "COAST-FERRY");
  EXPECT_EQ(text.take_key, "1st Ld-Writethru");
  EXPECT_EQ(text.desk, std::vector<std::string>{"(Adds quote)"});
  ASSERT_EQ(text.fields.size(), 1u);
  EXPECT_EQ(text.fields[0].second, "NW0042");
  EXPECT_TRUE(is_head_code("1ST LEAD"));
  EXPECT_FALSE(is_head_code("AM radio is back in the north"));
  EXPECT_FALSE(is_head_code("Route66"));
  EXPECT_TRUE(is_head_code("NRD 0042 4 I 0120 NOR /NRD-AB12"));
  EXPECT_FALSE(is_head_code("OIL UP 3 PCT TO 120"));
}

TEST(WireHead, AReleaseLabelIsANote) {
  EXPECT_TRUE(is_head_note("FOR IMMEDIATE RELEASE"));
  EXPECT_TRUE(is_head_note("MEDIA RELEASE NW4711"));
  EXPECT_FALSE(is_head_note("Press release led to arrest of 3 editors"));
}

}  // namespace dateline::wire
