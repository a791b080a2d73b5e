// The words that label the parts of the line under a headline, in the languages that pages come in:
// "Updated", "Mis à jour le", "Zuletzt aktualisiert", "تم التحديث", "公開"; and those that open a byline.
//
// Compared by text::match_key, word by word, the longest first. Pure; any thread.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline::wire {

enum class Label { none, created, updated, place, by };

struct LabelRead {
  Label label = Label::none;
  std::size_t length = 0;  // bytes it takes, with the colon, dash or white space behind it
  bool colon = false;
};

// The label that `text` begins with.
LabelRead label_at(std::string_view text);

// Bytes of "By ", "Von ", "Par ", "بقلم: " at the head of a byline; 0 without one.
std::size_t by_length(std::string_view text);

// "12 hours ago", "il y a 2 heures", "gestern", "منذ ساعتين": a time that only the day of reading tells.
bool is_relative_time(std::string_view text);

// "Europe correspondent", "Senior reporter", "Redakteurin": what somebody is, not who.
bool is_role(std::string_view text);

}  // namespace dateline::wire
