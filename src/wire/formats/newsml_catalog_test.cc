#include "wire/formats/newsml_catalog.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(NewsmlCatalog, ResolvesByItsOwnSchemesFirst) {
  NewsmlCatalog catalog;
  catalog.add("medtop", "https://north.example/topics#");
  catalog.add("medtop", "https://south.example/");
  catalog.refer("http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml");
  EXPECT_EQ(catalog.resolve("medtop:7"), "https://north.example/topics#7");
  EXPECT_EQ(catalog.resolve("genre:Feature"), "http://cv.iptc.org/newscodes/genre/Feature");
}

TEST(NewsmlCatalog, TakesAnAliasForIptcsWhereNoListIsNamed) {
  EXPECT_EQ(NewsmlCatalog().resolve("subj:04000000"), "http://cv.iptc.org/newscodes/subjectcode/04000000");
  NewsmlCatalog other;
  other.refer("https://north.example/catalog.xml");
  EXPECT_EQ(other.resolve("subj:04000000"), "");
}

TEST(NewsmlCatalog, GivesUrisOnly) {
  NewsmlCatalog catalog;
  catalog.add("nw", "https://north.example/t/");
  catalog.add("no", "north topics");
  EXPECT_EQ(catalog.resolve("nw:Bad Ems"), "https://north.example/t/Bad%20Ems");
  EXPECT_EQ(catalog.resolve("no:1"), "");
  EXPECT_EQ(catalog.resolve("nw"), "");
  EXPECT_EQ(catalog.resolve("nw:"), "");
  EXPECT_EQ(catalog.resolve(""), "");
}

TEST(NewsmlCatalog, CutsTheAliasOff) {
  EXPECT_EQ(code_of("stat:withheld"), "withheld");
  EXPECT_EQ(code_of("loc:default:7"), "default:7");
  EXPECT_EQ(code_of("usable"), "usable");
  EXPECT_EQ(code_of("http://cv.iptc.org/newscodes/pubstatusg2/canceled"), "canceled");
  EXPECT_EQ(code_of(""), "");
}

}  // namespace dateline::wire
