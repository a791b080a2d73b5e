#include "wire/formats/iptc_subject.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(IptcSubject, HasTheUriOfItsScheme) {
  EXPECT_EQ(iptc_subject("15000000", "sport").uri, "http://cv.iptc.org/newscodes/subjectcode/15000000");
  EXPECT_EQ(iptc_subject(" subj:04010003 ", "").uri, "http://cv.iptc.org/newscodes/subjectcode/04010003");
  EXPECT_EQ(iptc_subject("20000065", "").uri, "http://cv.iptc.org/newscodes/mediatopic/20000065");
}

TEST(IptcSubject, KeepsAnotherCodeAsItIs) {
  const auto subject = iptc_subject("SPO", "sport");
  EXPECT_EQ(subject.name, "sport");
  EXPECT_EQ(subject.literal, "SPO");
  EXPECT_EQ(subject.uri, "");
}

TEST(IptcSubject, TellsHowDeepACodeIs) {
  EXPECT_EQ(subject_depth("15000000"), 1);
  EXPECT_EQ(subject_depth("15054000"), 2);
  EXPECT_EQ(subject_depth("15073031"), 3);
  EXPECT_EQ(subject_depth("SPO"), 0);
}

}  // namespace dateline::wire
