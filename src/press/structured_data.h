// A story as schema.org's NewsArticle, for <script type="application/ld+json">.
#pragma once

#include <string>

#include "press/imprint.h"

namespace dateline::press {

// JSON with < > & escaped: it can stand in <script> as it is. datePublished is Created, dateModified
// Updated; authors are people or organisations as their bylines are; corrections are told.
std::string structured_data(const PublicStory& story, const Imprint& imprint);

}  // namespace dateline::press
