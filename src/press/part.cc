#include "press/part.h"

#include <charconv>

#include "base/check.h"
#include "base/hash.h"

namespace dateline::press {

PartPtr make_part(std::string raw) {
  const auto hex = sha256(raw);
  std::uint64_t digest = 0;
  const auto [end, failed] = std::from_chars(hex.data(), hex.data() + 16, digest, 16);
  CHECK(failed == std::errc{} && end == hex.data() + 16);
  return std::make_shared<const Part>(Part{http::deflate_part(std::move(raw)), digest});
}

}  // namespace dateline::press
