// Which vocabulary an element is of, however it was declared.
//
// Feeds bind the same prefix to a dozen spellings of a namespace, or to none. So an element's module is
// found by its namespace where that is known, else by the prefix that everybody uses for it.
#pragma once

#include "wire/formats/xml.h"

namespace dateline::wire {

enum class Module { rss, atom, dc, dcterms, content, media, itunes, georss, geo, xhtml, rdf, cc, sy, other };

Module module_of(XmlNode node);

}  // namespace dateline::wire
