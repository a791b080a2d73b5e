// The command line: words to a verb (verbs.h) and its arguments.
//
// Exit status: 0; 1 where the input was refused or could not be had; 2 where the words are no command.
#pragma once

#include "app/verbs.h"

namespace dateline::app {

// `words` without the program's name.
int command_line(std::vector<std::string> words, Console& console);

}  // namespace dateline::app
