#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <span>

#include "text/encoding.h"
#include "text/unicode.h"
#include "wire/formats/content_type.h"
#include "wire/formats/copy_fields.h"
#include "wire/formats/dateline.h"
#include "wire/formats/desk_notes.h"
#include "wire/formats/feed_time.h"
#include "wire/formats/iptc_subject.h"
#include "wire/formats/notices.h"
#include "wire/formats/uri.h"
#include "wire/formats/wire_agate.h"
#include "wire/formats/wire_envelope.h"
#include "wire/formats/wire_fields.h"
#include "wire/formats/wire_tape.h"
#include "wire/formats/wire_text.h"

namespace dateline::wire {
namespace {

std::string without_by(std::string_view byline) {
  const auto space = byline.find(' ');
  const auto name = space == std::string_view::npos ? byline : text::trim(byline.substr(space + 1));
  return std::string(name);
}

void apply_note(const std::string& note, bool above_copy, const Hints& hints, NewsItem& item,
                std::vector<Problem>& problems) {
  if (is_embargo(note)) apply_embargo(note, hints, item, problems);
  // "NOTE TO EDITORS: …" above copy is about it, not instead of it.
  const bool message = !above_copy || !is_desk_note(note);
  if (const auto verb = control_of(note); verb && message && !item.control)
    item.control = ControlMessage{.verb = *verb};
  item.ed_note += (item.ed_note.empty() ? "" : "\n") + note;
}

// Of a tail for editors only an embargo decides anything: what they are told there is not said of the copy.
void apply_desk_lines(const std::vector<std::string>& lines, const Hints& hints, NewsItem& item,
                      std::vector<Problem>& problems) {
  constexpr std::size_t most_lines = 200;
  std::size_t embargoes = 0;
  for (const auto& line : std::span(lines).first(std::min(lines.size(), most_lines))) {
    if (is_embargo(line) && ++embargoes <= 5) apply_embargo(line, hints, item, problems);
    item.ed_note += (item.ed_note.empty() ? "" : "\n") + line;
  }
  if (lines.size() > most_lines)
    problems.push_back(
        {"note-cut", fmt::format("{} lines for editors; {} are kept", lines.size(), most_lines)});
}

void set_status(NewsItem& item, const WireText& text) {
  if (text.more) item.signals.emplace_back("more");
  if (!item.control) return;
  item.control->target = control_target(text);
  if (item.control->verb == ControlMessage::Verb::kill) item.pub_status = PubStatus::canceled;
  if (item.control->verb == ControlMessage::Verb::withhold) item.pub_status = PubStatus::withheld;
}

// Copy without an identifier is the same copy when its words are the same.
std::string identity(const NewsItem& item, const Hints& hints) {
  return stable_uri("text",
                    hints.source + '\n' + item.headline + '\n' + item.body_html + '\n' + item.ed_note);
}

}  // namespace

std::string control_target(const WireText& text) {
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

NewsItem item_of_wire_text(const WireText& text, const Hints& hints, std::vector<Problem>& problems) {
  NewsItem item{.type = "text"};
  item.headline = fmt::format("{}", fmt::join(text.headline, " "));
  item.slugline = text.slug;
  item.take_key = text.take_key;
  item.summary = text.summary;
  item.by = without_by(text.byline);
  item.credit = text.credit;
  item.provider = text.agency;
  item.language = hints.language;
  // Reading a note for its time is slow; a file of notes only is not copy.
  constexpr std::size_t most_notes = 20;
  const auto notes = std::span(text.notes).first(std::min(text.notes.size(), most_notes));
  for (const auto& note : notes) apply_note(note, !text.body.empty(), hints, item, problems);
  apply_desk_lines(text.desk, hints, item, problems);
  if (notes.size() < text.notes.size()) item.pub_status = PubStatus::withheld;
  for (const auto& [name, value] : text.fields) {
    const auto field = field_of(name);
    apply_field(field.empty() ? name : std::string(field), value, hints, item, problems);
  }

  if (!text.body.empty()) {
    auto head = read_dateline(text.body.front());
    if (!head) head = read_dateline_alone(text.body.front());
    if (head) item.dateline = head->dateline;
    if (head && item.provider.empty()) item.provider = head->agency;
  }
  set_body(item, html_of_copy(text.body), hints.base_url);
  if (!item.by.empty()) item.authors.push_back({.name = item.by});
  set_status(item, text);
  // A notice alone has its own words as its copy.
  if (item.headline.empty() && !text.notes.empty() && item.control) item.headline = text.notes.front();
  return item;
}

namespace {

// What a circuit's message says around its copy.
void apply_tape(const TapeMessage& message, const Hints& hints, NewsItem& item,
                std::vector<Problem>& problems) {
  if (!message.headline.empty()) {
    if (item.summary.empty()) item.summary = item.headline;
    item.headline = message.headline;
  }
  if (!message.slug.empty()) item.slugline = message.slug;
  if (item.provider.empty()) item.provider = message.agency;
  if (!message.sequence.empty()) item.alt_ids.push_back({"sequence", message.sequence});
  if (!message.take_key.empty()) item.take_key = message.take_key;
  for (const auto& code : message.codes) item.subjects.push_back(iptc_subject(code, {}));
  apply_desk_lines(message.desk, hints, item, problems);
}

// Typewriters have no quotation marks that open and close.
std::string with_quotes(std::string text) {
  const auto opened = text.find("``");
  if (opened == std::string::npos || text.substr(opened).starts_with("```")) return text;
  for (const auto& [typed, mark] : {std::pair{"``", "\xe2\x80\x9c"}, std::pair{"''", "\xe2\x80\x9d"}}) {
    std::string out;
    std::size_t from = 0;
    for (auto at = text.find(typed); at != std::string::npos; at = text.find(typed, from)) {
      out.append(text, from, at - from).append(mark);
      from = at + 2;
    }
    text = out.append(text, from);
  }
  return text;
}

// Nothing where there is no copy.
std::optional<NewsItem> item_of_tape(const TapeMessage& message, const Hints& hints,
                                     std::vector<Problem>& problems) {
  auto written = message.text;
  const auto sent = take_sent(written);
  const auto text = read_wire_text(written, message.headline.empty() ? Head::open : Head::read);
  auto item = item_of_wire_text(text, hints, problems);
  if (!sent.empty()) set_sent(item, sent, hints, problems);
  apply_tape(message, hints, item, problems);
  if (item.body_html.empty() && item.headline.empty() && !item.control) return std::nullopt;
  item.uri = identity(item, hints);
  return item;
}

}  // namespace

Result<Parsed> parse_wire_text(std::string_view bytes, const Hints& hints) {
  const auto decoded =
      text::decode(bytes, content_type_of(hints.content_type).charset, text::Controls::strip);
  Parsed parsed{.format = "text"};
  for (const auto& problem : decoded.problems) parsed.problems.push_back({"charset", problem});
  const auto tape = read_tape(with_quotes(decoded.utf8));
  if (tape.more)
    parsed.problems.push_back(
        {"items-left-out", fmt::format("more messages than the {} that are read", tape.messages.size())});
  std::size_t number = 0;
  for (const auto& message : tape.messages) {
    ++number;
    if (auto item = item_of_tape(message, hints, parsed.problems)) {
      parsed.items.push_back(std::move(*item));
    } else {
      parsed.problems.push_back({"item-rejected", fmt::format("message {} has no copy", number)});
    }
  }
  if (parsed.items.empty()) return error(Fault::invalid, "there is no copy in this text");
  return parsed;
}

}  // namespace dateline::wire
