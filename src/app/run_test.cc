#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <atomic>
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

  ::kill(::getpid(), SIGTERM);
  newsroom.join();
  EXPECT_EQ(status, 0);
}

}  // namespace
}  // namespace dateline::app
