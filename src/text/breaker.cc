#include "text/breaker.h"

#include <unicode/locid.h>

#include <string>
#include <unordered_map>
#include <vector>

#include "base/check.h"

namespace dateline::text {
namespace {

// Copy names languages at will: beyond so many, those that are given back are thrown away.
constexpr std::size_t most_kept = 32;

icu::Locale locale_of(std::string_view language) {
  if (language.empty()) return icu::Locale::getRoot();
  UErrorCode status = U_ZERO_ERROR;
  auto locale = icu::Locale::forLanguageTag(std::string(language).c_str(), status);
  return U_SUCCESS(status) ? locale : icu::Locale::getEnglish();
}

std::unique_ptr<icu::BreakIterator> make(Breaks breaks, std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const auto locale = locale_of(language);
  std::unique_ptr<icu::BreakIterator> made(
      breaks == Breaks::characters ? icu::BreakIterator::createCharacterInstance(locale, status)
      : breaks == Breaks::words    ? icu::BreakIterator::createWordInstance(locale, status)
                                   : icu::BreakIterator::createSentenceInstance(locale, status));
  CHECK(U_SUCCESS(status));
  return made;
}

}  // namespace

struct Breaker::Kept {
  std::unordered_map<std::string, std::vector<std::unique_ptr<icu::BreakIterator>>> idle;
};

thread_local Breaker::Kept Breaker::kept_;

Breaker::Breaker(Breaks breaks, std::string_view language) : key_(1, static_cast<char>(breaks)) {
  key_ += language;
  if (const auto found = kept_.idle.find(key_); found != kept_.idle.end() && !found->second.empty()) {
    iterator_ = std::move(found->second.back());
    found->second.pop_back();
  } else {
    iterator_ = make(breaks, language);
  }
}

Breaker::~Breaker() {
  if (kept_.idle.size() < most_kept || kept_.idle.contains(key_))
    kept_.idle[key_].push_back(std::move(iterator_));
}

}  // namespace dateline::text
