#include "doctor/finding.h"

#include <fmt/format.h>

#include <boost/json.hpp>

namespace dateline::doctor {
namespace {

struct Row {
  State state;
  std::string_view name, colour;  // as terminals want it
};

constexpr Row rows[] = {
    {State::fine, "fine", "32"},
    {State::warning, "warning", "33"},
    {State::wrong, "wrong", "31;1"},
};

const Row& row(State state) {
  return *std::ranges::find(rows, state, &Row::state);
}

}  // namespace

std::string_view name(State state) {
  return row(state).name;
}

Finding fine(std::string check, std::string detail) {
  return {std::move(check), State::fine, std::move(detail), {}};
}

Finding warning(std::string check, std::string detail, std::string advice) {
  return {std::move(check), State::warning, std::move(detail), std::move(advice)};
}

Finding wrong(std::string check, std::string detail, std::string advice) {
  return {std::move(check), State::wrong, std::move(detail), std::move(advice)};
}

Finding wrong(std::string check, const Error& error, std::string_view advice) {
  auto detail = error.where.empty() ? error.what : error.where + ": " + error.what;
  return wrong(std::move(check), std::move(detail),
               error.advice.empty() ? std::string(advice) : error.advice);
}

std::string to_json(const Finding& finding) {
  return boost::json::serialize(boost::json::object{{"check", finding.check},
                                                    {"state", name(finding.state)},
                                                    {"detail", finding.detail},
                                                    {"advice", finding.advice}});
}

std::string to_text(const Finding& finding, bool colour) {
  const auto& [state, word, code] = row(finding.state);
  const auto shown = fmt::format("{:<8}", word);
  auto text = fmt::format("{} {:<14} {}\n", colour ? fmt::format("\x1b[{}m{}\x1b[0m", code, shown) : shown,
                          finding.check, finding.detail);
  if (!finding.advice.empty()) text += fmt::format("{:24}{}\n", "", finding.advice);
  return text;
}

}  // namespace dateline::doctor
