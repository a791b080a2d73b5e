// The words that a calendar is made of, as copy writes them: "Dec 14", "3 May", "on Tuesday". Pure; any
// thread.
#pragma once

#include <string>
#include <string_view>

namespace dateline::taster {

// Each is 0 for a word that is none. REQUIRES: folded words.
int month_of(std::string_view word);    // "january", "jan", "sept": 1 to 12
int day_of(std::string_view word);      // "14", "3rd": 1 to 31
int weekday_of(std::string_view word);  // "monday", "tue", "fridays": 1 to 7

// A month, and no other word: "may" and "march" can be either.
bool is_only_a_month(std::string_view word);

std::string date_text(int month, int day);  // "14 dec"

}  // namespace dateline::taster
