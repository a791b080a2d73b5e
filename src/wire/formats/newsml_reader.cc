#include "wire/formats/newsml_reader.h"

#include <fmt/format.h>

#include "text/unicode.h"
#include "wire/formats/newsml_content.h"
#include "wire/formats/newsml_metadata.h"
#include "wire/formats/xml_line.h"

namespace dateline::wire {
namespace {

constexpr int deepest = 4;  // items in components of items

NewsmlItem read_envelope(XmlNode envelope) {
  NewsmlItem out;
  if (!envelope) return out;
  out.transmission = line_of(envelope.child("TransmissionId"));
  out.sent = line_of(envelope.child("DateAndTime"));
  out.priority = formal_name(envelope.child("Priority"));
  out.service = formal_name(envelope.child("NewsService"));
  return out;
}

void read_identification(XmlNode identification, NewsmlItem& into) {
  if (!identification) return;
  into.provider_id = line_of(identification.find("ProviderId"));
  into.date_id = line_of(identification.find("DateId"));
  into.item_id = line_of(identification.find("NewsItemId"));
  into.public_id = line_of(identification.find("PublicIdentifier"));
  into.label = line_of(identification.find("NameLabel"));
  if (const auto revision = identification.find("RevisionId")) {
    into.revision = line_of(revision);
    into.update = revision.attribute("Update");
  }
}

void read_links(XmlNode management, NewsmlItem& into) {
  for (const auto child : management.children()) {
    const auto item = child.attribute("NewsItem");
    if (item.empty()) continue;
    if (child.name() == "DerivedFrom") into.links.push_back({.rel = "derived-from", .href = item});
    if (child.name() == "AssociatedWith") into.links.push_back({.rel = "related", .href = item});
  }
}

void read_management(XmlNode management, NewsmlItem& into) {
  if (!management) return;
  into.kind = formal_name(management.child("NewsItemType"));
  into.first_created = line_of(management.child("FirstCreated"));
  into.revision_created = line_of(management.child("ThisRevisionCreated"));
  into.statuses.push_back(formal_name(management.child("Status")));
  if (const auto change = management.child("StatusWillChange")) {
    into.future_status = formal_name(change.child("FutureStatus"));
    into.future_time = line_of(change.child("DateAndTime"));
  }
  into.urgency = formal_name(management.child("Urgency"));
  for (const auto child : management.children())
    if (child.name() == "Instruction") into.instructions.push_back(child.attribute("FormalName"));
  read_links(management, into);
}

bool names_embargo(std::string_view word) {
  return text::lower(word).find("embargo") != std::string::npos;
}

// Where agencies put one: <Property FormalName="EmbargoedUntil" Value="…"/>, <EmbargoedUntil>, a <NewsLine>.
void read_embargoes(XmlNode item, NewsmlItem& into) {
  for (const auto property : item.find_all("Property"))
    if (names_embargo(property.attribute("FormalName")))
      into.embargoes.push_back(text::collapse_whitespace(property.attribute("Value")));
  for (const auto* name : {"EmbargoedUntil", "Embargo"})
    for (const auto element : item.find_all(name)) into.embargoes.push_back(formal_name(element));
  for (const auto& [type, text] : into.lines.others)
    if (names_embargo(type)) into.embargoes.push_back(text);
}

class Reader {
 public:
  Reader(XmlNode root, std::string_view base_url, std::size_t most)
      : topics_(root),
        envelope_(read_envelope(root.child("NewsEnvelope"))),
        base_url_(base_url),
        most_(most) {}

  NewsmlDocument read(XmlNode root) {
    for (const auto child : root.children())
      if (child.name() == "NewsItem") read_item(child, 0);
    if (left_out_ > 0)
      document_.problems.push_back({"items-left-out", fmt::format("{} items more than the {} that are read",
                                                                  left_out_, document_.items.size())});
    return std::move(document_);
  }

 private:
  void ignore(XmlNode node, std::string what) {
    document_.problems.push_back({"item-ignored", std::move(what), node.line()});
  }

  void read_item(XmlNode node, int depth) {
    const auto component = node.child("NewsComponent");
    if (!component && node.child("TopicSet")) return ignore(node, "an item that is a vocabulary");
    if (document_.items.size() >= most_ || depth > deepest) {
      ++left_out_;
      return;
    }
    auto item = envelope_;
    item.line = node.line();
    read_identification(node.child("Identification"), item);
    read_management(node.child("NewsManagement"), item);
    item.is_partial = !component && node.child("Update");
    std::vector<XmlNode> nested;
    if (component) {
      item.duid = component.attribute("Duid");
      nested = read_newsml_content(component, topics_, base_url_, item);
    }
    if (item.language.empty()) item.language = component ? component.language() : node.language();
    read_embargoes(node, item);
    if (!nested.empty() && item.texts.empty() && item.files.empty())
      ignore(node, fmt::format("an item that is a package of {} others", nested.size()));
    else
      document_.items.push_back(std::move(item));
    for (const auto each : nested) read_item(each, depth + 1);
  }

  NewsmlTopics topics_;
  NewsmlItem envelope_;
  std::string_view base_url_;
  std::size_t most_, left_out_ = 0;
  NewsmlDocument document_;
};

}  // namespace

NewsmlDocument read_newsml(XmlNode root, std::string_view base_url, std::size_t most) {
  return Reader(root, base_url, most).read(root);
}

}  // namespace dateline::wire
