// What a word says about who or what is named: given names, posts, what organisations are and how their names
// begin and end, what stands beside a place, the towns whose names are everyday words or surnames; and some
// organisations that are known by name.
//
// data/names/words.txt, Dateline's own choice of words, built into the program; its head explains the marks.
// Keys as place_key() makes them. Immutable; any thread.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace dateline::taster {

enum class Mark : std::uint32_t {
  given = 1U << 0,
  everyday = 1U << 1,
  post = 1U << 2,
  kin = 1U << 3,
  sole = 1U << 4,
  royal = 1U << 5,
  desk = 1U << 6,
  firm = 1U << 7,
  ending = 1U << 8,
  town = 1U << 9,
  head = 1U << 10,
  office = 1U << 11,
  company = 1U << 12,
  thing = 1U << 13,
  before = 1U << 14,
  placename = 1U << 15,
  generic = 1U << 16,
  title = 1U << 17,
  role = 1U << 18,
  organisation = 1U << 19,
  locative = 1U << 20,
  also_name = 1U << 21,
  state = 1U << 22,
  common = 1U << 23,
  speech = 1U << 24,
  function = 1U << 25,
  wire = 1U << 26,
  calendar = 1U << 27,
};

class WordMarks {
 public:
  bool has(Mark mark) const { return (bits_ & static_cast<std::uint32_t>(mark)) != 0; }
  bool any(std::same_as<Mark> auto... marks) const { return (has(marks) || ...); }
  void add(Mark mark) { bits_ |= static_cast<std::uint32_t>(mark); }

 private:
  std::uint32_t bits_ = 0;
};

// An organisation, by one of the names that it goes by.
struct KnownName {
  std::vector<std::string> keys;  // of its words
  std::size_t organisation = 0;   // those with one number are one
  bool capitals = false;          // "WHO": it is no name where it is written otherwise
  bool only_inside = false;       // "Apple": an everyday word at the beginning of a sentence
};

class NameLexicon {
 public:
  // invalid: a line has another form, with its number.
  static Result<NameLexicon> read(std::string_view text);

  WordMarks marks(std::string_view key) const;
  // The names that begin with this word, longest first; none: null.
  const std::vector<KnownName>* known(std::string_view first) const;
  bool is_agency(std::string_view key) const;  // "associated press": it reports the news
  bool is_nobody(std::string_view key) const;  // "harry potter"

 private:
  struct Hash {
    using is_transparent = void;
    using is_avalanching = void;
    std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>()(key); }
  };
  template <class Value>
  using Table = boost::unordered_flat_map<std::string, Value, Hash, std::equal_to<>>;

  bool read_line(std::string_view line);
  void add_known(std::string_view names);

  Table<WordMarks> marks_;
  Table<std::vector<KnownName>> known_;
  Table<bool> whole_;  // agencies: true; nobodies: false
  std::size_t organisations_ = 0;
};

// The file that is built in, read once.
const NameLexicon& name_lexicon();

// What it says of a word.
inline WordMarks marks_of(std::string_view key) {
  return name_lexicon().marks(key);
}

}  // namespace dateline::taster
