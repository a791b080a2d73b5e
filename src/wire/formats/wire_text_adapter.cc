#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <span>

#include "text/encoding.h"
#include "text/escape.h"
#include "text/unicode.h"
#include "wire/formats/content_type.h"
#include "wire/formats/copy_fields.h"
#include "wire/formats/dateline.h"
#include "wire/formats/feed_time.h"
#include "wire/formats/notices.h"
#include "wire/formats/uri.h"
#include "wire/formats/wire_text.h"

namespace dateline::wire {
namespace {

std::string without_by(std::string_view byline) {
  const auto space = byline.find(' ');
  const auto name = space == std::string_view::npos ? byline : text::trim(byline.substr(space + 1));
  return std::string(name);
}

void apply_field(const std::string& key, const std::string& value, const Hints& hints, NewsItem& item,
                 std::vector<Problem>& problems) {
  if (key == "headline" || key == "title") item.headline = value;
  if (key == "slug" || key == "slugline") item.slugline = value;
  if (key == "byline" || key == "by") item.by = value;
  if (key == "source" || key == "agency") item.provider = value;
  if (key == "language") item.language = value;
  if (key == "summary") item.summary = value;
  if (key == "priority") item.priority = value;
  if (key == "date") item.first_created = read_printed_time(value, hints, problems);
  if (key == "urgency" && value.size() == 1 && value[0] >= '1' && value[0] <= '9')
    item.urgency = value[0] - '0';
}

void apply_note(const std::string& note, const Hints& hints, NewsItem& item, std::vector<Problem>& problems) {
  if (is_embargo(note)) apply_embargo(note, hints, item, problems);
  if (const auto verb = control_of(note); verb && !item.control) item.control = ControlMessage{.verb = *verb};
  item.ed_note += (item.ed_note.empty() ? "" : "\n") + note;
}

// The item a kill is about, where the notice gives its URI.
std::string target_in(const WireText& text) {
  for (const auto* lines : {&text.notes, &text.body})
    for (const auto& line : *lines) {
      const auto at = line.find("urn:");
      if (at == std::string::npos) continue;
      auto uri = line.substr(at, line.find_first_of(" \t,;)", at) - at);
      while (uri.ends_with('.')) uri.pop_back();
      if (is_uri(uri)) return uri;
    }
  return {};
}

void set_status(NewsItem& item, const WireText& text) {
  if (text.more) item.signals.emplace_back("more");
  if (!item.control) return;
  item.control->target = target_in(text);
  if (item.control->verb == ControlMessage::Verb::kill) item.pub_status = PubStatus::canceled;
  if (item.control->verb == ControlMessage::Verb::withhold) item.pub_status = PubStatus::withheld;
}

NewsItem item_of(const WireText& text, const Hints& hints, std::vector<Problem>& problems) {
  NewsItem item{.type = "text"};
  item.headline = fmt::format("{}", fmt::join(text.headline, " "));
  item.slugline = text.slug;
  item.summary = text.summary;
  item.by = without_by(text.byline);
  item.credit = text.credit;
  item.provider = text.agency;
  item.language = hints.language;
  // Reading a note for its time is slow; a file of notes only is not copy.
  constexpr std::size_t most_notes = 20;
  const auto notes = std::span(text.notes).first(std::min(text.notes.size(), most_notes));
  for (const auto& note : notes) apply_note(note, hints, item, problems);
  if (notes.size() < text.notes.size()) item.pub_status = PubStatus::withheld;
  for (const auto& [key, value] : text.fields) apply_field(key, value, hints, item, problems);

  std::string html;
  for (const auto& paragraph : text.body) html += "<p>" + text::escape_html(paragraph) + "</p>";
  if (!text.body.empty())
    if (const auto head = read_dateline(text.body.front())) {
      item.dateline = head->dateline;
      if (item.provider.empty()) item.provider = head->agency;
    }
  set_body(item, html, hints.base_url);
  if (!item.by.empty()) item.authors.push_back({.name = item.by});
  set_status(item, text);
  return item;
}

// Copy without an identifier is the same copy when its words are the same.
std::string identity(const NewsItem& item, const Hints& hints) {
  return stable_uri("text",
                    hints.source + '\n' + item.headline + '\n' + item.body_html + '\n' + item.ed_note);
}

}  // namespace

Result<Parsed> parse_wire_text(std::string_view bytes, const Hints& hints) {
  const auto decoded =
      text::decode(bytes, content_type_of(hints.content_type).charset, text::Controls::strip);
  Parsed parsed{.format = "text"};
  for (const auto& problem : decoded.problems) parsed.problems.push_back({"charset", problem});
  const auto text = read_wire_text(decoded.utf8);
  auto item = item_of(text, hints, parsed.problems);
  if (item.body_html.empty() && item.headline.empty() && !item.control)
    return error(Fault::invalid, "there is no copy in this text");
  // A notice alone has its own words as its copy.
  if (item.headline.empty() && !text.notes.empty() && item.control) item.headline = text.notes.front();
  item.uri = identity(item, hints);
  parsed.items.push_back(std::move(item));
  return parsed;
}

}  // namespace dateline::wire
