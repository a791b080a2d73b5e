// JSON items of the Media API's shape, NITF in them.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "wire/formats/parse.h"
#include "wire/formats/parse_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto parsed = dateline::wire::parse(
      bytes, {.format = "ap-json", .base_url = "https://north.example/feed", .source_zone = "Asia/Kolkata"});
  if (parsed) (void)dateline::wire::to_json(parsed.value(), "fuzz");
  return 0;
}
