#include "wire/formats/newsml_g2.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/unicode.h"
#include "wire/formats/content_type.h"
#include "wire/formats/newsml_g2_adapter.h"
#include "wire/formats/newsml_g2_files.h"
#include "wire/formats/newsml_g2_reader.h"

namespace dateline::wire {
namespace {

constexpr std::size_t max_items = 10'000;

bool is_news(XmlNode node) {
  return node.name() == "newsItem" || node.name() == "packageItem";
}

bool is_no_news(XmlNode node) {
  constexpr std::array names{"conceptItem", "knowledgeItem", "planningItem", "catalogItem"};
  return std::ranges::find(names, node.name()) != names.end();
}

void read_header(XmlNode header, G2Message& into) {
  for (const auto child : header.children()) {
    if (child.name() == "priority") into.priority = text::collapse_whitespace(child.text());
    if (child.name() == "sender") into.sender = text::collapse_whitespace(child.text());
    read_g2_catalog(child, into.catalog);
  }
}

// The items below a message's root, wherever its sets put them.
void collect(XmlNode node, G2Message& message, std::vector<XmlNode>& items) {
  for (const auto child : node.children()) {
    if (child.name() == "header") read_header(child, message);
    if (is_news(child) || is_no_news(child)) items.push_back(child);
    if (child.name() == "itemSet") collect(child, message, items);
  }
}

void ignore(XmlNode node, std::vector<Problem>& problems) {
  problems.push_back(
      {"item-ignored",
       fmt::format("<{}> '{}' is no news item", node.name(), node.attribute("guid").substr(0, 200)),
       node.line()});
}

// Copy may stand in it; without any it says nothing that could be news.
void read_part_alone(XmlNode root, const Hints& hints, Parsed& parsed) {
  auto item = item_of(read_g2_part(root), {}, hints, parsed.problems);
  const bool has_copy = !item.body_html.empty() || !item.renditions.empty() || !item.associations.empty();
  parsed.problems.push_back({has_copy ? "part-alone" : "item-ignored",
                             fmt::format("<{}> is a part of an item, without the item", root.name()),
                             root.line()});
  if (has_copy) parsed.items.push_back(std::move(item));
}

}  // namespace

Result<Parsed> parse_newsml_g2(std::string_view bytes, const Hints& hints) {
  TRY(const auto xml, XmlDocument::create(bytes, content_type_of(hints.content_type).charset));
  const auto root = xml.root();
  Parsed parsed{.format = "newsml-g2"};
  parsed.problems = xml.problems();
  if (is_g2_part(root.name())) {
    read_part_alone(root, hints, parsed);
    return parsed;
  }
  G2Message message;
  std::vector<XmlNode> nodes;
  if (is_news(root) || is_no_news(root)) {
    nodes.push_back(root);
  } else if (root.name() == "newsMessage") {
    collect(root, message, nodes);
  } else {
    return error(Fault::invalid, fmt::format("<{}> is no NewsML-G2", root.name()),
                 fmt::format("line {}", root.line()), "expected <newsMessage>, <newsItem> or <packageItem>");
  }

  std::vector<G2Item> shapes;
  for (const auto node : nodes) {
    if (is_no_news(node)) {
      ignore(node, parsed.problems);
    } else if (shapes.size() < max_items) {
      shapes.push_back(read_g2_item(node, message.catalog));
    }
  }
  const auto news = static_cast<std::size_t>(std::ranges::count_if(nodes, is_news));
  if (news > shapes.size())
    parsed.problems.push_back({"items-left-out", fmt::format("{} items more than the {} that are read",
                                                             news - shapes.size(), max_items)});
  if (nodes.empty())
    return error(Fault::invalid, "a newsMessage without an item", fmt::format("line {}", root.line()));
  for (const auto& shape : shapes) parsed.items.push_back(item_of(shape, message, hints, parsed.problems));
  join_files(parsed.items, shapes, hints);
  return parsed;
}

}  // namespace dateline::wire
