#include "taster/subject_code.h"

#include <gtest/gtest.h>

namespace dateline::taster {
namespace {

using Scheme = SubjectCode::Scheme;

TEST(SubjectCode, reads_every_form) {
  const SubjectCode topic{Scheme::media_topic, "20000065"};
  EXPECT_EQ(subject_code("medtop:20000065"), topic);
  EXPECT_EQ(subject_code("http://cv.iptc.org/newscodes/mediatopic/20000065"), topic);
  EXPECT_EQ(subject_code("20000065"), topic);
  const SubjectCode code{Scheme::subject_code, "16010000"};
  EXPECT_EQ(subject_code("subj:16010000"), code);
  EXPECT_EQ(subject_code("iptc:16010000"), code);
  EXPECT_EQ(subject_code("http://cv.iptc.org/newscodes/subjectcode/16010000"), code);
  EXPECT_EQ(subject_code("16010000"), code);
}

TEST(SubjectCode, anything_else_is_none) {
  EXPECT_FALSE(subject_code("science"));
  EXPECT_FALSE(subject_code("medtop:2000"));
  EXPECT_FALSE(subject_code("isin:12345678"));
  EXPECT_FALSE(subject_code(Concept{.name = "science"}));
}

TEST(SubjectCode, digits_carry_the_broader_ones) {
  const auto all = with_broader({Scheme::subject_code, "16010003"});
  ASSERT_EQ(all.size(), 4U);
  EXPECT_EQ(all[1].number, "16010000");
  EXPECT_EQ(all[2].number, "16000000");
  EXPECT_EQ(all[3], (SubjectCode{Scheme::media_topic, "16000000"}));
}

}  // namespace
}  // namespace dateline::taster
