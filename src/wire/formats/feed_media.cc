// The files a feed's entry brings: the media module (Media RSS 1.5.1), enclosures, iTunes images.
#include <algorithm>
#include <array>

#include "text/unicode.h"
#include "wire/formats/feed_modules.h"
#include "wire/formats/feed_reader.h"

namespace dateline::wire {
namespace {

std::string plain(XmlNode node) {
  return text::collapse_whitespace(node.text());
}

// What may stand in media:content, media:group or the entry itself, and then holds for all within.
void read_about(XmlNode parent, FeedMedia& file) {
  struct Field {
    std::string_view name;
    std::string FeedMedia::* member;
  };
  constexpr std::array fields{Field{"title", &FeedMedia::title},
                              Field{"description", &FeedMedia::description},
                              Field{"text", &FeedMedia::description}, Field{"credit", &FeedMedia::credit},
                              Field{"copyright", &FeedMedia::copyright}};
  for (const auto child : parent.children())
    for (const auto& field : fields)
      if (module_of(child) == Module::media && child.name() == field.name && (file.*field.member).empty())
        file.*field.member = plain(child);
}

FeedMedia read_file(XmlNode node) {
  FeedMedia file;
  file.href = node.attribute("url");
  if (file.href.empty()) file.href = node.attribute("href");
  file.type = node.attribute("type");
  file.medium = node.attribute("medium");
  file.width = node.attribute("width");
  file.height = node.attribute("height");
  file.length = node.attribute("fileSize");
  file.thumbnail = node.name() == "thumbnail";
  for (auto around = node; around && file.title.empty() + file.description.empty() > 0;
       around = around.parent()) {
    const bool still_media = module_of(around) == Module::media;
    if (still_media || around.name() == "item" || around.name() == "entry") read_about(around, file);
    if (!still_media) break;
  }
  return file;
}

void add_file(XmlNode node, FeedEntry& into, int group) {
  auto file = read_file(node);
  file.group = group;
  if (!file.href.empty()) into.media.push_back(std::move(file));
  for (const auto child : node.children())
    if (module_of(child) == Module::media && child.name() == "thumbnail") add_file(child, into, group);
}

}  // namespace

void read_media(XmlNode node, FeedEntry& into) {
  const auto next_group = [&] {
    int last = -1;
    for (const auto& file : into.media) last = std::max(last, file.group);
    return last + 1;
  };
  if (node.name() == "content" || node.name() == "thumbnail" || node.name() == "image")
    return add_file(node, into, next_group());
  if (node.name() != "group") return;
  const int group = next_group();
  for (const auto child : node.children())
    if (child.name() == "content" || child.name() == "thumbnail") add_file(child, into, group);
}

}  // namespace dateline::wire
