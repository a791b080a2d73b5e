#include "wire/feeds/imap_response.h"

#include <gtest/gtest.h>

namespace dateline::feeds {
namespace {

ImapResponse read(std::string text, std::vector<std::string> literals = {}) {
  auto response = read_response({std::move(text), std::move(literals)});
  EXPECT_TRUE(response) << response.error().text();
  return response ? std::move(response).value() : ImapResponse();
}

std::string why_not(std::string text, std::vector<std::string> literals = {}) {
  const auto response = read_response({std::move(text), std::move(literals)});
  return response ? "it is one" : response.error().what;
}

TEST(ImapResponse, OfACommandSaysHowItEnded) {
  const auto response = read("a12 no [authenticationfailed] Wrong user or password.");
  EXPECT_EQ(response.tag, "a12");
  EXPECT_EQ(response.word, "NO");
  EXPECT_EQ(response.code, "AUTHENTICATIONFAILED");
  EXPECT_EQ(response.text, "Wrong user or password.");
  EXPECT_FALSE(response.tells());
  EXPECT_EQ(read("a1 OK").word, "OK");
}

TEST(ImapResponse, TellsOfItself) {
  const auto validity = read("* OK [UIDVALIDITY 3857529045] UIDs valid");
  EXPECT_TRUE(validity.tells());
  EXPECT_EQ(validity.code, "UIDVALIDITY");
  EXPECT_EQ(imap_number(validity.value), 3857529045U);
  EXPECT_EQ(read("* 12 EXISTS").word, "EXISTS");
  EXPECT_EQ(read("* 12 EXISTS").number, 12U);
  EXPECT_EQ(read("* OK [broken").text, "[broken");
  EXPECT_EQ(read("+ idling").tag, "+");
  EXPECT_EQ(read("+").text, "");
  const auto words = read("* CAPABILITY IMAP4rev1 auth=plain Idle").text;
  EXPECT_TRUE(has_capability(words, "IDLE"));
  EXPECT_TRUE(has_capability(words, "AUTH=PLAIN"));
  EXPECT_FALSE(has_capability(words, "AUTH"));
}

TEST(ImapResponse, HasAMessageInAnyOrder) {
  const auto listed = read("* 3 FETCH (FLAGS (\\Seen $Wire (a (b))) RFC822.SIZE 4294967296 UID 17)").message;
  EXPECT_EQ(listed.uid, 17U);
  EXPECT_EQ(listed.size, 4294967296U);
  EXPECT_FALSE(listed.body);
  const auto whole = read("* 3 FETCH (BODY[] {6} UID 17)", {"copy\r\n"}).message;
  EXPECT_EQ(whole.uid, 17U);
  EXPECT_EQ(whole.body, "copy\r\n");
  EXPECT_EQ(read("* 3 FETCH (UID 4 BODY[]<0> \"a \\\"b\\\\\")").message.body, "a \"b\\");
  EXPECT_FALSE(read("* 3 FETCH (UID 4 BODY[] NIL)").message.body);
  // A literal of something else is not the body.
  const auto other =
      read("* 3 FETCH (ENVELOPE ({1} NIL) BODY[HEADER.FIELDS (\"A)\" B)] ~{2} UID 4)", {"x", "yz"});
  EXPECT_EQ(other.message.body, "yz");
  EXPECT_EQ(other.message.uid, 4U);
}

TEST(ImapResponse, ThatIsNoneIsShown) {
  EXPECT_EQ(why_not("HTTP/1.1 400 Bad Request"),
            "this is no answer of a mail server: \"HTTP/1.1 400 Bad Request\"");
  for (const auto* text :
       {"", "*", "* ", "a1", "a1 FETCH (UID 1)", "* 1 FETCH", "* 1 FETCH (", "* 1 FETCH (UID",
        "* 1 FETCH (UID 1", "* 1 FETCH (UID (1)", "* 1 FETCH (BODY[] {3})", "* 1 FETCH (BODY[] \"a)",
        "* 1 FETCH (BODY[] \"a\\", "* 1 FETCH (UID 1) x", "* 1 FETCH (()", "* 1 FETCH (UID ()))"})
    EXPECT_NE(why_not(text).find("no answer of a mail server"), std::string::npos) << text;
  EXPECT_EQ(why_not(std::string(10'000, '(')).size(), why_not(std::string(60, '(')).size());
}

TEST(ImapResponse, GoesAsDeepAsALineAndNoDeeper) {
  EXPECT_NE(why_not("* 1 FETCH (A " + std::string(60'000, '(') + ")").find("no answer"), std::string::npos);
}

TEST(ImapNumber, IsOneThatAMessageCanHave) {
  EXPECT_EQ(imap_number("4294967295"), 4294967295U);
  for (const auto* text : {"", "0", "-1", "+1", "4294967296", "1 ", "1a"})
    EXPECT_FALSE(imap_number(text)) << text;
}

}  // namespace
}  // namespace dateline::feeds
