#include "http/fetch_failure.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::http {
namespace {

using namespace std::chrono_literals;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const std::string url = "https://maria:geheim@agency.example/feed?key=geheim";

std::string text(FetchFailure failure) {
  failure.url = url;
  return words(failure, {.user_agent = "", .whole = 30s, .connect = 10s, .stalled = 10s, .body = 1000})
      .text();
}

TEST(FetchFailure, SaysWhereWithoutSecrets) {
  EXPECT_EQ(text({.code = CURLE_GOT_NOTHING, .said = "Empty reply from server"}),
            "https://agency.example/feed?key=…: the connection ended without an answer (Empty reply from "
            "server); the server or something on the way ended it");
}

TEST(FetchFailure, TellsTheTimeoutsApart) {
  FetchFailure late{.code = CURLE_OPERATION_TIMEDOUT};
  EXPECT_THAT(text(late), HasSubstr("the host's name led to no address within 10 s"));
  late.is_resolved = true;
  EXPECT_THAT(text(late), HasSubstr("no connection within 10 s"));
  late.is_connected = true;
  EXPECT_THAT(text(late), HasSubstr("nothing came for 10 s"));
  late.is_out_of_time = true;
  EXPECT_THAT(text(late), HasSubstr("not whole after 30 s"));
}

TEST(FetchFailure, TellsCertificatesApart) {
  const auto of = [](long number) {
    return text({.code = CURLE_PEER_FAILED_VERIFICATION, .said = "said", .certificate = number});
  };
  EXPECT_THAT(of(10), HasSubstr("has expired"));
  EXPECT_THAT(of(9), HasSubstr("not valid yet"));
  EXPECT_THAT(of(20), HasSubstr("unknown issuer"));
  EXPECT_THAT(of(1), HasSubstr("another name"));
  EXPECT_THAT(of(26), HasSubstr("is no good: said"));
}

TEST(FetchFailure, TellsWhyThereIsNoTls) {
  const auto of = [](std::string said) {
    return text({.code = CURLE_SSL_CONNECT_ERROR, .said = std::move(said)});
  };
  EXPECT_THAT(of("OpenSSL: error:0A00010B:SSL routines::wrong version number"),
              HasSubstr("what answers there does not speak TLS"));
  EXPECT_THAT(of("tlsv1 alert protocol version"), HasSubstr("too old to be safe"));
  EXPECT_THAT(of("tlsv1 unrecognized name"), HasSubstr("no certificate for this name"));
  EXPECT_THAT(of("tlsv13 alert certificate required"), HasSubstr("wants a certificate of ours"));
  EXPECT_THAT(of(""), HasSubstr("no TLS could be agreed on"));
}

TEST(FetchFailure, SpeaksOfAMailboxWhereItIsOne) {
  const auto of = [](CURLcode code, std::string said) {
    return text({.sought = Sought::mailbox, .code = code, .said = std::move(said)});
  };
  EXPECT_THAT(of(CURLE_SSL_CONNECT_ERROR, "wrong version number"),
              AllOf(HasSubstr("imaps:// is spoken at 993"), Not(HasSubstr("http://"))));
  EXPECT_THAT(of(CURLE_URL_MALFORMAT, ""), HasSubstr("expected imaps://USER@HOST/FOLDER"));
  EXPECT_THAT(of(CURLE_INTERFACE_FAILED, ""), HasSubstr("opening the mailbox failed"));
}

TEST(FetchFailure, PutsTheCauseBeforeTheSymptom) {
  const RefusedAddress refused{*IpAddress::parse("10.0.0.1"), "a private address (RFC 1918)"};
  EXPECT_THAT(text({.code = CURLE_COULDNT_CONNECT, .refused = refused}),
              AllOf(HasSubstr("10.0.0.1 is a private address (RFC 1918): it was not asked"),
                    HasSubstr("allow_private list it: \"10.0.0.1\"")));
  EXPECT_THAT(text({.code = CURLE_WRITE_ERROR, .is_too_large = true}), HasSubstr("larger than 1000 bytes"));
}

TEST(FetchFailure, HasWordsForWhatIsNotInTheTable) {
  EXPECT_THAT(text({.code = CURLE_INTERFACE_FAILED, .said = "said"}), HasSubstr("the fetch failed: "));
}

}  // namespace
}  // namespace dateline::http
