#include "text/unicode.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "base/check.h"
#include "text/breaker.h"

namespace dateline::text {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

icu::UnicodeString to_icu(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

std::string from_icu(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

// The last boundary of `kind` at or before `limit` bytes; 0 if there is none.
std::size_t boundary_before(std::string_view text, std::size_t limit, icu::BreakIterator* kind) {
  UErrorCode status = U_ZERO_ERROR;
  UText* view = utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status);
  kind->setText(view, status);
  std::size_t boundary = 0;
  if (U_SUCCESS(status)) {
    const auto at = static_cast<int32_t>(limit);
    boundary = kind->isBoundary(at) ? limit : static_cast<std::size_t>(std::max(0, kind->preceding(at)));
  }
  utext_close(view);
  return boundary;
}

// Quotes and dashes that differ only by typography.
char32_t plain(char32_t c) {
  if (c == 0x2018 || c == 0x2019 || c == 0x201A || c == 0x2032 || c == 0xFF07 || c == '`') return '\'';
  if (c == 0x201C || c == 0x201D || c == 0x201E || c == 0xAB || c == 0xBB || c == 0x2033) return '"';
  if (c >= 0x2010 && c <= 0x2015) return '-';
  return c;
}

// Most copy is ASCII for most of its length, and needs no tables there. Eight bytes at once: every text is
// asked several times on its way to a page (bench/door).
std::size_t ascii_prefix(std::string_view text) {
  constexpr std::uint64_t high_bits = 0x8080808080808080u;
  std::size_t at = 0;
  for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & high_bits) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

bool is_ascii(std::string_view text) {
  return ascii_prefix(text) == text.size();
}

bool is_printable_ascii(char c) {
  return c >= ' ' && c <= '~';
}

char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

std::string lowered_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = lower_ascii(c);
  return out;
}

bool is_ascii_graph(char c) {
  return c > ' ' && c <= '~';
}

// The next white space from `at` on, or the end. Copy is mostly printable ASCII.
std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (is_ascii_graph(text[at])) {
      ++at;
      continue;
    }
    const auto [c, bytes] = code_point_at(text, at);
    if (is_space(c)) break;
    at += bytes;
  }
  return at;
}

bool is_noncharacter(char32_t c) {
  return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

}  // namespace

bool is_valid_utf8(std::string_view bytes) {
  const auto* s = reinterpret_cast<const uint8_t*>(bytes.data());
  const auto length = static_cast<int64_t>(bytes.size());
  for (int64_t i = 0; i < length;) {
    if (s[i] < 0x80) {
      i += static_cast<int64_t>(ascii_prefix(bytes.substr(static_cast<std::size_t>(i))));
      continue;
    }
    UChar32 c = 0;
    U8_NEXT(s, i, length, c);
    if (c < 0) return false;
  }
  return true;
}

CodePoint beyond_ascii::code_point_at(std::string_view text, std::size_t at) {
  const auto* s = reinterpret_cast<const uint8_t*>(text.data());
  std::size_t i = at;
  UChar32 c = 0;
  U8_NEXT(s, i, text.size(), c);
  if (c < 0) return {kReplacement, 1};
  return {static_cast<char32_t>(c), i - at};
}

void append_utf8(std::string& out, char32_t c) {
  if (c < 0x80) return out.push_back(static_cast<char>(c));
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = kReplacement;
  char bytes[4];
  std::size_t n = 0;
  U8_APPEND_UNSAFE(bytes, n, c);
  out.append(bytes, n);
}

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).bytes) ++count;
  return count;
}

std::size_t byte_offset(std::string_view text, std::size_t n) {
  std::size_t at = 0;
  for (; n > 0 && at < text.size(); --n) at += code_point_at(text, at).bytes;
  return at;
}

std::string_view cut_at_grapheme(std::string_view text, std::size_t max) {
  const auto limit = byte_offset(text, max);
  if (limit >= text.size()) return text;
  return text.substr(0, boundary_before(text, limit, &Breaker(Breaks::characters).get()));
}

std::string_view cut_at_word(std::string_view text, std::size_t max) {
  const auto limit = byte_offset(text, max);
  if (limit >= text.size()) return trim(text);
  return trim(text.substr(0, boundary_before(text, limit, &Breaker(Breaks::words).get())));
}

bool beyond_ascii::is_space(char32_t c) {
  return u_isUWhiteSpace(static_cast<UChar32>(c)) || c == 0x200B || c == 0xFEFF || c == 0x2060;
}

bool beyond_ascii::is_letter(char32_t c) {
  return u_isalpha(static_cast<UChar32>(c));
}

bool beyond_ascii::is_digit(char32_t c) {
  return u_isdigit(static_cast<UChar32>(c));
}

bool beyond_ascii::is_upper(char32_t c) {
  return u_isupper(static_cast<UChar32>(c)) || u_istitle(static_cast<UChar32>(c));
}

bool beyond_ascii::is_cjk(char32_t c) {
  return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) ||
         (c >= 0xAC00 && c <= 0xD7AF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

std::string nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const auto* normalizer = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return std::string(text);
  const auto normal = normalizer->normalize(to_icu(text), status);
  return U_SUCCESS(status) ? from_icu(normal) : std::string(text);
}

std::string lower(std::string_view text) {
  if (is_ascii(text)) return lowered_ascii(text);
  return from_icu(to_icu(text).toLower(icu::Locale::getRoot()));
}

std::string fold_case(std::string_view text) {
  if (is_ascii(text)) return lowered_ascii(text);
  return from_icu(to_icu(text).foldCase());
}

namespace {

// Of a run of characters outside ASCII. Marks that would be put in another order are those dropped.
void append_match_key(std::string& key, std::string_view run, const icu::Normalizer2& decompose) {
  UErrorCode status = U_ZERO_ERROR;
  const auto apart = decompose.normalize(to_icu(run), status).foldCase();
  for (int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
    const UChar32 c = apart.char32At(i);
    if (u_charType(c) == U_NON_SPACING_MARK) continue;
    append_utf8(key, plain(static_cast<char32_t>(c)));
  }
}

// The same for ASCII alone, as most words are: one pass, white space collapsed on the way.
std::string ascii_match_key(std::string_view text) {
  std::string key;
  key.reserve(text.size());
  bool space = false;
  for (const char c : text) {
    if (is_space(static_cast<unsigned char>(c))) {
      space = true;
      continue;
    }
    if (space && !key.empty()) key += ' ';
    space = false;
    key += c == '`' ? '\'' : lower_ascii(c);
  }
  return key;
}

}  // namespace

std::string match_key(std::string_view text) {
  if (is_ascii(text)) return ascii_match_key(text);
  UErrorCode status = U_ZERO_ERROR;
  const auto* decompose = icu::Normalizer2::getNFKDInstance(status);
  if (U_FAILURE(status)) return fold_case(text);
  std::string key;
  key.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      const char c = text[at++];
      key += c == '`' ? '\'' : lower_ascii(c);
      continue;
    }
    const auto start = at;
    while (at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80) ++at;
    append_match_key(key, text.substr(start, at - start), *decompose);
  }
  return collapse_whitespace(key);
}

std::string collapse_whitespace(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto word = at;
    at = word_end(text, at);
    // Words with one space between them are copied together.
    while (at > word && at + 1 < text.size() && text[at] == ' ' && is_ascii_graph(text[at + 1]))
      at = word_end(text, at + 1);
    if (at > word) {
      if (!out.empty()) out += ' ';
      out.append(text, word, at - word);
    }
    if (at < text.size()) at += code_point_at(text, at).bytes;
  }
  return out;
}

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    const auto [c, bytes] = code_point_at(text, 0);
    if (!is_space(c)) break;
    text.remove_prefix(bytes);
  }
  while (!text.empty()) {
    std::size_t last = text.size() - 1;
    while (last > 0 && text.size() - last < 4 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80)
      --last;
    const auto [c, bytes] = code_point_at(text, last);
    if (last + bytes != text.size() || !is_space(c)) break;
    text.remove_suffix(bytes);
  }
  return text;
}

std::string strip_controls(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    auto plain_end = at;
    while (plain_end < text.size() && is_printable_ascii(text[plain_end])) ++plain_end;
    out.append(text, at, plain_end - at);
    at = plain_end;
    if (at == text.size()) break;
    const auto [c, bytes] = code_point_at(text, at);
    at += bytes;
    if (c == '\r') {
      // Teleprinters return twice before they feed the line.
      const auto run = std::min(text.find_first_not_of('\r', at), text.size());
      if (run == text.size() || text[run] != '\n') out.append(run - at + 1, '\n');
      at = run;
      continue;
    }
    const bool control = (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c <= 0x9F);
    if (control || c == 0xFEFF || is_noncharacter(c)) continue;
    out.append(text.substr(at - bytes, bytes));
  }
  return out;
}

}  // namespace dateline::text
