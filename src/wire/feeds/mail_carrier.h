// Carries what is new in a mailbox through the door, message by message, in the order in which they came.
//
//   taken in, whatever became of it       remembered by its number: it is not read again
//   larger than limits.delivery_bytes     not fetched: a trouble with its beginning, and passed over
//   three times refused by the server, or larger than it says    likewise
//   not taken in, or the line broke       an error; it is read again at the next look
//
// A crash between the delivery and the memory of it reads the message again, and so does a server that counts
// its messages anew (UIDVALIDITY): its bytes are the delivery's key, so it is the same delivery.
//
// Borrows inbox, book and clock. One thread a mailbox.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"
#include "news/ports.h"
#include "settings/settings.h"
#include "wire/feeds/imap_session.h"

namespace dateline::feeds {

class MailCarrier {
 public:
  // `largest`: of a message, in bytes.
  MailCarrier(const Source& source, std::size_t largest, Inbox& inbox, SourceBook& book, const Clock& clock)
      : source_(source), largest_(largest), inbox_(inbox), book_(book), clock_(clock) {}

  // Until there is no more, or `goes_on` says no; how many. `memory` says how far it has come, also after an
  // error.
  Result<std::size_t> carry(ImapSession& session, PollMemory& memory, const std::function<bool()>& goes_on);

 private:
  Result<> take(ImapSession& session, const ListedMessage& message, std::uint32_t validity);
  Result<> take_failure(ImapSession& session, const ListedMessage& message, const Error& why);
  Result<> pass_over(const ListedMessage& message, std::string_view why, Result<std::string> beginning);

  const Source& source_;
  const std::size_t largest_;
  Inbox& inbox_;
  SourceBook& book_;
  const Clock& clock_;
  std::uint32_t failed_uid_ = 0;  // that could not be fetched
  int failures_ = 0;              // so often
};

}  // namespace dateline::feeds
