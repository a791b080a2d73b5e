// The mail server that tests/mail/with_exim has started, and the mails that it was given. Without a
// server the test fails: mail that no mail server has seen has not been tested.
#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>

namespace dateline::http {

struct PostOffice {
  PostOffice() {
    const char* server = std::getenv("DATELINE_TEST_SMTP");
    const char* box = std::getenv("DATELINE_TEST_MAILBOX");
    if (server) url = server;
    if (box) folder = std::filesystem::path(box) / "new";
  }
  bool ready() const { return !url.empty() && !folder.empty(); }

  // The mail with this text in it, with LF at the ends of its lines; empty: none within five seconds.
  std::string find(const std::string& words) const {
    for (int i = 0; i < 250; ++i, std::this_thread::sleep_for(std::chrono::milliseconds(20))) {
      std::error_code missing;
      for (const auto& file : std::filesystem::directory_iterator(folder, missing)) {
        std::ostringstream text;
        text << std::ifstream(file.path(), std::ios::binary).rdbuf();
        if (text.str().find(words) != std::string::npos) return text.str();
      }
    }
    return {};
  }

  std::string url;
  std::filesystem::path folder;
};

}  // namespace dateline::http
