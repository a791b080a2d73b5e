#include "wire/formats/nitf_metas.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(NitfMetas, FillsWhatTheItemDoesNotHave) {
  NewsItem item{.priority = "r"};
  apply_metas({{"anpa-takekey", "1st Ld"},
               {"anpa-keyword", "FERRY"},
               {"priority", "u"},
               {"anpa-sequence", "0417"},
               {"slug", ""},
               {"unheard-of", "x"}},
              item);
  EXPECT_EQ(item.take_key, "1st Ld");
  EXPECT_EQ(item.slugline, "FERRY");
  EXPECT_EQ(item.priority, "r");
  EXPECT_EQ(item.alt_ids, (std::vector<AltId>{{"sequence", "0417"}}));
}

TEST(NitfMetas, ReadsAnEmbargoOrWithholds) {
  NewsItem timed, said, none;
  std::vector<Problem> problems;
  embargo_by_metas({{"embargo-time", "20251226T060000Z"}}, {}, timed, problems);
  ASSERT_TRUE(timed.embargoed_until);
  EXPECT_EQ(rfc3339(*timed.embargoed_until), "2025-12-26T06:00:00Z");
  embargo_by_metas({{"embargo", "No"}, {"embargo", ""}}, {}, none, problems);
  EXPECT_TRUE(problems.empty());
  EXPECT_EQ(none.pub_status, PubStatus::usable);
  embargo_by_metas({{"embargo", "yes"}}, {}, said, problems);
  EXPECT_EQ(said.pub_status, PubStatus::withheld);
}

}  // namespace dateline::wire
