// Subscribers: who has asked for the newsletter, to which words they agreed and when. Nobody is sent
// anything but a letter to confirm it while they are `pending`.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "archive/session.h"
#include "base/clock.h"
#include "news/ids.h"

namespace dateline::archive {

inline constexpr std::string_view pending = "pending";  // asked, and not confirmed

struct Subscriber {
  SubscriberId id;
  std::string email;  // as it was typed
  std::string state;
  Instant consented_at{};
  std::string consent;                         // the sentence that stood beside the button
  std::string path;                            // the page it was sent from; may be empty
  std::vector<std::string> editions, sectors;  // keys of the settings; none: all
  bool operator==(const Subscriber&) const = default;
};

class Subscribers {
 public:
  explicit Subscribers(Session& session) : session_(&session) {}

  // An address that is there stays in its state; while it is pending the newer consent and preferences
  // take the place of the older. The caller cannot tell one from the other, so no form can either.
  Result<> ask(const Subscriber& subscriber);
  // Newest first.
  Result<std::vector<Subscriber>> list(std::size_t limit);
  Result<std::vector<std::pair<std::string, std::int64_t>>> counts();  // by state

 private:
  Session* session_;
};

// What makes two addresses one: all of it in lower-case ASCII, as nearly every mail server takes it.
std::string email_key(std::string_view email);

}  // namespace dateline::archive
