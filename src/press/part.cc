#include "press/part.h"

#include "base/hash.h"

namespace dateline::press {

PartPtr make_part(std::string raw) {
  const auto digest = short_digest(raw);
  return std::make_shared<const Part>(Part{http::deflate_part(std::move(raw)), digest});
}

}  // namespace dateline::press
