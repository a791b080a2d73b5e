#include "app/alarm_rounds.h"

#include <algorithm>
#include <limits>
#include <system_error>

#include "app/alarm_letters.h"
#include "base/fault_point.h"
#include "base/log.h"
#include "desk/watch.h"

namespace dateline::app {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 30s;  // for one mail or one POST
constexpr std::chrono::seconds first_wait = 5s, longest_wait = 15min;
constexpr auto longest_try = 24h;

bool is_wanted(const archive::Dispatch& dispatch, const AlarmSettings& told) {
  if (dispatch.way == AlarmWay::webhook) return dispatch.address == told.webhook;
  return std::ranges::find(told.mail, dispatch.address) != told.mail.end();
}

// Who is told, for the log: a webhook's address may hold a secret.
std::string_view addressee(const archive::Dispatch& dispatch) {
  return dispatch.way == AlarmWay::webhook ? "the webhook" : std::string_view(dispatch.address);
}

Result<> send(const archive::Dispatch& dispatch, const Settings& settings, std::stop_token stop) {
  if (dispatch.way == AlarmWay::webhook)
    return http::send(post_of(dispatch, settings), patience, std::move(stop));
  const auto mail = mail_of(dispatch, settings);
  const auto& server = settings.mail;
  if (server.server.empty() || mail.from.empty())
    return error(Fault::invalid, "a mail cannot be sent", "site.toml", "set [mail] server and from");
  return http::send(mail, {server.server, server.user, server.password}, patience, std::move(stop));
}

// The one that is due, put off until its next try: whoever else looks, and whatever happens to us.
Result<std::optional<archive::Dispatch>> take(archive::Archive& archive, Instant now) {
  const auto latest = now + longest_wait;
  {
    TRY(auto reading, archive.reading());
    TRY(const auto due, reading.alarms.due(now, latest));
    if (!due) return std::optional<archive::Dispatch>();
  }
  TRY(auto tx, archive.begin());
  TRY(auto due, tx.alarms.due(now, latest));
  if (!due) return std::optional<archive::Dispatch>();
  TRY(tx.alarms.put_off(due->id, now + wait_after(due->tries)));
  TRY(tx.commit());
  return due;
}

Result<> take_away(archive::Archive& archive, archive::DispatchId id) {
  TRY(auto tx, archive.begin());
  TRY(tx.alarms.sent(id));
  return tx.commit();
}

}  // namespace

std::chrono::seconds wait_after(std::int64_t tries) {
  const auto doubled = first_wait * (std::int64_t{1} << std::clamp<std::int64_t>(tries, 0, 10));
  return std::min<std::chrono::seconds>(doubled, longest_wait);
}

void look_at_wire(archive::Archive& archive, const Settings& settings, const std::filesystem::path& data,
                  Instant now) {
  std::error_code unknown;
  const auto space = std::filesystem::space(data, unknown);
  const auto free =
      unknown ? std::numeric_limits<std::int64_t>::max() / 4 : static_cast<std::int64_t>(space.available);
  const auto changes = desk::Watch(archive, settings).look(free, now);
  if (!changes) return log::error("the watch: {}", changes.error().text());
  for (const auto& alarm : changes.value().raised) log::warn("alarm: {}", alarm.text);
  for (const auto& alarm : changes.value().over) log::warn("alarm over: {}", alarm.text);
}

Result<bool> try_dispatch(archive::Archive& archive, const Settings& settings, Instant now,
                          std::stop_token stop) {
  TRY(const auto dispatch, take(archive, now));
  if (!dispatch) return false;
  if (!is_wanted(*dispatch, settings.alarm)) {
    log::info("{} is not told of an alarm any more: the settings have changed", addressee(*dispatch));
    TRY(take_away(archive, dispatch->id));
    return true;
  }
  FAULT_POINT("app.dispatch_taken");
  const auto sent = send(*dispatch, settings, std::move(stop));
  FAULT_POINT("app.dispatch_sent");
  if (!sent && now - dispatch->alarm.at < longest_try) {
    log::warn("{} could not be told of an alarm: {}; the next try is in {} seconds", addressee(*dispatch),
              sent.error().text(), wait_after(dispatch->tries).count());
    return true;
  }
  if (!sent)
    log::error("{} has not been told of an alarm for a day, and will not be: {}", addressee(*dispatch),
               sent.error().text());
  TRY(take_away(archive, dispatch->id));
  return true;
}

void carry_dispatches(archive::Archive& archive, const Settings& settings, const Clock& clock,
                      const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    const auto tried = try_dispatch(archive, settings, clock.now(), stop);
    if (!tried) return log::error("an alarm's dispatch: {}", tried.error().text());
    if (!tried.value()) return;
  }
}

}  // namespace dateline::app
