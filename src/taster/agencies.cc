#include "taster/agencies.h"

#include <algorithm>
#include <array>
#include <utility>

#include "taster/place_key.h"

namespace dateline::taster {
namespace {

// By place_key(), sorted; without a country: at home in many.
constexpr std::array<std::pair<std::string_view, std::string_view>, 96> homes{{
    {"aa", "TR"},
    {"aap", "AU"},
    {"adnkronos", "IT"},
    {"afp", ""},
    {"agencia brasil", "BR"},
    {"agerpres", "RO"},
    {"agi", "IT"},
    {"anadolu", "TR"},
    {"ani", "IN"},
    {"anp", "NL"},
    {"ansa", "IT"},
    {"antara", "ID"},
    {"ap", ""},
    {"apa", "AT"},
    {"app", "PK"},
    {"aps", "DZ"},
    {"armenpress", "AM"},
    {"askanews", "IT"},
    {"ats", "CH"},
    {"awp", "CH"},
    {"azertac", "AZ"},
    {"belga", "BE"},
    {"belta", "BY"},
    {"bernama", "MY"},
    {"bloomberg", ""},
    {"bss", "BD"},
    {"bta", "BG"},
    {"cna", "TW"},
    {"cp", "CA"},
    {"ctk", "CZ"},
    {"dpa", "DE"},
    {"efe", "ES"},
    {"ena", "ET"},
    {"epd", "DE"},
    {"europa press", "ES"},
    {"fena", "BA"},
    {"folhapress", "BR"},
    {"gna", "GH"},
    {"hina", "HR"},
    {"ians", "IN"},
    {"interfax", "RU"},
    {"ips", ""},
    {"irna", "IR"},
    {"jiji", "JP"},
    {"jiji press", "JP"},
    {"kazinform", "KZ"},
    {"kcna", "KP"},
    {"keystone ats", "CH"},
    {"keystone sda", "CH"},
    {"kuna", "KW"},
    {"kyodo", "JP"},
    {"kyodo news", "JP"},
    {"lapresse", "IT"},
    {"lpc", "CA"},
    {"lusa", "PT"},
    {"map", "MA"},
    {"mena", "EG"},
    {"montsame", "MN"},
    {"mti", "HU"},
    {"nan", "NG"},
    {"nna", "LB"},
    {"ntb", "NO"},
    {"nzpa", "NZ"},
    {"pa", "GB"},
    {"pap", "PL"},
    {"petra", "JO"},
    {"pna", "PH"},
    {"prensa latina", "CU"},
    {"pti", "IN"},
    {"qna", "QA"},
    {"reuters", ""},
    {"ria novosti", "RU"},
    {"ritzau", "DK"},
    {"sana", "SY"},
    {"sda", "CH"},
    {"spa", "SA"},
    {"sta", "SI"},
    {"stt", "FI"},
    {"tanjug", "RS"},
    {"tap", "TN"},
    {"tasnim", "IR"},
    {"tasr", "SK"},
    {"tass", "RU"},
    {"telam", "AR"},
    {"the associated press", ""},
    {"the canadian press", "CA"},
    {"thomson reuters foundation", ""},
    {"tt", "SE"},
    {"ukrinform", "UA"},
    {"uni", "IN"},
    {"upi", ""},
    {"vna", "VN"},
    {"wam", "AE"},
    {"xinhua", ""},
    {"yonhap", "KR"},
    {"тасс", "RU"},
}};
static_assert(std::ranges::is_sorted(homes));

const std::pair<std::string_view, std::string_view>* find_agency(std::string_view name) {
  const auto key = place_key(name);
  const auto found =
      std::ranges::lower_bound(homes, key, {}, &std::pair<std::string_view, std::string_view>::first);
  return found != homes.end() && found->first == key ? &*found : nullptr;
}

// "dpa/lhe", "Adnkronos/Labitalia", "NTB-AFP": the first is whose copy it is.
const std::pair<std::string_view, std::string_view>* find_first_agency(std::string_view name) {
  if (const auto* whole = find_agency(name)) return whole;
  return find_agency(name.substr(0, name.find_first_of("/-")));
}

std::string_view home_of(std::string_view agency) {
  const auto* found = find_first_agency(agency);
  return found ? found->second : std::string_view();
}

}  // namespace

bool is_agency(std::string_view name) {
  return find_first_agency(name) != nullptr;
}

std::string_view agency_home(std::string_view head) {
  for (const auto& [open, close] : {std::pair{'(', ')'}, std::pair{'/', '/'}}) {
    for (auto from = head.find(open); from != std::string_view::npos; from = head.find(open, from + 1)) {
      const auto to = open == close ? head.find_last_of(close) : head.find(close, from + 1);
      if (to == std::string_view::npos || to <= from) break;
      if (const auto home = home_of(head.substr(from + 1, to - from - 1)); !home.empty()) return home;
    }
  }
  // "BRISBANE, Oct 12 AAP -"
  while (!head.empty() && (head.back() == ' ' || head.back() == '-' || head.back() == '.'))
    head.remove_suffix(1);
  const auto space = head.find_last_of(' ');
  return space == std::string_view::npos ? std::string_view() : home_of(head.substr(space + 1));
}

}  // namespace dateline::taster
