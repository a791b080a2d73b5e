#include <malloc.h>
#include <unistd.h>

#include <iostream>

#include "app/command_line.h"
#include "pictures/darkroom.h"

namespace {

// glibc gives a heap's free end back to the system from 128 KB on. Each delivery and each pressing takes and
// frees more than that, and would pay for the same pages again and again (bench/door).
constexpr int kept_free = 8 << 20;    // bytes, of each thread's heap
constexpr int mapped_from = 1 << 20;  // what is larger goes back at once; setting one sets both

}  // namespace

int main(int count, char** words) {
  // The picture desk's child, and never a person (pictures/darkroom.h).
  if (count > 1 && words[1] == dateline::pictures::darkroom_word)
    dateline::pictures::work_in_darkroom(count, words);
  ::mallopt(M_TRIM_THRESHOLD, kept_free);
  ::mallopt(M_MMAP_THRESHOLD, mapped_from);
  std::ios::sync_with_stdio(false);
  dateline::app::Console console{std::cin, std::cout, std::cerr, ::isatty(STDOUT_FILENO) == 1,
                                 ::isatty(STDERR_FILENO) == 1};
  return dateline::app::command_line({words + 1, words + count}, console);
}
