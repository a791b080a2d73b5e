#include "text/human_time.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::text {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

// "2025-12-25T03:59:00 IST": the fields as read, for comparing.
std::string fields(std::string_view text, DateOrder order = DateOrder::day_first) {
  const auto read = read_human_time(text, order);
  if (!read) return "none";
  auto out = rfc3339(Instant(read->local.time_since_epoch()));
  out.pop_back();
  if (!read->has_time) out = out.substr(0, 10);
  return read->zone.empty() ? out : out + " " + read->zone;
}

ResolvedTime resolved(std::string_view text, std::string_view source, std::string_view site) {
  return resolve(read_human_time(text).value(), {.source_zone = source, .site_zone = site});
}

TEST(HumanTime, ReadsWhatPagesAndWiresPrint) {
  for (const auto& [text, expected] : std::vector<std::pair<std::string_view, std::string_view>>{
           {"25-12-2025 03:59 IST", "2025-12-25T03:59:00 IST"},
           {"Updated: 25-12-2025 03:59 IST", "2025-12-25T03:59:00 IST"},
           {"Dec 25, 2025 4:05 pm ET", "2025-12-25T16:05:00 ET"},
           {"December 25, 2025 at 12:05 a.m. EST", "2025-12-25T00:05:00 EST"},
           {"25 December 2025, 16:05", "2025-12-25T16:05:00"},
           {"2025-12-25T03:59:00+05:30", "2025-12-25T03:59:00 +05:30"},
           {"2025-12-25T03:59:00.250Z", "2025-12-25T03:59:00 Z"},
           {"Thu, 25 Dec 2025 03:59:00 +0530", "2025-12-25T03:59:00 +0530"},
           {"Thu, 25 Dec 25 03:59:00 GMT", "2025-12-25T03:59:00 GMT"},
           {"Thursday, 25 Dec 2025 03:59", "2025-12-25T03:59:00"},
           {"25th of December 2025", "2025-12-25"},
           {"25-Dec-2025", "2025-12-25"},
           {"25.12.2025 16:05", "2025-12-25T16:05:00"},
           {"25.12.2025, 16.05", "2025-12-25T16:05:00"},
           {"2025/12/25 16:05:09", "2025-12-25T16:05:09"},
           {"20251225 1605 GMT", "2025-12-25T16:05:00 GMT"},
           {"Dec 25 2025 0359 hrs IST", "2025-12-25T03:59:00 IST"},
           {"12/25/2025 5 pm", "2025-12-25T17:00:00"},
           {"25 Sept 2025 16:05 GMT+2", "2025-09-25T16:05:00 GMT+2"}})
    EXPECT_EQ(fields(text), expected) << text;
}

TEST(HumanTime, TheHintDecidesAmbiguousOrder) {
  EXPECT_EQ(fields("04/05/2025"), "2025-05-04");
  EXPECT_EQ(fields("04/05/2025", DateOrder::month_first), "2025-04-05");
  EXPECT_EQ(fields("04/25/2025"), "2025-04-25");
}

TEST(HumanTime, ReadsOtherLanguages) {
  for (const auto& [text, expected] : std::vector<std::pair<std::string_view, std::string_view>>{
           {"25 décembre 2025 à 14h05", "2025-12-25T14:05:00"},
           {"jeudi 25 déc. 2025, 14 h 05", "2025-12-25T14:05:00"},
           {"am 25.12.2025 um 14:05 Uhr", "2025-12-25T14:05:00"},
           {"Donnerstag, 25. Dezember 2025, 14.05 Uhr MEZ", "2025-12-25T14:05:00 MEZ"},
           {"25 de diciembre de 2025 a las 4:05 p. m.", "2025-12-25T16:05:00"},
           {"25/12/2025 às 14h05", "2025-12-25T14:05:00"},
           {"14:05 25-12-2025", "2025-12-25T14:05:00"},
           {"14:05, 25/12/2025", "2025-12-25T14:05:00"},
           {"25 декабря 2025 г., 14:05 МСК", "2025-12-25T14:05:00 МСК"},
           {"٢٥ ديسمبر ٢٠٢٥ - ٢:٠٥ م بتوقيت غرينتش", "2025-12-25T14:05:00 غرينتش"},
           {"۲۵ دسامبر ۲۰۲۵، ۱۴:۰۵", "2025-12-25T14:05:00"},
           {"2025年12月25日（木）午後2時5分", "2025-12-25T14:05:00"},
           {"2025년 12월 25일 14:05", "2025-12-25T14:05:00"}})
    EXPECT_EQ(fields(text), expected) << text;
  EXPECT_EQ(rfc3339(resolved("25 декабря 2025, 14:05 МСК", "", "UTC").instant), "2025-12-25T11:05:00Z");
}

TEST(HumanTime, KnowsWhichOrderIsDoubtful) {
  EXPECT_TRUE(read_human_time("04/05/2025")->swappable);
  EXPECT_FALSE(read_human_time("04.05.2025")->swappable);
  EXPECT_FALSE(read_human_time("25/05/2025")->swappable);
  EXPECT_FALSE(read_human_time("2025-04-05")->swappable);
}

TEST(HumanTime, AClockIsOfItsDay) {
  const auto clock = read_clock_time("16h30");
  ASSERT_TRUE(clock);
  const auto at = at_clock(*read_human_time("25-12-2025 03:59 CET"), *clock);
  EXPECT_EQ(rfc3339(resolve(at, {}).instant), "2025-12-25T15:30:00Z");
  EXPECT_TRUE(read_clock_time("10.25 AEDT"));
  EXPECT_FALSE(read_clock_time("25-12-2025 03:59"));
  EXPECT_FALSE(read_clock_time("Oslo"));
}

TEST(HumanTime, RefusesWhatIsNoTime) {
  for (const char* text :
       {"", "Seoul", "2025", "Dec 25", "31-02-2025 10:00", "25-12-2025 25:00", "25-12-2025 10:61",
        "call 25-12-2025", "Created: 25-12-2025 03:59 IST Updated: 25-12-2025 04:59 IST", "13-13-2025",
        "25-12-2025 14:00 am", "--", "+", "1/2/3/4"})
    EXPECT_EQ(fields(text), "none") << text;
}

TEST(HumanTime, AnAmbiguousNameIsReadInTheSourcesZone) {
  const auto india = resolved("25-12-2025 03:59 IST", "Asia/Kolkata", "UTC");
  EXPECT_EQ(rfc3339(india.instant), "2025-12-24T22:29:00Z");
  EXPECT_THAT(india.problem, IsEmpty());
  EXPECT_EQ(rfc3339(resolved("25-12-2025 03:59 IST", "Asia/Jerusalem", "Asia/Kolkata").instant),
            "2025-12-25T01:59:00Z");
  EXPECT_EQ(rfc3339(resolved("25-07-2025 03:59 IST", "Europe/Dublin", "UTC").instant),
            "2025-07-25T02:59:00Z");
  EXPECT_EQ(rfc3339(resolved("25-12-2025 03:59 CST", "Asia/Shanghai", "UTC").instant),
            "2025-12-24T19:59:00Z");
}

TEST(HumanTime, TheSitesZoneIsAProblem) {
  const auto guessed = resolved("25-12-2025 03:59 IST", "", "Asia/Kolkata");
  EXPECT_EQ(rfc3339(guessed.instant), "2025-12-24T22:29:00Z");
  EXPECT_THAT(guessed.problem, HasSubstr("IST"));
  const auto common = resolved("25-12-2025 03:59 IST", "Europe/Paris", "UTC");
  EXPECT_EQ(rfc3339(common.instant), "2025-12-24T22:29:00Z");
  EXPECT_THAT(common.problem, HasSubstr("+05:30"));
}

TEST(HumanTime, OffsetsAndPlainNamesNeedNoContext) {
  for (const char* text : {"25-12-2025 03:59 +0530", "24-12-2025 22:29 GMT", "25-12-2025 07:29 JST",
                           "24-12-2025 17:29 ET", "24-12-2025 14:29 PST", "25-12-2025 00:29 GMT+2"}) {
    const auto read = resolved(text, "", "Asia/Kolkata");
    EXPECT_EQ(rfc3339(read.instant), "2025-12-24T22:29:00Z") << text;
    EXPECT_THAT(read.problem, IsEmpty()) << text;
  }
  EXPECT_EQ(rfc3339(resolved("24-07-2025 17:29 ET", "", "UTC").instant), "2025-07-24T21:29:00Z");
}

TEST(HumanTime, NoZoneAndUnknownZones) {
  EXPECT_THAT(resolved("25-12-2025 03:59", "Asia/Kolkata", "UTC").problem, IsEmpty());
  EXPECT_THAT(resolved("25-12-2025 03:59", "", "UTC").problem, HasSubstr("UTC"));
  EXPECT_THAT(resolved("25-12-2025 03:59 XYZ", "Asia/Kolkata", "UTC").problem, HasSubstr("XYZ"));
  EXPECT_EQ(rfc3339(resolved("25-12-2025 03:59", "No/Where", "Also/Nowhere").instant),
            "2025-12-25T03:59:00Z");
}

}  // namespace
}  // namespace dateline::text
