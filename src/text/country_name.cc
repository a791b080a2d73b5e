#include "text/country_name.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace dateline::text {

std::string country_name(std::string_view alpha2, std::string_view language) {
  const icu::Locale country("", std::string(alpha2).c_str());
  const icu::Locale reader(std::string(language).c_str());
  icu::UnicodeString name;
  country.getDisplayCountry(reader, name);
  std::string utf8;
  name.toUTF8String(utf8);
  return utf8.empty() ? std::string(alpha2) : utf8;
}

}  // namespace dateline::text
