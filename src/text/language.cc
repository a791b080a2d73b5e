#include "text/language.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <array>

#include "text/encoding.h"
#include "text/unicode.h"

namespace dateline::text {
namespace {

// cld2 judges three words if asked; a headline in capitals alone is not evidence.
constexpr std::size_t kShortest = 24;

struct Code {
  std::string_view cld, bcp47;
};
constexpr std::array kCodes{Code{"zh", "zh-Hans"}, Code{"zh-Hant", "zh-Hant"}, Code{"iw", "he"},
                            Code{"in", "id"},      Code{"no", "nb"},           Code{"tl", "fil"},
                            Code{"sr-ME", "sr-ME"}};

std::string bcp47(std::string_view cld) {
  for (const auto& code : kCodes)
    if (code.cld == cld) return std::string(code.bcp47);
  return std::string(cld);
}

}  // namespace

Language detect_language(std::string_view text, std::string_view hint) {
  const auto valid = to_valid_utf8(text);
  std::size_t weight = 0;
  for (std::size_t at = 0; at < valid.size() && weight < kShortest;) {
    const auto c = code_point_at(valid, at);
    weight += is_cjk(c.value) ? 3 : is_letter(c.value) ? 1 : 0;
    at += c.bytes;
  }
  if (weight < kShortest) return {};
  const std::string declared(hint.substr(0, hint.find('-')));
  const CLD2::CLDHints hints{declared.empty() ? nullptr : declared.c_str(), nullptr, CLD2::UNKNOWN_ENCODING,
                             CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language found[3];
  int percent[3], bytes = 0;
  double score[3];
  bool reliable = false;
  CLD2::ExtDetectLanguageSummary(valid.data(),
                                 static_cast<int>(std::min<std::size_t>(valid.size(), 64 << 10)), true,
                                 &hints, 0, found, percent, score, nullptr, &bytes, &reliable);
  if (!reliable || found[0] == CLD2::UNKNOWN_LANGUAGE || percent[0] < 50) return {};
  return {bcp47(CLD2::LanguageCode(found[0])), percent[0]};
}

}  // namespace dateline::text
