#include "copydesk/body.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::copydesk {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Body, KeepsTheCopyAndNothingElse) {
  const auto body = clean_body(
      {.html = "<h1>Ferry sinks off Lund</h1><p>(Adds quotes)</p><p>By Aino Kivi</p>"
               "<p><b>LUND, Dec 25 (North Wire)</b> - The ferry <i>Aurora</i> sank.</p><p>(more)</p>"
               "<p>Nobody was hurt, police said.</p><p>EDITORS' NOTE: resends</p>"
               "<p>(With inputs from agencies.)</p><p>(Reporting by Aino Kivi; Editing by B. "
               "Moor)</p><p>ENDS</p>",
       .headline = "Ferry sinks off Lund",
       .byline = "Aino Kivi"});
  EXPECT_EQ(body.html, "<p>The ferry <i>Aurora</i> sank.</p>\n<p>Nobody was hurt, police said.</p>");
  EXPECT_THAT(body.paragraphs, ElementsAre("The ferry Aurora sank.", "Nobody was hurt, police said."));
  EXPECT_EQ(body.credit, "(With inputs from agencies.)");
  EXPECT_EQ(body.removed.size(), 8u);
}

TEST(Body, TailsInsideTheLastParagraph) {
  const auto body = clean_body({.html = "<p>It sank. (With inputs from agencies.)</p>"});
  EXPECT_EQ(body.html, "<p>It sank.</p>");
  EXPECT_EQ(body.credit, "(With inputs from agencies.)");
  EXPECT_EQ(clean_body({.html = "<p>It sank. (Reporting by A. Kivi)</p>"}).html, "<p>It sank.</p>");
}

TEST(Body, ACreditLineIsTakenOnce) {
  const auto body = clean_body(
      {.html = "<p>It sank.</p><p>(With inputs from agencies.)</p><p>(With inputs from agencies.)"});
  EXPECT_EQ(body.credit, "(With inputs from agencies.)");
  EXPECT_EQ(body.html, "<p>It sank.</p>");
}

TEST(Body, FindsDatelines) {
  for (const char* with :
       {"SEOUL, Dec 25 (North Wire) - Copy", "NEW DELHI: Dec 25", "LUND (NW) — Copy",
        "Geneva, 3 March – Copy", "GENEVA/NAIROBI, Dec 25 - Copy", "ST. IVES, Jan. 2 (NW) -- Copy"}) {
    const std::string_view text = with;
    if (text.ends_with("Copy")) {
      EXPECT_EQ(dateline_length(text), text.size() - 4) << text;
    }
  }
  EXPECT_EQ(dateline_length("Lund - Copy", "Lund"), 7u);
}

TEST(Body, LeavesWhatIsNoDateline) {
  for (const char* copy : {"Park, 25, of Lund - the older - won.", "The ferry (Aurora) - an old boat - sank.",
                           "OPINION - The ferry must stay", "Copy", ""})
    EXPECT_EQ(dateline_length(copy), 0u) << copy;
}

TEST(Body, KnowsCreditLines) {
  EXPECT_TRUE(is_credit_line("(With inputs from agencies.)"));
  EXPECT_TRUE(is_credit_line(
      "(This story has not been edited by staff and is auto-generated from a syndicated feed.)"));
  EXPECT_FALSE(
      is_credit_line("The plan was drawn up with inputs from agencies in six countries, the ministry said."));
  EXPECT_TRUE(says_unedited("(This story has not been edited by staff.)"));
  EXPECT_FALSE(says_unedited("(With inputs from agencies.)"));
}

TEST(Body, EmptyInEmptyOut) {
  EXPECT_THAT(clean_body({}).html, IsEmpty());
  EXPECT_THAT(clean_body({.html = "<p>ENDS</p>"}).html, IsEmpty());
}

}  // namespace
}  // namespace dateline::copydesk
