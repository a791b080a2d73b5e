// What a doctor says: one finding a check, each in words for people and by a name for programs.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace dateline::doctor {

enum class State { fine, warning, wrong };

std::string_view name(State state);

struct Finding {
  std::string check;  // what was looked at: "raw bytes"
  State state = State::fine;
  std::string detail;  // what was found
  std::string advice;  // what to do; empty where all is fine
  bool operator==(const Finding&) const = default;
};

// Takes findings as they are made: some take their time.
using Report = std::function<void(const Finding&)>;

Finding fine(std::string check, std::string detail);
Finding warning(std::string check, std::string detail, std::string advice);
Finding wrong(std::string check, std::string detail, std::string advice);
// A question that could not be answered is itself wrong.
Finding wrong(std::string check, const Error& error, std::string_view advice = {});

// {"check", "state", "detail", "advice"}, one line without its end.
std::string to_json(const Finding& finding);
// For a terminal: the state, the check, what was found, and below it what to do. `colour`: the state's.
std::string to_text(const Finding& finding, bool colour);

}  // namespace dateline::doctor
