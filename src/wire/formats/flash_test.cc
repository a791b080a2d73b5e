#include "wire/formats/flash.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline::wire {
namespace {

TEST(Flash, IsToldInEveryFormat) {
  for (const std::string text : {
           R"({"uri": "urn:1", "urgency": 1, "headlines": [{"value": "Ferry sinks"}]})",
           R"({"uri": "urn:1", "urgency" : "1"})",
           R"({"headlines": [{"role": "main", "value": "FLASH - Ferry sinks"}]})",
           R"(<?xml version="1.0"?><nitf><head><docdata><urgency ed-urg="1"/></docdata></head></nitf>)",
           R"(<newsItem><contentMeta><urgency>1</urgency></contentMeta></newsItem>)",
           R"(<NewsML><NewsManagement><Urgency FormalName="1"/></NewsManagement></NewsML>)",
           "<rss><channel><item><title>BULLETIN: Ferry sinks</title></item></channel></rss>",
           "\x01w0045\x1f"
           "asian\nf i BC-NO--Ferry 11-21 0045\n\x02"
           "Ferry sinks\n\x03",
           "\x01nwa0045 1 I 45 Norway-ferry\n\x02"
           "Ferry sinks\n\x03\x04",
           "FLASH\n\nFerry sinks\n",
           "NW-0045\nFLASH - Ferry sinks off Oslo\n",
           "From: wire@north.example\nSubject: ALERT: Ferry sinks\n\nIt sank.\n",
       })
    EXPECT_TRUE(is_flash(text)) << text;
}

// However urgent: the copy that it is about may still wait.
TEST(Flash, IsNoMessageAboutOtherCopy) {
  for (
      const std::string text : {
          R"({"uri": "urn:1", "urgency": 1, "pubStatus": "canceled"})",
          R"(<newsItem><itemMeta><pubStatus qcode="stat:canceled"/></itemMeta><urgency>1</urgency></newsItem>)",
          R"(<NewsML><Status FormalName="Canceled"/><Urgency FormalName="1"/></NewsML>)",
          "\x01w0045\x1f"
          "asian\nb i BC-NO--Ferry 11-21 0045\n\x02"
          "BULLETIN KILL\nKill the ferry story.\n\x03",
          "BULLETIN\nMANDATORY KILL\n",
          "FLASH - CORRECTION\n\nIn the ferry story read 12.\n",
      })
    EXPECT_FALSE(is_flash(text)) << text;
}

TEST(Flash, NothingElse) {
  for (const std::string text : {
           R"({"uri": "urn:1", "urgency": 4, "pubStatus": "usable"})",
           R"({"uri": "urn:1", "urgency": 10})",
           R"({"headlines": [{"value": "Flash floods in Lima"}, {"value": "FLASHING lights"}]})",
           R"(<nitf><head><docdata><urgency ed-urg="3"/></docdata></head></nitf>)",
           R"(<newsItem><pubStatus qcode="stat:usable"/><urgency>5</urgency></newsItem>)",
           "\x01nwa0045 3 I 45 Norway-ferry\n\x02"
           "The ferry runs.\n\x03\x04",
           "OSLO, Dec 26 (NW) - The flash was seen for miles. ALERT levels stay.\n",
           "",
           " ",
           "{",
           "<",
           "\x01",
       })
    EXPECT_FALSE(is_flash(text)) << text;
}

// Far into a feed of hours a flash is no reason to file all of it first.
TEST(Flash, LooksNoFurtherThanTheBeginning) {
  EXPECT_FALSE(is_flash("{" + std::string(70'000, ' ') + R"("urgency": 1})"));
}

}  // namespace
}  // namespace dateline::wire
