#include "wire/formats/newsml_g2_status.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/country_zone.h"
#include "text/unicode.h"
#include "wire/formats/copy_status.h"
#include "wire/formats/feed_time.h"

namespace dateline::wire {
namespace {

using Verb = ControlMessage::Verb;

// "2025-12-24T22:29:00" and "2025-12-24": G2 wants an offset, and not everybody gives one.
bool lacks_zone(std::string_view written) {
  const auto time = written.find('T');
  return time == std::string_view::npos || written.find_first_of("Zz+-", time) == std::string_view::npos;
}

// "fi-FI" is written in a country with one zone, "en-US" is not.
std::string zone_of_language(std::string_view language) {
  const auto dash = language.rfind('-');
  return dash == std::string_view::npos ? std::string() : text::only_zone_of(language.substr(dash + 1));
}

class Times {
 public:
  Times(std::string_view language, const Hints& hints, std::vector<Problem>& problems)
      : language_(language), hints_(hints), problems_(problems), guesses_(hints.source_zone.empty()) {}

  std::optional<Instant> read(const std::string& written) {
    if (guesses_ && !written.empty() && lacks_zone(written)) guess_zone(written);
    return read_feed_time(written, hints_, problems_);
  }

  bool guesses(std::string_view written) const { return guesses_ && lacks_zone(written); }

 private:
  void guess_zone(std::string_view written) {
    if (guessed_) return;
    guessed_ = true;
    hints_.source_zone = zone_of_language(language_);
    problems_.push_back(
        {"zone-ambiguous", fmt::format("'{}' names no zone; read in {}", written.substr(0, 80),
                                       hints_.source_zone.empty() ? "UTC" : hints_.source_zone)});
  }

  std::string_view language_;
  Hints hints_;
  std::vector<Problem>& problems_;
  bool guesses_, guessed_ = false;
};

void set_embargo(NewsItem& item, const std::string& written, Times& times, std::vector<Problem>& problems) {
  if (written.empty())  // NewsML-G2: embargoed until the provider says otherwise
    return withhold_unread("an embargo without a time; withheld", item, problems);
  item.embargoed_until = times.read(written);
  if (!item.embargoed_until)
    return withhold_unread("the embargo's time cannot be read; withheld", item, problems);
  if (times.guesses(written))
    withhold_unread(fmt::format("the embargo's time '{}' names no zone; withheld", written.substr(0, 80)),
                    item, problems);
}

std::optional<PubStatus> status_of(std::string_view word) {
  if (word == "usable") return PubStatus::usable;
  if (word == "withheld") return PubStatus::withheld;
  if (word == "canceled" || word == "cancelled") return PubStatus::canceled;
  return std::nullopt;
}

// Signals are agencies' own but for few; these words take copy back in whatever scheme they stand.
std::optional<Verb> verb_of(std::string_view signal) {
  struct Row {
    std::string_view word;
    Verb verb;
  };
  constexpr std::array rows{
      Row{"kill", Verb::kill},           Row{"killed", Verb::kill},       Row{"mandatorykill", Verb::kill},
      Row{"mandatory-kill", Verb::kill}, Row{"cancel", Verb::kill},       Row{"canceled", Verb::kill},
      Row{"cancelled", Verb::kill},      Row{"withdraw", Verb::kill},     Row{"withdrawn", Verb::kill},
      Row{"withdrawal", Verb::kill},     Row{"retract", Verb::kill},      Row{"retraction", Verb::kill},
      Row{"remove", Verb::kill},         Row{"delete", Verb::kill},       Row{"takedown", Verb::kill},
      Row{"hold", Verb::withhold},       Row{"withhold", Verb::withhold}, Row{"withheld", Verb::withhold}};
  const auto word = text::lower(code_of(signal));
  const auto found = std::ranges::find(rows, std::string_view(word), &Row::word);
  return found == rows.end() ? std::nullopt : std::optional(found->verb);
}

void set_signals(NewsItem& item, const G2Item& from) {
  for (const auto& signal : from.signals) {
    item.signals.push_back(signal.code().empty() ? signal.names.front().text : signal.code());
    const auto verb = verb_of(item.signals.back());
    if (verb == Verb::kill) item.pub_status = PubStatus::canceled;
    if (verb == Verb::withhold && item.pub_status == PubStatus::usable) item.pub_status = PubStatus::withheld;
  }
}

}  // namespace

void set_times(NewsItem& item, const G2Item& from, const Hints& hints, std::vector<Problem>& problems) {
  Times times(item.language, hints, problems);
  item.first_created = times.read(from.first_created);
  item.version_created = times.read(from.version_created);
  item.content_created = times.read(from.content_created);
  if (!item.first_created && !item.version_created) {
    item.first_created = item.content_created;
    item.version_created = times.read(from.content_modified);
    if (!item.version_created) item.version_created = item.content_created;
  }
  if (from.embargoed) set_embargo(item, *from.embargoed, times, problems);
}

void set_status(NewsItem& item, const G2Item& from, std::vector<Problem>& problems) {
  if (from.pub_status) {
    const auto written = text::lower(code_of(from.pub_status->code()));
    const auto status = status_of(written);
    if (!status)
      problems.push_back(
          {"status-unknown", fmt::format("pubStatus '{}' is not known; withheld", written), from.line});
    if (item.pub_status == PubStatus::usable || status == PubStatus::canceled)
      item.pub_status = status.value_or(PubStatus::withheld);
  }
  set_signals(item, from);
}

void set_control(NewsItem& item, const G2Item& from) {
  // A package is a list of others, for the desk to read.
  if (from.package && item.body_html.empty()) item.control = ControlMessage{Verb::advisory, item.uri};
  const bool corrects = std::ranges::any_of(
      item.signals, [](const std::string& signal) { return text::lower(code_of(signal)) == "correction"; });
  // With its copy a correction is a version like any other; alone it is a message.
  if (corrects && item.type == "text" && item.body_html.empty())
    item.control = ControlMessage{Verb::correct, item.uri};
  if (item.pub_status == PubStatus::canceled) item.control = ControlMessage{Verb::kill, item.uri};
  if (item.pub_status == PubStatus::withheld) item.control = ControlMessage{Verb::withhold, item.uri};
}

}  // namespace dateline::wire
