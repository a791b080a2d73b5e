#include "wire/formats/page_body.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

PageBody read(std::string_view html, std::string_view hint = {}) {
  const text::HtmlTree page(html);
  const PageParts parts(page.body());
  return read_page_body(
      page, parts,
      {.headline = "Ferry sails again", .summary = "It sails.", .hint = hint, .authors = {}, .captions = {}});
}

constexpr std::string_view story =
    "<p>The ferry between the harbours sailed again, after seven weeks, the harbour office said.</p>"
    "<p>According to its captain, <a href=\"/c\">Bo South</a>, every seat on board was taken.</p>"
    "<h3>What it costs</h3><p>A passage costs as much as it did, the office said, before the ice.</p>"
    "<ul><li>Adults pay six crowns for the passage.</li><li>Children pay three.</li></ul>";

}  // namespace

TEST(PageBody, IsTheStoryAlone) {
  const auto body = read(
      "<nav><ul><li><a href=/>Home</a></ul></nav><div class=wrap><h1>Ferry sails again</h1><div "
      "class='story'>" +
      std::string(story) +
      "<div class='share-buttons'><p>Share this story with all of your friends, now.</p></div></div>"
      "<div class='related'><p>Snow closes the mountain road, police said on Monday.</p></div></div>"
      "<footer><p>All rights reserved, by everybody who has ever written here.</p></footer>");
  EXPECT_TRUE(body.text.starts_with("The ferry between"));
  EXPECT_NE(body.html.find("<h3>What it costs</h3>"), std::string::npos);
  EXPECT_NE(
      body.html.find("<ul><li>Adults pay six crowns for the passage.</li><li>Children pay three.</li></ul>"),
      std::string::npos);
  EXPECT_NE(body.html.find("<a href=\"/c\">Bo South</a>"), std::string::npos);
  for (const auto* foreign : {"Share this", "Snow closes", "All rights", "Home", "Ferry sails"})
    EXPECT_EQ(body.text.find(foreign), std::string::npos) << foreign;
}

TEST(PageBody, IsFoundInAFrameWithABadName) {
  const auto body = read("<form><div class='sidebar widget'>" + std::string(story) + "</div></form>");
  EXPECT_TRUE(body.text.starts_with("The ferry between"));
}

TEST(PageBody, EndsAtTheCreditLine) {
  const auto body =
      read("<div class=story>" + std::string(story) +
           "<p>(With inputs from agencies.)</p><p>Read our other stories, too, if you like.</p></div>");
  EXPECT_EQ(body.credit, "(With inputs from agencies.)");
  EXPECT_EQ(body.text.find("other stories"), std::string::npos);
}

TEST(PageBody, IsNotThereOnAPageOfLinks) {
  EXPECT_TRUE(read("<ul><li><a href=/a>Snow closes road</a><li><a href=/b>Ice melts</a></ul>").text.empty());
  EXPECT_TRUE(read("").text.empty());
}

}  // namespace dateline::wire
