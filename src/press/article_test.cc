#include "press/article.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "press/sample_site.h"

namespace dateline::press {
namespace {

using ::testing::AllOf;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

std::string press(const Story& story) {
  SampleSite site;
  site.apply({entry_of(story)});
  return site.get(story_path(story.id, story.url_slug));
}

// What stands between two marks.
std::string between(const std::string& text, std::string_view from, std::string_view to) {
  const auto start = text.find(from);
  if (start == std::string::npos) return "";
  const auto begin = start + from.size();
  return text.substr(begin, text.find(to, begin) - begin);
}

TEST(Article, HasEveryRowOfThePage) {
  auto story = sample_story(1);
  story.headline = "Ferry 'Aurora' Sails & Returns";
  const auto html = press(story);
  const auto article = between(html, "<article>", "</article>");
  EXPECT_THAT(article, HasSubstr("<h1>Ferry 'Aurora' Sails &amp; Returns</h1>"));
  EXPECT_THAT(article, HasSubstr(story.summary + "</p>"));
  EXPECT_THAT(article, HasSubstr("<a rel=\"author\" href=\"/by/terraces-news-desk\">Terraces News Desk</a>"));
  EXPECT_THAT(article, HasSubstr("Vientiane"));
  EXPECT_THAT(article,
              HasSubstr("Updated: <time datetime=\"2026-03-03T11:44:00Z\">03-03-2026 17:14 IST</time>"));
  EXPECT_THAT(article,
              HasSubstr("Created: <time datetime=\"2026-03-03T11:13:00Z\">03-03-2026 16:43 IST</time>"));
  EXPECT_THAT(article, HasSubstr("<a href=\"/country/laos\">Laos</a>"));
  EXPECT_THAT(between(article, "Also about:", "</dl>"),
              HasSubstr("<a href=\"/country/thailand\">Thailand</a>"));
  EXPECT_THAT(article, HasSubstr("<p>The agreement was reached shortly before midnight"));
  EXPECT_EQ(count(html, "(With inputs from agencies.)"), 1u);
  EXPECT_THAT(article, HasSubstr("<a href=\"/sector/world\">World Affairs</a>"));
}

TEST(Article, SaysWhatMachinesRead) {
  const auto html = press(sample_story(1));
  const auto head = between(html, "<head>", "</head>");
  EXPECT_THAT(html, HasSubstr("<html lang=\"en\" dir=\"ltr\">"));
  EXPECT_THAT(head,
              HasSubstr("<link rel=\"canonical\" href=\"https://terraces.example.org/story/1/three-rivers-"));
  EXPECT_THAT(head, HasSubstr("property=\"og:title\" content=\"Three Rivers Agree"));
  const auto data = between(head, "<script type=\"application/ld+json\">", "</script>");
  EXPECT_THAT(
      data,
      AllOf(HasSubstr("\"@type\":\"NewsArticle\""), HasSubstr("\"datePublished\":\"2026-03-03T11:13:00Z\""),
            HasSubstr("\"dateModified\":\"2026-03-03T11:44:00Z\""),
            HasSubstr("\"author\":[{\"@type\":\"Organization\",\"name\":\"Terraces News Desk\"")));
}

TEST(Article, TellsReadersOfCorrections) {
  auto story = sample_story(2);
  story.corrections = {{sample_now(), "An earlier version named the wrong river."}};
  const auto html = press(story);
  EXPECT_THAT(between(html, "<article>", "</article>"),
              HasSubstr("An earlier version named the wrong river."));
  EXPECT_THAT(html, HasSubstr("\"correction\":[{\"@type\":\"CorrectionComment\""));
  EXPECT_THAT(press(sample_story(2)), Not(HasSubstr("class=\"corrections\"")));
}

TEST(Article, SaysNothingTwiceInItsLabels) {
  auto story = sample_story(1);
  story.tags = {"world affairs", "Rivers"};
  const auto labels = between(press(story), "<ul class=\"labels\">", "</ul>");
  EXPECT_THAT(labels, HasSubstr("<a href=\"/sector/world\">World Affairs</a>"));
  EXPECT_THAT(labels, HasSubstr(">Rivers</a>"));
  EXPECT_THAT(labels, Not(HasSubstr("world affairs")));
}

TEST(Article, HidesWhatItDoesNotHave) {
  Story story;
  story.id = StoryId(9);
  story.state = WorkflowState::published;
  story.headline = "A Bare Line";
  story.url_slug = "a-bare-line";
  story.created = sample_now();
  const auto article = between(press(story), "<article>", "</article>");
  for (const auto* word : {"Updated", "Country", "Also about", "class=\"summary\"", "class=\"city\"",
                           "labels", "<figure", "class=\"credit\""})
    EXPECT_THAT(article, Not(HasSubstr(word)));
}

TEST(Article, PrintsOwnPicturesOnly) {
  auto story = sample_story(1);
  story.picture = Picture{.src = "https://elsewhere.example/p.jpg", .caption = "The dam"};
  EXPECT_THAT(press(story), AllOf(Not(HasSubstr("elsewhere")), Not(HasSubstr("The dam"))));
  story.picture->media = std::string(64, 'a');
  story.picture->width = 2400;
  story.picture->height = 1600;
  story.picture->alt = "A dam";
  story.picture->credit = "Photo: K. Ode";
  story.picture->colour = "#7d8a94";
  const auto page = press(story);
  EXPECT_THAT(page, AllOf(Not(HasSubstr("elsewhere")), HasSubstr("The dam"), HasSubstr("Photo: K. Ode"),
                          HasSubstr("src=\"/picture/aaaaaaaaaaaaaaaaaaaaaaaa/960.jpg\""),
                          HasSubstr("aaaa/640.webp 640w, "), HasSubstr("type=\"image/avif\""),
                          HasSubstr("width=\"1920\" height=\"1280\" alt=\"A dam\" fetchpriority=\"high\""),
                          HasSubstr(".main-picture img{background:#7d8a94}"), HasSubstr("aaaa/share.jpg\">"),
                          HasSubstr("og:image:width\" content=\"1200\""), HasSubstr("ImageObject"),
                          HasSubstr("summary_large_image")));
  EXPECT_THAT(page, Not(HasSubstr("loading=\"lazy\"")));
  EXPECT_THAT(page, Not(HasSubstr("class=\"gallery\"")));
}

TEST(Article, ShowsFurtherPicturesBelowTheBody) {
  auto story = sample_story(1);
  story.gallery = {
      Picture{.media = std::string(64, 'b'), .caption = "The quay", .width = 700, .height = 500}};
  const auto page = press(story);
  EXPECT_THAT(page, AllOf(HasSubstr("class=\"gallery\""), HasSubstr("alt=\"The quay\" loading=\"lazy\""),
                          Not(HasSubstr("main-picture\""))));
  EXPECT_GT(page.find("class=\"gallery\""), page.find("class=\"body\""));
}

TEST(Article, PrintsNoPictureFromElsewhereInTheBody) {
  EXPECT_EQ(printed_body("<p>a <img src=\"https://x.example/1.gif\"> b</p>"), "<p>a  b</p>");
  EXPECT_EQ(printed_body("<p>a</p><figure><img src=\"https://x.example/1.gif\" alt=\"&gt;\"><figcaption>c"
                         "</figcaption></figure><p>b</p>"),
            "<p>a</p>\n\n<p>b</p>");
}

TEST(Article, SpeaksItsStorysLanguage) {
  auto story = sample_story(3);
  story.language = "ar";
  story.headline = "سفينة تعود إلى الميناء";
  const auto html = press(story);
  EXPECT_THAT(html, HasSubstr("<html lang=\"ar\" dir=\"rtl\">"));
  EXPECT_THAT(html, HasSubstr("<header class=\"masthead\" lang=\"en\" dir=\"ltr\">"));
}

}  // namespace
}  // namespace dateline::press
