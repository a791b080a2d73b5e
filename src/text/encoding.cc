#include "text/encoding.h"

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>

#include "text/mojibake.h"
#include "text/unicode.h"

namespace dateline::text {
namespace {

struct Mark {
  std::string_view bytes, charset;
};
using namespace std::string_view_literals;
constexpr std::array kMarks{Mark{"\xEF\xBB\xBF", "UTF-8"}, Mark{"\xFF\xFE\0\0"sv, "UTF-32LE"},
                            Mark{"\0\0\xFE\xFF"sv, "UTF-32BE"}, Mark{"\xFF\xFE", "UTF-16LE"},
                            Mark{"\xFE\xFF", "UTF-16BE"}};

// Labels that browsers read as something else than ICU does (WHATWG Encoding, section 4.2).
struct Alias {
  std::string_view label, charset;
};
constexpr std::array kAliases{
    Alias{"utf8", "UTF-8"},
    Alias{"utf-8", "UTF-8"},
    Alias{"unicode-1-1-utf-8", "UTF-8"},
    Alias{"ascii", "windows-1252"},
    Alias{"us-ascii", "windows-1252"},
    Alias{"ansi_x3.4-1968", "windows-1252"},
    Alias{"iso-8859-1", "windows-1252"},
    Alias{"iso8859-1", "windows-1252"},
    Alias{"iso_8859-1", "windows-1252"},
    Alias{"latin1", "windows-1252"},
    Alias{"latin-1", "windows-1252"},
    Alias{"l1", "windows-1252"},
    Alias{"x-cp1252", "windows-1252"},
    Alias{"cp1252", "windows-1252"},
    Alias{"ansi", "windows-1252"},
    Alias{"iso-8859-9", "windows-1254"},
    Alias{"latin5", "windows-1254"},
    Alias{"iso-8859-11", "windows-874"},
    Alias{"tis-620", "windows-874"},
    Alias{"ks_c_5601-1987", "windows-949"},
    Alias{"euc-kr", "windows-949"},
    Alias{"gb2312", "GB18030"},
    Alias{"gbk", "GB18030"},
    Alias{"gb_2312-80", "GB18030"},
    Alias{"shift_jis", "windows-31j"},
    Alias{"sjis", "windows-31j"},
    Alias{"x-sjis", "windows-31j"},
    Alias{"utf-16", "UTF-16LE"},
    Alias{"big5", "Big5-HKSCS"},
};

// What 0x80 to 0x9F mean there.
constexpr std::array<char32_t, 32> kWindows1252{
    0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
    0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

struct CloseConverter {
  void operator()(UConverter* c) const { ucnv_close(c); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open(const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(charset.c_str(), &status));
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

// The charset a label means; empty if nobody knows it.
std::string charset_of(std::string_view label) {
  const auto key = lower(trim(label));
  const auto alias = std::ranges::find(kAliases, key, &Alias::label);
  if (alias != kAliases.end()) return std::string(alias->charset);
  // UTF-7 and EBCDIC read ASCII bytes as other characters: a way to smuggle markup, never a wire's charset.
  if (key.empty() || key.starts_with("utf-7") || key.starts_with("ibm-37") || key.starts_with("ebcdic"))
    return {};
  return open(key) ? key : std::string();
}

std::string guess(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                            ucsdet_close);
  const auto sample = std::min<std::size_t>(bytes.size(), 64 << 10);
  ucsdet_setText(detector.get(), bytes.data(), static_cast<int32_t>(sample), &status);
  const auto* match = U_SUCCESS(status) ? ucsdet_detect(detector.get(), &status) : nullptr;
  if (U_FAILURE(status) || match == nullptr || ucsdet_getConfidence(match, &status) < 50)
    return "windows-1252";
  const auto charset = charset_of(ucsdet_getName(match, &status));
  return charset.empty() || charset == "UTF-8" ? "windows-1252" : charset;
}

// Through ICU; nullopt if the charset has no converter here.
std::optional<std::string> convert(std::string_view bytes, const std::string& charset) {
  const auto converter = open(charset);
  if (!converter) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString wide(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), status);
  if (U_FAILURE(status)) return std::nullopt;
  std::string utf8;
  wide.toUTF8String(utf8);
  // ICU writes substitution characters where the charset's own table has a hole.
  return to_valid_utf8(utf8);
}

std::size_t replacements(std::string_view utf8) {
  std::size_t count = 0;
  for (auto at = utf8.find("\uFFFD"); at != std::string_view::npos; at = utf8.find("\uFFFD", at + 3)) ++count;
  return count;
}

bool has_high_bytes(std::string_view bytes) {
  return std::ranges::any_of(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

// Stateful charsets write everything in seven bits, so ASCII-only bytes may still not be ASCII.
bool is_seven_bit(std::string_view charset) {
  return charset.starts_with("iso-2022") || charset.starts_with("hz") || charset.starts_with("utf-16") ||
         charset.starts_with("UTF-16") || charset.starts_with("utf-32");
}

std::string choose(std::string_view bytes, std::string_view declared, std::vector<std::string>& problems) {
  const auto charset = charset_of(declared);
  if (!declared.empty() && charset.empty())
    problems.push_back(fmt::format("declared charset '{}' is unknown", declared));
  if (is_seven_bit(charset)) return charset;
  if (is_valid_utf8(bytes)) {
    if (!charset.empty() && charset != "UTF-8" && has_high_bytes(bytes))
      problems.push_back(fmt::format("declared charset '{}', but the bytes are UTF-8", declared));
    return "UTF-8";
  }
  if (charset == "UTF-8") {
    const auto broken = replacements(to_valid_utf8(bytes));
    const auto high = static_cast<std::size_t>(
        std::ranges::count_if(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
    // A few broken bytes in UTF-8 stay UTF-8; where most high bytes are broken, the label is wrong.
    if (broken * 2 <= high) return charset;
    problems.push_back("declared charset 'utf-8', but the bytes are not");
    return guess(bytes);
  }
  return charset.empty() ? guess(bytes) : charset;
}

// What a character of another script, or a quote, leaves where it was cut: no byte of windows-1252.
bool is_left_by_a_cut(std::uint8_t byte) {
  return byte == 0xC2 || byte == 0xC3 || byte == 0xCE || byte == 0xCF || byte == 0xD0 || byte == 0xD1 ||
         (byte >= 0xD7 && byte <= 0xDB) || byte == 0xE2 || byte >= 0xFE;
}

// UTF-8 with single bytes of windows-1252 among it, as copy pasted from elsewhere brings them: a byte that
// begins no character here and stands between ASCII is read as that. Adds their number to `foreign`.
std::string mixed_utf8(std::string_view bytes, std::size_t& foreign) {
  std::string out;
  out.reserve(bytes.size() + 16);
  const auto* s = reinterpret_cast<const std::uint8_t*>(bytes.data());
  for (std::size_t i = 0; i < bytes.size();) {
    const auto start = i;
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(s, i, bytes.size(), c);
    const bool lone = c == 0xFFFD && i == start + 1 && (start == 0 || s[start - 1] < 0x80) &&
                      (i < bytes.size() && s[i] < 0x80) && !is_left_by_a_cut(s[start]);
    if (lone) ++foreign;
    append_utf8(out, lone ? windows_1252(s[start]) : static_cast<char32_t>(c));
  }
  return out;
}

// Controls of the C1 block are in no text, but stand in one that was encoded twice by way of ISO-8859-1.
bool has_c1(std::string_view utf8) {
  for (auto at = utf8.find('\xc2'); at != std::string_view::npos; at = utf8.find('\xc2', at + 1))
    if (at + 1 < utf8.size() && static_cast<unsigned char>(utf8[at + 1]) < 0xA0) return true;
  return false;
}

void mend_double_encoding(Decoded& decoded) {
  if (!has_c1(decoded.utf8)) return;
  auto once = encoded_once(decoded.utf8);
  if (!once) return;
  decoded.utf8 = *std::move(once);
  decoded.problems.emplace_back("the text was encoded as UTF-8 twice");
}

}  // namespace

char32_t windows_1252(unsigned char byte) {
  return byte >= 0x80 && byte <= 0x9F ? kWindows1252[byte - 0x80] : byte;
}

std::string to_valid_utf8(std::string_view bytes) {
  if (is_valid_utf8(bytes)) return std::string(bytes);
  std::string out;
  out.reserve(bytes.size() + 16);
  const auto* s = reinterpret_cast<const uint8_t*>(bytes.data());
  for (std::size_t i = 0; i < bytes.size();) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(s, i, bytes.size(), c);
    append_utf8(out, static_cast<char32_t>(c));
  }
  return out;
}

Decoded decode(std::string_view bytes, std::string_view declared, Controls controls) {
  Decoded decoded;
  const auto mark = std::ranges::find_if(kMarks, [&](const Mark& m) { return bytes.starts_with(m.bytes); });
  if (mark != kMarks.end()) {
    decoded.charset = mark->charset;
    bytes.remove_prefix(mark->bytes.size());
  } else {
    decoded.charset = choose(bytes, declared, decoded.problems);
  }
  auto converted = decoded.charset == "UTF-8" ? std::nullopt : convert(bytes, decoded.charset);
  if (!converted) decoded.charset = "UTF-8";
  std::size_t foreign = 0;
  decoded.utf8 = converted              ? *std::move(converted)
                 : is_valid_utf8(bytes) ? std::string(bytes)
                                        : mixed_utf8(bytes, foreign);
  if (foreign > 0)
    decoded.problems.push_back(fmt::format("{} bytes of windows-1252 stand among the UTF-8", foreign));
  if (const auto lost = replacements(decoded.utf8);
      lost > 0 && bytes.find("\uFFFD") == std::string_view::npos)
    decoded.problems.push_back(fmt::format("{} places could not be read as {}", lost, decoded.charset));
  mend_double_encoding(decoded);
  if (controls == Controls::strip) decoded.utf8 = strip_controls(decoded.utf8);
  return decoded;
}

}  // namespace dateline::text
