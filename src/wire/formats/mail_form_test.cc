#include "wire/formats/mail_form.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace dateline::wire {

TEST(MailForm, HasFieldsAndCopy) {
  const auto form =
      read_mail_form(R"({"Headline":["Ferry runs"],"News Value":["2"],"Body":["It runs.\n\nIt is old."]})");
  ASSERT_TRUE(form);
  EXPECT_EQ(form->body, (std::vector<std::string>{"It runs.", "It is old."}));
  EXPECT_EQ(form->fields,
            (std::vector<std::pair<std::string, std::string>>{{"headline", "Ferry runs"}, {"urgency", "2"}}));
}

TEST(MailForm, IsNoOtherText) {
  EXPECT_FALSE(read_mail_form("The ferry runs."));
  EXPECT_FALSE(read_mail_form("{The ferry runs.}"));
  EXPECT_FALSE(read_mail_form(R"({"Headline":"Ferry runs"})"));
}

}  // namespace dateline::wire
