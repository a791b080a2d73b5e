// What a word says about who is named: given names, posts, what organisations are and how their names begin
// and end, and some organisations that are known by name.
//
// data/names/words.txt, Dateline's own choice of words, built into the program; its head explains the marks.
// Keys as place_key() makes them. Immutable; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
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
};

class Marks {
 public:
  bool has(Mark mark) const { return (bits_ & static_cast<std::uint32_t>(mark)) != 0; }
  bool any(Mark one, Mark other) const { return has(one) || has(other); }
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

  Marks marks(std::string_view key) const;
  // The names that begin with this word, longest first; none: null.
  const std::vector<KnownName>* known(std::string_view first) const;
  bool is_agency(std::string_view key) const;  // "associated press": it reports the news
  bool is_nobody(std::string_view key) const;  // "harry potter"

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>()(key); }
  };
  template <class Value>
  using Table = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

  bool read_line(std::string_view line);
  void add_known(std::string_view names);

  Table<Marks> marks_;
  Table<std::vector<KnownName>> known_;
  Table<bool> whole_;  // agencies: true; nobodies: false
  std::size_t organisations_ = 0;
};

// The file that is built in, read once.
const NameLexicon& name_lexicon();

}  // namespace dateline::taster
