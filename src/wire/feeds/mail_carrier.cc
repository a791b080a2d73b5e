#include "wire/feeds/mail_carrier.h"

#include <fmt/format.h>

#include "base/fault_point.h"
#include "base/hash.h"
#include "base/log.h"

namespace dateline::feeds {
namespace {

constexpr int most_failures = 3;

Delivery delivery_of(const Source& source, std::string body, std::string name) {
  Delivery delivery;
  delivery.source = source.name;
  delivery.key = "mail " + sha256(body);
  delivery.bytes = std::move(body);
  delivery.content_type = "message/rfc822";
  delivery.name = std::move(name);
  delivery.format = "email";  // whatever stands in it
  delivery.road = Road::mail;
  return delivery;
}

}  // namespace

Result<std::size_t> MailCarrier::carry(ImapSession& session, PollMemory& memory,
                                       const std::function<bool()>& goes_on) {
  if (memory.uid_validity != session.uid_validity()) {
    if (memory.uid_validity != 0)
      log::warn(
          "mailbox of {}: its server counts the messages anew; all are read again, and known ones count once",
          source_.name);
    memory.uid_validity = session.uid_validity();
    memory.last_uid = 0;
  }
  std::size_t carried = 0;
  for (;;) {
    TRY(const auto listed, session.list(memory.last_uid));
    if (listed.empty()) return carried;
    for (const auto& message : listed) {
      if (!goes_on()) return carried;
      TRY(take(session, message, memory.uid_validity));
      memory.last_uid = message.uid;
      TRY(book_.remember(source_.name, memory));
      FAULT_POINT("mail.remembered");
      ++carried;
    }
  }
}

Result<> MailCarrier::take(ImapSession& session, const ListedMessage& message, std::uint32_t validity) {
  if (message.size > largest_)
    return pass_over(message,
                     fmt::format("it has {} bytes, and at most {} are taken: limits.delivery_bytes",
                                 message.size, largest_),
                     session.beginning(message.uid));
  auto body = session.fetch(message);
  if (!body) return take_failure(session, message, body.error());
  if (!body.value() || body.value()->empty()) {
    log::info("mailbox of {}: message {} is not there any more", source_.name, message.uid);
    return ok();
  }
  const auto receipt = inbox_.deliver(
      delivery_of(source_, std::move(*body.value()), fmt::format("{}-{}.eml", validity, message.uid)));
  FAULT_POINT("mail.delivered");
  if (!receipt) return receipt.error();
  return ok();
}

// One message must not hold up all that come after it. Where the line broke, it is the line's fault.
Result<> MailCarrier::take_failure(ImapSession& session, const ListedMessage& message, const Error& why) {
  if (why.fault != Fault::refused && why.fault != Fault::limit) return why;
  failures_ = failed_uid_ == message.uid ? failures_ + 1 : 1;
  failed_uid_ = message.uid;
  if (failures_ < most_failures) return why;
  return pass_over(message, why.what,
                   why.fault == Fault::refused ? session.beginning(message.uid) : std::string());
}

Result<> MailCarrier::pass_over(const ListedMessage& message, std::string_view why,
                                Result<std::string> beginning) {
  if (!beginning && beginning.error().fault != Fault::refused) return std::move(beginning.error());
  auto what = fmt::format(
      "message {} was not taken in and is passed over: {}; it lies where it was, and can be put into the "
      "drop "
      "folder",
      message.uid, why);
  log::warn("mailbox of {}: {}", source_.name, what);
  return book_.report({.source = source_.name,
                       .road = Road::mail,
                       .what = std::move(what),
                       .bytes = beginning ? std::move(beginning).value() : std::string(),
                       .at = clock_.now()});
}

}  // namespace dateline::feeds
