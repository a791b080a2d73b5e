#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "app/carry_out.h"
#include "app/newsroom_clock.h"
#include "app/office.h"
#include "app/verbs.h"
#include "base/file.h"
#include "settings/reader.h"

namespace dateline::app {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

struct IngestTest : testing::Test {
  std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "ingest_test";
  Common common{.config = {}, .data = folder / "data", .share = {}};
  std::string out, err;

  void SetUp() override {
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder / "wire");
  }
  void write(const std::string& name, std::string_view copy) {
    ASSERT_TRUE(write_file(folder / "wire" / name, copy).has_value());
  }
  void write_copy(const std::string& name, std::string_view who, std::size_t size = 0) {
    write(name, "OSLO, Feb 4 (Lantern) - The " + std::string(who) +
                    " lent more seeds than novels in January.\n" + std::string(size, ' '));
  }
  int ingest_all(std::vector<std::filesystem::path> paths) {
    std::istringstream in;
    std::ostringstream printed, complaints;
    Console console{in, printed, complaints};
    const auto done = ingest(
        common, {.source = "lantern", .format = {}, .base_url = {}, .paths = std::move(paths)}, console);
    out = printed.str();
    err = complaints.str();
    return done ? done.value() : 100;
  }
  std::vector<std::string> lines() const {
    std::vector<std::string> lines;
    std::istringstream text(out);
    for (std::string line; std::getline(text, line);) lines.push_back(line);
    return lines;
  }
};

TEST_F(IngestTest, AnswersEachFileInItsOrder) {
  for (int i = 100; i < 170; ++i)
    write_copy(std::to_string(i) + ".txt", "library of ward " + std::to_string(i));
  write_copy("110-large.txt", "library of many blanks", 300 << 10);
  ASSERT_EQ(ingest_all({folder / "wire"}), 0);
  const auto said = lines();
  ASSERT_EQ(said.size(), 71u);
  EXPECT_THAT(said[0], AllOf(HasSubstr("wire/100.txt\""), HasSubstr("\"outcome\":\"new\"")));
  EXPECT_THAT(said[10], HasSubstr("wire/110-large.txt\""));
  EXPECT_THAT(said[11], HasSubstr("wire/110.txt\""));
  EXPECT_THAT(said[70], HasSubstr("wire/169.txt\""));
  EXPECT_EQ(err, "");
}

TEST_F(IngestTest, TakesWhatItCanAndSaysWhatItCannot) {
  write_copy("a.txt", "library");
  write("b.json", "{\"uri\": ");
  write_copy("c.txt", "museum");
  const auto file = [&](const char* name) { return folder / "wire" / name; };
  EXPECT_EQ(ingest_all({file("a.txt"), file("b.json"), folder / "missing.txt", file("c.txt"), file("a.txt")}),
            1);
  EXPECT_THAT(lines(), ElementsAre(HasSubstr("\"outcome\":\"new\""), HasSubstr("\"outcome\":\"reject\""),
                                   HasSubstr("\"outcome\":\"new\""), HasSubstr("this delivery came before")));
  EXPECT_THAT(err, HasSubstr("missing.txt"));
}

TEST_F(IngestTest, RefusesAnOrderWhoseSizesAreNotThoseOfItsBytes) {
  NewsroomClock clock;
  const auto office =
      Office::open(DataDir::open(common.data).value(), default_settings(), Share::find({}), clock).value();
  const boost::json::value file{{"file", "a.txt"}, {"size", 9}};
  for (const std::string bytes : {"", "copy", "copy copy copy"}) {
    const Order order{.verb = "ingest", .args = {{"files", {file}}}, .bytes = bytes};
    EXPECT_EQ(carry_out(*office, order).status, 1) << bytes;
  }
  EXPECT_EQ(carry_out(*office, {.verb = "ingest", .args = {{"files", 9}}, .bytes = "copy"}).status, 1);
  const boost::json::value odd{{"file", "a.txt"}, {"size", "nine"}};
  EXPECT_EQ(carry_out(*office, {.verb = "ingest", .args = {{"files", {odd}}}, .bytes = {}}).status, 1);
}

}  // namespace
}  // namespace dateline::app
