// A head of named fields, as desks and their programs put over copy:
//
//     HED: Ferry runs again
//     By: Ada North
//     Tags: ice, roads
//
// The names are a table, since prose has colons too; several spellings and languages are one field. Pure;
// any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "news/news_item.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

// "headline" of "HED", "Title" and "Titre"; empty for what is no field.
std::string_view field_of(std::string_view name);

struct WireField {
  std::string name, value;  // the name as field_of() has it
};

// Nothing (an empty name) where the line is no field; a field may have no value.
WireField read_field(std::string_view line);

// Two fields before anything else: a file from a desk, whatever else it looks like.
bool is_headed_by_fields(std::string_view utf8);

void apply_field(const std::string& name, const std::string& value, const Hints& hints, NewsItem& item,
                 std::vector<Problem>& problems);

}  // namespace dateline::wire
