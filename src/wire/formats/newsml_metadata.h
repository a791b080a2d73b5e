// The metadata of NewsML 1.x's components: NewsLines, administrative, rights and descriptive metadata, and
// the topics these refer to.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "wire/formats/newsml_shape.h"
#include "wire/formats/xml.h"

namespace dateline::wire {

// The <Topic>s of a file by their Duid, found by a reference "#acme".
class NewsmlTopics {
 public:
  explicit NewsmlTopics(XmlNode root);
  const NewsmlTopic* find(std::string_view reference) const;  // null if there is none

 private:
  std::unordered_map<std::string, NewsmlTopic> topics_;
};

// What an element of a vocabulary says: its FormalName, else its text. Empty for no element.
std::string formal_name(XmlNode node);

void read_newsml_lines(XmlNode lines, NewsmlLines& into);
// All metadata that stand in the component itself, into what outer components have not said.
void read_newsml_metadata(XmlNode component, const NewsmlTopics& topics, NewsmlItem& into);

NewsmlRights read_newsml_rights(XmlNode metadata);

}  // namespace dateline::wire
