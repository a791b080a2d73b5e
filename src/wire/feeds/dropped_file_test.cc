#include "wire/feeds/dropped_file.h"

#include <gtest/gtest.h>

#include <thread>

#include "wire/feeds/folder_for_test.h"
#include "wire/feeds/without_leases_for_test.h"

namespace dateline::feeds {
namespace {

struct File : testing::Test {
  FolderForTest folder;
  http::Descriptor opened = folder.open();

  Result<DroppedFile> open(const std::string& name) { return DroppedFile::open(opened.get(), name); }
};

TEST_F(File, IsReadWhole) {
  const std::string large(300'000, 'x');
  folder.write("a", large);
  const auto file = open("a").value();
  EXPECT_TRUE(file.is_leased());
  EXPECT_EQ(file.mark().size, 300'000);
  EXPECT_EQ(file.read(300'000).value(), large);
  EXPECT_EQ(file.read(299'999).error().fault, Fault::limit);
  EXPECT_EQ(file.beginning(3), "xxx");
  EXPECT_TRUE(file.is_untouched());
}

TEST_F(File, IsNotOpenedWhileSomebodyWrites) {
  std::ofstream writer(folder.path() / "a");
  writer << "half" << std::flush;
  EXPECT_EQ(open("a").error().fault, Fault::conflict);
  writer.close();
  EXPECT_EQ(open("a").value().read(100).value(), "half");
}

TEST_F(File, NoticesWhoWantsToWrite) {
  folder.write("a", "whole");
  const auto file = open("a").value();
  const http::Descriptor writer(::open((folder.path() / "a").c_str(), O_WRONLY | O_APPEND | O_NONBLOCK));
  EXPECT_FALSE(writer);  // has to wait for us
  EXPECT_FALSE(file.is_untouched());
}

// Without a lease, what was written shows in size and time.
TEST_F(File, DoesWithoutALease) {
  if (!can_give_up_leases()) GTEST_SKIP() << "only root can give files to another user";
  folder.write("a", "whole");
  ASSERT_TRUE(give_to_another_user(folder.path() / "a"));
  std::jthread([&] {
    ASSERT_TRUE(give_up_leases());
    const auto file = open("a").value();
    EXPECT_FALSE(file.is_leased());
    EXPECT_TRUE(file.is_untouched());
    folder.append("a", "!");
    EXPECT_FALSE(file.is_untouched());
  }).join();
}

TEST_F(File, IsNothingButAFile) {
  folder.write("target", "secret");
  std::filesystem::create_symlink("target", folder.path() / "link");
  std::filesystem::create_directory(folder.path() / "folder");
  ASSERT_EQ(::mkfifo((folder.path() / "pipe").c_str(), 0600), 0);
  for (const char* name : {"link", "folder", "pipe", "nothing"})
    EXPECT_EQ(open(name).error().fault, Fault::not_found) << name;
}

TEST_F(File, MayNotBeOurs) {
  if (::geteuid() == 0) GTEST_SKIP() << "root reads everything";
  folder.write("a", "x");
  ASSERT_EQ(::chmod((folder.path() / "a").c_str(), 0), 0);
  EXPECT_EQ(open("a").error().fault, Fault::refused);
}

}  // namespace
}  // namespace dateline::feeds
