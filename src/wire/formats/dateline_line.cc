#include "wire/formats/dateline_line.h"

#include "text/unicode.h"
#include "wire/formats/dateline.h"
#include "wire/formats/dateline_words.h"

namespace dateline::wire {
namespace {

constexpr std::size_t longest_line = 120;

std::string_view without_dash(std::string_view line) {
  for (const std::string_view dash : {"-", "\xe2\x80\x93", "\xe2\x80\x94", "_"})
    while (line.ends_with(dash)) line = text::trim(line.substr(0, line.size() - dash.size()));
  return line;
}

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

}  // namespace

std::optional<Dateline> read_dateline_line(std::string_view written) {
  const auto whole = text::collapse_whitespace(written);
  const auto line = without_dash(whole);
  if (line.empty() || line.size() > longest_line || is_date(line)) return std::nullopt;
  // As it would stand at the head of copy.
  if (auto head = read_dateline(std::string(line) + " - x")) {
    head->dateline.text = whole;
    return head->dateline;
  }
  const auto comma = line.find(',');
  const auto city = text::trim(line.substr(0, comma));
  const auto country =
      comma == std::string_view::npos ? std::string_view() : text::trim(line.substr(comma + 1));
  if (city.empty() || has_digit(city)) return std::nullopt;
  return Dateline{.city = place_case(city),
                  .country = has_digit(country) ? std::string() : place_case(country),
                  .date = is_date(country) ? std::string(country) : std::string(),
                  .text = whole};
}

}  // namespace dateline::wire
