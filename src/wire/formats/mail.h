// Mail (RFC 5322 and MIME) as copy: a newsroom's inbox, where releases, stringers and forms send.
//
// The reader (mail_reader.h) takes the mail apart. Its text is read as wire text where it has a dateline,
// else under its subject as headline; HTML is taken where it says as much as the text. Signatures, quoted
// threads and notes to editors are never copy. Files become associations and enclosures by reference: their
// bytes stay in the mail. Attached copy in an agency's format (NewsML, NITF, ninjs) is read as that, and then
// the mail's own words are a note for the desk. A mail that only forwards is what it forwards.
#pragma once

#include <string_view>

#include "base/result.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

Result<Parsed> parse_mail(std::string_view bytes, const Hints& hints);

}  // namespace dateline::wire
