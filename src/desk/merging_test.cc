#include "desk/merging.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::desk {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Copy copy(std::string headline, std::initializer_list<std::string_view> paragraphs) {
  Copy made{std::move(headline), "", "", "news"};
  for (const auto each : paragraphs) made.body_html += "<p>" + std::string(each) + "</p>";
  return made;
}

const auto base = copy("Harbour reopens", {"One", "Two", "Three"});

TEST(Merging, TakesWhatOnlyOneSideChanged) {
  EXPECT_EQ(merge(base, base, base).copy, base);
  const auto ours = copy("The harbour is open", {"One", "Two", "Three"});
  const auto theirs = copy("Harbour reopens", {"One", "Two again", "Three", "Four"});
  const auto merged = merge(base, ours, theirs);
  EXPECT_THAT(merged.conflicts, IsEmpty());
  EXPECT_EQ(merged.copy, copy("The harbour is open", {"One", "Two again", "Three", "Four"}));
}

TEST(Merging, MergesEditsOfNeighbouringParagraphs) {
  const auto merged = merge(base, copy("Harbour reopens", {"Our one", "Two", "Three"}),
                            copy("Harbour reopens", {"One", "Their two", "Three"}));
  EXPECT_THAT(merged.conflicts, IsEmpty());
  EXPECT_EQ(merged.copy.body_html, "<p>Our one</p><p>Their two</p><p>Three</p>");
}

TEST(Merging, LetsOneTakeOutWhatTheOtherLeft) {
  const auto merged = merge(base, copy("Harbour reopens", {"One", "Three"}),
                            copy("Harbour reopens", {"One", "Two", "Three", "Four"}));
  EXPECT_THAT(merged.conflicts, IsEmpty());
  EXPECT_EQ(merged.copy.body_html, "<p>One</p><p>Three</p><p>Four</p>");
}

TEST(Merging, TellsWhatBothChangedEachItsOwnWay) {
  const auto merged = merge(base, copy("Ours", {"One", "Our two", "Three"}),
                            copy("Theirs", {"Zero", "One", "Their two", "Three"}));
  EXPECT_THAT(merged.conflicts, ElementsAre("headline", "paragraph 3"));
  // Taken out by one and changed by the other is no agreement either.
  EXPECT_THAT(merge(base, copy("Harbour reopens", {"One", "Three"}),
                    copy("Harbour reopens", {"One", "Their two", "Three"}))
                  .conflicts,
              ElementsAre("paragraph 2"));
}

TEST(Merging, HasNoConflictWhereBothSayTheSame) {
  const auto same = copy("Harbour is open", {"One", "Two, corrected", "Three"});
  EXPECT_THAT(merge(base, same, same).conflicts, IsEmpty());
  EXPECT_EQ(merge(base, same, same).copy, same);
}

TEST(Merging, KeepsLineEndsInsideBlocks) {
  auto was = base, ours = base, theirs = base;
  was.body_html = "<pre>a\nb\n-\n</pre><p>Two</p>";
  ours.body_html = "<pre>a\nb\n-\n</pre><p>Our two</p>";
  theirs.body_html = "<pre>a\nc\n=======\n</pre><p>Two</p>";
  const auto merged = merge(was, ours, theirs);
  EXPECT_THAT(merged.conflicts, IsEmpty());
  EXPECT_EQ(merged.copy.body_html, "<pre>a\nc\n=======\n</pre><p>Our two</p>");
}

}  // namespace
}  // namespace dateline::desk
