#include "wire/formats/opml.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/escape.h"
#include "text/unicode.h"
#include "text/url.h"
#include "wire/formats/xml.h"

namespace dateline::wire {
namespace {

constexpr std::size_t most_feeds = 10'000, most_problems = 1'000;

// Programs differ in how they spell it.
std::string first_of(XmlNode node, std::initializer_list<std::string_view> names) {
  for (const auto name : names)
    if (const auto value = node.attribute(name); !text::trim(value).empty())
      return std::string(text::trim(value));
  return {};
}

// feed://host/path is http://host/path, as some browsers wrote it.
std::string address_of(XmlNode outline, bool is_feed) {
  auto url = first_of(outline, {"xmlUrl", "xmlURL", "xmlurl"});
  if (url.empty() && is_feed) url = outline.attribute("url");
  constexpr std::string_view feed = "feed://";
  if (url.starts_with(feed)) url.replace(0, feed.size(), "http://");
  return url;
}

void add_problem(Opml& opml, XmlNode outline, std::string code, std::string detail) {
  if (opml.problems.size() < most_problems)
    opml.problems.push_back({std::move(code), std::move(detail), outline.line(), 1});
}

void read_outline(XmlNode outline, Opml& opml) {
  const auto title = text::collapse_whitespace(first_of(outline, {"title", "text"}));
  const auto type = text::lower(outline.attribute("type"));
  const bool is_feed = type == "rss" || type == "atom" || type == "feed";
  const auto written = address_of(outline, is_feed);
  if (written.empty()) {
    if (is_feed) add_problem(opml, outline, "no-address", fmt::format("'{}' has no xmlUrl", title));
    return;
  }
  const auto url = text::resolve_url(written);
  if (!url || !url->starts_with("http"))
    return add_problem(opml, outline, "bad-address",
                       fmt::format("'{}' is no http or https address", written));
  if (opml.feeds.size() >= most_feeds)
    return add_problem(opml, outline, "too-many", fmt::format("more than {} feeds: '{}'", most_feeds, *url));
  opml.feeds.push_back({title, *url, outline.attribute("language"), outline.line()});
}

void read_outlines(XmlNode parent, Opml& opml) {
  for (const auto child : parent.children()) {
    if (child.name() != "outline") continue;
    read_outline(child, opml);
    read_outlines(child, opml);
  }
}

}  // namespace

Result<Opml> read_opml(std::string_view bytes) {
  TRY(const auto xml, XmlDocument::create(bytes));
  const auto root = xml.root();
  const auto body = root.child("body");
  if (root.name() != "opml" || !body)
    return error(Fault::invalid, fmt::format("<{}> is no OPML", root.name()),
                 fmt::format("line {}", root.line()), "expected <opml> with a <body>");
  Opml opml{.feeds = {}, .problems = xml.problems()};
  read_outlines(body, opml);
  return opml;
}

std::string write_opml(std::string_view title, const std::vector<OpmlFeed>& feeds) {
  std::string out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml "
      "version=\"2.0\">\n<head><title>{}</title></head>\n<body>\n",
      text::escape_xml(title));
  for (const auto& feed : feeds) {
    const auto name = text::escape_xml(feed.title);
    const auto language =
        feed.language.empty() ? "" : fmt::format(" language=\"{}\"", text::escape_xml(feed.language));
    out += fmt::format("<outline type=\"rss\" text=\"{0}\" title=\"{0}\" xmlUrl=\"{1}\"{2}/>\n", name,
                       text::escape_xml(feed.url), language);
  }
  return out + "</body>\n</opml>\n";
}

}  // namespace dateline::wire
