#include "wire/formats/wire_tape.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "base/scan.h"
#include "text/unicode.h"

namespace dateline::wire {
namespace {

constexpr std::string_view signs = "#$:&*@~^=+%!";
constexpr std::size_t longest_tag = 160;  // bytes
constexpr std::size_t most_messages = 10'000;

std::string_view next_word(std::string_view& line) {
  line = text::trim(line);
  const auto end = std::min(line.find_first_of(" \t"), line.size());
  const auto word = line.substr(0, end);
  line.remove_prefix(end);
  return word;
}

// Alone or with few words: a sentence may speak of it.
bool starts_message(std::string_view line) {
  return line.size() <= 60 && next_word(line) == "ZCZC" && std::ranges::count(text::trim(line), ' ') <= 3;
}

bool are(std::string_view text, int (*kind)(int)) {
  return !text.empty() && std::ranges::all_of(text, [&](unsigned char c) { return kind(c) != 0; });
}

// Behind ZCZC: a name in letters, a number with digits in it.
void read_start(std::string_view line, TapeMessage& into) {
  into.framed = true;
  next_word(line);
  for (auto word = next_word(line); !word.empty(); word = next_word(line)) {
    if (are(word, std::isalpha) && into.agency.empty()) {
      into.agency = word;
    } else {
      into.sequence += (into.sequence.empty() ? "" : " ") + std::string(word);
    }
  }
}

// "YY TDR": no copy begins with two like capitals alone.
bool is_address(std::string_view line) {
  const auto whole = line;
  const auto priority = next_word(line);
  return priority.size() == 2 && priority[0] == priority[1] && std::isupper(priority[0]) != 0 &&
         whole.size() <= 80 &&
         std::ranges::none_of(whole, [](unsigned char c) { return std::islower(c) != 0; });
}

// "#ferry"; not "***", "# Notebook" or "$5 notes are back" by themselves: a head has several signs.
bool is_tag(std::string_view line) {
  line = text::trim(line);
  return line.size() >= 2 && line.size() <= longest_tag && signs.find(line[0]) != std::string_view::npos &&
         line[1] != ' ' && line[1] != line[0];
}

struct Tag {
  char sign = 0;
  std::string value;
};

// A line may have its sign again: ":POTTED :Harbour DAY".
void read_tags(std::string_view line, std::vector<Tag>& into) {
  line = text::trim(line);
  const char sign = line[0];
  const std::string again = {' ', sign};
  line.remove_prefix(1);
  for (;;) {
    const auto end = std::min(line.find(again), line.size());
    if (const auto value = text::collapse_whitespace(line.substr(0, end)); !value.empty())
      into.push_back({sign, value});
    if (end == line.size()) return;
    line.remove_prefix(end + 2);
  }
}

std::vector<Tag> take_tags(std::string_view& text, std::size_t fewest_signs) {
  std::vector<Tag> tags;
  std::string seen;
  auto rest = text;
  for (auto after = rest; !rest.empty(); rest = after) {
    after = rest;
    const auto line = take_until('\n', after);
    if (text::trim(line).empty() && tags.empty()) continue;
    if (!is_tag(line)) break;
    const char sign = text::trim(line).front();
    if (seen.find(sign) == std::string::npos) seen += sign;
    read_tags(line, tags);
  }
  if (seen.size() < fewest_signs) return {};
  if (!tags.empty()) text = rest;
  return tags;
}

// Takes the first with this sign off the list.
std::string take(char sign, std::vector<Tag>& tags) {
  const auto found = std::ranges::find(tags, sign, &Tag::sign);
  if (found == tags.end()) return {};
  auto value = std::move(found->value);
  tags.erase(found);
  return value;
}

bool is_phrase(const Tag& tag) {
  return tag.value.find(' ') != std::string::npos;
}

// "^", else "$", else what is longest behind a colon; a letter alone is a code.
std::string take_headline(std::vector<Tag>& tags) {
  for (const char sign : {'^', '$'})
    if (std::ranges::any_of(tags, [&](const Tag& tag) { return tag.sign == sign && tag.value.size() > 3; }))
      return take(sign, tags);
  auto best = tags.end();
  for (auto tag = tags.begin(); tag != tags.end(); ++tag) {
    const bool longer = best == tags.end() || tag->value.size() > best->value.size();
    if (tag->sign == ':' && is_phrase(*tag) && longer) best = tag;
  }
  if (best == tags.end()) return {};
  auto value = std::move(best->value);
  tags.erase(best);
  return value;
}

void read_head(std::vector<Tag> tags, TapeMessage& into) {
  into.headline = take_headline(tags);
  into.slug = take('#', tags);
  const bool hashed = !into.slug.empty();
  if (!hashed) into.slug = take(':', tags);
  into.take_key = take(hashed ? ':' : '=', tags);
  for (auto& [sign, value] : tags) {
    if (value.size() == 8 && are(value, std::isdigit)) {
      into.codes.push_back(std::move(value));
    } else {
      into.desk.push_back(sign + value);
    }
  }
}

TapeMessage read_message(std::string_view text) {
  TapeMessage out;
  auto rest = text;
  while (!rest.empty() && text::trim(rest.substr(0, rest.find('\n'))).empty()) take_until('\n', rest);
  if (starts_message(rest.substr(0, rest.find('\n')))) {
    read_start(take_until('\n', rest), out);
    if (is_address(text::trim(rest.substr(0, rest.find('\n')))))
      out.desk.emplace_back(text::trim(take_until('\n', rest)));
  }
  constexpr std::size_t signs_of_a_head = 3;
  read_head(take_tags(rest, out.framed ? 1 : signs_of_a_head), out);
  out.text = rest;
  return out;
}

}  // namespace

bool is_tape(std::string_view utf8) {
  const auto first = read_message(utf8);
  return first.framed || !first.headline.empty();
}

Tape read_tape(std::string_view utf8) {
  Tape out;
  const auto add = [&](std::string_view text) {
    if (!text::trim(text).empty() || out.messages.empty()) out.messages.push_back(read_message(text));
  };
  auto rest = utf8;
  std::size_t start = 0;
  while (!rest.empty()) {
    const auto at = utf8.size() - rest.size();
    if (!starts_message(take_until('\n', rest)) || text::trim(utf8.substr(start, at - start)).empty())
      continue;
    if (out.messages.size() + 1 == most_messages) {
      out.more = true;
      utf8 = utf8.substr(0, at);
      break;
    }
    add(utf8.substr(start, at - start));
    start = at;
  }
  add(utf8.substr(start));
  return out;
}

}  // namespace dateline::wire
