// What wires write to other editors around copy. None of it is ever public.
//
//     # Notebook                                         a head of the tail: from there on nothing is copy
//     ## Internet links
//     * * * *
//     The following information is not for publication   a fence: it speaks of the tail, not of the copy
//     Notes to editors:
//     (EDITORS: The name is spelled …)                   a note: this paragraph only
//     nwa an bs                                          a sign-off: who wrote it, who read it
//
// One table for each, in the languages wires write. Pure; any thread.
#pragma once

#include <string_view>

namespace dateline::wire {

bool starts_desk_tail(std::string_view line);
bool is_tail_fence(std::string_view line);
bool is_desk_note(std::string_view line);

// A head that stands alone, "Notes to editors:", so that what it heads are the lines below it.
bool is_desk_head(std::string_view line);

// "nwa an bs", "==North Wire", "ab/cd/ef". `agency` is the agency's name as the wire has it, or empty.
bool is_sign_off(std::string_view line, std::string_view agency);

// "Newsdesk: +47 22 00 00 00, desk@north.example".
bool is_desk_contact(std::string_view line);

// "* * * *", "____": a rule between parts.
bool is_rule(std::string_view line);

}  // namespace dateline::wire
