#include "text/abbreviations.h"

#include <array>
#include <unordered_map>

#include "text/unicode.h"

namespace dateline::text {
namespace {

struct Row {
  Abbreviation kind;
  std::string_view words;  // lower case
};

// Titles and ranks as the agencies' style books abbreviate them, in the languages of their services.
constexpr std::array kRows{
    Row{Abbreviation::before_name,
        "mr mrs ms mx dr prof rev hon gen lt col maj capt cpt cmdr cdr adm sgt cpl pvt brig gov sen rep reps "
        "sens pres "
        "supt insp det msgr fr sr st ste mt ft messrs mme mlle mm amb atty asst assoc dep dir cong smt shri "
        "kum adv vs "
        "v herr hr frau dipl ing sra srta dra don dna excmo sig dott avv on"},
    Row{Abbreviation::before_number,
        "no nos nr art sec fig vol ch par pp p pg jan feb mar apr jun jul aug sep sept oct nov dec approx ca "
        "ext rs cl "
        "núm pág"},
    Row{Abbreviation::either,
        "inc ltd co corp bros plc llc jr u.s u.k u.n e.u u.a.e d.c n.y l.a u.s.a u.s.s.r a.m p.m e.g i.e etc "
        "al "
        "ph.d m.d b.a m.a calif fla tex wash mass mich minn pa va conn ariz ala ark colo del ga ill ind kan "
        "ky la md "
        "miss mo mont neb nev okla ore tenn vt wis wyo ave blvd rd dept univ est min max tel z.b d.h u.a bzw "
        "usw ggf "
        "p.ej ee.uu av p.ex c.-à-d m"},
};

}  // namespace

Abbreviation abbreviation(std::string_view word, std::string_view) {
  static const auto table = [] {
    std::unordered_map<std::string_view, Abbreviation> made;
    for (const auto& [kind, words] : kRows)
      for (auto rest = words; !rest.empty();) {
        const auto end = std::min(rest.find(' '), rest.size());
        made.emplace(rest.substr(0, end), kind);
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    return made;
  }();
  const auto found = table.find(lower(word));
  return found == table.end() ? Abbreviation::none : found->second;
}

}  // namespace dateline::text
