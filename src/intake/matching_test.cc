#include "intake/matching.h"

#include <gmock/gmock.h>

namespace dateline::intake {
namespace {

NewsItem item(std::string uri, std::string version = "1") {
  NewsItem made;
  made.uri = std::move(uri);
  made.version = std::move(version);
  return made;
}

using testing::ElementsAre;
using testing::Optional;
constexpr auto gone = std::nullopt;

TEST(Matching, KnowsItemsThatHaveNotMoved) {
  EXPECT_THAT(match({{0, "a", "1"}, {1, "a", "1"}}, {item("a"), item("a")}),
              ElementsAre(Optional(0u), Optional(1u)));
}

TEST(Matching, KnowsThemByUriWhereOneMoreIsFoundBefore) {
  EXPECT_THAT(match({{0, "a", "1"}, {1, "b", "1"}}, {item("new"), item("a"), item("b")}),
              ElementsAre(Optional(1u), Optional(2u)));
  EXPECT_THAT(match({{0, "a", "1"}, {1, "a", "2"}}, {item("new"), item("a", "2"), item("a", "1")}),
              ElementsAre(Optional(2u), Optional(1u)));
}

TEST(Matching, KnowsThemByPlaceWhereTheUriIsReadAnew) {
  EXPECT_THAT(match({{0, "a", "1"}, {1, "", ""}}, {item("urn:a"), item("b")}),
              ElementsAre(Optional(0u), Optional(1u)));
}

TEST(Matching, SaysWhatIsGone) {
  EXPECT_THAT(match({{0, "a", "1"}, {1, "b", "1"}}, {item("b")}), ElementsAre(gone, Optional(0u)));
  EXPECT_THAT(match({{-1, "", ""}}, {item("b")}), ElementsAre(gone));
}

}  // namespace
}  // namespace dateline::intake
