// Headlines: an agency's marks taken off, or one drafted from the first sentence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::copydesk {

// "UPDATE 1-Ferry sinks | North Wire" to "Ferry sinks". Marks that say what kind of copy it is (URGENT,
// WRAPUP 3-, (Take 2): news/headline_marks.h) go; so does the agency's own name at the end, but only where it
// is in `agencies`: " - sources", " - police" and any other name say who says so, and stay.
std::string clean_headline(std::string_view headline, const std::vector<std::string>& agencies = {});

}  // namespace dateline::copydesk
