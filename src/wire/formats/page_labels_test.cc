#include "wire/formats/page_labels.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(PageLabels, AreToldInManyLanguages) {
  EXPECT_EQ(label_at("Last updated on 25 Dec").label, Label::updated);
  EXPECT_EQ(label_at("Last updated on 25 Dec").length, 16u);
  EXPECT_EQ(label_at("Mis à jour le 25").label, Label::updated);
  EXPECT_EQ(label_at("Zuletzt aktualisiert: 25.").label, Label::updated);
  EXPECT_EQ(label_at("تم التحديث: ٢٥").label, Label::updated);
  EXPECT_EQ(label_at("نُشر: ٢٥").label, Label::created);
  EXPECT_EQ(label_at("更新日時：2025年").label, Label::updated);
  EXPECT_EQ(label_at("公開2025年").label, Label::created);
  EXPECT_EQ(label_at("Ferry sails").label, Label::none);
  EXPECT_EQ(label_at("").label, Label::none);
}

TEST(PageLabels, AByOpensAByline) {
  EXPECT_EQ(by_length("By Ada North"), 3u);
  EXPECT_EQ(by_length("Von: Ada North"), 5u);
  EXPECT_EQ(by_length("Bypass opens"), 0u);
  EXPECT_EQ(by_length("By"), 0u);
}

TEST(PageLabels, RelativeTimesAndRolesAreTold) {
  for (const auto* relative :
       {"12 hours ago", "il y a 2 heures", "gestern", "منذ ساعتين", "3時間前", "hace 5 horas"})
    EXPECT_TRUE(is_relative_time(relative)) << relative;
  EXPECT_FALSE(is_relative_time("Ada North"));
  EXPECT_TRUE(is_role("Europe correspondents"));
  EXPECT_FALSE(is_role("Ada North"));
}

}  // namespace dateline::wire
