#include "app/alarm_letters.h"

#include <fmt/format.h>

#include <boost/json/serialize.hpp>

#include "base/hash.h"
#include "news/names.h"

namespace dateline::app {
namespace {

std::string_view headline(AlarmKind kind) {
  switch (kind) {
    case AlarmKind::silent:
      return "is silent";
    case AlarmKind::failing:
      return "cannot be fetched";
    case AlarmKind::awaited:
      return "took back copy that is not known here";
    case AlarmKind::undecided:
      return "demands what the desk must decide";
    case AlarmKind::refused:
      return "sent a message that was refused";
    case AlarmKind::disk:
      return "the disk is nearly full";
  }
  return {};
}

std::string subject(const archive::Dispatch& dispatch, const Settings& settings) {
  const auto& source = dispatch.alarm.source;
  return fmt::format("[{}] {}{}{}{}", settings.site.name, dispatch.is_over ? "Over: " : "", source,
                     source.empty() ? "" : " ", headline(dispatch.alarm.kind));
}

}  // namespace

http::Mail mail_of(const archive::Dispatch& dispatch, const Settings& settings) {
  return {.from_name = settings.site.name,
          .from = settings.mail.from.empty() ? settings.contact.email : settings.mail.from,
          .to = dispatch.address,
          .subject = subject(dispatch, settings),
          .text = fmt::format("{}\n\n{}, {}\n", dispatch.alarm.text, settings.site.name,
                              rfc3339(dispatch.alarm.at)),
          .id = fmt::format("alarm.{}.{}", dispatch.id.value, dispatch.alarm.at.time_since_epoch().count()),
          .at = dispatch.alarm.at};
}

http::Post post_of(const archive::Dispatch& dispatch, const Settings& settings) {
  const auto& alarm = dispatch.alarm;
  const boost::json::object json{{"kind", name(alarm.kind)},  {"source", alarm.source},
                                 {"about", alarm.about},      {"text", alarm.text},
                                 {"at", rfc3339(alarm.at)},   {"over", dispatch.is_over},
                                 {"site", settings.site.name}};
  http::Post post{dispatch.address, {"Content-Type: application/json"}, boost::json::serialize(json)};
  const auto& secret = settings.alarm.webhook_secret;
  if (!secret.empty()) post.fields.push_back("X-Hub-Signature-256: sha256=" + hmac_sha256(post.body, secret));
  return post;
}

}  // namespace dateline::app
