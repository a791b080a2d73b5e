#include "doctor/finding.h"

#include <gtest/gtest.h>

namespace dateline::doctor {
namespace {

TEST(Finding, IsALineOfJsonForPrograms) {
  EXPECT_EQ(to_json(warning("disk", "12 % free", "free some")),
            R"({"check":"disk","state":"warning","detail":"12 % free","advice":"free some"})");
}

TEST(Finding, StandsInColumnsForPeople) {
  EXPECT_EQ(to_text(fine("journal", "40 entries"), false), "fine     journal        40 entries\n");
  EXPECT_EQ(to_text(wrong("raw bytes", "2 of 9", "restore"), false),
            "wrong    raw bytes      2 of 9\n                        restore\n");
  EXPECT_EQ(to_text(fine("lock", "free"), true), "\x1b[32mfine    \x1b[0m lock           free\n");
}

TEST(Finding, OfAnErrorSaysWhereAndWhatToDo) {
  const auto found =
      wrong("archive", error(Fault::internal, "it is damaged", "data/archive.sqlite"), "restore it");
  EXPECT_EQ(found, (Finding{"archive", State::wrong, "data/archive.sqlite: it is damaged", "restore it"}));
  EXPECT_EQ(wrong("archive", error(Fault::internal, "x", {}, "do y"), "or z").advice, "do y");
}

}  // namespace
}  // namespace dateline::doctor
