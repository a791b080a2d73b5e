#include "wire/feeds/shelf.h"

#include <gtest/gtest.h>

#include "wire/feeds/folder_for_test.h"

namespace dateline::feeds {
namespace {

struct Shelf : testing::Test {
  FolderForTest folder;
  http::Descriptor opened = folder.open();

  std::string put(const std::string& name, const std::string& text) {
    folder.write(name, text);
    return shelve(opened.get(), name, ".done/2025-12-24").value();
  }
};

TEST_F(Shelf, NeverPutsOneFileOverAnother) {
  EXPECT_EQ(put("story.xml", "first"), ".done/2025-12-24/story.xml");
  EXPECT_EQ(put("story.xml", "second"), ".done/2025-12-24/story.2.xml");
  EXPECT_EQ(put("story.xml", "third"), ".done/2025-12-24/story.3.xml");
  EXPECT_EQ(put("plain", "a"), ".done/2025-12-24/plain");
  EXPECT_EQ(put("plain", "b"), ".done/2025-12-24/plain.2");
  EXPECT_EQ(folder.read(".done/2025-12-24/story.xml"), "first");
  EXPECT_EQ(folder.read(".done/2025-12-24/story.2.xml"), "second");
  EXPECT_FALSE(folder.has("story.xml"));
}

TEST_F(Shelf, FindsRoomForTheLongestNames) {
  const std::string longest = std::string(251, 'n') + ".xml";
  put(longest, "first");
  const auto second = put(longest, "second");
  EXPECT_TRUE(second.ends_with("n.2.xml"));
  EXPECT_EQ(folder.read(second), "second");
}

TEST_F(Shelf, GivesBack) {
  const auto shelved = put("story.xml", "first");
  EXPECT_EQ(unshelve(opened.get(), shelved, "story.xml").value(), "story.xml");
  put("story.xml", "first");
  folder.write("story.xml", "new");
  EXPECT_EQ(unshelve(opened.get(), shelved, "story.xml").value(), "story.2.xml");
  EXPECT_EQ(folder.read("story.xml"), "new");
}

TEST_F(Shelf, MovesLinksThemselves) {
  folder.write("target", "x");
  std::filesystem::create_symlink("target", folder.path() / "link");
  EXPECT_EQ(shelve(opened.get(), "link", ".refused").value(), ".refused/link");
  EXPECT_TRUE(std::filesystem::is_symlink(folder.path() / ".refused/link"));
}

TEST_F(Shelf, SaysWhatIsInTheWay) {
  EXPECT_EQ(shelve(opened.get(), "nothing", ".done/2025-12-24").error().fault, Fault::not_found);
  folder.write("story.xml", "x");
  folder.write(".refused", "a file");
  EXPECT_EQ(shelve(opened.get(), "story.xml", ".refused").error().fault, Fault::unavailable);
  std::filesystem::remove(folder.path() / ".refused");
  std::filesystem::create_symlink("/", folder.path() / ".refused");
  EXPECT_EQ(shelve(opened.get(), "story.xml", ".refused").error().fault, Fault::unavailable);
  EXPECT_EQ(folder.read("story.xml"), "x");
}

}  // namespace
}  // namespace dateline::feeds
