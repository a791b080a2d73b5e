// A circuit's message as a file has it when its control characters are gone: the signals that telegraphy puts
// around it (ITU-T S.4), an address, and a head of lines that begin with a sign.
//
//     ZCZC NWA 0042            start of message; who sends, its number
//     YY TDR                   address: a priority of two like letters, then codes
//     #ferry $Ferry runs again :(OSLO) *07000000      a line each, in any order
//     copy
//     NNNN                     end of message
//
// Such heads are private: each agency gives the signs its own meaning. Read is what they have in common (`^`
// or `$` before a headline, `#` or `:` before a slug, eight digits for a subject code), and whatever else
// stands there is for editors. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::wire {

struct TapeMessage {
  bool framed = false;  // it has its ZCZC
  std::string agency, sequence;
  std::string headline, slug, take_key;
  std::vector<std::string> codes;  // "07000000"
  std::vector<std::string> desk;   // the rest of the head, as written
  std::string text;                // what follows the head, NNNN included
};

struct Tape {
  std::vector<TapeMessage> messages;  // in order; one, with nothing but its text, where there is no signal
  bool more = false;                  // than are read
};

Tape read_tape(std::string_view utf8);

// It begins with the signal or with such a head: no page does.
bool is_tape(std::string_view utf8);

}  // namespace dateline::wire
