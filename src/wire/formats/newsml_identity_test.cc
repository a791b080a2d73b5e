#include "wire/formats/newsml_identity.h"

#include <gtest/gtest.h>

#include "wire/formats/uri.h"

namespace dateline::wire {
namespace {

NewsItem identified(const NewsmlItem& from, const Hints& hints = {}) {
  NewsItem item{.headline = "Ferry runs"};
  set_newsml_identity(from, hints, item);
  return item;
}

std::string uri(std::string public_id, std::string revision = {}, std::string update = {}) {
  NewsmlItem from;
  from.public_id = std::move(public_id);
  from.revision = std::move(revision);
  from.update = std::move(update);
  return identified(from).uri;
}

}  // namespace

TEST(NewsmlIdentity, IsTheSameForAllRevisions) {
  EXPECT_EQ(uri("urn:newsml:north.example:20251225:ferry:3", "3", "N"),
            "urn:newsml:north.example:20251225:ferry");
  EXPECT_EQ(uri("urn:newsml:north.example:20251225:ferry:4U", "4", "U"),
            "urn:newsml:north.example:20251225:ferry");
  EXPECT_EQ(uri("urn:newsml:north.example:20251225:ferry:5"), "urn:newsml:north.example:20251225:ferry");
  EXPECT_EQ(uri("urn:newsml:north.example:20251225:ferry", "6"), "urn:newsml:north.example:20251225:ferry");
  EXPECT_EQ(uri("tag:north.example,2025:ferry:7", "7"), "tag:north.example,2025:ferry");
  EXPECT_EQ(uri("tag:north.example,2025:ferry", "7"), "tag:north.example,2025:ferry");
}

TEST(NewsmlIdentity, KeepsTheIdentifierAsWritten) {
  NewsmlItem from;
  from.public_id = "urn:newsml:north.example:20251225:ferry:3";
  from.item_id = "ferry";
  from.revision = "3";
  from.transmission = "0417";
  const auto item = identified(from);
  EXPECT_EQ(item.version, "3");
  EXPECT_EQ(item.alt_ids,
            (std::vector<AltId>{
                {"publicIdentifier", from.public_id}, {"newsItemId", "ferry"}, {"sequence", "0417"}}));
}

TEST(NewsmlIdentity, IsPutTogetherWhereOnlyThePartsAreThere) {
  NewsmlItem from;
  from.provider_id = "north.example";
  from.date_id = "20251225";
  from.item_id = "ferry";
  EXPECT_EQ(identified(from).uri, "urn:newsml:north.example:20251225:ferry");
  from.item_id = "ferry of the north";
  EXPECT_TRUE(identified(from).uri.starts_with("urn:dateline:newsml:"));
}

TEST(NewsmlIdentity, IsMadeUpWhereThereIsNone) {
  NewsmlItem from;
  from.public_id = "urn:newsml:north.example";
  from.first_created = "20251225T080000Z";
  const auto one = identified(from).uri;
  EXPECT_TRUE(is_uri(one));
  EXPECT_EQ(one, identified(from).uri);
  EXPECT_NE(one, identified(from, {.source = "north"}).uri);
  from.first_created = "20251226T080000Z";
  EXPECT_NE(one, identified(from).uri);
}

TEST(NewsmlIdentity, TrustsALongComponentId) {
  NewsmlItem from;
  from.duid = "A1B2C3D4E5F60718";
  auto other = from;
  other.first_created = "20251226T080000Z";
  EXPECT_EQ(identified(from).uri, identified(other).uri);
  EXPECT_EQ(identified(from).alt_ids, (std::vector<AltId>{{"duid", "A1B2C3D4E5F60718"}}));
  from.duid = other.duid = "text1";
  EXPECT_NE(identified(from).uri, identified(other).uri);
}

}  // namespace dateline::wire
