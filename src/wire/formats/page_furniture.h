// What stands on a news page beside its story: told by structure first, by words where structure is silent.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace dateline::wire {

// A line of a page's text and whether a blank line stands before it.
struct PageTextLine {
  std::string text;
  bool after_blank = false;
  bool bullet = false;  // it began with a bullet, which is taken off
};

bool ends_sentence(std::string_view line);
// Capitals only, some letters, at most eight words, no end of a sentence: a heading.
bool is_capitals_heading(std::string_view line);
// "Latest News", "Related", "© 2025 …", "All rights reserved": wherever it stands, the story is over.
bool is_furniture_heading(std::string_view line);
// "Advertisement", "Also read: …", "Share": a line to pass over in the middle of a story.
bool is_interruption(std::string_view line);
// "Related stories", "Newsletter": a heading whose box may stand in the middle of a story.
bool is_box_heading(std::string_view line);
// "… in your inbox at 6 a.m.", "You have 2 free articles left": the site speaking of itself.
bool is_promotion(std::string_view line);
// A sentence or button of a consent wall.
bool is_consent(std::string_view line);

// "Country:", "Tags:": the label of a list that is about the story, not of it.
bool is_list_label(std::string_view line);

// Does the story end before lines[at]? At a furniture heading, at a number alone, at a heading in capitals
// that a list follows, and where nothing but short lines without a sentence is left to come.
bool story_ends_at(std::span<const PageTextLine> lines, std::size_t at);

}  // namespace dateline::wire
