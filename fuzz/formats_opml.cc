// OPML, and what it is written back as.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "wire/formats/opml.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto read = dateline::wire::read_opml({reinterpret_cast<const char*>(data), size});
  if (read) (void)dateline::wire::write_opml("fuzz", read.value().feeds);
  return 0;
}
