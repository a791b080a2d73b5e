#include "text/escape.h"

#include <gtest/gtest.h>

namespace dateline::text {
namespace {

TEST(Escape, ForEachPlaceItsOwn) {
  EXPECT_EQ(escape_html("a<b> & \"c\""), "a&lt;b&gt; &amp; \"c\"");
  EXPECT_EQ(escape_attribute("\"it's\" <&>"), "&quot;it&#39;s&quot; &lt;&amp;&gt;");
  EXPECT_EQ(escape_path_segment("a/b ü~"), "a%2Fb%20%C3%BC~");
}

TEST(Escape, XmlDropsWhatItCannotHold) {
  EXPECT_EQ(escape_xml("a\x01<b>\uFFFE\xFF"), "a&lt;b&gt;\uFFFD");
}

TEST(Escape, JsonCannotEndItsScript) {
  EXPECT_EQ(escape_json_in_script(R"({"a":"</script>&\u2028"})"),
            R"({"a":"\u003c/script\u003e\u0026\u2028"})");
  EXPECT_EQ(escape_json_in_script("\"\u2028\u2029\""), "\"\\u2028\\u2029\"");
}

}  // namespace
}  // namespace dateline::text
