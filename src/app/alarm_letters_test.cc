#include "app/alarm_letters.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>

#include "base/hash.h"

namespace dateline::app {
namespace {

using testing::HasSubstr;

Settings a_site() {
  Settings settings;
  settings.site.name = "The Harbour Post";
  settings.contact.email = "desk@harbour.example";
  return settings;
}

archive::Dispatch a_dispatch() {
  return {archive::DispatchId(7),
          AlarmWay::mail,
          "night@harbour.example",
          {AlarmKind::silent, "northwind", "", "northwind has brought nothing new for 45 minutes",
           parse_rfc3339("2025-12-24T22:29:00Z").value()},
          false,
          0,
          {}};
}

TEST(AlarmLetters, SayInTheSubjectWhatIsTheMatter) {
  auto dispatch = a_dispatch();
  auto mail = mail_of(dispatch, a_site());
  EXPECT_EQ(mail.subject, "[The Harbour Post] northwind is silent");
  EXPECT_EQ(mail.to, "night@harbour.example");
  EXPECT_EQ(mail.from, "desk@harbour.example");
  EXPECT_EQ(mail.id, "alarm.7.1766615340000");
  EXPECT_THAT(mail.text, HasSubstr("nothing new for 45 minutes"));
  dispatch.is_over = true;
  EXPECT_EQ(mail_of(dispatch, a_site()).subject, "[The Harbour Post] Over: northwind is silent");
  dispatch.alarm = {AlarmKind::disk, "", "", "", {}};
  EXPECT_EQ(mail_of(dispatch, a_site()).subject, "[The Harbour Post] Over: the disk is nearly full");
  auto settings = a_site();
  settings.mail.from = "alarm@harbour.example";
  EXPECT_EQ(mail_of(dispatch, settings).from, "alarm@harbour.example");
}

TEST(AlarmLetters, AreJsonForPrograms) {
  auto dispatch = a_dispatch();
  dispatch.address = "https://hooks.example/T1/secret";
  const auto post = post_of(dispatch, a_site());
  EXPECT_EQ(post.url, "https://hooks.example/T1/secret");
  EXPECT_EQ(post.fields, std::vector<std::string>{"Content-Type: application/json"});
  EXPECT_EQ(boost::json::parse(post.body),
            boost::json::parse(R"({"kind": "silent", "source": "northwind", "about": "", "over": false,
              "text": "northwind has brought nothing new for 45 minutes", "at": "2025-12-24T22:29:00Z",
              "site": "The Harbour Post"})"));
}

TEST(AlarmLetters, AreSignedWhereThereIsASecret) {
  auto settings = a_site();
  settings.alarm.webhook_secret = "a secret of the desk";
  const auto post = post_of(a_dispatch(), settings);
  EXPECT_EQ(post.fields.back(),
            "X-Hub-Signature-256: sha256=" + hmac_sha256(post.body, "a secret of the desk"));
}

}  // namespace
}  // namespace dateline::app
