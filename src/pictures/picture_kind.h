// What a file is by its first bytes, whatever its name and its sender say.
//
// Only these are ever handed to a decoder. No SVG, no PDF, nothing that is a program in disguise: what
// comes from a wire is pixels or is refused.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace dateline::pictures {

enum class PictureKind { jpeg, png, webp, gif, avif, heic, tiff };

std::string_view name(PictureKind kind);

// Fault::invalid says what it looks like instead.
Result<PictureKind> picture_kind(std::string_view bytes);

}  // namespace dateline::pictures
