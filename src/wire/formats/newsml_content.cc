#include "wire/formats/newsml_content.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "text/escape.h"
#include "text/unicode.h"
#include "text/url.h"
#include "wire/formats/copy_status.h"
#include "wire/formats/newsml_files.h"
#include "wire/formats/newsml_roles.h"
#include "wire/formats/nitf_reader.h"
#include "wire/formats/wire_agate.h"
#include "wire/formats/wire_lines.h"

namespace dateline::wire {
namespace {

constexpr int deepest = 16;  // components in components
constexpr std::size_t max_files = 200, max_notes = 200;

enum Rank : int { elements, markup, plain };

void keep_first(std::string& into, const std::string& value) {
  if (into.empty()) into = value;
}

bool is_markup(std::string_view text) {
  return text.find("</") != std::string_view::npos || text.find("/>") != std::string_view::npos ||
         text.find("<p>") != std::string_view::npos || text.find("<br>") != std::string_view::npos;
}

std::string html_of_plain(std::string_view text) {
  std::vector<std::string> copy;
  for (const auto& block : blocks_of(text)) std::ranges::move(paragraphs_of(block), std::back_inserter(copy));
  return html_of_copy(copy);
}

class Reader {
 public:
  Reader(const NewsmlTopics& topics, std::string_view base_url, NewsmlItem& into)
      : topics_(topics), base_url_(base_url), into_(into) {}

  std::vector<XmlNode> read(XmlNode component) {
    read_newsml_metadata(component, topics_, into_);
    if (is_newsml_picture(component)) {
      add_file(component);
    } else {
      read_parts(component, NewsmlRole::copy, 0);
    }
    return std::move(nested_);
  }

 private:
  void read_component(XmlNode component, NewsmlRole around, int depth) {
    if (is_newsml_picture(component)) return add_file(component);
    if (depth > deepest) return into_.left_out.push_back("components in components, too deep"), void();
    read_newsml_metadata(component, topics_, into_);
    read_parts(component, around, depth);
  }

  void read_parts(XmlNode component, NewsmlRole around, int depth) {
    const auto first_text = into_.texts.size();
    const auto own = component.child("Role");
    const auto role = own ? newsml_role(formal_name(own)) : around;
    for (const auto part : component.children()) {
      if (part.name() == "ContentItem") read_content(part, role);
      if (part.name() == "NewsComponent") read_component(part, role, depth + 1);
      if (part.name() == "NewsItem") read_nested(part);
      if (part.name() == "NewsItemRef") add_link("related", part.attribute("NewsItem"));
    }
    if (text::lower(component.attribute("EquivalentsList")) == "yes") keep_best(first_text);
  }

  // Equivalents say the same in several ways.
  void keep_best(std::size_t first) {
    const auto begin = into_.texts.begin() + static_cast<std::ptrdiff_t>(first);
    if (into_.texts.end() - begin < 2) return;
    std::iter_swap(begin, std::ranges::min_element(begin, into_.texts.end(), {}, &NewsmlText::rank));
    into_.texts.erase(begin + 1, into_.texts.end());
  }

  // A picture as an item of its own belongs to this one; copy stands for itself.
  void read_nested(XmlNode item) {
    const auto component = item.child("NewsComponent");
    if (!component || !is_newsml_picture(component)) return nested_.push_back(item);
    const auto status = item.find("Status");
    if (copy_status(formal_name(status)) == CopyStatus::usable) return add_file(component);
    into_.left_out.push_back(fmt::format("a picture whose status is '{}'", formal_name(status)));
  }

  void read_content(XmlNode item, NewsmlRole role) {
    if (!newsml_file_type(item).empty()) return add_file(item);
    if (const auto data = item.child("DataContent")) return add_text(data, role);
    if (item.child("Encoding")) into_.left_out.emplace_back("content that is encoded");
    add_link("enclosure", item.attribute("Href"));
  }

  void add_text(XmlNode data, NewsmlRole role) {
    if (into_.language.empty()) into_.language = data.language();
    if (!data.children().empty()) return add_elements(data, role);
    const auto text = data.text();
    if (text::trim(text).empty()) return;
    if (text.find("<nitf") != std::string::npos)
      if (const auto inner = XmlDocument::create(text, "UTF-8");
          inner && inner.value().root().name() == "nitf")
        return add_elements(inner.value().root(), role);
    const bool tagged = is_markup(text);
    into_.texts.push_back({role, tagged ? text : html_of_plain(text), tagged ? markup : plain});
  }

  void add_elements(XmlNode data, NewsmlRole role) {
    auto body = read_nitf_body(data, base_url_);
    into_.texts.push_back({role, std::move(body.html), elements});
    for (auto& file : body.files) add_file(std::move(file));
    for (auto& note : body.notes) add_note(std::move(note));
    keep_first(into_.tagline, body.tagline);
    if (const auto nitf = data.name() == "nitf" ? data : data.find("nitf"))
      add_nitf(read_nitf(nitf, base_url_));
  }

  // What the document inside says that the components do not.
  void add_nitf(const NitfDocument& document) {
    auto& lines = into_.lines;
    keep_first(lines.headline, document.headline);
    keep_first(lines.byline, document.byline);
    keep_first(lines.dateline, document.dateline.text);
    if (!document.summary.empty())
      into_.texts.push_back({NewsmlRole::summary, text::escape_html(document.summary), elements});
    if (!document.status.empty()) into_.statuses.push_back(document.status);
    if (copy_status(document.status) == CopyStatus::embargoed && !document.release.empty())
      into_.embargoes.push_back(document.release);
    for (const auto& message : document.messages) add_note(message.info);
    for (const auto& note : document.notes) add_note(note);
  }

  void add_note(std::string note) {
    if (into_.notes.size() < max_notes && std::ranges::find(into_.notes, note) == into_.notes.end())
      into_.notes.push_back(std::move(note));
  }

  std::string next_name() const {
    const auto count = into_.files.size() + 1;
    return count == 1 ? "main" : fmt::format("picture-{}", count);
  }

  void add_file(XmlNode node) {
    if (auto file = read_newsml_picture(node, base_url_, next_name())) return add_file(*std::move(file));
    into_.left_out.emplace_back("a file whose address cannot be read");
  }

  void add_file(Association file) {
    if (into_.files.size() >= max_files) return;
    file.name = next_name();
    into_.files.push_back(std::move(file));
  }

  void add_link(std::string_view rel, std::string_view href) {
    if (href.empty()) return;
    into_.links.push_back(
        {.rel = std::string(rel), .href = text::resolve_url(href, base_url_).value_or(std::string(href))});
  }

  const NewsmlTopics& topics_;
  std::string_view base_url_;
  NewsmlItem& into_;
  std::vector<XmlNode> nested_;
};

}  // namespace

std::vector<XmlNode> read_newsml_content(XmlNode component, const NewsmlTopics& topics,
                                         std::string_view base_url, NewsmlItem& into) {
  return Reader(topics, base_url, into).read(component);
}

}  // namespace dateline::wire
