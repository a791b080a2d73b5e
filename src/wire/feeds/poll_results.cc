#include "wire/feeds/poll_results.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/fault_point.h"
#include "base/hash.h"
#include "base/log.h"
#include "http/status.h"
#include "http/url.h"
#include "wire/feeds/poll_schedule.h"

namespace dateline::feeds {
namespace {

using namespace std::chrono_literals;
using std::chrono::seconds;

constexpr std::int64_t longest_interval = 30 * 24 * 3600;  // seconds
constexpr std::size_t offending_bytes = 4096;

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
    {410, 410, "the feed was closed for good: take the url out of the settings"},
    {429, 429, "it is asked too often: raise poll_seconds"},
    {400, 499, "it does not like what is asked: check the address"},
    {500, 599, "the server fails: nothing to do here but wait"},
    {0, 999, "expected 200 with a feed, or 304"},
};

// The names of those we never send ourselves are not known here.
std::string_view phrase(int status) {
  return http::reason(static_cast<http::Status>(status));
}

Error refusal(const http::FetchAnswer& answer) {
  const auto* row = std::ranges::find_if(refusals, [&](const Refusal& each) {
    return each.first <= answer.status && answer.status <= each.last;
  });
  const auto name = phrase(answer.status);
  return error(Fault::unavailable,
               fmt::format("the server answered {}{}{}", answer.status, name.empty() ? "" : " ", name),
               http::shown_url(answer.url), std::string(row == std::end(refusals) ? "" : row->advice));
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

seconds interval_of(const Source& source) {
  return seconds(std::clamp<std::int64_t>(source.poll_seconds, 1, longest_interval));
}

FeedState PollResults::take(const Source& source, FeedState state, http::Fetched fetched) {
  auto& answer = fetched.answer;
  if (!answer.moved_to.empty() && answer.moved_to != state.moved_to) {
    log::info("feed {}: {} has moved for good to {}; let the source's url say so", source.name,
              http::shown_url(source.url), http::shown_url(answer.moved_to));
    state.moved_to = answer.moved_to;
  }

  const auto beginning = answer.body.substr(0, offending_bytes);
  const auto wrong = take_answer(source, state, fetched);
  auto& memory = state.memory;
  if (!wrong && memory.failures > 0)
    log::info("feed {}: it answers again (failures: {})", source.name, memory.failures);
  memory.polled_at = clock_.now();
  memory.failures = wrong ? memory.failures + 1 : 0;
  const bool is_told = wrong && !fetched.error && may_say_when(answer.status);
  state.wait = wait_after(memory, interval_of(source), is_told ? answer.retry_after : std::nullopt, random());

  if (wrong) complain(source, state, *wrong, beginning);
  if (const auto done = book_.remember(source.name, memory); !done)
    log::error("feed {}: its poll cannot be remembered: {}", source.name, done.error().text());
  return state;
}

std::optional<Error> PollResults::take_answer(const Source& source, FeedState& state,
                                              http::Fetched& fetched) {
  if (fetched.error) return std::move(fetched.error);
  const auto& memory = state.memory;
  const bool asked_for_changes = !memory.etag.empty() || !memory.last_modified.empty();
  if (fetched.answer.status == 304 && asked_for_changes) return std::nullopt;
  if (fetched.answer.status != 200) return refusal(fetched.answer);
  return take_body(source, state, fetched.answer);
}

std::optional<Error> PollResults::take_body(const Source& source, FeedState& state,
                                            http::FetchAnswer& answer) {
  auto& memory = state.memory;
  const auto hash = sha256(answer.body);
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
  }
  memory.etag = answer.etag;
  memory.last_modified = answer.last_modified;
  memory.sha256 = hash;
  state.refused = {};
  return std::nullopt;
}

void PollResults::complain(const Source& source, const FeedState& state, const Error& why,
                           const std::string& bytes) {
  const auto& memory = state.memory;
  const auto what = fmt::format("{}; asked again in {}{}", why.text(), time_words(state.wait),
                                memory.failures > 1 ? fmt::format(" (failures: {})", memory.failures) : "");
  log::warn("feed {}: {}", source.name, what);
  const auto done = book_.report(
      {.source = source.name, .road = Road::poll, .what = what, .bytes = bytes, .at = memory.polled_at});
  if (!done) log::error("feed {}: its trouble cannot be kept: {}", source.name, done.error().text());
}

}  // namespace dateline::feeds
