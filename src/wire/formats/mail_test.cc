#include "wire/formats/mail.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

constexpr std::string_view head =
    "MIME-Version: 1.0\nMessage-ID: <20251226.1@north.example>\nDate: Fri, 26 Dec 2025 08:00:00 +0100 (CET)\n"
    "From: Ada North <ada@north.example>\nSubject: Fwd: Ferry runs again\n";

Parsed parsed(std::string_view body, std::string_view fields = "\n") {
  auto out = parse_mail(std::string(head) + std::string(fields) + std::string(body), {});
  EXPECT_TRUE(out);
  return out ? std::move(out).value() : Parsed{};
}

}  // namespace

TEST(Mail, IsCopyUnderItsSubject) {
  const auto out = parsed("The ferry runs again.\n\nNobody was hurt.\n\n-- \nAda North, +47 22 00 00 00\n");
  ASSERT_EQ(out.items.size(), 1u);
  const auto& item = out.items[0];
  EXPECT_EQ(item.uri, "mid:20251226.1@north.example");
  EXPECT_EQ(item.headline, "Ferry runs again");
  EXPECT_EQ(item.body_html, "<p>The ferry runs again.</p>\n<p>Nobody was hurt.</p>");
  EXPECT_EQ(item.ed_note, "Ada North, +47 22 00 00 00");
  EXPECT_EQ(item.provider, "Ada North");
  EXPECT_EQ(item.authors.at(0).email, "ada@north.example");
  EXPECT_EQ(rfc3339(item.version_created.value()), "2025-12-26T07:00:00Z");
}

TEST(Mail, WithADatelineIsWireCopy) {
  const auto item = parsed(
                        "EMBARGOED UNTIL 0600 GMT, Dec 27 2025\n\nFerry sails\nBy Bo South\n\n"
                        "OSLO, Dec 26 (NW) - The ferry runs.\n\nNotes to editors:\nCall us.\n")
                        .items.at(0);
  EXPECT_EQ(item.headline, "Ferry sails");
  EXPECT_EQ(item.by, "Bo South");
  EXPECT_EQ(item.located, "Oslo");
  EXPECT_EQ(rfc3339(item.embargoed_until.value()), "2025-12-27T06:00:00Z");
  EXPECT_EQ(item.body_html, "<p>OSLO, Dec 26 (NW) - The ferry runs.</p>");
  EXPECT_NE(item.ed_note.find("Call us."), std::string::npos);
}

TEST(Mail, HtmlIsCleanAndWithoutThreads) {
  const auto out =
      parsed("<div>It <b>runs</b>.<script>x()</script></div><blockquote type=\"cite\">Does it?</blockquote>",
             "Content-Type: text/html\n\n");
  EXPECT_EQ(out.items.at(0).body_html, "<p>It <b>runs</b>.</p>");
  ASSERT_EQ(out.problems.size(), 1u);
  EXPECT_EQ(out.problems[0].code, "quoted-left-out");
}

TEST(Mail, FilesAreReferences) {
  const auto item = parsed(
                        "--b\n\nIt runs.\n--b\nContent-Type: image/jpeg\nContent-ID: <p@n>\n\nxyz\n"
                        "--b\nContent-Type: application/pdf; name=a.pdf\n\nxy\n--b--\n",
                        "Content-Type: multipart/mixed; boundary=b\n\n")
                        .items.at(0);
  ASSERT_EQ(item.associations.size(), 1u);
  EXPECT_EQ(item.associations[0].uri, "cid:p%40n");
  EXPECT_EQ(item.associations[0].renditions.at(0).size_in_bytes, 3);
  ASSERT_EQ(item.links.size(), 1u);
  EXPECT_EQ(item.links[0].href, "attachment:769a4e6d0003/a.pdf");
}

constexpr std::string_view nitf =
    "<?xml version=\"1.0\"?>\n<nitf><head><docdata><doc-id id-string=\"north-1\"/></docdata></head><body>"
    "<body.head><hedline><hl1>Ferry runs again</hl1></hedline></body.head><body.content><p>OSLO, Dec 26 (NW) "
    "- "
    "The ferry runs again.</p><media media-type=\"image\"><media-reference source=\"quay.jpg\"/></media>"
    "</body.content></body></nitf>\n";

std::string with_attached(std::string_view words, std::string_view type, std::string_view file,
                          std::string_view name = "copy.xml") {
  std::string body = "--b\n\n" + std::string(words) + "\n--b\nContent-Type: " + std::string(type);
  body += "\nContent-Disposition: attachment; filename=" + std::string(name) + "\n\n" + std::string(file);
  return body + "\n--b\nContent-Type: image/jpeg; name=quay.jpg\n\nxyz\n--b--\n";
}
constexpr std::string_view mixed = "Content-Type: multipart/mixed; boundary=b\n\n";

TEST(Mail, AttachedCopyIsReadAsWhatItIs) {
  for (const auto* type :
       {"application/xml", "text/xml", "application/nitf+xml", "application/octet-stream"}) {
    const auto out = parsed(with_attached("Please find our copy attached.", type, nitf), mixed);
    ASSERT_EQ(out.items.size(), 1u) << type;
    const auto& item = out.items[0];
    EXPECT_EQ(out.format, "email");
    EXPECT_EQ(item.headline, "Ferry runs again");
    EXPECT_EQ(item.body_html.find("find our copy"), std::string::npos);
    EXPECT_NE(item.ed_note.find("Please find our copy attached."), std::string::npos);
    EXPECT_TRUE(item.links.empty()) << item.links[0].href;
    ASSERT_EQ(item.associations.size(), 1u);
    EXPECT_TRUE(item.associations[0].renditions.at(0).href.starts_with("attachment:"))
        << item.associations[0].renditions.at(0).href;
    EXPECT_TRUE(item.version_created);
  }
}

TEST(Mail, AttachedNinjsIsCopyAndAStrangersJsonIsAFile) {
  const auto ninjs =
      R"({"uri": "urn:north:7", "version": "1", "type": "text", "headlines": [{"value": "It sails"}],
    "bodies": [{"contentType": "text/html", "value": "<p>It sails.</p>"}]})";
  const auto item = parsed(with_attached("", "application/json", ninjs, "a.json"), mixed).items.at(0);
  EXPECT_EQ(item.uri, "urn:north:7");
  ASSERT_EQ(item.associations.size(), 1u);  // the picture is in the same mail
  const auto out =
      parsed(with_attached("It runs.", "application/json", R"({"invoice": 7})", "a.json"), mixed);
  EXPECT_EQ(out.items.at(0).body_html, "<p>It runs.</p>");
  EXPECT_EQ(out.items.at(0).links.size(), 1u);
}

// What the covering letter forbids holds for what is attached.
TEST(Mail, AnEmbargoInTheCoveringLetterHolds) {
  const auto body =
      with_attached("Dear all,\nEMBARGOED UNTIL 0600 GMT, Dec 27 2025\nYours", "text/xml", nitf);
  const auto item = parsed(body, mixed).items.at(0);
  EXPECT_EQ(rfc3339(item.embargoed_until.value()), "2025-12-27T06:00:00Z");
  const auto unread = parsed(with_attached("Embargo: until the speech", "text/xml", nitf), mixed).items.at(0);
  EXPECT_EQ(unread.pub_status, PubStatus::withheld);
}

TEST(Mail, ReadsNoMoreThanSoMuchOfWhatIsAttached) {
  std::string body;
  for (int i = 0; i < 30; ++i) {
    auto file = std::string(nitf);
    file.replace(file.find("north-1"), 7, "north-" + std::to_string(10 + i));
    body += "--b\nContent-Type: text/xml; name=" + std::to_string(i) + ".xml\n\n" + file + "\n";
  }
  const auto out = parsed(body + "--b--\n", mixed);
  EXPECT_EQ(out.items.size(), 20u);
}

TEST(Mail, WhatIsAttachedAndBrokenStaysAFile) {
  const auto out = parsed(with_attached("It runs.", "text/xml", "<?xml version=\"1.0\"?><nitf><bo"), mixed);
  ASSERT_EQ(out.items.size(), 1u);
  EXPECT_EQ(out.items[0].headline, "Ferry runs again");
}

TEST(Mail, AnEmbargoInTheSubjectHolds) {
  const auto out = parse_mail(
      "Message-ID: <1@n>\nFrom: a@n.example\nSubject: Embargo: until the speech\n\nIt runs.\n", {});
  EXPECT_EQ(out.value().items.at(0).pub_status, PubStatus::withheld);
}

TEST(Mail, WithoutCopyIsWhatItForwards) {
  const auto item = parsed("Message-ID: <2@n>\nSubject: Ferry sails\nFrom: Bo <bo@n.example>\n\nIt sails.\n",
                           "Content-Type: message/rfc822\n\n")
                        .items.at(0);
  EXPECT_EQ(item.uri, "mid:2@n");
  EXPECT_EQ(item.headline, "Ferry sails");
}

TEST(Mail, WithoutAnIdIsTheSameTwice) {
  const auto read = [] {
    return parse_mail("From: a@n.example\nSubject: Ferry\n\nIt runs.\n", {}).value().items.at(0).uri;
  };
  EXPECT_TRUE(read().starts_with("urn:dateline:email:"));
  EXPECT_EQ(read(), read());
}

TEST(Mail, RefusesWhatIsNone) {
  EXPECT_FALSE(parse_mail("\n\n", {}));
}

}  // namespace dateline::wire
