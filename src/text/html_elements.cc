#include "text/html_elements.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace dateline::text {
namespace {

struct Row {
  Treatment treatment;
  std::string_view tags;  // "tag" or "tag>written-as"
};

constexpr std::array kRows{
    Row{Treatment::keep_inline,
        "a abbr acronym>abbr b cite code del em i ins kbd mark q s samp>code small strike>s strong sub sup "
        "time tt>code "
        "u var>i"},
    Row{Treatment::heading, "h1>h2 h2 h3 h4 h5 h6"},
    Row{Treatment::rule, "hr"},
    Row{Treatment::line_break, "br"},
    Row{Treatment::picture, "img"},
    Row{Treatment::player, "iframe video audio"},
    Row{Treatment::preformatted, "pre listing>pre xmp>pre"},
    Row{Treatment::quote, "blockquote"},
    Row{Treatment::list, "ul ol dir>ul menu>ul"},
    Row{Treatment::definitions, "dl"},
    Row{Treatment::figure, "figure"},
    Row{Treatment::caption, "figcaption"},
    Row{Treatment::table, "table"},
    Row{Treatment::unwrap_block,
        "address article aside body center dd details div dt fieldset footer header hgroup html legend li "
        "main marquee "
        "nav p search section summary tbody td tfoot th thead tr caption"},
    Row{Treatment::drop,
        "area base basefont bgsound button canvas col colgroup command datalist dialog embed "
        "form frame "
        "frameset head input isindex keygen link map math menuitem meta meter noembed noframes "
        "noscript "
        "optgroup option output param plaintext progress script select slot source style svg template "
        "textarea title "
        "track"},
};

std::unordered_map<std::string_view, ElementRule> read_table() {
  std::unordered_map<std::string_view, ElementRule> table;
  for (const auto& [treatment, tags] : kRows) {
    for (auto rest = tags; !rest.empty();) {
      const auto end = std::min(rest.find(' '), rest.size());
      const auto entry = rest.substr(0, end);
      const auto arrow = entry.find('>');
      const auto tag = entry.substr(0, arrow);
      table.emplace(tag,
                    ElementRule{treatment, arrow == std::string_view::npos ? tag : entry.substr(arrow + 1)});
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return table;
}

}  // namespace

ElementRule element_rule(std::string_view tag) {
  static const auto table = read_table();
  const auto found = table.find(tag);
  return found == table.end() ? ElementRule{} : found->second;
}

}  // namespace dateline::text
