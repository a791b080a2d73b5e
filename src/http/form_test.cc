#include "http/form.h"

#include <gtest/gtest.h>

namespace dateline::http {
namespace {

TEST(Form, ReadsPairsInOrder) {
  const auto form = Form::parse("q=rice+harvest&page=2&&q=x&empty=&bare&a=1=2").value();
  EXPECT_EQ(form.get("q"), "rice harvest");
  EXPECT_EQ(form.get("page"), "2");
  EXPECT_TRUE(form.has("empty"));
  EXPECT_TRUE(form.has("bare"));
  EXPECT_EQ(form.get("a"), "1=2");
  EXPECT_FALSE(form.has("b"));
  EXPECT_EQ(form.pairs().size(), 6u);
}

TEST(Form, DecodesAndRefuses) {
  EXPECT_EQ(Form::parse("n=S%C3%A3o%26%2B").value().get("n"), "S\xc3\xa3o&+");
  EXPECT_EQ(Form::parse("n=%zz").error().fault, Fault::invalid);
  EXPECT_EQ(Form::parse("n=%ff").error().fault, Fault::invalid);
  std::string many;
  for (int i = 0; i < 300; ++i) many += "a&";
  EXPECT_EQ(Form::parse(many).error().fault, Fault::limit);
}

}  // namespace
}  // namespace dateline::http
