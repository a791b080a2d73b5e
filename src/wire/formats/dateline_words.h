// The words a dateline is told by: months and weekdays of the languages that wires write, what stands
// before a dash without being a place, and how a place in capitals is written in text.
#pragma once

#include <string>
#include <string_view>

namespace dateline::wire {

// "Dec 25", "25 Dec.", "3 mars 2025", "25.12.2025", "2025-12-25", "Thursday": a date, whole.
bool is_date(std::string_view text);
bool is_year(std::string_view text);  // 1900 to 2199

bool is_wire_word(std::string_view text);      // "UPDATE 1", "FACTBOX", "BREAKING NEWS"
bool is_sentence_word(std::string_view text);  // "The minister": begins as a sentence, not as a place

// "RIO DE JANEIRO" to "Rio de Janeiro", "GENEVA/NAIROBI" to "Geneva/Nairobi"; mixed case stays.
std::string place_case(std::string_view place);

}  // namespace dateline::wire
