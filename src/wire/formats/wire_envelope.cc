#include "wire/formats/wire_envelope.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/html.h"
#include "text/time_words.h"
#include "text/unicode.h"
#include "wire/formats/dateline.h"
#include "wire/formats/feed_time.h"
#include "wire/formats/notices.h"
#include "wire/formats/uri.h"
#include "wire/formats/wire_stamp.h"

namespace dateline::wire {
namespace {

constexpr std::size_t longest_alert = 220;  // bytes

// ANPA's letters, flash first; IPTC's digits are urgencies as they are.
std::optional<int> urgency_of(std::string_view priority) {
  if (priority.size() != 1) return std::nullopt;
  const char c = priority[0];
  if (c >= '1' && c <= '9') return c - '0';
  constexpr std::string_view letters = "fburd";
  const auto at = letters.find(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  return at == std::string_view::npos ? std::nullopt : std::optional(static_cast<int>(at) + 1);
}

int month_in(std::string_view date) {
  while (!date.empty()) {
    const auto end = std::min(date.find_first_of(" .,"), date.size());
    if (end >= 3)
      if (const int month = text::month_of(text::match_key(date.substr(0, end)))) return month;
    date.remove_prefix(std::min(end + 1, date.size()));
  }
  return 0;
}

void set_provider(NewsItem& item, const WireEnvelope& envelope) {
  const auto stamp = read_wire_stamp(envelope.sent);
  if (!envelope.agency.empty()) {
    item.provider = envelope.agency;
  } else if (stamp && !stamp->agency.empty()) {
    item.provider = stamp->agency;
  }
}

// The same file twice is the same item: provider, circuit, sequence, slug and date.
std::string identity(const NewsItem& item, const WireEnvelope& envelope, std::string_view format,
                     const Hints& hints) {
  const auto within = hints.source.empty() ? item.provider : hints.source;
  const auto date = envelope.sent.empty() ? envelope.filed : envelope.sent;
  auto key = fmt::format("{}\n{}\n{}\n{}\n{}", within, envelope.service, envelope.sequence, item.slugline,
                         text::collapse_whitespace(date));
  // Without a number and a time there is only the copy to go by.
  if (envelope.sequence.empty() || date.empty()) key += '\n' + item.headline + '\n' + item.body_html;
  return stable_uri(format, key);
}

void set_control(NewsItem& item, const WireEnvelope& envelope, std::string_view format) {
  using Verb = ControlMessage::Verb;
  // ANPA's category v: about the wire's plans, for editors.
  const bool advisory = format == "anpa" && (envelope.category == "v" || envelope.category == "V");
  auto verb = control_of(item.take_key);
  if (!verb && advisory) verb = Verb::advisory;
  // A story sent again as corrected is a version of it; a notice alone is a message.
  if (verb == Verb::correct && item.dateline) verb.reset();
  if (verb && !item.control) item.control = ControlMessage{*verb, control_target(envelope.text)};
  if (item.control && item.control->verb == Verb::kill) item.pub_status = PubStatus::canceled;
  if (item.control && item.control->verb == Verb::withhold) item.pub_status = PubStatus::withheld;
  if (is_correction(item.take_key)) item.signals.emplace_back("correction");
}

// An alert is one sentence: its copy is its headline.
void set_headline(NewsItem& item, const WireEnvelope& envelope) {
  if (!item.headline.empty() || envelope.text.body.size() != 1) return;
  const auto& copy = envelope.text.body.front();
  const auto head = read_dateline(copy);
  auto line = text::trim(std::string_view(copy).substr(head ? head->length : 0));
  if (line.size() > longest_alert) return;
  if (line.ends_with('.')) line.remove_suffix(1);
  item.headline = line;
}

NewsItem item_of(const WireEnvelope& envelope, std::string_view format, const Hints& hints,
                 std::vector<Problem>& problems) {
  auto item = item_of_wire_text(envelope.text, hints, problems);
  if (!envelope.slug.slug.empty()) item.slugline = envelope.slug.slug;
  if (!envelope.slug.take_key.empty()) item.take_key = envelope.slug.take_key;
  item.priority = envelope.priority;
  if (!item.urgency) item.urgency = urgency_of(envelope.priority);
  if (!envelope.category.empty())
    item.subjects.push_back({.name = {},
                             .uri = {},
                             .literal = fmt::format("{}:{}", format, envelope.category),
                             .rel = "category",
                             .creator = {}});
  if (!envelope.sequence.empty()) item.alt_ids.push_back({"sequence", envelope.service + envelope.sequence});
  if (envelope.slug.words > 0) item.word_count = envelope.slug.words;
  set_provider(item, envelope);
  if (!envelope.sent.empty()) set_sent(item, envelope.sent, hints, problems);
  set_control(item, envelope, format);
  set_headline(item, envelope);
  item.uri = identity(item, envelope, format, hints);
  return item;
}

}  // namespace

void set_sent(NewsItem& item, std::string_view sent, const Hints& hints, std::vector<Problem>& problems) {
  const auto stamp = read_wire_stamp(sent, item.dateline ? month_in(item.dateline->date) : 0);
  if (!stamp || stamp->written.empty()) {
    problems.push_back({"time-unreadable", fmt::format("'{}' is no time of sending with day, month and year",
                                                       sent.substr(0, 80))});
    return;
  }
  item.version_created = read_printed_time(stamp->written, hints, problems);
  item.first_created = item.version_created;
}

std::string take_sent(std::string& text) {
  constexpr int most_lines = 6;
  auto end = text.size();
  for (int n = 0; n < most_lines && end > 0; ++n) {
    const auto start = text.rfind('\n', end - 1);
    const auto from = start == std::string::npos ? 0 : start + 1;
    const auto line = text::strip_controls(std::string_view(text).substr(from, end - from));
    std::string sent(text::trim(line));
    if (read_wire_stamp(sent)) {
      text.erase(from);
      return sent;
    }
    if (start == std::string::npos) break;
    end = start;
  }
  return {};
}

Result<Parsed> parse_envelopes(std::string_view bytes, const Hints& hints, std::string_view format,
                               ReadEnvelope read) {
  const auto restored = restore_controls(bytes);
  Parsed parsed{.format = std::string(format)};
  int number = 0;
  for (const auto& frame : frames_of(restored)) {
    ++number;
    const auto envelope = read(frame, hints, parsed.problems);
    if (!envelope) {
      parsed.problems.push_back(
          {"item-rejected", fmt::format("message {} has no header of {}", number, format)});
      continue;
    }
    auto item = item_of(*envelope, format, hints, parsed.problems);
    if (item.body_html.empty() && item.headline.empty() && !item.control) {
      parsed.problems.push_back({"item-rejected", fmt::format("message {} has no copy", number)});
      continue;
    }
    if (!frame.is_whole)
      parsed.problems.push_back(
          {"truncated", fmt::format("message {} has no end (ETX or EOT): it may be cut off", number)});
    parsed.items.push_back(std::move(item));
  }
  if (parsed.items.empty())
    return error(Fault::invalid, fmt::format("there is no message of {} with copy in it", format),
                 hints.name);
  return parsed;
}

}  // namespace dateline::wire
