#include "press/page_table.h"

#include <gtest/gtest.h>

namespace dateline::press {
namespace {

Page page(std::string body) {
  return {.parts = {make_part(std::move(body))}};
}

std::string body(const Lookup& lookup) {
  const auto* found = std::get_if<Found>(&lookup);
  return found ? std::string(std::get<PartPtr>(found->page->parts[0])->raw()) : "nothing";
}

std::string location(const Lookup& lookup) {
  const auto* moved = std::get_if<Moved>(&lookup);
  return moved ? moved->location : "nowhere";
}

PageTable table() {
  TableEditor editor;
  editor.put("/", page("front"));
  editor.put("/pacific/", page("pacific"));
  editor.put("/sector/science", page("science"));
  editor.put_story(StoryId(12), "/story/12/ice-on-the-river", page("ice"));
  editor.put_errors(page("404"), page("410"), page("500"));
  return editor.table();
}

TEST(PageTable, FindsWhatIsThere) {
  const auto t = table();
  EXPECT_EQ(body(t.find("/")), "front");
  EXPECT_EQ(body(t.find("/sector/science")), "science");
  EXPECT_EQ(body(t.find("/story/12/ice-on-the-river")), "ice");
  EXPECT_EQ(t.size(), 4u);
}

TEST(PageTable, SendsOnWhoHasAnotherSlugOrSlash) {
  const auto t = table();
  EXPECT_EQ(location(t.find("/story/12/old-headline")), "/story/12/ice-on-the-river");
  EXPECT_EQ(location(t.find("/story/12")), "/story/12/ice-on-the-river");
  EXPECT_EQ(location(t.find("/story/12/ice-on-the-river/")), "/story/12/ice-on-the-river");
  EXPECT_EQ(location(t.find("/pacific")), "/pacific/");
  EXPECT_EQ(location(t.find("/sector/science/")), "/sector/science");
}

TEST(PageTable, NamesTheStoryItDoesNotHave) {
  const auto t = table();
  const auto missing = std::get<Missing>(t.find("/story/99/anything"));
  EXPECT_EQ(missing.story, StoryId(99));
  for (const auto* path : {"/story/", "/story/x", "/story/0", "/story/012/a", "/story/-1", "/story/+1",
                           "/story/12/a/b", "/story/99999999999999999999", "/story/12x", "/nothing"}) {
    ASSERT_TRUE(std::holds_alternative<Missing>(t.find(path))) << path;
    EXPECT_FALSE(std::get<Missing>(t.find(path)).story) << path;
  }
}

TEST(PageTable, ClosesAStoryUnderEveryAddressItHad) {
  TableEditor editor(table());
  editor.close_story(StoryId(12));
  const auto t = editor.table();
  EXPECT_EQ(body(t.find("/story/12/ice-on-the-river")), "410");
  EXPECT_EQ(body(t.find("/story/12")), "410");
  EXPECT_EQ(body(table().find("/story/12/ice-on-the-river")), "ice");  // the other table is as it was
}

TEST(PageTable, ANewSlugTakesThePlaceOfTheOld) {
  TableEditor editor(table());
  editor.put_story(StoryId(12), "/story/12/thaw", page("thaw"));
  const auto t = editor.table();
  EXPECT_EQ(body(t.find("/story/12/thaw")), "thaw");
  EXPECT_EQ(location(t.find("/story/12/ice-on-the-river")), "/story/12/thaw");
  EXPECT_EQ(t.size(), 4u);
}

TEST(PageTable, ForgetsWhatLeavesTheHotSet) {
  TableEditor editor(table());
  editor.forget_story(StoryId(12));
  EXPECT_EQ(std::get<Missing>(editor.table().find("/story/12/ice-on-the-river")).story, StoryId(12));
}

}  // namespace
}  // namespace dateline::press
