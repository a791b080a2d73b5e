#include "taster/name_beside.h"

#include <algorithm>
#include <array>

namespace dateline::taster {
namespace {

constexpr std::size_t reach = 8;  // words of an apposition

bool is_one_of(std::string_view key, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, key) != words.end();
}

bool tells_whose(const NameWord& word) {
  return word.marks.has(Mark::post) || word.marks.has(Mark::kin) || word.marks.has(Mark::firm);
}

bool is_of(std::string_view key) {
  return is_one_of(key,
                   {"of", "for", "at", "de", "der", "des", "du", "del", "della", "di", "do", "da", "von"});
}

bool ends_phrase(const NameWord& word) {
  return word.gap == Gap::comma || word.gap == Gap::wide;
}

bool begins_clause(std::string_view key) {
  return is_one_of(
      key, {"who", "which", "that", "and", "in", "on", "from", "with", "to", "by", "qui", "que", "die"});
}

// "a former judge", "the world's largest maker of chips": the last noun before the first "of".
const NameWord* noun_behind(const NameLine& line, std::size_t end) {
  const auto& words = line.words;
  const NameWord* noun = nullptr;
  for (auto at = end; at < words.size() && at < end + reach; ++at) {
    if (at > end && ends_phrase(words[at])) break;
    if (is_of(words[at].key) || begins_clause(words[at].key)) break;
    if (tells_whose(words[at]) && !words[at].possessive) noun = &words[at];
  }
  return noun;
}

// "The caretaker prime minister, Ida Lorne, said", "Le maire de Lyon, Antoine Verdier, a": the first noun
// behind which the phrase ends or goes on with "of".
const NameWord* noun_before(const NameLine& line, std::size_t begin) {
  const auto& words = line.words;
  auto first = begin;
  while (first > 0 && begin - first < reach && (first == begin || !ends_phrase(words[first]))) --first;
  for (auto at = first; at < begin; ++at) {
    const bool ends = at + 1 == begin || is_of(words[at + 1].key);
    if (tells_whose(words[at]) && !words[at].possessive && ends) return &words[at];
  }
  return nullptr;
}

bool is_age(const NameWord& word) {
  return !word.key.empty() && word.key.size() <= 3 &&
         std::ranges::all_of(word.key, [](char c) { return c >= '0' && c <= '9'; });
}

void look_behind(Beside& found, const NameLine& line, std::size_t end) {
  const auto& words = line.words;
  if (end >= words.size()) return;
  const auto& next = words[end];
  const auto& last = words[end - 1];
  const auto gap = line.text.substr(last.end, next.start - last.end);
  if (last.possessive) {
    for (auto at = end; at < words.size() && at < end + 3 && words[at].gap == Gap::space; ++at)
      if (words[at].marks.has(Mark::company) ||
          (words[at].key == "executive" && at > end && words[at - 1].key == "chief"))
        found.company = words[at].text;
    return;
  }
  if ((gap == ", " || gap == " (") && is_age(next)) {
    const auto rest = line.text.substr(next.end, 1);
    if (rest == "," || rest == ")" || rest == ".") found.age = next.text;
  }
  if (gap == ", " && is_one_of(next.key, {"who", "which", "whose"})) {
    found.relative = next.text;
  } else if (gap == ", " && !next.capital) {
    if (const auto* noun = noun_behind(line, end))
      found.apposed = noun->text, found.apposed_marks = noun->marks;
  }
  if (next.joined && !next.capital && next.marks.has(Mark::speech)) found.verb = next.text;
}

void look_ahead(Beside& found, const NameLine& line, std::size_t begin, std::size_t end) {
  const auto& words = line.words;
  if (begin == 0) return;
  const auto& before = words[begin - 1];
  if (words[begin].gap == Gap::comma) {
    const bool closes = end == words.size() || words[end].gap == Gap::comma || words[end].gap == Gap::wide;
    if (const auto* noun = closes && found.apposed.empty() ? noun_before(line, begin) : nullptr)
      found.apposed = noun->text, found.apposed_marks = noun->marks;
    return;
  }
  if (!words[begin].joined) return;
  found.led_by_the = before.key == "the" || before.key == "der" || before.key == "die" || before.key == "la";
  if (!before.possessive && (tells_whose(before) || before.marks.has(Mark::title)) &&
      (!before.capital || before.sentence))
    found.noun = before.text, found.noun_marks = before.marks;
  if (before.marks.has(Mark::speech)) found.verb = before.text;
  const bool is_in = before.key == "in" || before.key == "of";
  if (is_in && begin > 1 && (words[begin - 2].key == "shares" || words[begin - 2].key == "ceo"))
    found.company = words[begin - 2].text;
  if (before.key == "of" && begin > 2 && words[begin - 2].key == "executive" &&
      words[begin - 3].key == "chief")
    found.company = words[begin - 2].text;
}

}  // namespace

Beside beside(const NameLine& line, std::size_t begin, std::size_t end) {
  Beside found;
  look_behind(found, line, end);
  look_ahead(found, line, begin, end);
  return found;
}

}  // namespace dateline::taster
