// The words that tell a place from what only sounds like one: given names, titles, speech, roles, and
// the towns whose names are everyday words or surnames.
//
// Keys as place_key() makes them. Pure; any thread.
#pragma once

#include <string_view>

namespace dateline::taster {

bool is_given_name(std::string_view key);     // "michael": what follows is a person's surname
bool is_title(std::string_view key);          // "mr", "gen", "senator": what follows is a person
bool is_speech(std::string_view key);         // "said", "told"
bool is_role(std::string_view key);           // "president", "army": what stands before may be a country
bool is_organisation(std::string_view key);   // "university", "united": what stands before is its name
bool is_locative(std::string_view key);       // "in", "near": what follows is a place
bool is_function_word(std::string_view key);  // "the", "but": says nothing about what follows
bool is_also_a_name(
    std::string_view key);  // "jordan", "chad", "paris": places that are given names or surnames
// "israel", "china": also names, but the country speaks more often than a person of that name.
bool is_state_name(std::string_view key);
bool is_common_word(std::string_view key);  // "nice", "reading": towns that are words, surnames or months

}  // namespace dateline::taster
