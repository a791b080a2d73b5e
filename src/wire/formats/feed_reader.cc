#include "wire/formats/feed_reader.h"

#include "text/unicode.h"
#include "text/url.h"
#include "wire/formats/feed_modules.h"

namespace dateline::wire {
namespace {

// Of an entry; categories and people are compared with each other.
constexpr std::size_t max_elements = 1'000;

std::string plain(XmlNode node) {
  return text::collapse_whitespace(node.text());
}

std::string address(XmlNode node, const FeedContext& context) {
  const auto written = plain(node);
  return text::resolve_url(written, node.base(context.base_url)).value_or(written);
}

// A feed's first title, not the media module's, is the entry's: elements of its own family come first,
// whatever order the feed has them in.
bool is_family(Module module) {
  return module == Module::rss || module == Module::atom;
}

bool is_entry(XmlNode node) {
  return (node.name() == "item" || node.name() == "entry") && is_family(module_of(node));
}

enum class Turn { own, other, media };

Turn turn_of(Module module) {
  if (is_family(module) || module == Module::content || module == Module::xhtml) return Turn::own;
  return module == Module::media || module == Module::itunes ? Turn::media : Turn::other;
}

void read_children(XmlNode parent, const FeedContext& context, FeedEntry& into) {
  std::vector<std::pair<XmlNode, Module>> children;
  for (const auto child : parent.children())
    if (children.size() < max_elements && !is_entry(child)) children.emplace_back(child, module_of(child));
  for (const auto turn : {Turn::own, Turn::other, Turn::media})
    for (const auto& [child, module] : children)
      if (turn_of(module) == turn) read_element(child, module, context, into);
}

FeedImage read_image(XmlNode node, const FeedContext& context) {
  FeedImage image;
  for (const auto child : node.children()) {
    if (child.name() == "url") image.url = address(child, context);
    if (child.name() == "title") image.title = plain(child);
    if (child.name() == "link") image.link = address(child, context);
  }
  return image;
}

// Of <skipHours> and <skipDays>: at most a week's.
std::vector<std::string> texts(XmlNode node) {
  constexpr std::size_t most = 24 * 7;
  std::vector<std::string> all;
  for (const auto child : node.children())
    if (all.size() < most) all.push_back(plain(child));
  return all;
}

std::string generator(XmlNode node) {
  auto name = plain(node);
  const auto version = node.attribute("version");
  if (!version.empty() && name.find(version) == std::string::npos)
    name += (name.empty() ? "" : " ") + version;
  return name;
}

// What a channel has and an entry has not.
void read_feed_field(XmlNode node, const FeedContext& context, Feed& feed) {
  const auto module = module_of(node);
  const auto name = node.name();
  if (module == Module::itunes && name == "image" && feed.image.url.empty())
    feed.image.url = node.has_attribute("href") ? node.attribute("href") : node.attribute("url");
  if (module == Module::sy && name == "updatePeriod") feed.update_period = plain(node);
  if (module == Module::sy && name == "updateFrequency") feed.update_frequency = plain(node);
  if (!is_family(module)) return;
  if (name == "skipHours") feed.skip_hours = texts(node);
  if (name == "skipDays") feed.skip_days = texts(node);
  if (name == "image" && module == Module::rss) feed.image = read_image(node, context);
  if ((name == "logo" || name == "icon") && feed.image.url.empty()) feed.image.url = address(node, context);
  if (name == "generator") feed.generator = generator(node);
  if (name == "ttl") feed.ttl = plain(node);
  if (name == "webMaster" && feed.author.empty()) feed.author = plain(node);
}

void add_entry(XmlNode node, const FeedContext& context, FeedDocument& document) {
  if (!document.add()) return;
  auto& entry = document.entries.back();
  entry.line = node.line();
  if (node.has_attribute("about")) entry.id = node.attribute("about");
  read_children(node, context, entry);
  entry.xml_language = node.language();
}

void read_channel(XmlNode channel, const FeedContext& context, FeedDocument& document) {
  for (const auto child : channel.children())
    if (!is_entry(child)) read_feed_field(child, context, document.feed);
  read_children(channel, context, document.channel);
  document.channel.xml_language = channel.language();
  if (document.feed.image.url.empty()) document.feed.image.url = document.channel.image;
  for (const auto child : channel.children())
    if (is_entry(child)) add_entry(child, context, document);
}

}  // namespace

FeedDocument read_rss(XmlNode root, const FeedContext& context) {
  FeedDocument document;
  auto channel = root.name() == "channel" ? root : root.child("channel");
  if (channel) read_channel(channel, context, document);
  if (root == channel) return document;
  // RSS 0.90 and 1.0 have items and image beside the channel; broken 2.0 has them anywhere.
  for (const auto child : root.children()) {
    if (is_entry(child)) add_entry(child, context, document);
    if (child.name() == "image" && document.feed.image.url.empty())
      document.feed.image = read_image(child, context);
  }
  return document;
}

FeedDocument read_atom(XmlNode root, const FeedContext& context) {
  FeedDocument document;
  document.inherits_authors = true;
  if (is_entry(root)) {
    add_entry(root, context, document);
  } else {
    read_channel(root, context, document);
  }
  return document;
}

}  // namespace dateline::wire
