// The pictures of an HTML page's story: those that somebody wrote a caption or a credit for.
//
// A picture's box is the nearest element around it that holds words and no second picture; its words are the
// caption, the photographer, and the number in a gallery. Pictures in menus, rails and links to other stories
// have none of these. One pass over the page. Pure; any thread.
#pragma once

#include <vector>

#include "text/html_tree.h"
#include "wire/formats/page_shape.h"
#include "wire/formats/page_weights.h"

namespace dateline::wire {

std::vector<PagePicture> read_page_pictures(const text::HtmlTree& page, const PageParts& parts);

}  // namespace dateline::wire
