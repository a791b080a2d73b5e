#include "wire/formats/iptc7901_shape.h"

#include <algorithm>
#include <charconv>

#include "text/unicode.h"

namespace dateline::wire {
namespace {

constexpr std::size_t longest_line = 120;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool are_letters(std::string_view text) {
  return std::ranges::all_of(text, is_letter);
}

bool are_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

std::string_view take_word(std::string_view& line) {
  line = text::trim(line);
  const auto word = line.substr(0, std::min(line.find(' '), line.size()));
  line.remove_prefix(word.size());
  return word;
}

}  // namespace

std::optional<Iptc7901Header> read_iptc7901_header(std::string_view line) {
  if (line.size() > longest_line) return std::nullopt;
  const auto circuit = take_word(line), priority = take_word(line), category = take_word(line),
             words = take_word(line);
  const auto digits = std::min(circuit.find_first_of("0123456789"), circuit.size());
  const auto service = circuit.substr(0, digits), sequence = circuit.substr(digits);
  if (service.size() < 2 || service.size() > 4 || !are_letters(service)) return std::nullopt;
  if (sequence.size() < 2 || sequence.size() > 5 || !are_digits(sequence)) return std::nullopt;
  if (priority.size() != 1 || !is_digit(priority[0]) || priority[0] == '0') return std::nullopt;
  if (category.empty() || category.size() > 4 || !are_letters(category)) return std::nullopt;
  if (!are_digits(words) || words.size() > 5) return std::nullopt;
  Iptc7901Header out{.service = std::string(service),
                     .sequence = std::string(sequence),
                     .priority = std::string(priority),
                     .category = std::string(category),
                     .agency = {},
                     .keyword = {}};
  std::from_chars(words.data(), words.data() + words.size(), out.words);
  auto rest = text::trim(line);
  const auto keyword = rest;
  const auto agency = take_word(rest), number = take_word(rest);
  if (are_letters(agency) && agency.size() <= 12 && are_digits(number) && text::trim(rest).empty()) {
    out.agency = agency;
  } else {
    out.keyword = keyword;
  }
  return out;
}

}  // namespace dateline::wire
