#include "settings/table.h"

#include <gtest/gtest.h>

#include <set>

namespace dateline {
namespace {

TEST(Table, EveryKeyHasOneNameAndASentence) {
  std::set<std::string_view> sections;
  table::for_each([&](const auto& section) {
    EXPECT_TRUE(sections.insert(section.name).second) << section.name;
    EXPECT_NE(section.one == nullptr, section.many == nullptr) << section.name;
    std::set<std::string_view> keys;
    for (const auto& key : section.keys) {
      EXPECT_TRUE(keys.insert(key.name).second) << key.name;
      EXPECT_TRUE(key.sentence.ends_with('.')) << key.name;
      EXPECT_EQ(key.sentence.find('|'), std::string_view::npos)
          << "breaks the reference's tables: " << key.name;
    }
  });
}

TEST(Table, OnlyListsMayRequireKeys) {
  table::for_each([](const auto& section) {
    for (const auto& key : section.keys)
      EXPECT_TRUE(section.many != nullptr || !key.fallback.empty()) << section.name << "." << key.name;
  });
}

}  // namespace
}  // namespace dateline
