// What comes packed: every coding that is asked for is unpacked, and none of them grows past the limit.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "http/fetch_for_test.h"
#include "http/raw_server.h"

namespace dateline::http {
namespace {

using testing::HasSubstr;
using Peer = RawServer::Peer;

const std::string feed = "<rss version=\"2.0\"><channel><title>Lantern</title></channel></rss>";

std::string unhex(std::string_view hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    bytes += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
  return bytes;
}

struct Coding {
  std::string name, feed, bomb;  // the feed above; at least a million spaces
};

// Made by node's zlib and by zstd: the tests need neither.
const Coding codings[] = {
    {"br",
     unhex("1b4100008cd45aad36afd2c921bec5df811209d24355222ee09003e7b7c5010694d5828595cabd3b3f9383d8b0dcaff6c"
           "f9a208"
           "4030212"),
     unhex("cbffff3ff82540e2b14020f7fe8fffff7ff04b00c4611180eefd1fffffffe0970088c30200ddfb3ffeffffc12f0110870"
           "500ba"
           "f77ffcffff835f02200e0b0074effff8ffff07bf04401c1600e8deffe5ffff077e0980382c00d0bdff00")},
    {"zstd",
     unhex("28b52ffd2042ed010034033c7273732076657273696f6e3d22322e30223e3c6368616e6e656c3e3c7469746c653e4c616"
           "e74657"
           "26e3c2f3c2f2f7273733e020043154c196619"),
     unhex("28b52ffd00684c000008200100fcff39100202001020020010200200102002001020020010200200102003120a20")},
};

TEST(FetcherCoding, UnpacksEveryCodingThatItAsksFor) {
  for (const auto& coding : codings) {
    std::string asked;
    RawServer packs([&](Peer& peer) {
      asked = peer.read();
      peer.answer("HTTP/1.1 200 OK\r\nContent-Encoding: " + coding.name, coding.feed);
    });
    const auto fetched = fetch(rules_for_test(), {.url = packs.url("/")});
    EXPECT_FALSE(fetched.error) << coding.name;
    EXPECT_EQ(fetched.answer.body, feed);
    EXPECT_EQ(fetched.answer.content_encoding, coding.name);
    EXPECT_EQ(fetched.answer.received, coding.feed.size());
    const auto field = asked.substr(asked.find("Accept-Encoding: "));
    EXPECT_THAT(field.substr(0, field.find('\r')), HasSubstr(coding.name));
  }
}

TEST(FetcherCoding, CutsBombs) {
  for (const auto& coding : codings) {
    RawServer bombs([&](Peer& peer) {
      peer.read();
      peer.answer("HTTP/1.1 200 OK\r\nContent-Encoding: " + coding.name, coding.bomb);
    });
    const auto fetched = fetch(rules_for_test(), {.url = bombs.url("/")});
    ASSERT_TRUE(fetched.error) << coding.name;
    EXPECT_THAT(fetched.error->text(), HasSubstr("larger than 100000 bytes"));
    EXPECT_EQ(fetched.answer.body, std::string(100'000, ' '));
  }
}

TEST(FetcherCoding, TakesNoCodingUponCoding) {
  std::string many = "gzip";
  for (int i = 0; i < 30; ++i) many += ", gzip";
  RawServer packs([&](Peer& peer) {
    peer.read();
    peer.answer("HTTP/1.1 200 OK\r\nContent-Encoding: " + many, "x");
  });
  EXPECT_THAT(fetch(rules_for_test(), {.url = packs.url("/")}).error->text(),
              HasSubstr("compression is broken"));
}

// ---- what an answer says of itself ---------------------------------------------------------------

TEST(FetcherFields, TellHowLongAnAnswerMayBeKept) {
  std::string fields;
  RawServer server([&](Peer& peer) {
    peer.read();
    peer.answer("HTTP/1.1 200 OK\r\n" + fields, feed);
  });
  const auto age = [&](std::string sent) {
    fields = std::move(sent);
    return fetch(rules_for_test(), {.url = server.url("/")}).answer.max_age;
  };
  EXPECT_EQ(age("Cache-Control: public, max-age=300"), std::chrono::seconds(300));
  EXPECT_EQ(age("Age: 100\r\nCache-Control: max-age=300"), std::chrono::seconds(200));
  EXPECT_EQ(age("Cache-Control: max-age=300\r\nAge: 400"), std::chrono::seconds(0));
  EXPECT_FALSE(age("Cache-Control: no-cache"));
}

TEST(FetcherFields, TellTheLinksAndTheWay) {
  RawServer server([](Peer& peer) {
    for (std::string head; !(head = peer.read()).empty();) {
      if (head.starts_with("GET /feed ")) {
        peer.answer("HTTP/1.1 200 OK\r\nLink: <https://hub.example/>; rel=\"hub\"\r\nLink: </feed>; rel=self",
                    feed);
      } else {
        peer.answer("HTTP/1.1 308 Permanent Redirect\r\nLink: </>; rel=next\r\nLocation: /feed", "");
      }
    }
  });
  const auto fetched = fetch(rules_for_test(), {.url = server.url("/old")});
  EXPECT_EQ(fetched.answer.links,
            (std::vector<std::string>{"<https://hub.example/>; rel=\"hub\"", "</feed>; rel=self"}));
  EXPECT_EQ(fetched.answer.hops, (std::vector<Hop>{{308, server.url("/feed")}}));
  EXPECT_EQ(fetched.answer.moved_to, server.url("/feed"));
  EXPECT_EQ(fetched.answer.protocol, "HTTP/1.1");
}

TEST(FetcherFields, TellOfAMoveOnlyWhereTheWholeWayIsPermanent) {
  RawServer server([](Peer& peer) {
    for (std::string head; !(head = peer.read()).empty();) {
      if (head.starts_with("GET /feed ")) {
        peer.answer("HTTP/1.1 200 OK", feed);
      } else if (head.starts_with("GET /first ")) {
        peer.answer("HTTP/1.1 301 Moved Permanently\r\nLocation: /then", "");
      } else {
        peer.answer("HTTP/1.1 302 Found\r\nLocation: /feed", "");
      }
    }
  });
  const auto fetched = fetch(rules_for_test(), {.url = server.url("/first")});
  EXPECT_EQ(fetched.answer.body, feed);
  EXPECT_EQ(fetched.answer.moved_to, "");
}

}  // namespace
}  // namespace dateline::http
