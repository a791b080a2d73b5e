#include "wire/formats/newsml_schemes.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(NewsmlSchemes, KnowsWhatIptcNames) {
  EXPECT_EQ(iptc_scheme("medtop"), "http://cv.iptc.org/newscodes/mediatopic/");
  EXPECT_EQ(iptc_scheme("acdc"), "http://cv.iptc.org/newscodes/audiocodec/");
  EXPECT_EQ(iptc_scheme("wldreg"), "http://cv.iptc.org/newscodes/worldregion/");
  EXPECT_EQ(iptc_scheme("iso3166-1a2"), "http://cvx.iptc.org/iso3166-1a2/");
  EXPECT_EQ(iptc_scheme("wikidata"), "http://www.wikidata.org/entity/");
  EXPECT_EQ(iptc_scheme("northwire"), "");
  EXPECT_EQ(iptc_scheme(""), "");
}

TEST(NewsmlSchemes, KnowsIptcsListsByTheirHost) {
  EXPECT_TRUE(is_iptc_catalog("http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_32.xml"));
  EXPECT_TRUE(is_iptc_catalog("https://iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"));
  EXPECT_TRUE(is_iptc_catalog(" http://cv.iptc.org/catalog.xml"));
  EXPECT_FALSE(is_iptc_catalog("http://notiptc.org/catalog.xml"));
  EXPECT_FALSE(is_iptc_catalog("http://north.example/iptc.org/catalog.xml"));
  EXPECT_FALSE(is_iptc_catalog(""));
}

}  // namespace dateline::wire
