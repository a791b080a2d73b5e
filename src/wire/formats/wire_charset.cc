#include "wire/formats/wire_charset.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/encoding.h"
#include "text/language.h"
#include "text/unicode.h"
#include "wire/formats/content_type.h"

namespace dateline::wire {
namespace {

// The letters in place of ASCII's signs, in this order.
constexpr std::string_view signs = "[\\]{|}~";

struct Variant {
  std::string_view language;
  std::array<std::string_view, 7> letters;  // empty: the sign itself
};
// ISO 646's national variants: DIN 66003, SEN 850200, NS 4551 and DS 2089, NF Z 62-010, UNI 0204, UNE.
constexpr std::array variants{
    Variant{"de", {"Ä", "Ö", "Ü", "ä", "ö", "ü", "ß"}}, Variant{"sv", {"Ä", "Ö", "Å", "ä", "ö", "å", ""}},
    Variant{"fi", {"Ä", "Ö", "Å", "ä", "ö", "å", ""}},  Variant{"da", {"Æ", "Ø", "Å", "æ", "ø", "å", ""}},
    Variant{"no", {"Æ", "Ø", "Å", "æ", "ø", "å", ""}},  Variant{"fr", {"", "ç", "", "é", "ù", "è", ""}},
    Variant{"it", {"", "ç", "", "à", "ò", "è", "ì"}},   Variant{"es", {"", "Ñ", "", "", "ñ", "ç", ""}}};

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

char byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? text[at] : ' ';
}

// A sign that is a letter: a small one beside a small letter or another such sign, a capital before a letter
// and not behind a small one ("[rzte", but not "word] (…").
bool is_letter_here(std::string_view text, std::size_t at) {
  const char before = at > 0 ? text[at - 1] : ' ', after = byte_at(text, at + 1);
  if (text[at] == '~') return is_lower(before) || before == '{' || before == '|' || before == '}';
  const bool small = text[at] == '{' || text[at] == '|' || text[at] == '}';
  if (small) return is_lower(before) || is_lower(after);
  return is_ascii_letter(after) && !is_lower(before);
}

// How often small letters stand inside words as signs: no other text has that.
int national_letters(std::string_view bytes) {
  int count = 0;
  for (std::size_t at = 1; at + 1 < bytes.size(); ++at) {
    const bool small = bytes[at] == '{' || bytes[at] == '|' || bytes[at] == '}';
    if (small && is_ascii_letter(bytes[at - 1]) && is_ascii_letter(bytes[at + 1])) ++count;
  }
  return count;
}

std::string with_letters(std::string_view bytes, const Variant& variant) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 16);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto sign = signs.find(bytes[at]);
    const auto letter = sign == std::string_view::npos ? std::string_view() : variant.letters[sign];
    if (letter.empty() || !is_letter_here(bytes, at)) {
      out += bytes[at];
    } else {
      out += letter;
    }
  }
  return out;
}

bool is_language(std::string_view tag, std::string_view language) {
  if (language == "no" && (tag.starts_with("nb") || tag.starts_with("nn"))) return true;
  return tag.starts_with(language) && (tag.size() == language.size() || tag[language.size()] == '-');
}

const Variant* variant_of(std::string_view language) {
  const auto found = std::ranges::find_if(variants, [tag = text::lower(language)](const Variant& variant) {
    return is_language(tag, variant.language);
  });
  return found == variants.end() ? nullptr : &*found;
}

std::optional<std::string> read_national(std::string_view bytes, const Variant* declared) {
  constexpr std::size_t sample = 16 << 10;
  if (declared != nullptr) return with_letters(bytes, *declared);
  for (const auto& variant : variants) {
    const auto text = with_letters(bytes.substr(0, sample), variant);
    if (is_language(text::detect_language(text).tag, variant.language)) return with_letters(bytes, variant);
  }
  return std::nullopt;
}

// DOS has its small letters where Latin-1 has controls; windows-1252 has quotes, dashes and a space at some.
bool is_dos(std::string_view bytes) {
  int dos = 0, latin = 0;
  for (std::size_t at = 1; at + 1 < bytes.size(); ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte < 0x80 || !is_ascii_letter(bytes[at - 1]) || !is_ascii_letter(bytes[at + 1])) continue;
    const bool sign = byte == 0x91 || byte == 0x92 || byte == 0x96 || byte == 0x97 || byte == 0xa0;
    if (byte <= 0xa5 && !sign) ++dos;
    if (byte >= 0xc0) ++latin;
  }
  return dos > latin;
}

bool has_high_bytes(std::string_view bytes) {
  return std::ranges::any_of(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

}  // namespace

std::string decode_wire(std::string_view bytes, const Hints& hints, std::vector<Problem>& problems) {
  auto declared = content_type_of(hints.content_type).charset;
  const auto* variant = variant_of(hints.language);
  if (declared.empty() && !has_high_bytes(bytes) && national_letters(bytes) >= (variant == nullptr ? 2 : 1)) {
    if (auto read = read_national(bytes, variant)) return *std::move(read);
    problems.push_back({"charset", "letters of a national ISO 646, of which language cannot be told"});
  }
  if (declared.empty() && !text::is_valid_utf8(bytes) && is_dos(bytes)) declared = "ibm-850";
  auto decoded = text::decode(bytes, declared);
  for (auto& problem : decoded.problems) problems.push_back({"charset", std::move(problem)});
  return std::move(decoded.utf8);
}

}  // namespace dateline::wire
