// The names in a byline: "Joy Wambui and Pei-shan Kuo" are two people, each with a page.
//
// Taken apart only where every part looks like a person's whole name, so that "Law and Order Desk", "Ortega y
// Gasset" and "Barnes & Sons" stay one. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::intake {

// At least one: the byline itself where it is not a list of people.
std::vector<std::string> byline_names(std::string_view byline);

}  // namespace dateline::intake
