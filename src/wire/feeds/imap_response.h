// What a line of a mail server means (RFC 9051 section 7): as much of it as reading a folder needs. Whatever
// else a server says of itself is understood to be there, and nothing more.
//
// Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "wire/feeds/imap_lines.h"

namespace dateline::feeds {

// Of a message, as far as the server has told.
struct ImapMessage {
  std::uint32_t uid = 0;              // 0: not told
  std::optional<std::uint64_t> size;  // bytes
  std::optional<std::string> body;    // or the part of it that was asked for
};

struct ImapResponse {
  std::string tag;           // "*": it tells of itself; "+": it waits for more; else the command that it ends
  std::string word;          // in upper case: "OK", "CAPABILITY", "EXISTS", "FETCH"; none after "+"
  std::uint32_t number = 0;  // of "* 12 EXISTS"
  std::string code, value;   // of "[UIDVALIDITY 38505]" after OK, NO and the like; the code in upper case
  std::string text;          // what follows, as it came
  ImapMessage message;       // of FETCH

  bool tells() const { return tag == "*"; }
};

// invalid: it is no answer of a mail server.
Result<ImapResponse> read_response(ImapLine line);

// Whether a CAPABILITY's text, or the value of such a code, has the word.
bool has_capability(std::string_view words, std::string_view word);

// A number of 1 to 4,294,967,295: a UID, a UIDVALIDITY. Nothing: it is none.
std::optional<std::uint32_t> imap_number(std::string_view digits);

}  // namespace dateline::feeds
