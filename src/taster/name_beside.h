// What stands beside a name and says whose it is: "the carmaker" before it, ", a former judge," behind it, an
// age, "who", "'s shares". Pure; any thread.
#pragma once

#include <optional>
#include <string_view>

#include "taster/name_lines.h"

namespace dateline::taster {

// Words of the line, each empty where there is none; views into it.
struct Beside {
  std::string_view noun;  // right before the name: "spokesman", "carmaker"
  WordMarks noun_marks;
  std::string_view apposed;  // of ", the nurse who …" behind it, or of "Its director, …" before it
  WordMarks apposed_marks;
  std::string_view age;       // ", 58," or "(58)"
  std::string_view verb;      // "said", before or behind it
  std::string_view relative;  // ", who", ", which"
  std::string_view company;   // "shares" of "'s shares" or "shares in"
  bool led_by_the = false;
};

Beside beside(const NameLine& line, std::size_t begin, std::size_t end);

}  // namespace dateline::taster
