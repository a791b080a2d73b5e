#include "wire/formats/nitf.h"

#include <fmt/format.h>

#include <algorithm>

#include "wire/formats/content_type.h"
#include "wire/formats/nitf_adapter.h"
#include "wire/formats/nitf_reader.h"
#include "wire/formats/xml.h"

namespace dateline::wire {
namespace {

constexpr std::size_t max_items = 1'000;

}  // namespace

Result<Parsed> parse_nitf(std::string_view bytes, const Hints& hints) {
  TRY(const auto xml, XmlDocument::create(bytes, content_type_of(hints.content_type).charset));
  const auto root = xml.root();
  auto documents = root.name() == "nitf" ? std::vector{root} : root.find_all("nitf");
  if (documents.empty())
    return error(Fault::invalid, fmt::format("<{}> holds no NITF", root.name()),
                 fmt::format("line {}", root.line()), "expected <nitf>");
  Parsed parsed{.format = "nitf"};
  parsed.problems = xml.problems();
  if (documents.size() > max_items) {
    parsed.problems.push_back({"items-left-out", fmt::format("{} items more than the {} that are read",
                                                             documents.size() - max_items, max_items)});
    documents.resize(max_items);
  }
  for (const auto document : documents)
    std::ranges::move(items_of(read_nitf(document, hints.base_url), hints, parsed.problems),
                      std::back_inserter(parsed.items));
  return parsed;
}

}  // namespace dateline::wire
