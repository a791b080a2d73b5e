#include "wire/formats/newsml_metadata.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"
#include "wire/formats/copy_fields.h"
#include "wire/formats/xml_line.h"

namespace dateline::wire {
namespace {

constexpr std::size_t max_values = 500;  // of a kind

void keep_first(std::string& into, std::string value) {
  if (into.empty()) into = std::move(value);
}

void add(std::vector<std::string>& list, std::string value) {
  if (!value.empty() && list.size() < max_values && std::ranges::find(list, value) == list.end())
    list.push_back(std::move(value));
}

// The first that says anything.
void keep_line(std::string& into, XmlNode node) {
  if (into.empty()) into = line_of(node);
}

NewsmlTopic topic_of(XmlNode topic) {
  NewsmlTopic out{.type = formal_name(topic.child("TopicType")), .code = line_of(topic.child("FormalName"))};
  for (const auto child : topic.children()) {
    if (child.name() != "Description") continue;
    const bool is_name = text::lower(child.attribute("Variant")).find("name") != std::string::npos;
    if (is_name || out.name.empty()) out.name = line_of(child);
    if (is_name) break;
  }
  if (out.name.empty()) out.name = out.code;
  return out;
}

struct LineField {
  std::string_view element;
  std::string NewsmlLines::* field;
};
// clang-format off
constexpr std::array line_fields{
    LineField{"HeadLine", &NewsmlLines::headline},
    LineField{"SubHeadLine", &NewsmlLines::subheadline},
    LineField{"ByLine", &NewsmlLines::byline},
    LineField{"DateLine", &NewsmlLines::dateline},
    LineField{"CreditLine", &NewsmlLines::credit},
    LineField{"CopyrightLine", &NewsmlLines::copyright},
    LineField{"RightsLine", &NewsmlLines::rights},
    LineField{"SlugLine", &NewsmlLines::slug},
};
// clang-format on

// "ferry; tides" or "ferry, tides": words, apart.
void add_keywords(std::vector<std::string>& into, std::string_view words) {
  while (!words.empty()) {
    const auto end = std::min(words.find_first_of(",;"), words.size());
    add(into, std::string(text::trim(words.substr(0, end))));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

// <Provider><Party FormalName="North"/></Provider>, the party perhaps a topic of the file.
std::vector<std::string> parties(XmlNode node, const NewsmlTopics& topics) {
  std::vector<std::string> out;
  for (const auto party : node.find_all("Party")) {
    const auto* topic = topics.find(party.attribute("Topic"));
    auto name = formal_name(party);
    add(out, topic && !topic->name.empty() ? topic->name : std::move(name));
  }
  return out;
}

void read_administrative(XmlNode metadata, const NewsmlTopics& topics, NewsmlItem& into) {
  for (const auto child : metadata.children()) {
    const auto names = parties(child, topics);
    if (child.name() == "Provider" && !names.empty()) keep_first(into.provider, names.front());
    for (const auto& name : names) {
      if (child.name() == "Creator") add(into.creators, name);
      if (child.name() == "Source") add(into.sources, name);
      if (child.name() == "Contributor") add(into.contributors, name);
    }
  }
}

NewsmlPlace place_of(XmlNode location) {
  NewsmlPlace out{.how = line_of(location, "HowPresent")};
  for (const auto property : location.find_all("Property")) {
    const auto name = text::lower(property.attribute("FormalName"));
    auto value = line_of(property, "Value");
    if (name == "city") keep_first(out.city, std::move(value));
    if (name == "sublocation" || name == "area") keep_first(out.part, std::move(value));
    if (name == "countryarea" || name == "state" || name == "province")
      keep_first(out.region, std::move(value));
    if (name == "country") keep_first(out.country, std::move(value));
  }
  return out;
}

void read_occurrence(XmlNode occurrence, const NewsmlTopics& topics, NewsmlItem& into) {
  if (const auto* topic = topics.find(occurrence.attribute("Topic"));
      topic && into.topics.size() < max_values)
    into.topics.push_back(*topic);
}

void read_descriptive(XmlNode metadata, const NewsmlTopics& topics, NewsmlItem& into) {
  for (const auto child : metadata.children()) {
    const auto name = child.name();
    if (name == "Language") keep_first(into.language, formal_name(child));
    if (name == "Genre") add(into.genres, formal_name(child));
    if (name == "SubjectCode")
      for (const auto code : child.children()) add(into.subjects, formal_name(code));
    if (name == "Location" && into.places.size() < max_values) into.places.push_back(place_of(child));
    if (name == "TopicOccurrence") read_occurrence(child, topics, into);
    if (name == "Property" && text::lower(child.attribute("FormalName")) == "keyword")
      add(into.keywords, line_of(child, "Value"));
  }
}

void keep_rights(NewsmlRights& into, NewsmlRights found) {
  keep_first(into.holder, std::move(found.holder));
  keep_first(into.date, std::move(found.date));
  keep_first(into.kind, std::move(found.kind));
  keep_first(into.geography, std::move(found.geography));
  keep_first(into.limitations, std::move(found.limitations));
  keep_first(into.start, std::move(found.start));
  keep_first(into.end, std::move(found.end));
}

}  // namespace

NewsmlTopics::NewsmlTopics(XmlNode root) {
  for (const auto topic : root.find_all("Topic"))
    if (auto duid = topic.attribute("Duid"); !duid.empty()) topics_.emplace(std::move(duid), topic_of(topic));
}

const NewsmlTopic* NewsmlTopics::find(std::string_view reference) const {
  if (!reference.starts_with('#')) return nullptr;
  const auto found = topics_.find(std::string(reference.substr(1)));
  return found == topics_.end() ? nullptr : &found->second;
}

std::string formal_name(XmlNode node) {
  if (!node) return {};
  return node.has_attribute("FormalName") ? line_of(node, "FormalName") : line_of(node);
}

void read_newsml_lines(XmlNode lines, NewsmlLines& into) {
  for (const auto child : lines.children()) {
    for (const auto& field : line_fields)
      if (field.element == child.name()) keep_line(into.*field.field, child);
    if (child.name() == "KeywordLine") add_keywords(into.keywords, line_of(child));
    if (child.name() != "NewsLine" || into.others.size() >= max_values) continue;
    const auto type = formal_name(child.child("NewsLineType"));
    for (const auto text : child.find_all("NewsLineText"))
      if (auto said = line_of(text); !said.empty()) into.others.emplace_back(type, std::move(said));
  }
}

NewsmlRights read_newsml_rights(XmlNode metadata) {
  return {.holder = formal_name(metadata.find("CopyrightHolder")),
          .date = line_of(metadata.find("CopyrightDate")),
          .kind = line_of(metadata.find("UsageType")),
          .geography = line_of(metadata.find("Geography")),
          .limitations = line_of(metadata.find("Limitations")),
          .start = line_of(metadata.find("StartDate")),
          .end = line_of(metadata.find("EndDate"))};
}

void read_newsml_metadata(XmlNode component, const NewsmlTopics& topics, NewsmlItem& into) {
  for (const auto child : component.children()) {
    const auto name = child.name();
    if (name == "NewsLines") read_newsml_lines(child, into.lines);
    if (name == "AdministrativeMetadata") read_administrative(child, topics, into);
    if (name == "RightsMetadata") keep_rights(into.rights, read_newsml_rights(child));
    // One agency cuts the last letters off.
    if (name.starts_with("DescriptiveMeta")) read_descriptive(child, topics, into);
  }
}

}  // namespace dateline::wire
