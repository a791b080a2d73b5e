// NITF: heads, bodies, media, status.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "wire/formats/parse.h"
#include "wire/formats/parse_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto parsed = dateline::wire::parse(
      bytes, {.format = "nitf", .base_url = "https://north.example/wire", .source_zone = "Asia/Kolkata"});
  if (parsed) (void)dateline::wire::to_json(parsed.value(), "fuzz");
  return 0;
}
