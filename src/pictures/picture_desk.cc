#include "pictures/picture_desk.h"

#include <fmt/format.h>
#include <pthread.h>

#include <array>
#include <condition_variable>
#include <mutex>

#include "base/fault_point.h"
#include "base/hash.h"
#include "base/log.h"
#include "desk/verbs.h"

namespace dateline::pictures {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t at_once = 8;               // fetched side by side
constexpr std::chrono::milliseconds rests = 1s;  // while nothing is committed
constexpr std::chrono::milliseconds breath = 100ms;

Result<std::string> body_of(http::Fetched fetched) {
  if (fetched.error) return *fetched.error;
  const int status = fetched.answer.status;
  if (status == 200) return std::move(fetched.answer.body);
  const auto fault = status == 404 || status == 410 ? Fault::not_found : Fault::unavailable;
  return error(fault, fmt::format("the server answers {}", status), fetched.answer.url);
}

bool names(const Story& story, std::string_view src) {
  for (const auto* picture : pictures_of(story))
    if (picture->src == src && picture->media.empty() && !picture->withdrawn) return true;
  return false;
}

bool names(const NewsItem& item, std::string_view src) {
  for (const auto& file : item.associations)
    if (std::ranges::find(file.renditions, src, &Rendition::href) != file.renditions.end()) return true;
  return false;
}

}  // namespace

std::optional<std::chrono::milliseconds> wait_after(std::int64_t tries, Fault why) {
  constexpr std::array<std::chrono::milliseconds, 7> waits{10s, 1min, 5min, 30min, 2h, 6h, 24h};
  // What the bytes themselves are to blame for does not mend by waiting.
  if (why != Fault::unavailable && why != Fault::not_found) return std::nullopt;
  if (tries > static_cast<std::int64_t>(waits.size())) return std::nullopt;
  return waits[static_cast<std::size_t>(std::max<std::int64_t>(tries, 1) - 1)];
}

std::unique_ptr<PictureDesk> PictureDesk::start(http::FetchRules rules, Places places,
                                                const PictureDeskParts& parts) {
  auto desk = std::make_unique<PictureDesk>(std::move(rules), std::move(places), parts);
  desk->thread_ = std::jthread([self = desk.get()](std::stop_token stop) { self->keep_looking(stop); });
  pthread_setname_np(desk->thread_.native_handle(), "pictures");
  return desk;
}

void PictureDesk::keep_looking(const std::stop_token& stop) {
  std::mutex mutex;
  std::condition_variable_any nobody;  // wakes for a stop alone
  while (!stop.stop_requested()) {
    const auto seen = parts_.archive.last_committed();
    const auto done = look(stop);
    if (!done) log::error("the picture desk: {}", done.error().text());
    if (!done || done.value() == 0) parts_.archive.wait_beyond(seen, rests, stop);
    // A run of copy is looked at some times a second, not at each commit.
    std::unique_lock lock(mutex);
    nobody.wait_for(lock, stop, done ? breath : rests, [] { return false; });
  }
}

Result<std::size_t> PictureDesk::look(const std::stop_token& stop) {
  std::vector<Wanted> due;
  {
    TRY(auto reading, parts_.archive.reading());
    TRY(due, reading.media.due(parts_.clock.now(), at_once));
  }
  if (due.empty()) return std::size_t{0};
  http::Fetcher fetcher(rules_);
  for (std::size_t i = 0; i < due.size() && !stop.stop_requested(); ++i) {
    TRY(const bool wants, still_wants(due[i]));
    if (!wants) {
      TRY(let_go(due[i]));
      continue;
    }
    auto original = at_hand(due[i]);
    if (!original) {
      TRY(settle(due[i], original.error()));
    } else if (original.value()) {
      TRY(settle(due[i], std::move(*original.value())));
    } else {
      fetcher.start(i, {.url = due[i].src, .accept = "image/*"});
    }
  }
  while (fetcher.under_way() > 0 && !stop.stop_requested())
    for (auto& fetched : fetcher.wait(200ms)) {
      const auto& wanted = due[fetched.id];
      TRY(settle(wanted, body_of(std::move(fetched))));
    }
  return due.size();
}

Result<bool> PictureDesk::still_wants(const Wanted& wanted) {
  TRY(const auto story, parts_.archive.find(wanted.story));
  return story && story->state != WorkflowState::killed && story->state != WorkflowState::spiked &&
         names(*story, wanted.src);
}

// The delivery that named it, its bytes aside: the newest, where several did.
Result<Delivery> PictureDesk::delivery_of(const Wanted& wanted) {
  TRY(auto reading, parts_.archive.reading());
  TRY(const auto items, reading.items.of_story(wanted.story));
  for (auto each = items.rbegin(); each != items.rend(); ++each) {
    if (!names(each->item, wanted.src)) continue;
    TRY(auto delivery, reading.raw.get(each->raw));
    return delivery;
  }
  return error(Fault::refused, "no item of the story names this picture", wanted.src);
}

// Nothing: it must be fetched.
Result<std::optional<std::string>> PictureDesk::at_hand(const Wanted& wanted) {
  if (!is_enclosed(wanted.src) && !may_be_local(wanted.src, places_)) return std::optional<std::string>();
  TRY(const auto delivery, delivery_of(wanted));
  if (is_enclosed(wanted.src)) {
    TRY(auto bytes, enclosed_original(wanted.src, delivery, places_, rules_.body));
    return std::optional(std::move(bytes));
  }
  TRY(const auto file, local_original(wanted.src, delivery, places_));
  if (!file) return std::optional<std::string>();
  TRY(auto bytes, read_original(*file, rules_.body));
  return std::optional(std::move(bytes));
}

Result<> PictureDesk::settle(const Wanted& wanted, Result<std::string> original) {
  if (!original) return put_off(wanted, original.error());
  const auto filed = file(wanted, original.value());
  return filed ? ok() : put_off(wanted, filed.error());
}

Result<> PictureDesk::file(const Wanted& wanted, std::string_view original) {
  const auto media = sha256(original);
  TRY(const auto head, parts_.prints.take_in(media, original));
  const auto now = parts_.clock.now();
  TRY(auto tx, parts_.archive.begin());
  TRY(tx.media.put(media, original, now));
  TRY(tx.media.settled(wanted.story, wanted.src));
  const desk::OwnCopy copy{wanted.src, media, head.colour, head.width, head.height};
  TRY(desk::Verbs(tx, parts_.settings, now)
          .picture(wanted.story, copy, {"pictures", "our own copy is there"}));
  FAULT_POINT("pictures.filing");
  TRY(tx.commit());
  FAULT_POINT("pictures.filed");
  return ok();
}

Result<> PictureDesk::put_off(Wanted wanted, const Error& why) {
  ++wanted.tries;
  wanted.why = why.text();
  const auto wait = wait_after(wanted.tries, why.fault);
  wanted.due_at = wait ? std::optional(parts_.clock.now() + *wait) : std::nullopt;
  log::warn("no picture for story {}, {}: {}", wanted.story.value,
            wait ? "it is tried again" : "and it is given up", wanted.why);
  TRY(auto tx, parts_.archive.begin());
  TRY(tx.media.tried(wanted));
  return tx.commit();
}

Result<> PictureDesk::let_go(const Wanted& wanted) {
  TRY(auto tx, parts_.archive.begin());
  TRY(tx.media.settled(wanted.story, wanted.src));
  return tx.commit();
}

}  // namespace dateline::pictures
