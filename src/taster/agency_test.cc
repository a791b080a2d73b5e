#include "taster/agency.h"

#include <gtest/gtest.h>

namespace dateline::taster {
namespace {

NewsItem agency_item(std::string uri, std::string provider = {}, std::string holder = {}) {
  NewsItem made;
  made.uri = std::move(uri);
  made.provider = std::move(provider);
  made.copyright_holder = std::move(holder);
  return made;
}

TEST(Agency, is_known_by_its_name) {
  const auto lantern = agency_item("urn:x:1", "Lantern");
  EXPECT_EQ(compare_agencies(lantern, agency_item("urn:y:1", "Lantern News")), Agencies::same);
  EXPECT_EQ(compare_agencies(lantern, agency_item("urn:y:1", "", "© 2026 The Lantern")), Agencies::same);
  EXPECT_EQ(compare_agencies(lantern, agency_item("urn:x:1", "Merrow")), Agencies::different);
}

TEST(Agency, without_a_name_is_known_by_who_made_its_uris) {
  const auto page = agency_item("https://www.lantern.example/a/1");
  EXPECT_EQ(compare_agencies(page, agency_item("https://lantern.example/b?p=2")), Agencies::same);
  EXPECT_EQ(compare_agencies(page, agency_item("https://merrow.example/a/1")), Agencies::different);
  EXPECT_EQ(compare_agencies(agency_item("urn:newsml:lantern.example:20260302:a"),
                             agency_item("urn:newsml:lantern.example:20260303:b")),
            Agencies::same);
  EXPECT_EQ(
      compare_agencies(agency_item("tag:lantern.example,2026:1"), agency_item("tag:merrow.example,2026:1")),
      Agencies::different);
}

TEST(Agency, that_nothing_names_may_be_the_same) {
  EXPECT_EQ(compare_agencies(agency_item("urn:dateline:anpa:1"), agency_item("urn:dateline:anpa:2")),
            Agencies::maybe);
  EXPECT_EQ(compare_agencies(agency_item("urn:dateline:anpa:1"), agency_item("urn:x:2", "Lantern")),
            Agencies::maybe);
}

TEST(Agency, a_sender_is_told_by_name_by_the_head_of_copy_or_by_host) {
  auto filed = agency_item("urn:dateline:anpa:1"), again = agency_item("urn:dateline:anpa:2");
  filed.body_html = "<p>TALCA (OW)--It rained.</p>";
  again.body_html = "<p>LIMA (OW)--It did not.</p>";
  EXPECT_EQ(sender_key(filed), sender_key(again));
  EXPECT_TRUE(is_agency(sender_key(filed)));
  EXPECT_EQ(sender_key(agency_item("urn:x:1", "Lantern")), agency_key(agency_item("urn:x:2", "Lantern")));

  const auto page = agency_item("https://www.lantern.example/a/1");
  EXPECT_EQ(sender_key(page), sender_key(agency_item("https://lantern.example/b")));
  EXPECT_FALSE(is_agency(sender_key(page)));
  EXPECT_EQ(sender_key(agency_item("urn:x:1")), 0U);
}

}  // namespace
}  // namespace dateline::taster
