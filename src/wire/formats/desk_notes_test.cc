#include "wire/formats/desk_notes.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(DeskTail, StartsAtItsHeads) {
  for (const auto* line :
       {"# Notebook", "# Notizblock", "## Orte", "## Internet", "Notes to editors:", "NOTE TO EDITORS",
        "Editorial contacts", "Media contact: Ada North, +47 22 00 00 00", "- Pressekontakt -",
        "The following information is not for publication",
        "Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt"})
    EXPECT_TRUE(starts_desk_tail(line)) << line;
}

TEST(DeskTail, DoesNotStartInCopy) {
  for (const auto* line :
       {"Orte", "Internet", "Links", "## How the ferry was saved", "Contact was lost at noon, the port said.",
        "The notebook was found in the harbour.",
        "The letters below were not for publication, he said, but "
        "his heirs sold them to the museum, which will show them from Friday on in the hall above the "
        "harbour, where the ferry berths, together with the rest of what he left behind in the old house."})
    EXPECT_FALSE(starts_desk_tail(line)) << line;
}

TEST(DeskTail, AFenceSpeaksOfWhatFollows) {
  EXPECT_TRUE(is_tail_fence("The following information is not intended for publication"));
  EXPECT_TRUE(is_tail_fence("*** Not for publication ***"));
  EXPECT_FALSE(is_tail_fence("Not for publication before noon on Friday"));
}

TEST(DeskNote, IsAParagraphToEditors) {
  EXPECT_TRUE(is_desk_note("Eds: With photos."));
  EXPECT_TRUE(is_desk_note("(EDITORS: The captain's name is right.)"));
  EXPECT_TRUE(is_desk_note("ATTENTION EDITORS - Pictures will follow"));
  EXPECT_FALSE(is_desk_note("Editors in Oslo met on Friday."));
}

TEST(SignOff, IsInitialsOrTheAgencysName) {
  EXPECT_TRUE(is_sign_off("nwa an bs cs", "nwa"));
  EXPECT_TRUE(is_sign_off("==North Wire", ""));
  EXPECT_TRUE(is_sign_off("NW SPORT", "NW"));
  EXPECT_FALSE(is_sign_off("NW Sport reported it", "NW"));
  EXPECT_TRUE(is_sign_off("ab/cd-ef", ""));
  EXPECT_FALSE(is_sign_off("nwa said it was wrong about the ferries", "nwa"));
  EXPECT_FALSE(is_sign_off("and so it ended", ""));
}

TEST(DeskContact, HasADeskAndAWayToIt) {
  EXPECT_TRUE(is_desk_contact("Newsdesk: +47 22 00 00 00"));
  EXPECT_TRUE(is_desk_contact("Oslo newsroom, desk@north.example"));
  EXPECT_FALSE(is_desk_contact("The helpline has the number +47 22 00 00 00."));
  EXPECT_FALSE(is_desk_contact("He left the newsroom at noon."));
}

TEST(Rule, IsMarksOnly) {
  EXPECT_TRUE(is_rule("* * * *"));
  EXPECT_TRUE(is_rule("____"));
  EXPECT_FALSE(is_rule("- Oslo"));
}

}  // namespace dateline::wire
