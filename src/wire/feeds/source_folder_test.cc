#include "wire/feeds/source_folder.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <utime.h>

#include <thread>

#include "base/hash.h"
#include "wire/feeds/door_for_test.h"
#include "wire/feeds/folder_for_test.h"

namespace dateline::feeds {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;

struct Swept : testing::Test {
  Swept() {
    rules.folder = folder.path();
    rules.largest = 1000;
    std::filesystem::create_directory(folder.path() / "lantern");
  }

  SourceFolder& source() {
    if (!source_) source_.emplace("lantern", rules, DropParts{inbox, book, clock});
    return *source_;
  }
  // Sweeps now, and once more after the quiet time.
  void sweep() {
    const auto now = std::chrono::steady_clock::now();
    source().sweep(now - rules.pace.quiet, {});
    source().sweep(now, {});
  }
  void drop(const std::string& name, std::string_view text) { folder.write("lantern/" + name, text); }
  std::string path(const std::string& name) { return (folder.path() / "lantern" / name).string(); }
  bool is_there(const std::string& name) { return folder.has("lantern/" + name); }
  std::vector<std::string> names() {
    std::vector<std::string> all;
    for (const auto& delivery : inbox.taken()) all.push_back(delivery.name);
    return all;
  }

  FolderForTest folder;
  DropRules rules;
  InboxForTest inbox;
  BookForTest book;
  ManualClock clock{parse_rfc3339("2025-12-24T12:00:00Z").value()};

 private:
  std::optional<SourceFolder> source_;
};

TEST_F(Swept, FilesAreTakenAndShelved) {
  drop("a.txt", "copy");
  source().sweep(std::chrono::steady_clock::now() - 2 * rules.pace.quiet, {});
  EXPECT_TRUE(inbox.taken().empty());  // who knows whether it is whole
  sweep();
  ASSERT_EQ(inbox.taken().size(), 1u);
  const auto delivery = inbox.taken()[0];
  EXPECT_EQ(delivery.source, "lantern");
  EXPECT_EQ(delivery.name, "a.txt");
  EXPECT_EQ(delivery.bytes, "copy");
  EXPECT_EQ(delivery.key, sha256("copy") + ":a.txt");
  EXPECT_EQ(delivery.road, Road::drop);
  EXPECT_FALSE(is_there("a.txt"));
  EXPECT_EQ(folder.read("lantern/.done/2025-12-24/a.txt"), "copy");
}

TEST_F(Swept, FilesThatCameWholeAreTakenAtOnce) {
  drop("a.tmp", "copy");
  std::filesystem::rename(path("a.tmp"), path("a.txt"));
  const auto now = std::chrono::steady_clock::now();
  source().hear({FolderEvent::What::moved_in, "lantern", "a.txt"}, now);
  EXPECT_LE(source().due(), now);
  source().sweep(now, {});
  EXPECT_THAT(names(), ElementsAre("a.txt"));
}

TEST_F(Swept, KeptFilesAreReadOnce) {
  rules.finished = Finished::keep;
  drop("a.txt", "copy");
  sweep();
  sweep();
  EXPECT_EQ(inbox.asked(), 1);
  EXPECT_TRUE(is_there("a.txt"));
  drop("a.txt", "more copy");
  sweep();
  EXPECT_EQ(inbox.taken().size(), 2u);
  EXPECT_EQ(inbox.asked(), 2);
}

TEST_F(Swept, TheOldestComeFirstABatchAtATime) {
  const auto total = SourceFolder::batch + 40;
  for (std::size_t i = 0; i < total; ++i) {
    const auto name = fmt::format("{:04}.txt", i);
    drop(name, name);
    const utimbuf written{.actime = 0, .modtime = static_cast<time_t>(1'000'000 - i / 2)};
    ASSERT_EQ(::utime(path(name).c_str(), &written), 0);
  }
  const auto now = std::chrono::steady_clock::now();
  source().sweep(now - rules.pace.quiet, {});
  source().sweep(now, {});
  EXPECT_EQ(inbox.taken().size(), SourceFolder::batch);
  EXPECT_LE(source().due(), now);
  source().sweep(now, {});
  ASSERT_EQ(inbox.taken().size(), total);
  EXPECT_GT(source().due(), now);
  // Later numbers are older, pairs are equally old.
  EXPECT_EQ(names()[0], fmt::format("{:04}.txt", total - 2));
  EXPECT_EQ(names()[1], fmt::format("{:04}.txt", total - 1));
  EXPECT_EQ(names()[2], fmt::format("{:04}.txt", total - 4));
  EXPECT_EQ(names().back(), "0001.txt");
}

// However many are older, also more than a batch of them.
TEST_F(Swept, AFlashComesFirst) {
  for (int i = 0; i < 500; ++i) {
    const auto name = fmt::format("{:04}.txt", i);
    drop(name, i == 499 ? "FLASH" : name);
    const utimbuf written{.actime = 0, .modtime = static_cast<time_t>(1'000'000 + i)};
    ASSERT_EQ(::utime(path(name).c_str(), &written), 0);
  }
  sweep();
  ASSERT_FALSE(inbox.taken().empty());
  EXPECT_EQ(names()[0], "0499.txt");
  EXPECT_EQ(names()[1], "0000.txt");
}

TEST_F(Swept, UnfinishedFilesAreLeftUntilRenamed) {
  for (const char* name : {".hidden", "a.part", "b.tmp", "c.filepart"}) drop(name, "copy");
  sweep();
  EXPECT_TRUE(inbox.taken().empty());
  std::filesystem::rename(path("a.part"), path("a"));
  sweep();
  EXPECT_THAT(names(), ElementsAre("a"));
  EXPECT_TRUE(is_there(".hidden"));
  EXPECT_TRUE(book.told().empty());
}

TEST_F(Swept, OpenFilesAreLeftHoweverLongTheirWriterPauses) {
  std::ofstream writer(path("a.txt"));
  writer << "half" << std::flush;
  const auto now = std::chrono::steady_clock::now();
  source().sweep(now - 1h, {});
  source().sweep(now, {});
  EXPECT_TRUE(inbox.taken().empty());
  writer << " and whole" << std::flush;
  writer.close();
  sweep();
  ASSERT_EQ(inbox.taken().size(), 1u);
  EXPECT_EQ(inbox.taken()[0].bytes, "half and whole");
}

TEST_F(Swept, StrangersAreRefusedUnopened) {
  folder.write("secret", "secret");
  std::filesystem::create_symlink(folder.path() / "secret", path("link"));
  ASSERT_EQ(::mkfifo(path("pipe").c_str(), 0600), 0);
  std::filesystem::create_directories(path("deep/deeper"));
  folder.write("lantern/deep/deeper/a.txt", "copy");
  sweep();
  sweep();
  EXPECT_TRUE(inbox.taken().empty());
  EXPECT_TRUE(is_there(".refused/link"));
  EXPECT_TRUE(is_there(".refused/pipe"));
  EXPECT_TRUE(is_there("deep/deeper/a.txt"));
  ASSERT_EQ(book.told().size(), 2u);
  for (const auto& trouble : book.told()) {
    EXPECT_EQ(trouble.source, "lantern");
    EXPECT_EQ(trouble.road, Road::drop);
    EXPECT_EQ(trouble.bytes, "");
    EXPECT_THAT(trouble.what, HasSubstr("in the drop folder; it is in .refused/"));
  }
}

TEST_F(Swept, LargeFilesAreRefusedWithTheirBeginning) {
  drop("large.txt", std::string(1001, 'x'));
  drop("just.txt", std::string(1000, 'y'));
  sweep();
  EXPECT_THAT(names(), ElementsAre("just.txt"));
  EXPECT_EQ(folder.read("lantern/.refused/large.txt"), std::string(1001, 'x'));
  ASSERT_EQ(book.told().size(), 1u);
  EXPECT_THAT(book.told()[0].what,
              HasSubstr("lantern/large.txt: a file of 1001 bytes; at most 1000 are taken; "));
  EXPECT_THAT(book.told()[0].what, HasSubstr("limits.delivery_bytes"));
  EXPECT_EQ(book.told()[0].bytes, std::string(1001, 'x'));
}

TEST_F(Swept, EmptyFilesGetSomeTime) {
  rules.pace.empty = rules.pace.quiet + 300ms;
  drop("empty.txt", "");
  sweep();
  EXPECT_TRUE(is_there("empty.txt"));
  std::this_thread::sleep_for(300ms);
  sweep();
  EXPECT_TRUE(is_there(".refused/empty.txt"));
  ASSERT_EQ(book.told().size(), 1u);
  EXPECT_THAT(book.told()[0].what, HasSubstr("an empty file"));
}

TEST_F(Swept, PausedFilesStay) {
  book.pause("lantern");
  drop("a.txt", "copy");
  sweep();
  EXPECT_EQ(inbox.asked(), 0);
  EXPECT_TRUE(is_there("a.txt"));
  book.resume("lantern");
  sweep();
  EXPECT_THAT(names(), ElementsAre("a.txt"));
}

TEST_F(Swept, FilesStayWhereTheDiskIsFull) {
  inbox.fail_with(error(Fault::unavailable, "the disk is full"));
  drop("a.txt", "copy");
  drop("b.txt", "copy too");
  const auto before = std::chrono::steady_clock::now();
  sweep();
  EXPECT_EQ(inbox.asked(), 1);  // the second would fare no better
  EXPECT_TRUE(is_there("a.txt"));
  EXPECT_GE(source().due(), before + rules.pace.first_retry);
  source().hear({FolderEvent::What::moved_in, "lantern", "c.txt"}, before);
  EXPECT_GE(source().due(), before + rules.pace.first_retry);
  ASSERT_EQ(book.told().size(), 1u);
  EXPECT_THAT(book.told()[0].what,
              HasSubstr("lantern/a.txt: cannot be taken in, and is tried again: the disk is full"));
  EXPECT_EQ(book.told()[0].bytes, "copy");
  sweep();
  EXPECT_GE(source().due(), before + 2 * rules.pace.first_retry);
  inbox.fail_with(std::nullopt);
  sweep();
  EXPECT_THAT(names(), ElementsAre("a.txt", "b.txt"));
}

TEST_F(Swept, OneBadFileHoldsUpNoOther) {
  inbox.fail_with(error(Fault::invalid, "cannot be"));
  drop("a.txt", "copy");
  drop("b.txt", "copy too");
  sweep();
  EXPECT_EQ(inbox.asked(), 2);
  EXPECT_TRUE(is_there("a.txt"));
}

// A crash after the delivery and before the move: the file comes again, and is the same delivery.
TEST_F(Swept, TheSameFileIsOneDelivery) {
  drop("a.txt", "copy");
  sweep();
  drop("a.txt", "copy");
  sweep();
  EXPECT_EQ(inbox.asked(), 2);
  EXPECT_EQ(inbox.taken().size(), 1u);
  EXPECT_EQ(folder.read("lantern/.done/2025-12-24/a.2.txt"), "copy");
}

// An inbox in which somebody opens the file, to append to it, while it is being taken in.
class Interrupted final : public Inbox {
 public:
  explicit Interrupted(std::string path) : path_(std::move(path)) {}
  Result<DeliveryReceipt> deliver(Delivery delivery) override {
    taken.push_back(delivery.bytes);
    if (taken.size() > 1) return DeliveryReceipt();
    writer_ = std::jthread([this] { std::ofstream(path_, std::ios::app) << " and more"; });
    std::this_thread::sleep_for(100ms);  // until it waits for our lease
    return DeliveryReceipt();
  }
  void join() { writer_.join(); }

  std::vector<std::string> taken;

 private:
  const std::string path_;
  std::jthread writer_;
};

TEST_F(Swept, WhatIsWrittenWhileItIsTakenComesAgain) {
  Interrupted interrupted(path("a.txt"));
  SourceFolder lantern("lantern", rules, {interrupted, book, clock});
  drop("a.txt", "copy");
  const auto now = std::chrono::steady_clock::now();
  lantern.sweep(now - rules.pace.quiet, {});
  lantern.sweep(now, {});
  interrupted.join();
  EXPECT_EQ(folder.read("lantern/a.txt"), "copy and more");
  lantern.sweep(now - rules.pace.quiet, {});
  lantern.sweep(std::chrono::steady_clock::now(), {});
  EXPECT_THAT(interrupted.taken, ElementsAre("copy", "copy and more"));
  EXPECT_FALSE(is_there("a.txt"));
}

TEST_F(Swept, AFolderThatIsGoneIsNoTrouble) {
  std::filesystem::remove(folder.path() / "lantern");
  sweep();
  EXPECT_TRUE(book.told().empty());
}

}  // namespace
}  // namespace dateline::feeds
