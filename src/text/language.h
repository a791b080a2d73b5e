// Which language is this text in? (cld2)
#pragma once

#include <string>
#include <string_view>

namespace dateline::text {

struct Language {
  std::string tag = "und";  // BCP 47: "en", "pt", "zh-Hant"; "und" when too short or mixed to tell
  int confidence = 0;       // percent of the text in it
  bool operator==(const Language&) const = default;
};

// Plain text. `hint` is what the source declares; it tips near ties only.
Language detect_language(std::string_view text, std::string_view hint = {});

}  // namespace dateline::text
