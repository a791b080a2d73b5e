#include "wire/formats/xml_balance.h"

#include <gtest/gtest.h>

#include "wire/formats/xml.h"

namespace dateline::wire {

TEST(XmlBalance, ClosesWhatIsOpenInside) {
  EXPECT_EQ(balance_xml("<a><b><i>x</b>y</a>"), "<a><b><i>x</i></b>y</a>");
  EXPECT_EQ(balance_xml("<a><p>x<p>y</a>z"), "<a><p>x<p>y</p></p></a>z");
}

TEST(XmlBalance, LeavesOutWhatClosesNothing) {
  EXPECT_EQ(balance_xml("<a>x</b>y</a></a>"), "<a>xy</a>");
}

TEST(XmlBalance, NeverKeepsABreakOpen) {
  EXPECT_EQ(balance_xml("<a>x<br>y<br/>z<hr></hr></a>"), "<a>x<br/>y<br/>z<hr/></a>");
  EXPECT_EQ(balance_xml("<a><img src='p'></a>"), "<a><img src='p'/></a>");
}

TEST(XmlBalance, LooksIntoNoSection) {
  for (const auto* same : {"<a><!-- </a> --></a>", "<a><![CDATA[<b></a>]]></a>", "<?p </a>?><a/>",
                           "<a x='</a>'></a>", "a < b", "<a", "<a x='"})
    EXPECT_EQ(balance_xml(same), same);
}

TEST(XmlBalance, KeepsAnItemOutOfItsTitle) {
  const auto xml = XmlDocument::create(
      "<item><title>Ice<br>on the fjord</title><description>It <b>melts</description></item>");
  ASSERT_TRUE(xml);
  EXPECT_EQ(xml.value().root().child("title").text(), "Iceon the fjord");
  EXPECT_EQ(xml.value().root().child("description").text(), "It melts");
  ASSERT_FALSE(xml.value().problems().empty());
  EXPECT_EQ(xml.value().problems().front().line, 1);
}

}  // namespace dateline::wire
