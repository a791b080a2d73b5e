#include "intake/byline_names.h"

#include <gtest/gtest.h>

namespace dateline::intake {
namespace {

using Names = std::vector<std::string>;

TEST(BylineNames, TakesAListOfPeopleApart) {
  EXPECT_EQ(byline_names("Joy Wambui and Pei-shan Kuo"), (Names{"Joy Wambui", "Pei-shan Kuo"}));
  EXPECT_EQ(byline_names("Ana Ruiz, Jan van der Berg and Élise Roy"),
            (Names{"Ana Ruiz", "Jan van der Berg", "Élise Roy"}));
  EXPECT_EQ(byline_names("Ana Ruiz, Bo Li, and Élise Roy"), (Names{"Ana Ruiz", "Bo Li", "Élise Roy"}));
  EXPECT_EQ(byline_names("Jimena Roldán y Óscar Tibaquirá"), (Names{"Jimena Roldán", "Óscar Tibaquirá"}));
}

TEST(BylineNames, LeavesTheRestWhole) {
  for (const char* one :
       {"Noa Castiñeiras", "Law and Order Desk", "José Ortega y Gasset", "Barnes & Sons", "Ana and Bo Li",
        "Ana Ruiz, Northwind Press", "Ana Ruiz, political editor", "and", "", ", "})
    EXPECT_EQ(byline_names(one), Names{one}) << one;
}

}  // namespace
}  // namespace dateline::intake
