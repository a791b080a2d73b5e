#include "app/alarm_rounds.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <mutex>

#include "archive/places_for_test.h"
#include "base/hash.h"
#include "http/post_office_for_test.h"
#include "http/routes.h"
#include "http/server.h"

namespace dateline::app {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();

// A newsroom whose one source will be silent from 13:00 on, and a webhook that listens.
struct AlarmRoundsTest : testing::Test {
  AlarmRoundsTest() {
    settings.site.name = "The Harbour Post";
    settings.sources.resize(1);
    settings.sources[0].name = "northwind";
    settings.sources[0].silent_after_minutes = 60;
    settings.alarm.webhook_secret = "a secret of the desk";
    routes.add(http::Method::post, "/hook", [this](const http::Request& request, const http::Captures&) {
      const std::lock_guard lock(mutex);
      bodies.emplace_back(request.body);
      signatures.emplace_back(request.field("X-Hub-Signature-256"));
      return http::reply_with(status, {}, "");
    });
    hook = http::Server::start({.listen = http::parse_listen("127.0.0.1:0").value(), .reactors = 1}, clock,
                               [this] { return std::make_unique<http::RoutesHandler>(routes); })
               .value();
    look(noon);
  }

  void look(Instant at) { look_at_wire(*archive, settings, place.location(), at); }
  void carry(Instant at) {
    const ManualClock then(at);
    carry_dispatches(*archive, settings, then, {});
  }
  std::string hook_url() const { return "http://" + hook->address().text() + "/hook"; }

  archive::Place place{archive::Backend::sqlite};
  std::unique_ptr<archive::Archive> archive = archive::Archive::open(place.location()).value();
  Settings settings;
  http::Status status = http::Status::ok;
  std::mutex mutex;  // guards what follows
  std::vector<std::string> bodies, signatures;
  http::Routes routes;
  const SystemClock clock;
  std::unique_ptr<http::Server> hook;
};

TEST_F(AlarmRoundsTest, TellAWebhookOnceWithASignatureThatHolds) {
  settings.alarm.webhook = hook_url();
  look(noon + 1h);
  look(noon + 1h);
  carry(noon + 1h);
  carry(noon + 2h);
  ASSERT_EQ(bodies.size(), 1u);
  EXPECT_THAT(bodies[0], HasSubstr(R"("kind":"silent","source":"northwind")"));
  EXPECT_EQ(signatures[0], "sha256=" + hmac_sha256(bodies[0], "a secret of the desk"));
}

TEST_F(AlarmRoundsTest, TryAgainAfterAWhileWhereTheWebhookRefuses) {
  settings.alarm.webhook = hook_url();
  status = http::Status::internal_server_error;
  look(noon + 1h);
  carry(noon + 1h);
  carry(noon + 1h + 4s);
  EXPECT_EQ(bodies.size(), 1u);
  carry(noon + 1h + 5s);
  EXPECT_EQ(bodies.size(), 2u);
  carry(noon + 1h + 14s);
  EXPECT_EQ(bodies.size(), 2u);
  status = http::Status::ok;
  carry(noon + 1h + 15s);
  EXPECT_EQ(bodies.size(), 3u);
  carry(noon + 2h);
  EXPECT_EQ(bodies.size(), 3u);
}

TEST_F(AlarmRoundsTest, GiveUpAfterADay) {
  settings.alarm.webhook = hook_url();
  status = http::Status::internal_server_error;
  look(noon + 1h);
  carry(noon + 25h);
  carry(noon + 49h);
  EXPECT_EQ(bodies.size(), 1u);
}

TEST_F(AlarmRoundsTest, TellNobodyWhomTheSettingsDoNotNameAnyMore) {
  settings.alarm.webhook = hook_url();
  look(noon + 1h);
  settings.alarm.webhook = hook_url() + "?other";
  carry(noon + 2h);
  settings.alarm.webhook = hook_url();
  carry(noon + 3h);
  EXPECT_TRUE(bodies.empty());
}

TEST_F(AlarmRoundsTest, MailTheDesk) {
  const http::PostOffice office;
  ASSERT_TRUE(office.ready()) << "run this through tests/mail/with_exim";
  settings.mail = {.server = office.url, .from = "newsroom@harbour.example", .user = {}, .password = {}};
  settings.alarm.mail = {"closed@harbour.example", "desk@harbour.example"};
  look(noon + 1h);
  carry(noon + 1h);  // one address is refused, the other is not kept waiting for it
  const auto mail = office.find("To: <desk@harbour.example>");
  EXPECT_THAT(mail, HasSubstr("\nSubject: [The Harbour Post] northwind is silent\n"));
  EXPECT_THAT(mail, HasSubstr("\nnorthwind has brought nothing new for 60 minutes: it has been expected"));
  EXPECT_THAT(mail, HasSubstr("\nDate: Wed, 24 Dec 2025 13:00:00 +0000\n"));
  auto reading = archive->reading().value();
  const auto left = reading.alarms.due(noon + 2h, noon + 3h).value();
  ASSERT_TRUE(left);
  EXPECT_EQ(left->address, "closed@harbour.example");
}

TEST_F(AlarmRoundsTest, WaitForAMailServerThatIsDown) {
  settings.mail = {
      .server = "smtp://127.0.0.1:1", .from = "newsroom@harbour.example", .user = {}, .password = {}};
  settings.alarm.mail = {"desk@harbour.example"};
  look(noon + 1h);
  testing::internal::CaptureStderr();
  carry(noon + 1h);
  const auto said = testing::internal::GetCapturedStderr();
  EXPECT_THAT(said, HasSubstr("desk@harbour.example could not be told of an alarm: smtp://127.0.0.1:1"));
  EXPECT_THAT(said, HasSubstr("the next try is in 5 seconds"));
  const http::PostOffice office;
  ASSERT_TRUE(office.ready()) << "run this through tests/mail/with_exim";
  settings.mail.server = office.url;
  settings.alarm.mail = {"desk@harbour.example"};
  carry(noon + 1h + 5s);
  EXPECT_FALSE(archive->reading().value().alarms.due(noon + 9h, noon + 10h).value());
}

TEST(WaitAfter, DoublesUpToAQuarterOfAnHour) {
  EXPECT_EQ(wait_after(0), 5s);
  EXPECT_EQ(wait_after(3), 40s);
  EXPECT_EQ(wait_after(8), 15min);
  EXPECT_EQ(wait_after(1000), 15min);
}

}  // namespace
}  // namespace dateline::app
