// The fetching client against a TLS server of OpenSSL's, with certificates made here: one that is good
// for "localhost", and the same a day too old.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "base/file.h"
#include "http/fetch_for_test.h"
#include "http/raw_server.h"

namespace dateline::http {
namespace {

using testing::AllOf;
using testing::HasSubstr;

class FetcherTls : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    std::filesystem::remove_all(folder());
    std::filesystem::create_directories(folder());
    ASSERT_EQ(run("openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout key.pem "
                  "-subj /CN=localhost -addext subjectAltName=DNS:localhost -out request.csr"),
              0);
    for (const auto& [name, days] : {std::pair("good.pem", 2), std::pair("old.pem", -1)})
      ASSERT_EQ(run(fmt::format("openssl x509 -req -in request.csr -copy_extensions copy -signkey key.pem "
                                "-days {} -out {}",
                                days, name)),
                0);
    ASSERT_TRUE(write_file(folder() / "feed.xml", "HTTP/1.0 200 OK\r\nContent-Type: text/xml\r\n\r\n<rss/>"));
  }

  static std::filesystem::path folder() { return std::filesystem::path(testing::TempDir()) / "fetcher_tls"; }
  static std::string file(std::string_view name) { return (folder() / name).string(); }
  static int run(const std::string& command) {
    return std::system(fmt::format("cd '{}' && {} >log 2>&1 </dev/null", folder().string(), command).c_str());
  }

  // One fetch of a server that says "ACCEPT ADDRESS:PORT" and ends with its only connection.
  static Fetched fetch_once(const std::string& server, std::string_view host, std::string_view trusted) {
    const auto command =
        fmt::format("cd '{}' && exec timeout 20 {} 2>&1 </dev/null", folder().string(), server);
    const std::unique_ptr<FILE, int (*)(FILE*)> running(::popen(command.c_str(), "re"), ::pclose);
    int port = 0;
    for (char line[256]; port == 0 && std::fgets(line, sizeof line, running.get());)
      std::sscanf(line, "ACCEPT 127.0.0.1:%d", &port);
    EXPECT_NE(port, 0);
    auto rules = rules_for_test();
    rules.ca_file = trusted.empty() ? "" : file(trusted);
    const auto fetched = fetch(rules, {.url = fmt::format("https://{}:{}/feed.xml", host, port)});
    while (std::fgetc(running.get()) != EOF) continue;
    return fetched;
  }
  static std::string openssl(std::string_view certificate) {
    return fmt::format("openssl s_server -accept 127.0.0.1:0 -naccept 1 -HTTP -cert {} -key key.pem",
                       certificate);
  }
  static std::string trouble(const Fetched& fetched) {
    return fetched.error ? fetched.error->text() : "none";
  }
};

TEST_F(FetcherTls, TrustsWhomItIsToldTo) {
  const auto fetched = fetch_once(openssl("good.pem"), "localhost", "good.pem");
  EXPECT_EQ(trouble(fetched), "none");
  EXPECT_EQ(fetched.answer.body, "<rss/>");
}

TEST_F(FetcherTls, SaysWhatIsWrongWithACertificate) {
  EXPECT_THAT(trouble(fetch_once(openssl("good.pem"), "localhost", "")),
              AllOf(HasSubstr("the certificate is signed by itself: its issuer is unknown"),
                    HasSubstr("ca-certificates")));
  EXPECT_THAT(trouble(fetch_once(openssl("old.pem"), "localhost", "old.pem")),
              HasSubstr("the certificate has expired"));
  const auto other = fetch_once(openssl("good.pem"), "127.0.0.1", "good.pem");
  EXPECT_THAT(trouble(other), HasSubstr("the certificate is for another name"));
  EXPECT_EQ(other.error->fault, Fault::refused);
}

TEST_F(FetcherTls, SpeaksHttp2) {
  if (run("node --version") != 0) GTEST_SKIP() << "no Node here, whose server speaks it";
  ASSERT_TRUE(write_file(folder() / "server.js", R"(
    const fs = require("fs");
    const server = require("http2").createSecureServer(
        {key: fs.readFileSync("key.pem"), cert: fs.readFileSync("good.pem")}, (request, response) => {
          response.setHeader("ETag", '"two"');
          response.end(`${request.httpVersion} ${request.url} ${request.headers["user-agent"]}`);
          server.close();
        });
    server.on("session", session => session.on("stream", stream => stream.on("close", () => session.close())));
    server.listen(0, "127.0.0.1", () => console.log(`ACCEPT 127.0.0.1:${server.address().port}`));
  )"));
  const auto fetched = fetch_once("node server.js", "localhost", "good.pem");
  EXPECT_EQ(trouble(fetched), "none");
  EXPECT_EQ(fetched.answer.body, "2.0 /feed.xml Dateline/test");
  EXPECT_EQ(fetched.answer.status, 200);
  EXPECT_EQ(fetched.answer.etag, "\"two\"");
}

TEST_F(FetcherTls, SaysThatThereIsNoTls) {
  RawServer plain([](RawServer::Peer& peer) { peer.send("HTTP/1.1 400 Bad Request\r\n\r\n"); });
  const auto fetched = fetch(rules_for_test(), {.url = "https" + plain.url("/").substr(4)});
  EXPECT_THAT(trouble(fetched),
              AllOf(HasSubstr("what answers there does not speak TLS"), HasSubstr("http://")));
}

}  // namespace
}  // namespace dateline::http
