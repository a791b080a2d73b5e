#include "taster/agencies.h"

#include <algorithm>
#include <array>
#include <utility>

#include "taster/place_key.h"

namespace dateline::taster {
namespace {

// By place_key(), sorted.
constexpr std::array<std::pair<std::string_view, std::string_view>, 51> homes{{
    {"aap", "AU"},        {"adnkronos", "IT"},
    {"agerpres", "RO"},   {"agi", "IT"},
    {"ani", "IN"},        {"anp", "NL"},
    {"ansa", "IT"},       {"apa", "AT"},
    {"ats", "CH"},        {"belga", "BE"},
    {"bernama", "MY"},    {"bta", "BG"},
    {"cna", "TW"},        {"cp", "CA"},
    {"ctk", "CZ"},        {"dpa", "DE"},
    {"ena", "ET"},        {"europa press", "ES"},
    {"fena", "BA"},       {"gna", "GH"},
    {"hina", "HR"},       {"ians", "IN"},
    {"irna", "IR"},       {"jiji", "JP"},
    {"kcna", "KP"},       {"kyodo", "JP"},
    {"kyodo news", "JP"}, {"lusa", "PT"},
    {"mena", "EG"},       {"mti", "HU"},
    {"nan", "NG"},        {"ntb", "NO"},
    {"pa", "GB"},         {"pap", "PL"},
    {"petra", "JO"},      {"pna", "PH"},
    {"pti", "IN"},        {"ritzau", "DK"},
    {"sana", "SY"},       {"sda", "CH"},
    {"spa", "SA"},        {"sta", "SI"},
    {"stt", "FI"},        {"tanjug", "RS"},
    {"telam", "AR"},      {"the canadian press", "CA"},
    {"tt", "SE"},         {"ukrinform", "UA"},
    {"uni", "IN"},        {"wam", "AE"},
    {"yonhap", "KR"},
}};
static_assert(std::ranges::is_sorted(homes));

std::string_view home_of(std::string_view agency) {
  const auto key = place_key(agency);
  const auto found =
      std::ranges::lower_bound(homes, key, {}, &std::pair<std::string_view, std::string_view>::first);
  return found != homes.end() && found->first == key ? found->second : std::string_view();
}

}  // namespace

std::string_view agency_home(std::string_view head) {
  for (const auto& [open, close] : {std::pair{'(', ')'}, std::pair{'/', '/'}}) {
    const auto from = head.find(open);
    const auto to = from == std::string_view::npos ? from : head.find(close, from + 1);
    if (to == std::string_view::npos) continue;
    if (const auto home = home_of(head.substr(from + 1, to - from - 1)); !home.empty()) return home;
  }
  // "BRISBANE, Oct 12 AAP -"
  while (!head.empty() && (head.back() == ' ' || head.back() == '-' || head.back() == '.'))
    head.remove_suffix(1);
  const auto space = head.find_last_of(' ');
  return space == std::string_view::npos ? std::string_view() : home_of(head.substr(space + 1));
}

}  // namespace dateline::taster
