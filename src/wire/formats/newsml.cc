#include "wire/formats/newsml.h"

#include <fmt/format.h>

#include <algorithm>

#include "wire/formats/content_type.h"
#include "wire/formats/newsml_adapter.h"
#include "wire/formats/newsml_reader.h"
#include "wire/formats/xml.h"

namespace dateline::wire {
namespace {

constexpr std::size_t max_items = 1'000;
constexpr std::size_t max_parts = 4'000;  // each component looks through all it holds

}  // namespace

Result<Parsed> parse_newsml(std::string_view bytes, const Hints& hints) {
  TRY(const auto xml, XmlDocument::create(bytes, content_type_of(hints.content_type).charset));
  const auto root = xml.root();
  if (root.name() != "NewsML")
    return error(Fault::invalid, fmt::format("<{}> is no NewsML 1.x", root.name()),
                 fmt::format("line {}", root.line()), "expected <NewsML>");
  if (const auto parts = root.find_all("ContentItem").size(); parts > max_parts)
    return error(Fault::limit, fmt::format("{} content items; at most {} are read", parts, max_parts));
  auto document = read_newsml(root, hints.base_url, max_items);
  Parsed parsed{.format = "newsml-1.2"};
  parsed.problems = xml.problems();
  std::ranges::move(document.problems, std::back_inserter(parsed.problems));
  for (const auto& item : document.items) parsed.items.push_back(item_of(item, hints, parsed.problems));
  if (parsed.items.empty() && parsed.problems.empty())
    return error(Fault::invalid, "this NewsML has no <NewsItem>");
  return parsed;
}

}  // namespace dateline::wire
