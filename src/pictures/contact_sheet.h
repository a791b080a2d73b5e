// A contact sheet: all prints of one picture in one piece, as the darkroom hands them out and as the
// cache keeps them.
//
//     dateline prints 1
//     2400 1600 #7d8a94          size of the original, upright; the colour it has most of
//     320.jpg 18211              each print's name and bytes
//     …
//                                an empty line, and the bytes of one after the other
//
// One file a picture, so that it is there whole or not at all.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace dateline::pictures {

struct SheetHead {
  struct Entry {
    std::string name;
    std::size_t offset = 0, size = 0;  // from the sheet's beginning
  };
  std::int64_t width = 0, height = 0;
  std::string colour;
  std::vector<Entry> prints;
  std::size_t size = 0;  // of the whole sheet

  const Entry* find(std::string_view name) const;
};

struct PrintBytes {
  std::string name, bytes;
};

std::string contact_sheet(std::int64_t width, std::int64_t height, std::string_view colour,
                          const std::vector<PrintBytes>& prints);

// `sheet` may be cut after its head; `size` says what the whole must have. Fault::invalid: this is none.
Result<SheetHead> sheet_head(std::string_view sheet);

inline constexpr std::size_t most_head = 4096;  // bytes that hold any head

}  // namespace dateline::pictures
