#include "taster/dateline.h"

#include <gtest/gtest.h>

#include <ostream>

#include "taster/gazetteer_for_test.h"
#include "taster/survey.h"

namespace dateline::taster {
namespace {

struct Row {
  const char* place;    // the dateline's city, as written
  const char* wider;    // what stands beside it
  const char* text;     // the copy
  const char* city;     // expected
  const char* country;  // expected
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
  return out << row.place << ", " << row.wider;
}

DatelineFinding found(const Row& row) {
  NewsItem item;
  item.dateline = Dateline{.city = row.place, .country = row.wider};
  const auto seen = survey({{Zone::lead, row.text}}, *gazetteer_for_test());
  return resolve_dateline(dateline_words(item, *gazetteer_for_test()), seen.evidence, *gazetteer_for_test());
}

constexpr Row rows[] = {
    {"SEOUL", "", "", "Seoul", "KR"},
    {"Seoul", "", "Moscow and Pyongyang exchanged letters.", "Seoul", "KR"},
    {"PYONGYANG", "", "", "Pyongyang", "KP"},
    {"MOSCOW", "", "", "Moscow", "RU"},
    {"MOSKAU", "", "", "Moscow", "RU"},
    {"Moscou", "", "", "Moscow", "RU"},
    {"МОСКВА", "", "", "Moscow", "RU"},
    {"KIEV", "", "", "Kyiv", "UA"},
    {"KYIV", "Ukraine", "", "Kyiv", "UA"},
    {"ODESA", "Ukraine", "", "Odesa", "UA"},
    {"KHARKOV", "", "", "Kharkiv", "UA"},
    {"BOMBAY", "", "", "Mumbai", "IN"},
    {"CALCUTTA", "", "", "Kolkata", "IN"},
    {"MADRAS", "", "", "Chennai", "IN"},
    {"BANGALORE", "", "", "Bengaluru", "IN"},
    {"NEW DELHI", "", "", "New Delhi", "IN"},
    {"NEW YORK", "", "", "New York", "US"},
    {"WASHINGTON", "", "", "Washington", "US"},
    {"WASHINGTON D.C.", "", "", "Washington", "US"},
    {"UNITED NATIONS", "", "", "United Nations", "US"},
    {"RANGOON", "", "", "Yangon", "MM"},
    {"NAYPYIDAW", "", "", "Naypyitaw", "MM"},
    {"QUEBEC CITY", "", "", "Quebec City", "CA"},
    {"MONTREAL", "", "", "Montreal", "CA"},
    {"GAZA CITY", "", "", "Gaza City", "PS"},
    {"GAZA", "", "", "Gaza City", "PS"},
    {"RAMALLAH", "West Bank", "", "Ramallah", "PS"},
    {"JERUSALEM", "", "", "Jerusalem", "IL"},
    {"PEKING", "", "", "Beijing", "CN"},
    {"北京", "", "", "Beijing", "CN"},
    {"SAIGON", "", "", "Ho Chi Minh City", "VN"},
    {"首尔", "", "", "Seoul", "KR"},
    {"GENF", "", "", "Geneva", "CH"},
    {"Ginebra", "", "", "Geneva", "CH"},
    {"GENÈVE", "", "", "Geneva", "CH"},
    {"LONDRES", "", "", "London", "GB"},
    {"LONDON", "", "", "London", "GB"},
    {"LONDON", "Ontario", "", "London", "CA"},
    {"LONDON", "Ont.", "", "London", "CA"},
    {"PARIGI", "", "", "Paris", "FR"},
    {"PARIS", "", "", "Paris", "FR"},
    {"PARIS", "Texas", "", "Paris", "US"},
    {"PARIS", "Tex.", "", "Paris", "US"},
    {"KÖLN", "", "", "Cologne", "DE"},
    {"COLOGNE", "Germany", "", "Cologne", "DE"},
    {"FRANKFURT", "", "", "Frankfurt", "DE"},
    {"Frankfurt/Main", "", "", "Frankfurt", "DE"},
    {"MÜNCHEN", "", "", "Munich", "DE"},
    {"DEN HAAG", "", "", "The Hague", "NL"},
    {"THE HAGUE", "Netherlands", "", "The Hague", "NL"},
    {"BRUXELLES", "", "", "Brussels", "BE"},
    {"BRÜSSEL", "", "", "Brussels", "BE"},
    {"VATICAN CITY", "", "", "Vatican City", "VA"},
    {"DAVOS", "Switzerland", "", "Davos", "CH"},
    {"BIRMINGHAM", "", "", "Birmingham", "GB"},
    {"BIRMINGHAM", "Ala.", "", "Birmingham", "US"},
    {"BIRMINGHAM", "England", "", "Birmingham", "GB"},
    {"BIRMINGHAM", "", "The mayor said Alabama had paid. Montgomery and Huntsville in Alabama agreed.",
     "Birmingham", "US"},
    {"HYDERABAD", "", "", "Hyderabad", "IN"},
    {"HYDERABAD", "Pakistan", "", "Hyderabad", "PK"},
    {"HYDERABAD", "", "Police in Pakistan's Sindh province said buses from Karachi and Lahore were stopped.",
     "Hyderabad", "PK"},
    {"HYDERABAD", "", "The Indian state of Telangana opened a lake.", "Hyderabad", "IN"},
    {"VICTORIA", "Seychelles", "", "Victoria", "SC"},
    {"VICTORIA", "British Columbia", "", "Victoria", "CA"},
    {"VICTORIA", "", "Fishermen in the Seychelles found a wreck, and Seychelles officials were told.",
     "Victoria", "SC"},
    {"SAVANNAH", "Ga.", "", "Savannah", "US"},
    {"BATUMI", "Georgia", "", "Batumi", "GE"},
    {"SAVANNAH", "Georgia", "", "Savannah", "US"},
    {"TBILISI", "Georgia", "", "Tbilisi", "GE"},
    {"JERSEY CITY", "N.J.", "", "Jersey City", "US"},
    {"ST. HELIER", "Jersey", "", "St. Helier", "JE"},
    {"SPRINGFIELD", "Ill.", "", "Springfield", "US"},
    {"PORTLAND", "Maine", "", "Portland", "US"},
    {"SACRAMENTO", "Calif.", "", "Sacramento", "US"},
    {"ST. PETERSBURG", "Russia", "", "St. Petersburg", "RU"},
    {"ST. PETERSBURG", "Fla.", "", "St. Petersburg", "US"},
    {"PERTH", "", "", "Perth", "AU"},
    {"PERTH", "Scotland", "", "Perth", "GB"},
    {"SYDNEY", "", "", "Sydney", "AU"},
    {"SYDNEY", "Nova Scotia", "", "Sydney", "CA"},
    {"NEWCASTLE", "N.S.W.", "", "Newcastle", "AU"},
    {"SANTIAGO", "", "", "Santiago", "CL"},
    {"SAN JOSE", "Costa Rica", "", "San Jose", "CR"},
    {"SAN JOSE", "Calif.", "", "San Jose", "US"},
    {"TRIPOLI", "Lebanon", "", "Tripoli", "LB"},
    {"TRIPOLI", "", "", "Tripoli", "LY"},
    {"CORDOBA", "Spain", "", "Córdoba", "ES"},
    {"CORDOBA", "Argentina", "", "Córdoba", "AR"},
    {"VALENCIA", "Venezuela", "", "Valencia", "VE"},
    {"N'DJAMENA", "", "", "N'Djamena", "TD"},
    {"NDJAMENA", "Chad", "", "N'Djamena", "TD"},
    {"SANAA", "", "", "Sanaa", "YE"},
    {"PORT-AU-PRINCE", "", "", "Port-au-Prince", "HT"},
    {"SAO PAULO", "", "", "Sao Paulo", "BR"},
    {"ANKARA", "Turkey", "", "Ankara", "TR"},
    {"ISTANBUL", "Türkiye", "", "Istanbul", "TR"},
    {"DHAKA", "", "", "Dhaka", "BD"},
    {"KINSHASA", "Congo", "", "Kinshasa", "CD"},
    {"BRAZZAVILLE", "Republic of Congo", "", "Brazzaville", "CG"},
    {"ASTANA", "", "", "Astana", "KZ"},
    {"Paris (France)", "", "", "Paris", "FR"},
    {"Geneva, Switzerland", "", "", "Geneva", "CH"},
    {"WHITEHORSE", "Yukon", "", "Whitehorse", "CA"},
    {"PORT ANSELL", "Seychelles", "", "Port Ansell", "SC"},
    {"KHAN YOUNIS", "Gaza", "", "Khan Younis", "PS"},
    {"PORT ANSELL", "S.C.", "", "Port Ansell", "US"},
    {"SÃO PAULO", "SP", "", "Sao Paulo", "BR"},
    {"WASHINGTON", "EUA", "", "Washington", "US"},
    {"CHARLOTTE AMALIE", "U.S. Virgin Islands", "", "Charlotte Amalie", "VI"},
    {"Halle (Saale)", "", "", "Halle", "DE"},
    {"SOUTHERN LEBANON", "", "", "", "LB"},
    {"UKRAINE", "", "", "", "UA"},
    {"GERMANY", "", "", "", "DE"},
};

class DatelineRows : public testing::TestWithParam<Row> {};

TEST_P(DatelineRows, is_resolved) {
  const auto& row = GetParam();
  const auto finding = found(row);
  EXPECT_EQ(finding.dateline.city, row.city);
  EXPECT_EQ(finding.dateline.country, row.country);
  EXPECT_FALSE(finding.because.empty());
}

INSTANTIATE_TEST_SUITE_P(All, DatelineRows, testing::ValuesIn(rows));

TEST(Dateline, reasons_name_the_place_and_its_size) {
  EXPECT_EQ(found({"SEOUL", "", "", "", ""}).because.front().text,
            "dateline 'SEOUL' is Seoul, South Korea; population 10,349,312");
}

TEST(Dateline, the_first_of_two_places_is_the_dateline) {
  for (const auto* written :
       {"GENEVA/NAIROBI", "GENEVA and NAIROBI", "Geneva - Nairobi", "GENEVA; NAIROBI", "GENEVA-NAIROBI"}) {
    const auto finding = found({written, "", "", "", ""});
    EXPECT_EQ(finding.dateline, (StoryDateline{"Geneva", "CH"})) << written;
    EXPECT_EQ(finding.also, std::vector<std::string>{"KE"}) << written;
  }
}

TEST(Dateline, an_unknown_town_keeps_its_name_and_is_a_problem) {
  const auto finding = found({"PORT ANSELL", "", "", "", ""});
  EXPECT_EQ(finding.dateline, (StoryDateline{"Port Ansell", ""}));
  ASSERT_EQ(finding.problems.size(), 1U);
  EXPECT_EQ(finding.problems.front().code, "dateline-unknown");
}

TEST(Dateline, a_source_of_one_country_decides_where_nothing_else_does) {
  NewsItem item;
  EXPECT_EQ(
      resolve_dateline(dateline_words(item, *gazetteer_for_test()), {}, *gazetteer_for_test(), "PK").dateline,
      (StoryDateline{"", "PK"}));
  EXPECT_EQ(resolve_dateline(dateline_words(item, *gazetteer_for_test()), {}, *gazetteer_for_test()).dateline,
            StoryDateline{});
}

TEST(Dateline, located_and_the_head_of_the_copy_serve_too) {
  NewsItem item;
  item.body_html = "<p>OSLO, Norway (Lantern) - A bridge opened.</p>";
  EXPECT_EQ(resolve_dateline(dateline_words(item, *gazetteer_for_test()), {}, *gazetteer_for_test()).dateline,
            (StoryDateline{"Oslo", "NO"}));
  item.located = "Bergen";
  EXPECT_EQ(resolve_dateline(dateline_words(item, *gazetteer_for_test()), {}, *gazetteer_for_test()).dateline,
            (StoryDateline{"Bergen", "NO"}));
  item.located.clear();
  item.body_html = "<p>UPDATE 1 - A bridge opened.</p>";
  EXPECT_EQ(resolve_dateline(dateline_words(item, *gazetteer_for_test()), {}, *gazetteer_for_test()).dateline,
            StoryDateline{});
}

}  // namespace
}  // namespace dateline::taster
