#include "http/link_field.h"

#include <gtest/gtest.h>

namespace dateline::http {
namespace {

using Links = std::vector<FieldLink>;

TEST(LinkField, NamesEachRelationOfEachLink) {
  EXPECT_EQ(parse_link("<https://hub.example/>; rel=\"hub\", </feed?a,b;c>;title=\"x, y; \\\"z\"; REL=self"),
            (Links{{"https://hub.example/", "hub"}, {"/feed?a,b;c", "self"}}));
  EXPECT_EQ(parse_link("< /a > ; rel=\" Alternate  HUB \" ; rel=self"),
            (Links{{"/a", "alternate"}, {"/a", "hub"}}));
  EXPECT_EQ(parse_link("</a>;crossorigin;rel=hub"), (Links{{"/a", "hub"}}));
}

TEST(LinkField, LeavesOutWhatIsBroken) {
  for (const auto* text :
       {"", "hub", "<https://hub.example/", "<a>", "<a>;rel", "<a>;rel=", "<a>; rel=\"\"", ", <a>; rel=hub"})
    EXPECT_EQ(parse_link(text), Links()) << text;
  EXPECT_EQ(parse_link("<a>; rel=hub nonsense <b>; rel=self"),  // quotes forgotten
            (Links{{"a", "hub"}, {"a", "nonsense"}, {"a", "<b>"}}));
  EXPECT_EQ(parse_link("<a>; rel=\"hub"), (Links{{"a", "hub"}}));
}

}  // namespace
}  // namespace dateline::http
