// What stands above wire copy, line by line: notes, fields, slug, headline, byline, agency, summary.
//
// Shared by plain wire text and by the formats that put an envelope around it. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

#include "wire/formats/wire_text.h"

namespace dateline::wire {

// A note to editors, a priority, an embargo or a control message.
bool is_head_note(std::string_view line);
bool is_wire_byline(std::string_view line);
// What desks tell versions and messages apart by, and no headline is: "(Adds quote)", "1ST LEAD", "NW0042".
bool is_head_code(std::string_view line);
// "PUTIN-KIM/", "BC-ASIA-STORM", "r.storm-coast": one word that no headline is.
bool is_slug(std::string_view line);
// "Headline: …", as some desks put over copy, into the text's fields.
bool take_field(const std::string& line, WireText& into);

// The next line of a head. The first line of a block does not go on with the block before.
void read_head_line(const std::string& written, bool first_of_block, WireText& into);

}  // namespace dateline::wire
