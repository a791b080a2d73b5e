// The text of a mail: flowed lines put together, and what people's mailers add around copy told from it.
//
//     copy
//     -- ⏎                       signature
//     On Friday Ada North wrote:  a thread, quoted
//     > …
//
// Neither is ever public. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::wire {

// RFC 3676: a line that ends in a space goes on in the next; `delsp`: that space is the mailer's.
std::string unflowed(std::string_view text, bool delsp);

struct MailText {
  std::string copy;
  std::string signature;  // for the desk
  bool quoted = false;    // a thread was left out
  bool operator==(const MailText&) const = default;
};

MailText split_mail_text(std::string_view text);

// The same for HTML: at the elements that mailers mark signatures and threads with, then by its paragraphs.
// `copy` is clean HTML.
MailText split_mail_html(std::string_view html, std::string_view base_url);

// "Re: Fwd: [list] Ferry burns" is "Ferry burns".
std::string plain_subject(std::string_view subject);

}  // namespace dateline::wire
