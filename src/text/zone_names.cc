#include "text/zone_names.h"

#include <array>

#include "text/unicode.h"

namespace dateline::text {
namespace {

constexpr int h(int hours, int minutes = 0) {
  return hours * 60 + minutes;
}

// Ambiguous: IST is India, Ireland, Israel; CST Central, China, Cuba; BST Britain, Bangladesh; AST Arabia,
// Atlantic; EST America, Australia; AMT Amazon, Armenia; GST the Gulf, Guam, South Georgia; SST Samoa,
// Singapore.
constexpr std::array kNames{
    ZoneName{"UTC", 0},
    ZoneName{"GMT", 0},
    ZoneName{"UT", 0},
    ZoneName{"Z", 0},
    ZoneName{"WET", 0},
    ZoneName{"WEST", h(1)},
    ZoneName{"CET", h(1)},
    ZoneName{"MEZ", h(1)},
    ZoneName{"CEST", h(2)},
    ZoneName{"MESZ", h(2)},
    ZoneName{"EET", h(2)},
    ZoneName{"EEST", h(3)},
    ZoneName{"MSK", h(3)},
    ZoneName{"MSD", h(4)},
    ZoneName{"TRT", h(3)},
    ZoneName{"CAT", h(2)},
    ZoneName{"EAT", h(3)},
    ZoneName{"WAT", h(1)},
    ZoneName{"SAST", h(2)},
    ZoneName{"IDT", h(3)},
    ZoneName{"IRST", h(3, 30)},
    ZoneName{"PKT", h(5)},
    ZoneName{"NPT", h(5, 45)},
    ZoneName{"MMT", h(6, 30)},
    ZoneName{"ICT", h(7)},
    ZoneName{"WIB", h(7)},
    ZoneName{"WITA", h(8)},
    ZoneName{"WIT", h(9)},
    ZoneName{"HKT", h(8)},
    ZoneName{"SGT", h(8)},
    ZoneName{"MYT", h(8)},
    ZoneName{"PHT", h(8)},
    ZoneName{"AWST", h(8)},
    ZoneName{"JST", h(9)},
    ZoneName{"KST", h(9)},
    ZoneName{"ACST", h(9, 30)},
    ZoneName{"ACDT", h(10, 30)},
    ZoneName{"AEST", h(10)},
    ZoneName{"AEDT", h(11)},
    ZoneName{"NZST", h(12)},
    ZoneName{"NZDT", h(13)},
    ZoneName{"EDT", -h(4)},
    ZoneName{"MST", -h(7), true},
    ZoneName{"MDT", -h(6)},
    ZoneName{"PST", -h(8)},
    ZoneName{"PDT", -h(7)},
    ZoneName{"AKST", -h(9)},
    ZoneName{"AKDT", -h(8)},
    ZoneName{"HST", -h(10)},
    ZoneName{"NST", -h(3, 30)},
    ZoneName{"NDT", -h(2, 30)},
    ZoneName{"BRT", -h(3)},
    ZoneName{"ART", -h(3)},
    ZoneName{"CLT", -h(4)},
    ZoneName{"PET", -h(5)},
    ZoneName{"COT", -h(5)},
    ZoneName{"VET", -h(4)},
    ZoneName{"IST", h(5, 30), true},
    ZoneName{"CST", -h(6), true},
    ZoneName{"CDT", -h(5), true},
    ZoneName{"EST", -h(5), true},
    ZoneName{"BST", h(1), true},
    ZoneName{"AST", -h(4), true},
    ZoneName{"ADT", -h(3), true},
    ZoneName{"AMT", -h(4), true},
    ZoneName{"GST", h(4), true},
    ZoneName{"SST", -h(11), true},
    ZoneName{"ECT", -h(5), true},
    ZoneName{"ET", -h(5), false, "America/New_York"},
    ZoneName{"CT", -h(6), false, "America/Chicago"},
    ZoneName{"MT", -h(7), false, "America/Denver"},
    ZoneName{"PT", -h(8), false, "America/Los_Angeles"},
};

}  // namespace

std::optional<ZoneName> zone_name(std::string_view name) {
  std::string upper;
  for (char c : name) upper += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  for (const auto& known : kNames)
    if (known.name == upper) return known;
  return std::nullopt;
}

}  // namespace dateline::text
