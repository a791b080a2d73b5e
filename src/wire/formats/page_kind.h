// What a saved page is when it is no article: a consent wall, a section front, a search, a login, a missing
// page, a shop's or a job's. Each is a visible reject that says so. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "wire/formats/page_furniture.h"

namespace dateline::wire {

// Why the page with these lines is no article; empty if nothing says that it is none. `headline` is what the
// page would be called.
std::string why_no_article(const std::vector<PageTextLine>& lines, std::string_view headline);

}  // namespace dateline::wire
