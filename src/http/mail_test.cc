#include "http/mail.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "http/post_office_for_test.h"
#include "http/socket.h"

namespace dateline::http {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;

Mail a_mail(std::string to = "desk@news.example") {
  return {.from_name = "The Harbour Post",
          .from = "newsroom@news.example",
          .to = std::move(to),
          .subject = "Northwind is silent",
          .text = "Nothing new for 45 minutes.",
          .id = "alarm.1",
          .at = parse_rfc3339("2025-12-24T22:29:00Z").value()};
}

// Every line short enough, each ended by CRLF.
void expect_lines_of_mail(const std::string& text) {
  std::size_t start = 0;
  while (start < text.size()) {
    const auto end = text.find("\r\n", start);
    ASSERT_NE(end, std::string::npos);
    EXPECT_LE(end - start, 78U) << text.substr(start, end - start);
    EXPECT_EQ(text.substr(start, end - start).find_first_of("\r\n"), std::string::npos);
    start = end + 2;
  }
}

TEST(MailText, HasTheFieldsOfAMail) {
  EXPECT_EQ(text_of(a_mail()),
            "Date: Wed, 24 Dec 2025 22:29:00 +0000\r\n"
            "From: The Harbour Post <newsroom@news.example>\r\n"
            "To: <desk@news.example>\r\n"
            "Subject: Northwind is silent\r\n"
            "Message-ID: <alarm.1@news.example>\r\n"
            "Auto-Submitted: auto-generated\r\n"
            "MIME-Version: 1.0\r\n"
            "Content-Type: text/plain; charset=utf-8\r\n"
            "Content-Transfer-Encoding: quoted-printable\r\n"
            "\r\n"
            "Nothing new for 45 minutes.\r\n");
}

TEST(MailText, EncodesWhatIsNotAscii) {
  auto mail = a_mail();
  mail.from_name = "Le Port, édition du soir";
  mail.subject = "दोपहर तक कुछ नया नहीं आया, यह एक लंबा विषय है";
  mail.text = "Żaden=1 \nзавтра ";
  const auto text = text_of(mail);
  EXPECT_THAT(text, HasSubstr("From: =?utf-8?Q?Le_Port=2C_=C3=A9dition_du_soir?= <"));
  EXPECT_THAT(text, HasSubstr("Subject: =?utf-8?Q?=E0=A4=A6"));
  EXPECT_THAT(text, HasSubstr("?=\r\n =?utf-8?Q?"));
  EXPECT_THAT(text, HasSubstr("=C5=BBaden=3D1=20\r\n"));
  EXPECT_THAT(text, HasSubstr("=D0=B0=20\r\n"));
  EXPECT_THAT(text, Not(HasSubstr("=E0=A4?=")));  // a character is not torn
  expect_lines_of_mail(text);
}

TEST(MailText, LetsNoWordBeginAField) {
  auto mail = a_mail("desk@news.example\r\nBcc: all@news.example");
  mail.subject = "Northwind\r\nBcc: all@news.example\r\n\r\nHello";
  mail.from_name = "Post\nX-Evil: 1";
  mail.from = "newsroom@news.example\r\nX-Evil: 2";
  const auto head = text_of(mail).substr(0, text_of(mail).find("\r\n\r\n"));
  EXPECT_THAT(head, Not(HasSubstr("\nBcc")));
  EXPECT_THAT(head, Not(HasSubstr("\nX-Evil")));
  EXPECT_THAT(head, HasSubstr("Subject: Northwind  Bcc: all@news.example"));
}

TEST(MailText, BreaksLongLines) {
  auto mail = a_mail();
  mail.text = std::string(500, 'x') + "\n" + std::string(40, '=');
  const auto text = text_of(mail);
  expect_lines_of_mail(text);
  EXPECT_THAT(text, HasSubstr("x=\r\nx"));
}

struct MailServerTest : testing::Test {
  void SetUp() override { ASSERT_TRUE(office.ready()) << "run this through tests/mail/with_exim"; }
  PostOffice office;
};

TEST_F(MailServerTest, TakesAMailWholeAndByTls) {
  auto mail = a_mail();
  mail.id = "whole.1";
  mail.text = "First line\n.\n.a dot first\nthe last";
  const auto sent = send(mail, {office.url, "", ""}, 10s);
  ASSERT_TRUE(sent) << sent.error().text();
  const auto got = office.find("Message-ID: <whole.1@");
  EXPECT_THAT(got, HasSubstr("(TLS1.3)"));
  EXPECT_THAT(got, HasSubstr("for desk@news.example;"));
  EXPECT_THAT(got, HasSubstr("(envelope-from <newsroom@news.example>)"));
  EXPECT_THAT(got, HasSubstr("\nSubject: Northwind is silent\n"));
  EXPECT_THAT(got, HasSubstr("\n\nFirst line\n.\n.a dot first\nthe last\n"));
}

TEST_F(MailServerTest, RefusesInItsOwnWords) {
  const auto closed = send(a_mail("closed@news.example"), {office.url, "", ""}, 10s);
  ASSERT_FALSE(closed);
  EXPECT_EQ(closed.error().fault, Fault::refused);
  EXPECT_THAT(closed.error().text(), HasSubstr("550 This mailbox is closed."));
  const auto later = send(a_mail("later@news.example"), {office.url, "", ""}, 10s);
  ASSERT_FALSE(later);
  EXPECT_EQ(later.error().fault, Fault::unavailable);
  EXPECT_THAT(later.error().text(), HasSubstr("451 Come again later."));
}

// The server's certificate is one that nobody vouches for.
TEST_F(MailServerTest, IsNotGivenAPasswordWhereNobodyVouchesForIt) {
  const auto sent = send(a_mail(), {office.url, "desk", "sixteen-letters!"}, 10s);
  ASSERT_FALSE(sent);
  EXPECT_THAT(sent.error().text(), HasSubstr("certificate"));
  EXPECT_THAT(sent.error().text(), Not(HasSubstr("sixteen")));
}

TEST(MailServerDown, IsSaid) {
  std::uint16_t port = 0;
  {
    const auto closed = listen_on(parse_listen("127.0.0.1:0").value()).value();
    port = port_of(closed);
  }
  const auto failed = send(a_mail(), {"smtp://127.0.0.1:" + std::to_string(port), "", ""}, 5s);
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().fault, Fault::unavailable);
}

}  // namespace
}  // namespace dateline::http
