#include "wire/formats/wire_agate.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(Agate, RowsAreATable) {
  EXPECT_EQ(html_of_copy({"Standings", ";W;L", "Oslo;2;1", "Bergen;1;2"}),
            "<p>Standings</p><table><tr><th></th><th>W</th><th>L</th></tr><tr><td>Oslo</td><td>2</td>"
            "<td>1</td></tr><tr><td>Bergen</td><td>1</td><td>2</td></tr></table>");
}

TEST(Agate, SentencesAreNone) {
  EXPECT_EQ(html_of_copy({"He came; he saw; he left.", "She came; she saw; she stayed."}),
            "<p>He came; he saw; he left.</p><p>She came; she saw; she stayed.</p>");
  EXPECT_EQ(html_of_copy({"a;b;<c>"}), "<p>a;b;&lt;c&gt;</p>");
}

}  // namespace dateline::wire
