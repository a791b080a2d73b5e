#include "wire/formats/feed_cdf.h"

#include "text/unicode.h"
#include "text/url.h"

namespace dateline::wire {
namespace {

// CDF's own spelling is capitals, the world's is both.
std::string attribute(XmlNode node, std::string_view name) {
  const auto own = node.attribute(name);
  return own.empty() ? node.attribute(text::lower(name)) : own;
}

std::string address(const std::string& written, const std::string& base) {
  return text::resolve_url(written, base).value_or(written);
}

void add_link(FeedEntry& into, std::string rel, const std::string& written, const std::string& base) {
  if (!written.empty()) into.links.push_back({.rel = std::move(rel), .href = address(written, base)});
}

// What a channel and an item have in common.
void read_about(XmlNode node, const FeedContext& context, FeedEntry& into) {
  into.updated = attribute(node, "LASTMOD");
  add_link(into, "alternate", attribute(node, "HREF"), context.base_url);
  add_link(into, "self", attribute(node, "SELF"), context.base_url);
  for (const auto child : node.children()) {
    const auto name = text::lower(child.name());
    if (name == "title" && into.title.empty()) into.title = read_rss_text(child, context);
    if (name == "abstract" && into.summary.empty()) into.summary = read_rss_text(child, context);
    if (name == "a" && into.links.empty())
      add_link(into, "alternate", attribute(child, "HREF"), context.base_url);
    if (name == "logo" && !attribute(child, "HREF").empty())
      into.media.push_back({.href = address(attribute(child, "HREF"), context.base_url), .medium = "image"});
  }
  into.xml_language = node.language();
}

// Recursion is as deep as the document, which the parser bounds.
void read_items(XmlNode channel, FeedContext context, FeedDocument& document) {
  if (const auto base = attribute(channel, "BASE"); !base.empty())
    context.base_url = address(base, context.base_url);
  for (const auto child : channel.children()) {
    const auto name = text::lower(child.name());
    if (name == "channel") read_items(child, context, document);
    if (name != "item") continue;
    if (!document.add()) continue;
    document.entries.back().line = child.line();
    read_about(child, context, document.entries.back());
  }
}

}  // namespace

bool is_cdf(XmlNode root) {
  if (text::lower(root.name()) != "channel") return false;
  return root.name() != "channel" || root.has_attribute("href") || root.has_attribute("HREF") ||
         root.has_attribute("lastmod") || root.has_attribute("LASTMOD");
}

FeedDocument read_cdf(XmlNode root, const FeedContext& context) {
  FeedDocument document;
  auto within = context;
  if (const auto base = attribute(root, "BASE"); !base.empty()) within.base_url = address(base, base);
  read_about(root, within, document.channel);
  if (!document.channel.media.empty()) document.feed.image.url = document.channel.media.front().href;
  read_items(root, context, document);
  return document;
}

}  // namespace dateline::wire
