#include "news/take_key.h"

#include <gtest/gtest.h>

namespace dateline {

TEST(Slug, IsTakenApart) {
  EXPECT_EQ(split_slug("BC-NO--Ferry Fire,1st Ld-Writethru,358"),
            (Slug{"BC", "NO--Ferry Fire", "1st Ld-Writethru", 358}));
  EXPECT_EQ(split_slug("PM-Ferry 2nd Ld"), (Slug{"PM", "Ferry", "2nd Ld", 0}));
  EXPECT_EQ(split_slug("Norway/ferry"), (Slug{"", "Norway/ferry", "", 0}));
  EXPECT_EQ(split_slug("AM-Salt, Sugar, 1st Add"), (Slug{"AM", "Salt, Sugar", "1st Add", 0}));
}

TEST(Slug, KeepsWhatIsNoTakeKey) {
  EXPECT_EQ(split_slug("BC-10 Ferries").slug, "10 Ferries");
  EXPECT_EQ(split_slug("").slug, "");
}

TEST(TakeKey, IsWordsAboutCopy) {
  for (const auto* key : {"2nd Ld-Writethru", "1ST LEAD", "REFILE", "1st add", "Sub", "KORREKTUR",
                          "(Summary 1430)", "KILL", "UPDATE 1", "Eilmeldung", "3rd Ld"})
    EXPECT_TRUE(is_take_key(key)) << key;
  for (const auto* line : {"Lead found in water", "Ferry runs again", "", "Update on ferries"})
    EXPECT_FALSE(is_take_key(line)) << line;
}

TEST(TakeKey, MayCorrect) {
  EXPECT_TRUE(is_correction("REFILE 1ST LEAD"));
  EXPECT_FALSE(is_correction("2nd Ld-Writethru"));
}

}  // namespace dateline
