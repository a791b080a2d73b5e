// A page's text as lines, and what a line by itself can be: a sentence of copy, a headline, a picture's
// caption. What a page is made of is told from these, whatever language it is in. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "wire/formats/page_furniture.h"

namespace dateline::wire {

std::vector<PageTextLine> lines_of_page(std::string_view utf8);

std::size_t words_in_line(std::string_view line);
// A sentence long enough for a story, and not the site speaking of itself.
bool is_copy_line(std::string_view line);
bool can_be_headline(std::string_view line);
// "World > Europe", "News Sports Obituaries Log in": a way through the site.
bool is_way(std::string_view line);
// How many different lines only a site's frame has: menus, consent, rights. Three make a saved page.
int frame_signs(const std::vector<PageTextLine>& lines);

// "The ferry at dawn. Photo: Ada North/North Wire": what is seen, and who took it.
struct CaptionLine {
  std::string caption, credit;
};
std::optional<CaptionLine> read_caption(std::string_view line);

// "3 / 12", "Photo 3 of 12": which picture of a gallery.
bool is_counter(std::string_view line);

}  // namespace dateline::wire
