#include "text/slug.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

#include "text/unicode.h"

namespace dateline::text {
namespace {

constexpr std::size_t kLongest = 80;

// Making a transliterator costs milliseconds; it is not for two threads at once, so each has its own.
const icu::Transliterator* to_latin() {
  thread_local const auto made = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> latin(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    return U_SUCCESS(status) ? std::move(latin) : nullptr;
  }();
  return made.get();
}

std::string ascii(std::string_view text) {
  if (std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
    return lower(text);
  auto wide = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  if (const auto* latin = to_latin()) latin->transliterate(wide);
  std::string out;
  wide.toUTF8String(out);
  return out;
}

bool is_apostrophe(char c) {
  return c == '\'' || c == '`';
}

}  // namespace

std::string url_slug(std::string_view headline) {
  std::string slug;
  std::size_t last_word = 0;  // where the slug may be cut
  for (char c : ascii(headline.substr(0, 1024))) {
    const bool keep = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (keep) {
      slug += c;
    } else if (!is_apostrophe(c) && !slug.empty() && slug.back() != '-') {
      if (slug.size() > kLongest) break;
      last_word = slug.size();
      slug += '-';
    }
  }
  if (slug.size() > kLongest) slug.resize(last_word > 0 && last_word <= kLongest ? last_word : kLongest);
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug.empty() ? "story" : slug;
}

}  // namespace dateline::text
