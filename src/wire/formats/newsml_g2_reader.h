// <newsItem> or <packageItem> to its shape. Names are compared without their namespace: agencies leave it
// out. Lists end at limits far beyond what agencies send.
#pragma once

#include <string_view>

#include "wire/formats/newsml_g2_shape.h"

namespace dateline::wire {

// `message`: the catalogue of the message around it.
G2Item read_g2_item(XmlNode node, const NewsmlCatalog& message);

// A part of an item that comes alone, as out of a manual: <contentSet>, <itemMeta>, <groupSet> …
bool is_g2_part(std::string_view name);
G2Item read_g2_part(XmlNode node);

// <catalog> and <catalogRef> of an item or of a message's header.
void read_g2_catalog(XmlNode node, NewsmlCatalog& into);

}  // namespace dateline::wire
