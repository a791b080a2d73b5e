// Bytes to UTF-8: what a wire, a file or a server sent, in whatever charset, as text.
//
// A byte order mark decides; then, if the bytes are valid UTF-8 and hold more than ASCII, UTF-8 (a
// wrong label over UTF-8 is common, the other way round all but impossible); then the declared label,
// read as browsers do (WHATWG: latin1 and ascii mean windows-1252); then ICU's guess, windows-1252 at
// last. Single bytes of windows-1252 among UTF-8 are read as such. What cannot be read becomes U+FFFD and a
// problem. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::text {

enum class Controls { keep, strip };  // strip: as strip_controls() in unicode.h

struct Decoded {
  std::string utf8;                   // always valid UTF-8, without a byte order mark
  std::string charset;                // what was read: "UTF-8", "windows-1252", "Shift_JIS", …
  std::vector<std::string> problems;  // for people: "declared 'foo' is unknown, read as …"
};

Decoded decode(std::string_view bytes, std::string_view declared = {}, Controls controls = Controls::keep);

// Invalid sequences become U+FFFD, one each (maximal subparts, as WHATWG has it).
std::string to_valid_utf8(std::string_view bytes);

// The character of a byte in windows-1252.
char32_t windows_1252(unsigned char byte);

}  // namespace dateline::text
