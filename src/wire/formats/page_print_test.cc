#include "wire/formats/page_print.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(PagePrint, PartsWhatStyleKeepsApart) {
  EXPECT_EQ(printed_text(text::HtmlTree("<div><span>By Ada North</span><span>Updated now</span></div>")),
            "\nBy Ada North | Updated now\n");
  EXPECT_EQ(printed_text(text::HtmlTree("<p>A <b>bold</b> word<script>no</script><i hidden>no</i></p>")),
            "\n\nA bold word\n\n");
}

}  // namespace dateline::wire
