// Bytes in a charset: the first line names it, the rest is in it. The text is valid UTF-8, whatever came.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "text/encoding.h"
#include "text/entities.h"
#include "text/unicode.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto line = std::min(bytes.find('\n'), bytes.size());
  const auto body = bytes.substr(std::min(line + 1, bytes.size()));
  for (const auto controls : {dateline::text::Controls::keep, dateline::text::Controls::strip}) {
    const auto decoded = dateline::text::decode(body, bytes.substr(0, line), controls);
    if (!dateline::text::is_valid_utf8(decoded.utf8)) std::abort();
    if (!dateline::text::is_valid_utf8(dateline::text::decode_entities(decoded.utf8))) std::abort();
    if (!dateline::text::is_valid_utf8(dateline::text::repair_xml(decoded.utf8).xml)) std::abort();
  }
  if (!dateline::text::is_valid_utf8(dateline::text::to_valid_utf8(bytes))) std::abort();
  return 0;
}
