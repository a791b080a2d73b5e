// Anything at all: the sniffer, and then whatever it picked.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "wire/formats/parse.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  (void)dateline::wire::parse(bytes, {.site_zone = "Europe/Dublin"}).has_value();
  return 0;
}
