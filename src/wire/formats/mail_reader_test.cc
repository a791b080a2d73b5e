#include "wire/formats/mail_reader.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace dateline::wire {

TEST(MailReader, ReadsFieldsAndParts) {
  const auto mail = read_mail(
      "\r\nMIME-Version: 1.0\r\nMessage-ID: <1@north.example>\r\nDate: Fri, 26 Dec 2025 08:00:00 +0100\r\n"
      "From: =?utf-8?q?Ad=C3=A9 North?= <ada@north.example>\r\nSubject: =?iso-8859-1?q?F=E4hre?=\r\n "
      "f=?utf-8?b?w6Q=?=\r\n"
      "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
      "--b\r\nContent-Type: multipart/alternative; boundary=a\r\n\r\n"
      "--a\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: "
      "quoted-printable\r\n\r\nF=E4hre\r\n"
      "--a\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>F\xc3\xa4hre</p>\r\n--a--\r\n"
      "--b\r\nContent-Type: image/png; name*=utf-8''f%C3%A4hre.png\r\nContent-ID: <p@n>\r\n"
      "Content-Transfer-Encoding: base64\r\n\r\nQUJD\r\n"
      "--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"a "
      "b.pdf\"\r\n\r\nxy\r\n--b--\r\n");
  ASSERT_TRUE(mail);
  EXPECT_EQ(mail->message_id, "1@north.example");
  EXPECT_EQ(mail->from.name, "Adé North");
  EXPECT_EQ(mail->from.email, "ada@north.example");
  EXPECT_TRUE(mail->subject.starts_with("Fähre"));
  EXPECT_EQ(mail->text, "Fähre");
  EXPECT_EQ(mail->html, "<p>Fähre</p>");
  ASSERT_EQ(mail->files.size(), 2u);
  EXPECT_EQ(mail->files[0], (MailFile{"cid:p%40n", "image/png", "fähre.png", 3}));
  EXPECT_EQ(mail->files[1].reference, "attachment:769a4e6d0003/a%20b.pdf");
}

TEST(MailReader, ReadsForwardedMails) {
  const auto mail = read_mail(
      "Subject: Fwd\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\nSubject: Ferry\n\nIt runs.\n");
  ASSERT_TRUE(mail);
  ASSERT_EQ(mail->forwarded.size(), 1u);
  EXPECT_EQ(mail->forwarded[0].subject, "Ferry");
  EXPECT_EQ(mail->forwarded[0].text, "It runs.\n");
}

TEST(MailReader, FindsTheBytesOfAFileAgain) {
  const auto forwarded = [](std::string_view bytes) {
    return fmt::format(
        "--b\nContent-Type: message/rfc822\n\nSubject: Ferry\nMIME-Version: 1.0\nContent-Type: "
        "multipart/mixed; "
        "boundary=c\n\n--c\nContent-Type: image/png; name=\"image001.png\"\nContent-Transfer-Encoding: "
        "base64\n\n{}\n--c--\n\n",
        bytes);
  };
  const auto bytes = "Subject: Two\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" +
                     forwarded("QUJD") + forwarded("REVG") + "--b--\n";
  const auto mail = read_mail(bytes);
  ASSERT_TRUE(mail);
  ASSERT_EQ(mail->forwarded.size(), 2u);
  ASSERT_EQ(mail->forwarded[1].files.size(), 1u);
  EXPECT_EQ(file_of_mail(bytes, mail->forwarded[0].files[0].reference), "ABC");
  EXPECT_EQ(file_of_mail(bytes, mail->forwarded[1].files[0].reference), "DEF");
  EXPECT_EQ(file_of_mail(bytes, "cid:nobody"), std::nullopt);
  EXPECT_EQ(file_of_mail("no mail", "cid:nobody"), std::nullopt);
}

TEST(MailReader, KnowsAMailByWhatOnlyMailersWrite) {
  EXPECT_TRUE(is_mail("Received: from a\n by b\nFrom: a@b\nSubject: x\n\nIt runs."));
  EXPECT_TRUE(is_mail("  \r\nMessage-ID: <1@b>\r\nDate: Fri\r\n\r\n"));
  EXPECT_FALSE(is_mail("FROM: Oslo desk\nTO: editors\nSUBJECT: Ferry\nDATE: Friday\n\nOSLO (NW) - It runs."));
  EXPECT_FALSE(is_mail("Headline: Ferry\n\nReceived: nothing\n"));
  EXPECT_FALSE(is_mail(""));
}

TEST(MailReader, IsNotFollowedWithoutEnd) {
  std::string nested;
  for (int i = 0; i < 500; ++i) nested += "Subject: x\nContent-Type: message/rfc822\n\n";
  const auto mail = read_mail(nested);
  ASSERT_TRUE(mail);
  EXPECT_EQ(mail->subject, "x");
}

}  // namespace dateline::wire
