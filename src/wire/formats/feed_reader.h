// XML of either family to the one feed shape.
#pragma once

#include "base/result.h"
#include "wire/formats/feed_modules.h"
#include "wire/formats/feed_shape.h"
#include "wire/formats/xml.h"

namespace dateline::wire {

// What the readers carry with them.
struct FeedContext {
  std::string base_url;
  bool is_atom = false;  // elements without a namespace are Atom's: a <feed> that declares none
};

FeedDocument read_rss(XmlNode root, const FeedContext& context);   // <rss>, <rdf:RDF>, a bare <channel>
FeedDocument read_atom(XmlNode root, const FeedContext& context);  // <feed>, a bare <entry>

// One child of a channel, item, feed or entry. Atom inside RSS and Dublin Core inside Atom are common,
// so one table of elements serves both families; what it does not know is passed over.
void read_element(XmlNode node, Module module, const FeedContext& context, FeedEntry& into);

// The constructs that several elements share.
FeedText read_rss_text(XmlNode node, const FeedContext& context);   // text, escaped or naked markup
FeedText read_atom_text(XmlNode node, const FeedContext& context);  // by type and mode, 1.0 and 0.3
Author read_atom_person(XmlNode node, const FeedContext& context);
Author read_rss_person(std::string_view written);  // "a@north.example (A. Writer)", "A. Writer <a@…>"
void read_media(XmlNode node, FeedEntry& into);    // the media module's and enclosures
void read_place(XmlNode node, FeedEntry& into);    // georss:point and where, geo:Point, lat and long

}  // namespace dateline::wire
