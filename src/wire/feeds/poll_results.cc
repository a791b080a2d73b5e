#include "wire/feeds/poll_results.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/fault_point.h"
#include "base/hash.h"
#include "base/log.h"
#include "http/link_field.h"
#include "http/status.h"
#include "http/url.h"
#include "news/outcomes.h"
#include "wire/feeds/poll_schedule.h"

namespace dateline::feeds {
namespace {

using namespace std::chrono_literals;
using std::chrono::seconds;

constexpr std::size_t offending_bytes = 4096;
constexpr int failures_until_back = 3;  // of the address that it moved to

struct Refusal {
  int first, last;
  std::string_view advice;
};
// The particular before the general.
constexpr Refusal refusals[] = {
    {304, 304, "nobody asked whether it has changed: the server is wrong"},
    {300, 399, "a redirect that leads nowhere: the server is wrong"},
    {401, 401, "it wants a user and a password: url = \"https://USER:PASSWORD@…\""},
    {403, 403, "it refuses us: ask the agency whether the access is still good"},
    {404, 404, "there is no feed at this address: ask the agency where it is now"},
    {410, 410, "the feed was closed for good: ask the agency where its copy is now"},
    {429, 429, "it is asked too often: raise poll_seconds"},
    {400, 499, "it does not like what is asked: check the address"},
    {500, 599, "the server fails: nothing to do here but wait"},
    {0, 999, "expected 200 with a feed, or 304"},
};

// The names of those we never send ourselves are not known here.
std::string_view phrase(int status) {
  return http::reason(static_cast<http::Status>(status));
}

std::string time_words(std::chrono::milliseconds time) {
  const auto whole = std::chrono::round<seconds>(time);
  return whole < 2min ? fmt::format("{} s", whole.count())
                      : fmt::format("{} min", std::chrono::round<std::chrono::minutes>(whole).count());
}

// Why nothing of a delivery was taken; nothing: some was, or there was nothing in it.
std::optional<std::string> refused_whole(const DeliveryReceipt& receipt) {
  const auto is_reject = [](const ItemOutcome& item) { return item.outcome == Outcome::reject; };
  if (receipt.items.empty() || !std::ranges::all_of(receipt.items, is_reject)) return std::nullopt;
  const auto& because = receipt.items.front().because;
  return because.empty() ? std::string("no reason was given") : because.front().text;
}

Error refused(const std::string& why, const http::FetchAnswer& answer) {
  return error(Fault::invalid, "what came is no copy: " + why, http::shown_url(answer.url),
               "its bytes are kept: dateline rejects");
}

bool may_say_when(int status) {
  return status == 429 || status == 503;
}

}  // namespace

Error refusal(const http::FetchAnswer& answer) {
  const auto* row = std::ranges::find_if(refusals, [&](const Refusal& each) {
    return each.first <= answer.status && answer.status <= each.last;
  });
  const auto name = phrase(answer.status);
  return error(Fault::unavailable,
               fmt::format("the server answered {}{}{}", answer.status, name.empty() ? "" : " ", name),
               http::shown_url(answer.url), std::string(row == std::end(refusals) ? "" : row->advice));
}

PollMemory memory_for(const Source& source, PollMemory memory) {
  auto url = sha256(source.url);
  if (!memory.url_sha256.empty() && memory.url_sha256 != url) memory = {};
  memory.url_sha256 = std::move(url);
  return memory;
}

std::string address_of(const Source& source, const PollMemory& memory) {
  return memory.moved_to.empty() ? source.url : http::with_login_of(memory.moved_to, source.url);
}

FeedAdvice advice_with(FeedAdvice advice, const http::FetchAnswer& answer) {
  std::string hub, topic;
  const auto asked = http::without_login(answer.url);  // nobody else is told user and password
  for (const auto& field : answer.links)
    for (const auto& link : http::parse_link(field)) {
      auto& into = link.rel == "hub" ? hub : topic;
      if ((link.rel == "hub" || link.rel == "self") && into.empty())
        into = http::resolve_url(asked, link.href).value_or("");
    }
  if (!hub.empty()) advice.hub = std::move(hub);
  if (!topic.empty()) advice.topic = std::move(topic);
  if (!advice.hub.empty() && advice.topic.empty()) advice.topic = asked;
  return advice;
}

FeedState PollResults::take(const Source& source, FeedState state, http::Fetched fetched) {
  const auto& answer = fetched.answer;
  const auto beginning = answer.body.substr(0, offending_bytes);
  auto& memory = state.memory;
  const auto now = clock_.now();
  memory.polled_at = now;
  const auto wrong = take_answer(source, state, fetched);
  if (!wrong && memory.failures > 0)
    log::info("feed {}: it answers again (failures: {})", source.name, memory.failures);
  memory.failures = wrong ? memory.failures + 1 : 0;

  const bool has_answered = !fetched.error;
  const bool is_closed = has_answered && take_closing(source, memory, answer);
  take_move(source, memory, answer, !wrong);
  const auto bounds = pace_of(source);
  const bool is_told = wrong && has_answered && may_say_when(answer.status);
  memory.not_before = not_before(is_told ? answer.retry_after : std::nullopt,
                                 wrong ? std::nullopt : answer.max_age, bounds, now);
  state.wait = wait_after(memory, bounds, random());
  memory.next_at = is_closed ? Instant() : now + state.wait;

  if (wrong) complain(source, state, *wrong, beginning);
  if (const auto done = book_.remember(source.name, memory); !done)
    log::error("feed {}: its poll cannot be remembered: {}", source.name, done.error().text());
  return state;
}

// What its hub brings needs no polling to find; but a hub may fail without a word.
Bounds PollResults::pace_of(const Source& source) {
  const auto bounds = bounds_of(source);
  const bool is_brought = hubs_ && hubs_->delivers(source.name);
  return is_brought ? Bounds{bounds.slowest, bounds.slowest} : bounds;
}

// The word of the address in the settings counts, and of where it leads for good; not of one it once led to.
bool PollResults::take_closing(const Source& source, PollMemory& memory, const http::FetchAnswer& answer) {
  const bool is_its_own = memory.moved_to.empty() && (answer.hops.empty() || !answer.moved_to.empty());
  if (answer.status != 410 || !is_its_own) return false;
  log::warn("feed {}: it was closed for good; it is not asked any more", source.name);
  memory.gone_at = memory.polled_at;
  return true;
}

void PollResults::take_move(const Source& source, PollMemory& memory, const http::FetchAnswer& answer,
                            bool is_good) {
  if (is_good && !answer.moved_to.empty()) {
    const auto to = answer.moved_to == source.url ? std::string() : answer.moved_to;
    if (to == memory.moved_to) return;
    memory.moved_to = to;
    log::info("feed {}: it has moved for good to {} and is asked there; let the source's url say so",
              source.name, http::shown_url(answer.moved_to));
    return;
  }
  const bool is_wrong_place = answer.status >= 400 && answer.status < 500 && answer.status != 429;
  if (is_good || memory.moved_to.empty() || (!is_wrong_place && memory.failures < failures_until_back))
    return;
  log::warn("feed {}: where it has moved to it cannot be had; asked again at {}", source.name,
            http::shown_url(source.url));
  memory.moved_to.clear();
}

std::optional<Error> PollResults::take_answer(const Source& source, FeedState& state,
                                              http::Fetched& fetched) {
  if (fetched.error) return std::move(fetched.error);
  const auto& memory = state.memory;
  const bool asked_for_changes = !memory.etag.empty() || !memory.last_modified.empty();
  if (fetched.answer.status == 304 && asked_for_changes) {
    note_change(state.memory, false, memory.polled_at);
    return std::nullopt;
  }
  if (fetched.answer.status != 200) return refusal(fetched.answer);
  return take_body(source, state, fetched.answer);
}

std::optional<Error> PollResults::take_body(const Source& source, FeedState& state,
                                            http::FetchAnswer& answer) {
  auto& memory = state.memory;
  const auto hash = sha256(answer.body);
  bool news = false;
  if (hash == state.refused.sha256) return refused(state.refused.why, answer);
  if (hash != memory.sha256) {
    const auto receipt = inbox_.deliver({
        .source = source.name,
        .key = fmt::format("poll {} {} {}", source.name, rfc3339(clock_.now()), hash),
        .bytes = std::move(answer.body),
        .content_type = answer.content_type,
        .name = http::last_part(answer.url),
        .base_url = http::base_url(answer.url),
        .format = {},
        .road = Road::poll,
    });
    FAULT_POINT("poll.delivered");
    if (!receipt) return receipt.error();
    if (const auto why = refused_whole(receipt.value())) {
      state.refused = {hash, *why};
      return refused(*why, answer);
    }
    news = brings_news(receipt.value().items);
    if (news && hubs_ && hubs_->delivers(source.name)) hubs_->missed(source.name);
    memory.advice = advice_with(receipt.value().advice, answer);
    if (hubs_) hubs_->discovered(source, memory.advice);
  }
  note_change(memory, news, memory.polled_at);
  memory.etag = answer.etag;
  memory.last_modified = answer.last_modified;
  memory.sha256 = hash;
  state.refused = {};
  return std::nullopt;
}

void PollResults::complain(const Source& source, const FeedState& state, const Error& why,
                           const std::string& bytes) {
  const auto& memory = state.memory;
  const bool is_closed = memory.gone_at != Instant();
  const auto when = is_closed
                        ? fmt::format("; not asked again until `dateline sources resume {}`", source.name)
                        : fmt::format("; asked again in {}", time_words(state.wait));
  const auto what = fmt::format("{}{}{}", why.text(), when,
                                memory.failures > 1 ? fmt::format(" (failures: {})", memory.failures) : "");
  log::warn("feed {}: {}", source.name, what);
  const auto done = book_.report(
      {.source = source.name, .road = Road::poll, .what = what, .bytes = bytes, .at = memory.polled_at});
  if (!done) log::error("feed {}: its trouble cannot be kept: {}", source.name, done.error().text());
}

}  // namespace dateline::feeds
