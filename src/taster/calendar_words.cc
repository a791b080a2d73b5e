#include "taster/calendar_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>

namespace dateline::taster {
namespace {

constexpr std::size_t shortened = 3;  // letters of "dec" and "tue"

constexpr std::array<std::string_view, 12> month_names{"january",   "february", "march",    "april",
                                                       "may",       "june",     "july",     "august",
                                                       "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> weekday_names{"monday", "tuesday",  "wednesday", "thursday",
                                                        "friday", "saturday", "sunday"};

// "Sat", "sun" and "wed" are words of their own.
bool is_short_weekday(std::string_view word) {
  return word.size() == shortened && word != "sat" && word != "sun" && word != "wed";
}

}  // namespace

int month_of(std::string_view word) {
  if (word == "sept") return 9;
  for (std::size_t i = 0; i < month_names.size(); ++i)
    if (word == month_names[i] || (word.size() == shortened && month_names[i].starts_with(word)))
      return static_cast<int>(i) + 1;
  return 0;
}

int day_of(std::string_view word) {
  int day = 0;
  const auto [end, failed] = std::from_chars(word.data(), word.data() + word.size(), day);
  const auto rest = std::string_view(end, static_cast<std::size_t>(word.data() + word.size() - end));
  const bool ordinal = rest.empty() || rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
  return failed == std::errc{} && ordinal && day >= 1 && day <= 31 ? day : 0;
}

int weekday_of(std::string_view word) {
  for (std::size_t i = 0; i < weekday_names.size(); ++i) {
    const auto name = weekday_names[i];
    const bool several = word.size() == name.size() + 1 && word.starts_with(name) && word.back() == 's';
    if (word == name || several || (is_short_weekday(word) && name.starts_with(word)))
      return static_cast<int>(i) + 1;
  }
  return 0;
}

bool is_only_a_month(std::string_view word) {
  return word != "may" && word != "march" && word != "mar" && word != "dec" && word != "jan" &&
         month_of(word) != 0;
}

std::string date_text(int month, int day) {
  return std::to_string(day) + ' ' +
         std::string(month_names[static_cast<std::size_t>(month - 1)].substr(0, shortened));
}

}  // namespace dateline::taster
