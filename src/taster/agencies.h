// Where agencies are at home: copy of Lusa that is headed "VILA REAL" is from Portugal, of PTI from India.
//
// Said of names that several countries share, and of nothing else: agencies report from everywhere. Those
// that do so every hour in any country's towns (AP, AFP, Reuters, Xinhua) have no home here. Pure; any
// thread.
#pragma once

#include <string_view>

namespace dateline::taster {

// Alpha-2 of the agency that a head names ("TOLEDO, 3 Mar. (EUROPA PRESS) -"); empty: none, or one that is at
// home in many countries.
std::string_view agency_home(std::string_view head);

// "STT", "Kyodo", "dpa/lhe": the name of an agency, with a home or without.
bool is_agency(std::string_view name);

}  // namespace dateline::taster
