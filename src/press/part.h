// Part: a run of a page's bytes, pressed once and shared by every page and table that shows it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "http/gzip.h"

namespace dateline::press {

struct Part {
  http::DeflatedPart bytes;  // as they are, and deflated for stitching
  std::uint64_t digest = 0;  // of the bytes; what an ETag is made from

  std::string_view raw() const { return bytes.raw; }
};

using PartPtr = std::shared_ptr<const Part>;

PartPtr make_part(std::string raw);

}  // namespace dateline::press
