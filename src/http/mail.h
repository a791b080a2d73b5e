// A mail: its text by RFC 5322, and the way to a mail server by SMTP. Blocking, from any thread.
#pragma once

#include <chrono>
#include <stop_token>
#include <string>

#include "base/clock.h"
#include "base/result.h"

namespace dateline::http {

struct Mail {
  std::string from_name, from, to;  // addresses without < and >
  std::string subject, text;        // UTF-8
  std::string id;                   // what stands before @ in Message-ID; the same at every try
  Instant at{};
};

// As it is sent. Names and subject outside ASCII become encoded words (RFC 2047); control characters
// become spaces, so that no word from the wire begins a field of its own.
std::string text_of(const Mail& mail);

struct MailServer {
  std::string url;  // "smtp://host:port", or "smtps://"
  std::string user, password;
};

// The server has taken it when this returns. TLS is used wherever the server offers it; who signs in
// does it over TLS or not at all, with a certificate that holds, because a password must not be
// given to whoever answers. refused: the server's words; unavailable: it did not answer.
Result<> send(const Mail& mail, const MailServer& server, std::chrono::seconds patience,
              std::stop_token stop = {});

}  // namespace dateline::http
