// What clean_html() promises of every input: cleaned again it is the same, and a browser's tree of it,
// written out, is the same too. No mutation can make something else of it.
#include <gtest/gtest.h>
#include <gumbo.h>

#include <array>
#include <random>

#include "text/escape.h"
#include "text/html.h"
#include "text/html_tree.h"

namespace dateline::text {
namespace {

void write(const GumboNode* node, std::string& out) {
  if (node->type != GUMBO_NODE_ELEMENT) {
    out += escape_html(node->v.text.text);
    return;
  }
  const std::string tag(HtmlNode(node).tag());
  out += "<" + tag;
  const auto& attributes = node->v.element.attributes;
  for (unsigned i = 0; i < attributes.length; ++i) {
    const auto* attribute = static_cast<const GumboAttribute*>(attributes.data[i]);
    out += std::string(" ") + attribute->name + "=\"" + escape_attribute(attribute->value) + '"';
  }
  out += ">";
  if (tag == "br" || tag == "hr" || tag == "img") return;
  const auto& children = node->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) write(static_cast<const GumboNode*>(children.data[i]), out);
  out += "</" + tag + ">";
}

std::string read_and_written(const std::string& html) {
  const HtmlTree tree("<!doctype html><body>" + html);
  std::string out;
  for (const auto node : tree.body().children()) write(node.raw(), out);
  return out;
}

constexpr std::array<std::string_view, 96> parts{"<p>",
                                                 "</p>",
                                                 "<b>",
                                                 "</b>",
                                                 "<i>",
                                                 "</i>",
                                                 "text ",
                                                 " more",
                                                 "<a href=//x.example>",
                                                 "</a>",
                                                 "<br>",
                                                 "<table>",
                                                 "<tr>",
                                                 "<td>",
                                                 "<th>",
                                                 "</td>",
                                                 "</tr>",
                                                 "</table>",
                                                 "<tbody>",
                                                 "<ul>",
                                                 "<ol start=3>",
                                                 "<li>",
                                                 "</li>",
                                                 "</ul>",
                                                 "<pre>",
                                                 "\n",
                                                 "</pre>",
                                                 "<h1>",
                                                 "</h1>",
                                                 "<h3>",
                                                 "<figure>",
                                                 "<figcaption>",
                                                 "</figcaption>",
                                                 "</figure>",
                                                 "<svg>",
                                                 "</svg>",
                                                 "<style>",
                                                 "</style>",
                                                 "<math>",
                                                 "<mtext>",
                                                 "<mglyph>",
                                                 "<annotation-xml encoding=text/html>",
                                                 "<foreignObject>",
                                                 "<desc>",
                                                 "<!--",
                                                 "-->",
                                                 "--!>",
                                                 "<!-->",
                                                 "<![CDATA[",
                                                 "]]>",
                                                 "<title>",
                                                 "</title>",
                                                 "&amp;lt;",
                                                 "&nbsp;",
                                                 "&lt;script&gt;",
                                                 "&#0;",
                                                 "&notit;",
                                                 "<blockquote>",
                                                 "</blockquote>",
                                                 "<dl>",
                                                 "<dd>",
                                                 "<dt>",
                                                 "</dl>",
                                                 "<code>",
                                                 "<sub>",
                                                 "<template>",
                                                 "</template>",
                                                 "<select>",
                                                 "<option>",
                                                 "<textarea>",
                                                 "</textarea>",
                                                 "<hr>",
                                                 "<img src=//x.example/p>",
                                                 "<img src='/a\"b' alt='<p title=\"' onerror=x>",
                                                 "<noscript>",
                                                 "</noscript>",
                                                 "<caption>",
                                                 "<div>",
                                                 "</div>",
                                                 "\"'>",
                                                 "<form>",
                                                 "</form>",
                                                 "<button>",
                                                 "<isindex>",
                                                 "<plaintext>",
                                                 "<xmp>",
                                                 "</xmp>",
                                                 "<nobr>",
                                                 "<font color=red>",
                                                 "<script>x</script>",
                                                 "<iframe>",
                                                 "</iframe>",
                                                 "<ruby>",
                                                 "<rt>",
                                                 "<time datetime=2025>",
                                                 "<abbr title='&quot;>'>"};

}  // namespace

TEST(CleanHtml, IsAFixpointAndABrowsersTree) {
  const CleanOptions options{.base_url = "https://base.example/"};
  std::mt19937 random(3);
  for (int round = 0; round < 1500; ++round) {
    std::string dirty;
    for (auto n = random() % 30; n > 0; --n) dirty += parts[random() % parts.size()];
    const auto once = clean_html(dirty, options);
    ASSERT_EQ(clean_html(once, options), once) << dirty;
    ASSERT_EQ(read_and_written(once), once) << dirty;
  }
}

}  // namespace dateline::text
