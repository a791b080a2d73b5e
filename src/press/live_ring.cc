#include "press/live_ring.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <charconv>

#include "press/live_entry.h"

namespace dateline::press {
namespace {

using edition::Turn;

constexpr std::size_t in_reset = 8;  // as many as the rail shows

// https://html.spec.whatwg.org/multipage/server-sent-events.html: `data` is one line, as JSON always is.
std::string event_text(Position position, std::string_view kind, const boost::json::object& data) {
  return fmt::format("id: {}\nevent: {}\ndata: {}\n\n", position.value, kind, boost::json::serialize(data));
}

std::string reset_text(Position position, const edition::Edition& edition, const Imprint& imprint) {
  boost::json::array entries;
  const auto latest = edition.list({});
  for (const auto& story : latest.first(std::min(latest.size(), in_reset)))
    entries.push_back(live_entry(*story, imprint));
  return event_text(position, "reset", {{"latest", std::move(entries)}});
}

}  // namespace

LiveRing LiveRing::after(const edition::Edition& edition, std::span<const edition::Change> changes,
                         const Imprint& imprint) const {
  LiveRing next = *this;
  next.news_ = nullptr;
  for (const auto& change : changes)
    if (change.turn != Turn::none) next.newest_ = std::max(next.newest_, change.position);
  const auto told = std::ranges::count_if(changes, [](const auto& each) { return each.turn != Turn::none; });
  if (told == 0 && reset_) return next;
  next.reset_ = std::make_shared<const std::string>(reset_text(next.newest_, edition, imprint));
  if (!reset_ || static_cast<std::size_t>(told) > most_at_once) {
    next.events_.clear();
    next.oldest_ = next.newest_;
    next.news_ = next.reset_;
    return next;
  }
  for (const auto& change : changes)
    if (change.turn != Turn::none) next.add(change, edition, imprint);
  if (auto told_now = next.told_after(newest_); !told_now.empty())
    next.news_ = std::make_shared<const std::string>(std::move(told_now));
  return next;
}

// A change's story may have changed again in the same run: the edition knows how it stands now. One that left
// the hot set for its age is as public as before, and there is nothing to tell.
void LiveRing::add(const edition::Change& change, const edition::Edition& edition, const Imprint& imprint) {
  std::erase_if(events_, [&](const Event& event) { return event.story == change.story; });
  const auto* story = edition.story(change.story);
  if (!story && !edition.closed(change.story)) return;
  auto text = story ? event_text(change.position, change.turn == Turn::entered ? "new" : "changed",
                                 live_entry(*story, imprint))
                    : event_text(change.position, "gone", {{"story", change.story.value}});
  events_.push_back({change.position, change.story, std::make_shared<const std::string>(std::move(text))});
  if (events_.size() <= capacity) return;
  oldest_ = events_.front().position;
  events_.erase(events_.begin());
}

std::string LiveRing::told_after(Position position) const {
  std::string told;
  for (const auto& event : events_)
    if (position < event.position) told += *event.text;
  return told;
}

std::string LiveRing::since(std::string_view id) const {
  Position position;
  const auto [end, failed] = std::from_chars(id.data(), id.data() + id.size(), position.value);
  const bool known =
      failed == std::errc{} && end == id.data() + id.size() && !(position < oldest_) && !(newest_ < position);
  if (!known) return reset_ ? *reset_ : std::string();
  return told_after(position);
}

}  // namespace dateline::press
