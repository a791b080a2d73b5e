#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <boost/json.hpp>
#include <map>
#include <mutex>
#include <sstream>
#include <thread>

#include "app/signals.h"
#include "app/verbs.h"
#include "base/file.h"

namespace dateline::app {
namespace {

using testing::HasSubstr;

// What run() prints, readable while it runs.
class Printed : public std::stringbuf {
 public:
  std::string text() {
    const std::lock_guard lock(mutex_);
    return str();
  }

 protected:
  std::streamsize xsputn(const char* text, std::streamsize size) override {
    const std::lock_guard lock(mutex_);
    return std::stringbuf::xsputn(text, size);
  }

 private:
  std::mutex mutex_;
};

// Every address of a whole newsroom that answers with something of a story stands in the receipt, with the
// surface that it is made by, and what that has applied. (The site does not open with one that does not.)
void expect_receipts_of_all_routes(const Common& common, std::int64_t story) {
  std::istringstream in;
  std::ostringstream answer;
  std::ostream err(nullptr);
  Console console{in, answer, err};
  boost::json::value found;
  for (int i = 0; i < 500; ++i, std::this_thread::sleep_for(std::chrono::milliseconds(20))) {
    answer.str("");
    ASSERT_EQ(receipt(common, {.story = story}, console).value(), 0);
    found = boost::json::parse(answer.str());
    if (found.at("complete").as_bool()) break;
  }
  std::map<std::string, std::size_t> routes;
  for (const auto& line : found.at("surfaces").as_array()) {
    EXPECT_TRUE(line.as_object().contains("applied_at")) << line;
    const auto* answers = line.as_object().if_contains("answers");
    routes[std::string(line.at("surface").as_string())] = answers ? answers->as_array().size() : 0;
  }
  const std::map<std::string, std::size_t> expected{
      {"back-issues", 1}, {"pages", 2}, {"pictures", 1}, {"versions", 1}};
  EXPECT_EQ(routes, expected);
}

TEST(Run, TakesOrdersAndEndsWhenAsked) {
  const Signals signals;  // this thread must not be ended in its place
  Common common{.config = {}, .data = std::filesystem::path(testing::TempDir()) / "run", .share = {}};
  std::filesystem::remove_all(common.data);
  std::istringstream in;
  Printed printed;
  std::ostream out(&printed), err(nullptr);
  Console console{in, out, err};
  std::atomic<int> status = -1;
  std::jthread newsroom([&] {
    const auto done = run(common, {.listen = "127.0.0.1:0", .demo = false, .demo_pace = 0}, console);
    status = done ? done.value() : 100;
  });
  while (printed.text().find("Ctrl-C") == std::string::npos && status == -1)
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  ASSERT_EQ(status, -1);
  EXPECT_THAT(printed.text(), HasSubstr("http://127.0.0.1:"));

  const auto file = testing::TempDir() + "/run_copy.txt";
  ASSERT_TRUE(write_file(file,
                         "OSLO, Feb 4 (Lantern) - The city library lent more seeds than novels in January, "
                         "its director said on Wednesday.\n")
                  .has_value());
  std::ostringstream answers;
  Console other{in, answers, err};
  EXPECT_EQ(
      ingest(common, {.source = "lantern", .format = {}, .base_url = {}, .paths = {file}}, other).value(), 0);
  EXPECT_THAT(answers.str(), HasSubstr("\"outcome\":\"new\""));
  expect_receipts_of_all_routes(common,
                                boost::json::parse(answers.str()).at("items").at(0).at("story").as_int64());

  ::kill(::getpid(), SIGTERM);
  newsroom.join();
  EXPECT_EQ(status, 0);
}

}  // namespace
}  // namespace dateline::app
