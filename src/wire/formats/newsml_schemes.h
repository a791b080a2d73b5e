// The vocabularies that IPTC's catalogue of G2 names by short aliases, as data.
//
// "medtop:20000523" is a code of the scheme that its item calls "medtop"; the catalogue says that this is
// http://cv.iptc.org/newscodes/mediatopic/. Source: IPTC NewsCodes, https://iptc.org, CC BY 4.0. Pure.
#pragma once

#include <string>
#include <string_view>

namespace dateline::wire {

// The URI that codes of this scheme begin with; empty for an alias that IPTC does not have.
std::string iptc_scheme(std::string_view alias);

// "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_32.xml", of any version and host of IPTC's.
bool is_iptc_catalog(std::string_view href);

}  // namespace dateline::wire
