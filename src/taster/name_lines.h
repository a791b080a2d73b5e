// A story's passages as the readers of names see them: words with what each says about names, and runs of
// words with capitals, each of which may be a name.
//
// "Carmadelle-Roy" and "O'Brien" are one word; "von der" and "&" are inside a run where a name goes on behind
// them. A headline in title case has words and no runs: there a capital says nothing. Which words are places
// is the survey's decision (survey.h). Pure; any thread.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "taster/name_lexicon.h"
#include "taster/passages.h"
#include "taster/survey.h"
#include "taster/tokens.h"

namespace dateline::taster {

struct NameWord {
  std::size_t start = 0, end = 0;  // bytes, without a possessive 's
  std::string_view text;
  std::string key;
  WordMarks marks;
  Gap gap = Gap::wide;  // before it
  bool joined = false;  // to the word before, as parts of one name are
  bool capital = false, capitals = false, possessive = false, sentence = false;
  bool place = false;  // or part of one
  bool small = false;  // a function word with a capital: "The"
};

struct NameLine {
  Zone zone = Zone::body;
  std::string_view text;  // of the passage
  std::vector<NameWord> words;
  bool title_case = false;
};

struct NameRun {
  std::size_t line = 0, begin = 0, end = 0;  // words [begin, end)
};

// Without the lines that say who reported and edited. The passages must outlive them.
std::vector<NameLine> name_lines(const std::vector<Passage>& passages, const std::vector<TokenText>& words,
                                 const Survey& survey);

std::vector<NameRun> name_runs(std::span<const NameLine> lines);

// As it is written there, white space as single spaces. REQUIRES begin < end.
std::string written(const NameLine& line, std::size_t begin, std::size_t end);

// "Mr", "Minister"
bool is_personal_title(const NameWord& word);

// "The", "But": no part of the name that it stands before. "New" and "Los" may be one.
bool is_before_name(const NameWord& word);

// "van", "de la": small words inside names of persons.
bool is_name_particle(std::string_view key);

}  // namespace dateline::taster
