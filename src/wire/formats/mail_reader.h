// Bytes of a mail to its shape: RFC 5322 and MIME, through GMime, which reads what mailers really send.
//
// Header words (RFC 2047) and parameters (RFC 2231) are decoded, parts by their encoding and charset. At most
// 20 levels and 200 parts are read, 8 MiB of text, and 20 files of 8 MiB together that may be copy. Nothing
// outside the bytes is touched. Pure; any thread.
#pragma once

#include <optional>
#include <string_view>

#include "wire/formats/mail_shape.h"

namespace dateline::wire {

// Is there a mail's header at the head of these bytes? Wire copy may begin with "FROM:": a mail has fields
// that only mailers write.
bool is_mail(std::string_view bytes);

// Nothing where there is no header.
std::optional<Mail> read_mail(std::string_view bytes);

// The bytes of a MailFile, decoded, also of one in a mail that is forwarded; nothing: the mail has none of
// that reference.
std::optional<std::string> file_of_mail(std::string_view bytes, std::string_view reference);

}  // namespace dateline::wire
