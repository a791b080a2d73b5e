#include <unistd.h>

#include <iostream>

#include "app/command_line.h"

int main(int count, char** words) {
  std::ios::sync_with_stdio(false);
  dateline::app::Console console{std::cin, std::cout, std::cerr, ::isatty(STDOUT_FILENO) == 1,
                                 ::isatty(STDERR_FILENO) == 1};
  return dateline::app::command_line({words + 1, words + count}, console);
}
