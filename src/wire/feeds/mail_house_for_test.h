// The mail server that tests/mail/with_dovecot has started, and one user's box there. Without a server the
// test fails: a mailbox that no real server keeps has not been read.
#pragma once

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "settings/settings.h"

namespace dateline::feeds {

class MailHouse {
 public:
  explicit MailHouse(std::string user) : user_(std::move(user)) {
    const char* port = std::getenv("DATELINE_TEST_IMAPS");
    const char* ca = std::getenv("DATELINE_TEST_IMAP_CA");
    const char* boxes = std::getenv("DATELINE_TEST_MAILDIR");
    if (port) port_ = port;
    if (ca) ca_file = ca;
    if (!boxes) return;
    box_ = std::filesystem::path(boxes) / user_;
    for (const auto& folder : {box_, box_ / "tmp", box_ / "new", box_ / "cur"}) {
      std::filesystem::create_directories(folder);
      std::filesystem::permissions(folder, std::filesystem::perms::all);  // the server is somebody else
    }
  }
  bool ready() const { return !port_.empty() && !ca_file.empty() && !box_.empty(); }

  Source source() const {
    Source source;
    source.name = "courier";
    source.mailbox = fmt::format("imaps://{}@localhost:{}/INBOX", user_, port_);
    source.mailbox_password = "sixteen-letters!";
    return source;
  }

  // As a mail server delivers: whole at once.
  void put(std::string_view name, std::string_view mail) const {
    std::ofstream(box_ / "tmp" / name, std::ios::binary) << mail;
    std::filesystem::rename(box_ / "tmp" / name, box_ / "new" / name);
  }
  bool is_unread(std::string_view name) const { return std::filesystem::exists(box_ / "new" / name); }
  // The server gives all messages new numbers.
  void forget_numbers() const {
    for (const auto& file : std::filesystem::directory_iterator(box_))
      if (file.path().filename().string().starts_with("dovecot")) std::filesystem::remove(file.path());
  }

  std::string ca_file;

 private:
  std::string user_, port_;
  std::filesystem::path box_;
};

}  // namespace dateline::feeds
