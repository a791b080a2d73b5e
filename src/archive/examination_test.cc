#include "archive/examination.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "archive/archive.h"
#include "archive/places_for_test.h"
#include "archive/schema.h"
#include "base/file.h"

namespace dateline::archive {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();
constexpr std::int64_t all = 1'000'000;

void file_some(const std::string& location, int deliveries = 3) {
  const auto archive = Archive::open(location).value();
  for (int i = 0; i < deliveries; ++i) {
    auto tx = archive->begin().value();
    Delivery delivery;
    delivery.source = "lantern";
    delivery.key = std::to_string(i);
    const auto raw = tx.raw.put(delivery, RawBytes::of("copy " + std::to_string(i)), noon).value();
    JournalEntry entry;
    entry.at = noon;
    entry.story.id = tx.journal.next_story().value();
    entry.story.received_at = noon;
    ASSERT_TRUE(tx.journal.append(entry, {}));
    ASSERT_TRUE(tx.ledger.enter(raw, "lantern", noon, {{Outcome::story, "urn:x", entry.story.id, {}}}));
    FiledItem kept;
    kept.raw = raw;
    kept.source = "lantern";
    kept.story = entry.story.id;
    kept.received_at = noon;
    ASSERT_TRUE(tx.items.add(kept, {}));
    ASSERT_TRUE(tx.raw.mark_filed(raw, {noon, "text", 1, 0}));
    ASSERT_TRUE(tx.commit());
  }
}

struct ExaminationTest : AnyPlace {
  void SetUp() override {
    AnyPlace::SetUp();
    file_some(place().location());
  }
  Examination look() const {
    auto examination = Examination::open(place().location());
    EXPECT_TRUE(examination) << examination.error().text();
    return std::move(examination).value();
  }
  // Damage as only a broken disk or a stray hand could do it.
  void damage(std::string_view sql) const {
    auto session = Session::open(place().location(), Access::write).value();
    if (session->backend() == Backend::sqlite) {
      ASSERT_TRUE(session->run_once("PRAGMA foreign_keys=OFF"));
    }
    const auto done = session->run_once(sql);
    ASSERT_TRUE(done) << done.error().text();
  }
};

TEST_P(ExaminationTest, SeesAMasterThatIsNotWhatCameIn) {
  const auto archive = Archive::open(place().location()).value();
  const auto good = archive->put("a picture").value(), other = archive->put("another").value();
  EXPECT_THAT(look().masters("", all).value(), IsEmpty());
  auto session = Session::open(place().location(), Access::write).value();
  ASSERT_TRUE(session->run("UPDATE media SET bytes = BYTES_IN(:bytes) WHERE sha256 = :sha256",
                           Bytes{"damaged"}, good));
  EXPECT_THAT(look().masters("", all).value(), ElementsAre(HasSubstr(good)));
  EXPECT_THAT(look().masters("ffff", all).value(), ElementsAre(HasSubstr(good)));  // a sample goes round
}

TEST_P(ExaminationTest, FindsNothingInAGoodArchive) {
  auto examination = look();
  EXPECT_EQ(examination.schema_version().value(), migrations().back().version);
  EXPECT_THAT(examination.server().value(), HasSubstr("SQL"));
  EXPECT_THAT(examination.pages(false).value(), IsEmpty());
  EXPECT_THAT(examination.references().value(), IsEmpty());
  EXPECT_THAT(examination.journal().value(), IsEmpty());
  EXPECT_THAT(examination.stories().value(), IsEmpty());
  EXPECT_THAT(examination.raw_bytes("", all).value(), IsEmpty());
  EXPECT_THAT(examination.ledger().value(), IsEmpty());
  EXPECT_EQ(examination.not_filed(noon + std::chrono::hours(1)).value(), 0);
  EXPECT_EQ(examination.newest_entry().value(), noon);
  EXPECT_EQ(examination.head().value(), Position(3));
}

TEST_P(ExaminationTest, FindsARowThatRefersToNothing) {
  if (GetParam() == Backend::postgresql) {  // it lets none in
    const auto session = Session::open(place().location(), Access::write).value();
    EXPECT_FALSE(session->run_once("UPDATE outcomes SET raw = 98 WHERE raw = 1"));
    return;
  }
  damage("UPDATE journal SET story = 99 WHERE position = 2");
  damage("UPDATE outcomes SET raw = 98 WHERE raw = 1");
  EXPECT_THAT(look().references().value(),
              UnorderedElementsAre("row 2 of journal refers to stories, where there is no such row",
                                   "a row of outcomes refers to raw, where there is no such row"));
}

TEST_P(ExaminationTest, FindsAGapAndACounterThatStandsWrong) {
  damage("DELETE FROM journal WHERE position = 2");
  EXPECT_THAT(look().journal().value(),
              ElementsAre("the journal lacks position 2", "story 2 does not stand at an entry of its own"));
  damage("UPDATE numbers SET value = 9 WHERE name = 'position'");
  damage("UPDATE numbers SET value = 1 WHERE name = 'story'");
  EXPECT_THAT(look().journal().value(), SizeIs(4));
  damage("DELETE FROM numbers WHERE name = 'raw'");
  EXPECT_THAT(look().journal().value(), testing::Contains("1 of the archive's counters are missing"));
}

TEST_P(ExaminationTest, FindsAStoryThatCannotBeRead) {
  damage("UPDATE journal SET json = '{\"id\": nothing' WHERE position = 3");
  damage("UPDATE journal SET json = (SELECT json FROM journal WHERE position = 1) WHERE position = 2");
  const auto words = look().stories().value();
  ASSERT_THAT(words, SizeIs(2));
  EXPECT_THAT(words[0], HasSubstr("story 2 stands at an entry of story 1"));
  EXPECT_THAT(words[1], HasSubstr("story 3 cannot be read"));
}

TEST_P(ExaminationTest, FindsBytesThatAreNotThoseThatCameIn) {
  const auto other = RawBytes::of("other");
  auto session = Session::open(place().location(), Access::write).value();
  ASSERT_TRUE(session->run("UPDATE raw_bytes SET zstd = BYTES_IN(:zstd), size = 5 WHERE sha256 = :sha256",
                           Bytes{other.zstd}, RawBytes::of("copy 1").sha256));
  ASSERT_TRUE(session->run("UPDATE raw_bytes SET zstd = BYTES_IN(:zstd) WHERE sha256 = :sha256",
                           Bytes{"gibberish"}, RawBytes::of("copy 2").sha256));
  EXPECT_THAT(look().raw_bytes("", all).value(), SizeIs(2));
  EXPECT_THAT(look().raw_bytes("ffff", all).value(), SizeIs(2));  // a sample goes round
}

TEST_P(ExaminationTest, FindsALedgerThatDoesNotAddUp) {
  damage("DELETE FROM outcomes WHERE raw = 2");
  EXPECT_THAT(look().ledger().value(),
              testing::Contains("2025-12-24 lantern: the ledger counts 3 new, and there are 2"));
  damage("UPDATE ledger SET outcome = 'gossip'");
  const auto error = look().ledger().error();  // an error, and no end of the program
  EXPECT_THAT(error.text(), HasSubstr("gossip"));
}

TEST_P(ExaminationTest, TellsWhatWaitsToBeFiled) {
  damage("UPDATE raw SET filed_at = NULL WHERE id = 1");
  EXPECT_EQ(look().not_filed(noon).value(), 0);
  EXPECT_EQ(look().not_filed(noon + std::chrono::minutes(1)).value(), 1);
}

INSTANTIATE_TEST_SUITE_P(Both, ExaminationTest, both_backends, backend_name);

struct ExaminationOfAFile : testing::Test {
  Place place{Backend::sqlite};
  std::string file(std::string_view suffix = "") const {
    return place.location() + "/archive.sqlite" + std::string(suffix);
  }
  std::vector<std::string> listing() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(place.location()))
      names.push_back(entry.path().filename());
    std::ranges::sort(names);
    return names;
  }
};

TEST_F(ExaminationOfAFile, MakesNothing) {
  EXPECT_EQ(Examination::open(place.location()).error().fault, Fault::not_found);
  EXPECT_THAT(listing(), IsEmpty());
  file_some(place.location());
  const auto before = read_file(file()).value();
  EXPECT_THAT(Examination::open(place.location()).value().pages(false).value(), IsEmpty());
  EXPECT_THAT(listing(), ElementsAre("archive.sqlite"));
  EXPECT_EQ(read_file(file()).value(), before);
}

TEST_F(ExaminationOfAFile, SeesWhatARunningNewsroomHasJustWritten) {
  file_some(place.location());
  const auto running = Archive::open(place.location()).value();
  auto tx = running->begin().value();
  JournalEntry entry;
  entry.at = noon;
  entry.story.id = tx.journal.next_story().value();
  ASSERT_TRUE(tx.journal.append(entry, {}));
  ASSERT_TRUE(tx.commit());
  EXPECT_EQ(Examination::open(place.location()).value().head().value(), Position(4));
}

TEST_F(ExaminationOfAFile, FindsDamagedPages) {
  file_some(place.location(), 400);
  auto bytes = read_file(file()).value();
  for (std::size_t at = 3 * 4096; at < bytes.size(); at += 2 * 4096) bytes.replace(at, 64, 64, '\x5a');
  ASSERT_TRUE(write_file(file(), bytes));
  auto examination = Examination::open(place.location()).value();
  const auto words = examination.pages(true);
  EXPECT_TRUE(words.has_error() || !words.value().empty());
}

TEST_F(ExaminationOfAFile, SurvivesAFileCutShort) {
  file_some(place.location(), 50);
  std::filesystem::resize_file(file(), 5000);
  auto examination = Examination::open(place.location());
  if (examination) {
    const auto words = examination.value().pages(true);
    EXPECT_TRUE(words.has_error() || !words.value().empty());
    EXPECT_TRUE(examination.value().stories().has_error() || examination.value().journal().has_error());
  }
}

TEST_F(ExaminationOfAFile, AnArchiveIsNobodyElsesToRead) {
  file_some(place.location());
  struct stat state{};
  ASSERT_EQ(::stat(file().c_str(), &state), 0);
  EXPECT_EQ(state.st_mode & 07777U, 0640U);
  ::chmod(file().c_str(), 0644);
  const auto running = Archive::open(place.location()).value();
  for (const auto* suffix : {"", "-wal", "-shm"}) {
    ASSERT_EQ(::stat(file(suffix).c_str(), &state), 0) << suffix;
    EXPECT_EQ(state.st_mode & 07777U, 0640U) << suffix;
  }
}

}  // namespace
}  // namespace dateline::archive
