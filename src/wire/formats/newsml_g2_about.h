// What a NewsML-G2 item is about and who is behind it: its concepts as names, URIs and codes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "news/news_item.h"
#include "wire/formats/newsml_g2_shape.h"

namespace dateline::wire {

// Of texts in several languages the one in `language` ("en" is served by "en-GB"), then one that names no
// language, then the first; null of none.
const G2Text* in_language(const std::vector<G2Text>& texts, std::string_view language);

// In `language`; else the literal.
std::string name_of(const G2Concept& what, std::string_view language);

// Genres, places where it was written, sources with the hops it came by; and subjects. Each subject stands in
// `subjects`; one typed as a person, an organisation or a place in that list too. What is broader than it,
// and what is the same elsewhere, follows it with that for `rel`.
void set_about(NewsItem& item, const G2Item& from);

}  // namespace dateline::wire
