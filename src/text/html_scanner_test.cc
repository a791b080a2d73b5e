#include "text/html_scanner.h"

#include <gtest/gtest.h>

#include <vector>

namespace dateline::text {
namespace {

std::vector<std::string> tokens(std::string_view html) {
  std::vector<std::string> all;
  HtmlScanner scanner(html);
  while (const auto token = scanner.next())
    all.push_back(token->name.empty() ? std::string(token->source) : token->name);
  return all;
}

TEST(HtmlScanner, CutsAsTheStandardDoes) {
  EXPECT_EQ(tokens("a<B x='>'>c</b>"), (std::vector<std::string>{"a", "b", "c", "b"}));
  EXPECT_EQ(tokens("<!-- > --!>a<!-->b"), (std::vector<std::string>{"<!-- > --!>", "a", "<!-->", "b"}));
  EXPECT_EQ(tokens("1 < 2 <3"), (std::vector<std::string>{"1 ", "<", " 2 ", "<", "3"}));
  EXPECT_EQ(tokens("</>a</ b>"), (std::vector<std::string>{"</>", "a", "</ b>"}));
}

TEST(HtmlScanner, TakesRawTextToItsEndTag) {
  HtmlScanner scanner("<script>a</scripty></SCRIPT >b");
  scanner.next();
  EXPECT_EQ(scanner.take_raw_text("script"), "a</scripty></SCRIPT >");
  EXPECT_EQ(scanner.next()->source, "b");
}

TEST(HtmlScanner, SkipsElementsWithThoseInside) {
  HtmlScanner scanner("<svg><svg></svg>x</svg>b");
  scanner.next();
  scanner.skip_element("svg");
  EXPECT_EQ(scanner.next()->source, "b");
}

}  // namespace
}  // namespace dateline::text
