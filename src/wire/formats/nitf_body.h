// NITF's body markup (IPTC NITF 3.x: blocks and enriched text) as HTML, wherever it stands: in a <nitf>
// document, in the DataContent of NewsML 1.x, in the inlineXML of NewsML-G2.
//
// What is HTML in it stays what it is; what is NITF's own becomes HTML's nearest. Media leave the text and
// become associations; notes that are not for publication leave it too. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "news/news_item.h"
#include "wire/formats/xml.h"

namespace dateline::wire {

struct NitfBody {
  std::string html;                // foreign still: for set_body() or text::clean_html()
  std::vector<Association> files;  // "main", then "picture-2", "picture-3"
  std::vector<std::string> notes;  // to editors, a line each: never printed
  std::string tagline;             // who else has worked on it
};

// What is below `node`: <nitf>, <body>, <body.content> or any element around NITF's blocks. Heads are not
// copy and are left out. Relative addresses are read against `base_url`, where xml:base says nothing else.
NitfBody read_nitf_body(XmlNode node, std::string_view base_url);

}  // namespace dateline::wire
