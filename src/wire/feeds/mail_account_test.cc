#include "wire/feeds/mail_account.h"

#include <gtest/gtest.h>

namespace dateline::feeds {
namespace {

Result<MailAccount> account(std::string mailbox) {
  Source source;
  source.name = "courier";
  source.mailbox = std::move(mailbox);
  source.mailbox_password = "a word";
  return mail_account(source);
}

std::string parts(std::string mailbox) {
  const auto made = account(std::move(mailbox));
  if (!made) return made.error().what;
  const auto& [party, user, password, folder] = made.value();
  EXPECT_EQ(password, "a word");
  return user + " at " + party.host + " " + std::to_string(party.port) + (party.has_tls ? " by TLS" : "") +
         ", " + folder;
}

TEST(MailAccount, HasThePartsOfAnAddress) {
  EXPECT_EQ(parts("imaps://wire@mail.example.org/INBOX"), "wire at mail.example.org 993 by TLS, INBOX");
  EXPECT_EQ(parts("imap://wire@127.0.0.1"), "wire at 127.0.0.1 143, INBOX");
  EXPECT_EQ(parts("imaps://wire@mail.example.org:1993/"), "wire at mail.example.org 1993 by TLS, INBOX");
  EXPECT_EQ(parts("imaps://wire@[2001:db8::1]:1993/Wire/Sport"),
            "wire at 2001:db8::1 1993 by TLS, Wire/Sport");
  EXPECT_EQ(parts("imaps://wire@[2001:db8::1]/Wire"), "wire at 2001:db8::1 993 by TLS, Wire");
}

TEST(MailAccount, MayHaveAnAtInItsUser) {
  EXPECT_EQ(parts("imaps://wire@example.org@mail.example.org/a@b"),
            "wire@example.org at mail.example.org 993 by TLS, a@b");
  EXPECT_EQ(parts("imaps://wire%40example.org@mail.example.org/From%20us%"),
            "wire@example.org at mail.example.org 993 by TLS, From us%");
}

TEST(MailAccount, IsShownWithoutItsUser) {
  EXPECT_EQ(account("imaps://wire@example.org@mail.example.org:1993").value().party.shown,
            "imaps://mail.example.org:1993/INBOX");
}

TEST(MailAccount, CanBeSaidInACommand) {
  EXPECT_EQ(parts("imaps://wire%0d%0a@mail.example.org"), "the user's name is not ASCII");
  EXPECT_EQ(parts("imaps://wire@mail.example.org/a%0ab"), "the folder's name is not ASCII");
  EXPECT_EQ(parts("imaps://wire@mail.example.org/Entw\xC3\xBCrfe"), "the folder's name is not ASCII");
  EXPECT_EQ(parts("imaps://wire@mail.example.org:0/"), "a mail server has no port 0");
  EXPECT_EQ(parts("https://wire@mail.example.org/"), "this is no mailbox");
}

}  // namespace
}  // namespace dateline::feeds
