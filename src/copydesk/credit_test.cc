#include "copydesk/credit.h"

#include <gtest/gtest.h>

namespace dateline::copydesk {
namespace {

const CreditSettings kWordings{"(With inputs from agencies.)", "(This story is unedited.)",
                               "(Headline by a program.)"};

TEST(Credit, IsChosenByProvenance) {
  EXPECT_EQ(credit_line({Provenance::untouched, "", ""}, kWordings), "(This story is unedited.)");
  EXPECT_EQ(credit_line({Provenance::desk_worked, "", ""}, kWordings), "(With inputs from agencies.)");
  EXPECT_EQ(credit_line({Provenance::machine_drafted, "", ""}, kWordings), "(Headline by a program.)");
}

TEST(Credit, WhatTheSourceCarriesIsKeptOnce) {
  EXPECT_EQ(credit_line({Provenance::desk_worked, "(With inputs from agencies.)", ""}, kWordings),
            "(With inputs from agencies.)");
  EXPECT_EQ(credit_line({Provenance::untouched, "", "North Wire"}, kWordings), "North Wire");
  EXPECT_EQ(credit_line({Provenance::untouched, "(NW)", "North Wire"}, kWordings), "(NW)");
}

TEST(Credit, UneditedNeverStandsOverAMachinesOrTheDesksWords) {
  const auto carried = "(This story has not been edited and is auto-generated from a syndicated feed.)";
  EXPECT_EQ(credit_line({Provenance::machine_drafted, carried, ""}, kWordings), "(Headline by a program.)");
  EXPECT_EQ(credit_line({Provenance::desk_worked, carried, ""}, kWordings), "(With inputs from agencies.)");
  EXPECT_EQ(credit_line({Provenance::machine_drafted, "(NW)", ""}, kWordings),
            "(NW) (Headline by a program.)");
}

}  // namespace
}  // namespace dateline::copydesk
