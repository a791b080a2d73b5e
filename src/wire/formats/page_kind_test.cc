#include "wire/formats/page_kind.h"

#include <gtest/gtest.h>

#include "wire/formats/page_lines.h"

namespace dateline::wire {
namespace {

std::string why(std::string_view text, std::string_view headline = {}) {
  return why_no_article(lines_of_page(text), headline);
}

}  // namespace

TEST(PageKind, IsSaid) {
  EXPECT_EQ(why("Sorry, page not found\n\nError 404.\n"), "it says that the page was not found");
  EXPECT_EQ(why("Seite nicht gefunden\n\nSo geht es weiter.\n"), "it says that the page was not found");
  EXPECT_EQ(why("Sign in to your account\nEmail\nPassword\n"), "it is a login");
  EXPECT_EQ(why("Search results for ferry\n\nFerry sails again\n"), "it is a list of search results");
  EXPECT_EQ(why("Brass lantern of the north\nAdd to basket\n"), "it offers a product");
  EXPECT_EQ(why("Nachtredakteur (m/w/d) gesucht\nJetzt bewerben\n"), "it offers a job");
  EXPECT_EQ(
      why("We value your privacy\n\nWe and our partners store information on a device.\n\nAccept all\n"),
      "it holds only a consent wall; save it again once that is answered");
}

TEST(PageKind, AFrontRepeatsItself) {
  std::string front = "Science\n";
  for (const auto* day : {"23", "24", "25"})
    front +=
        "\nMoss found to prefer the radio\n\nResearchers played it talk programmes for a year, they told a "
        "conference.\n" +
        std::string(day) + " Dec 2025\n";
  EXPECT_EQ(why(front), "it is a list of other pages");
}

TEST(PageKind, AnArticleIsNoneOfThese) {
  EXPECT_EQ(
      why("Ferry sails again after the ice\nBy Ada North\nUpdated 25 Dec 2025 10:00 GMT\n\nThe ferry sailed "
          "again on Thursday, the office said.\n\nWe use cookies and our partners do.\n\nSearch results\n"),
      "");
}

}  // namespace dateline::wire
