// The words of printed times in the languages that pages come in: months, weekdays, halves of the day, the
// small words between ("um … Uhr", "à", "alle ore") and towns that name a zone ("hora de Madrid").
//
// All take and compare text::match_key. Months are found by their beginning ("déc", "decembre"), so the table
// holds short forms. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

namespace dateline::text {

enum class HalfDay { none, morning, afternoon };

int month_of(std::string_view key);  // 1 to 12; 0 if it names none
bool is_weekday(std::string_view key);
bool is_time_filler(std::string_view key);
HalfDay half_day_of(std::string_view key);
std::string_view zone_of_town(std::string_view key);  // IANA, or empty

// One way to write what scripts write in many: ASCII digits, "14h05" and "14時05分" as "14:05",
// "2025年12月25日" as "2025/12/25", "p. m." as "pm", no marks of direction.
std::string plain_time_text(std::string_view text);

}  // namespace dateline::text
