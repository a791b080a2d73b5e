#include "settings/rules.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

struct Case {
  Rule rule;
  std::vector<const char*> good, bad;
};

TEST(Rules, AcceptWhatTheyNameAndNothingElse) {
  const std::vector<Case> cases{
      {Rule::name, {"a"}, {"", "  "}},
      {Rule::zone, {"UTC", "Asia/Kolkata", "America/Argentina/Buenos_Aires"}, {"", "IST", "Asia/Bombay2"}},
      {Rule::date_pattern,
       {"dd-MM-yyyy HH:mm zzz", "d MMMM y 'at' h:mm a", "EEEE d. LLL u, HH"},
       {"", "dd-MM-yyyy", "HH:mm", "dd-MM-yyyy HH:mm 'Uhr", "dd-mm-jjjj HH:mm"}},
      {Rule::language, {"en", "pt-BR", "zh-Hant", "es-419"}, {"", "e", "english_us", "pt-", "12"}},
      {Rule::site_url,
       {"", "https://news.example.org", "http://127.0.0.1:8080"},
       {"news.example.org", "https://news.example.org/", "ftp://example.org", "https://"}},
      {Rule::link,
       {"https://example.org/a?b", "mailto:desk@example.org", "tel:+005550100", "/page/about"},
       {"", "example.org", "//example.org", "javascript:alert(1)", "mailto:", "https://a b"}},
      {Rule::email, {"desk@example.org"}, {"", "desk", "@example.org", "a@b@c", "a b@c"}},
      {Rule::phone, {"+00 555 0100", "14", "(00) 555-0199"}, {"", "+", "call us"}},
      {Rule::key, {"science", "south-asia", "g20"}, {"", "South", "a b", "-a", "a-", "a/b", "é"}},
      {Rule::edition_key, {"south-asia"}, {"story", "page", "latest", "feed.xml"}},
      {Rule::source_name, {"capture", "Agency_1.b"}, {"", "..", "a/b", ".hidden"}},
      {Rule::country, {"KR"}, {"kr", "UK", ""}},
      {Rule::subject, {"medtop:13000000", "iptc:01000000"}, {"13000000", ":1", "medtop:"}},
      {Rule::listen,
       {"127.0.0.1:8080", "[::1]:0", "localhost:80"},
       {"8080", ":80", "127.0.0.1", "a:99999", "a:b"}},
      {Rule::address, {"10.0.0.0/8", "::1", "192.0.2.7"}, {"", "proxy", "10.0.0.0/", "10.0.0.0/999"}},
      {Rule::database, {"postgresql://db.example.org/dateline"}, {"", "mysql://a/b", "dateline.db"}},
      {Rule::web, {"https://example.org/feed"}, {"", "ftp://example.org", "/feed"}},
      {Rule::finished, {"move", "keep"}, {"", "delete"}},
      {Rule::secret, {"0123456789abcdef"}, {"", "short", "0123456789 abcdef"}},
      {Rule::password, {"short", "two words", "0\"1"}, {"", "a\nb"}},
      {Rule::mailbox,
       {"imaps://wire@mail.example.org", "imaps://wire@example.org@mail.example.org/INBOX/Wire",
        "imap://wire@127.0.0.1:1143/INBOX", "imaps://wire@[2001:db8::1]:993/INBOX"},
       {"", "imaps://mail.example.org/INBOX", "imaps://wire:secret@mail.example.org/INBOX", "imaps://@a/b",
        "imaps://wire@/INBOX", "imaps://wire@mail.example.org:x/INBOX",
        "https://wire@mail.example.org/INBOX"}},
      {Rule::mail_server,
       {"smtp://127.0.0.1:25", "smtps://mail.example.org:465"},
       {"", "mail.example.org", "smtp://mail.example.org", "http://mail.example.org:25"}},
      {Rule::show_versions, {"all", "uncorrected", "never"}, {"", "some"}},
      {Rule::publish, {"auto", "review", "never"}, {"", "always"}},
  };
  for (const auto& [rule, good, bad] : cases) {
    for (const auto* text : good) EXPECT_TRUE(accepts(rule, text)) << words(rule).type << ": " << text;
    for (const auto* text : bad) EXPECT_FALSE(accepts(rule, text)) << words(rule).type << ": " << text;
  }
}

TEST(Rules, NumbersHaveALeast) {
  EXPECT_TRUE(accepts(Rule::count, 0));
  EXPECT_FALSE(accepts(Rule::count, -1));
  EXPECT_FALSE(accepts(Rule::positive, 0));
}

}  // namespace
}  // namespace dateline
