// What every adapter does with copy once it is markup or text: the item's plain fields, its safe body,
// and what can be read from the body alone.
#pragma once

#include <string>
#include <string_view>

#include "news/news_item.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

// One line of plain text: entities decoded, white space collapsed.
std::string plain_line(std::string_view text);
std::string plain_line_of_html(std::string_view html);

// Sets body_html (cleaned), word_count, and dateline and located where they are not set yet.
void set_body(NewsItem& item, std::string_view html, std::string_view base_url);

// Where a picture is: an absolute address; or, where nothing says against what a relative one is to be read,
// "beside:NAME", a file beside the item. Nothing: it cannot be read, or a plain NAME it is not.
std::optional<std::string> picture_address(std::string_view href, std::string_view base_url);

// A picture of the item, by address.
Association picture(std::string_view href, std::string_view name);

}  // namespace dateline::wire
