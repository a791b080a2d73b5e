#include "wire/formats/feed.h"

#include <fmt/format.h>

#include "text/unicode.h"
#include "wire/formats/content_type.h"
#include "wire/formats/feed_adapter.h"
#include "wire/formats/feed_cdf.h"
#include "wire/formats/feed_reader.h"

namespace dateline::wire {
namespace {

std::string_view format_of(XmlNode root) {
  const auto name = text::lower(root.name());
  if (name == "feed" || name == "entry") return "atom";
  if (name == "rdf") return "rdf";
  if (is_cdf(root)) return "cdf";
  if (name == "rss" || name == "channel" || name == "item") return "rss";
  return {};
}

}  // namespace

Result<Parsed> parse_feed(std::string_view bytes, const Hints& hints) {
  TRY(const auto xml, XmlDocument::create(bytes, content_type_of(hints.content_type).charset));
  const auto root = xml.root();
  const auto format = format_of(root);
  if (format.empty())
    return error(Fault::invalid, fmt::format("<{}> is no feed", root.name()),
                 fmt::format("line {}", root.line()), "expected <rss>, <rdf:RDF>, <feed> or <CHANNEL>");
  const FeedContext context{.base_url = hints.base_url, .is_atom = format == "atom"};
  auto document = format == "atom"  ? read_atom(root, context)
                  : format == "cdf" ? read_cdf(root, context)
                                    : read_rss(root, context);
  return parsed_feed(format, std::move(document), hints, xml.problems());
}

Parsed parsed_feed(std::string_view format, FeedDocument document, const Hints& hints,
                   std::vector<Problem> problems) {
  Parsed parsed{.format = std::string(format), .feed = {}, .items = {}, .problems = std::move(problems)};
  if (document.left_out > 0)
    parsed.problems.push_back({"items-left-out", fmt::format("{} items more than the {} that are read",
                                                             document.left_out, document.entries.size())});
  document.feed = feed_of(document, hints, parsed.problems);
  for (const auto& entry : document.entries) {
    const auto known = parsed.problems.size();
    parsed.items.push_back(item_of(entry, document, hints, parsed.problems));
    for (auto i = known; i < parsed.problems.size(); ++i)
      if (parsed.problems[i].line == 0) parsed.problems[i].line = entry.line;
  }
  parsed.feed = std::move(document.feed);
  return parsed;
}

}  // namespace dateline::wire
