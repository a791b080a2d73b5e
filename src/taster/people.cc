#include "taster/people.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/unicode.h"

namespace dateline::taster {
namespace {

constexpr std::size_t longest_person = 4;  // words, without particles

bool is_roman(const NameWord& word) {
  return word.text.find_first_not_of("IVX") == std::string_view::npos;
}

bool may_be_in_name(const NameWord& word) {
  if (is_name_particle(word.key) && !word.capital) return true;
  const bool digits = text::is_digit(text::code_point_at(word.text, 0).value);
  // "NATO", but not the initial of "John F. Kennedy".
  const bool acronym = word.capitals && !is_roman(word);
  return !digits && !acronym && !word.small;
}

class PersonReader {
 public:
  PersonReader(const NameLine& line, const NameRun& run, const LoneWords& lone)
      : line_(line), words_(line.words), lone_(lone), begin_(run.begin), end_(run.end) {}

  std::optional<NameFound> read() {
    while (begin_ < end_ && is_before_name(words_[begin_])) ++begin_;
    take_title();
    drop_places();
    cut_end();
    if (begin_ == end_ || !is_possible()) return std::nullopt;
    auto why = evidence();
    if (why.empty()) return std::nullopt;
    return NameFound{name_begin(), end_, std::move(why)};
  }

 private:
  // "British Prime Minister Ida Lorne": the name begins behind the last of it.
  void take_title() {
    const auto first = begin_;
    for (auto at = first; at + 1 < end_; ++at) {
      const auto& word = words_[at];
      if (!is_personal_title(word) || (at == first && word.marks.has(Mark::given) && at + 2 == end_))
        continue;
      title_ = written(line_, first, at + 1);
      title_at_ = at;
      begin_ = at + 1;
    }
  }

  // "London Mayor" is cut with the title; "in Seoul Ana Moreno" here.
  void drop_places() {
    while (begin_ + 2 < end_ && words_[begin_].place && words_[begin_ + 1].marks.has(Mark::given)) ++begin_;
  }

  void cut_end() {
    auto end = begin_;
    while (end < end_ && may_be_in_name(words_[end])) ++end;
    while (end > begin_ && !words_[end - 1].capital) --end;
    end_ = end;
  }

  std::size_t count() const {
    return static_cast<std::size_t>(std::count_if(words_.begin() + static_cast<std::ptrdiff_t>(begin_),
                                                  words_.begin() + static_cast<std::ptrdiff_t>(end_),
                                                  [](const NameWord& word) { return word.capital; }));
  }

  bool is_possible() const {
    if (count() > longest_person) return false;
    if (words_[begin_].capitals && words_[begin_].text.find('.') == std::string_view::npos) return false;
    bool place = true;
    std::string key;
    for (auto at = begin_; at < end_; ++at) {
      place = place && words_[at].place;
      key += (key.empty() ? "" : " ") + words_[at].key;
    }
    return !place && !name_lexicon().is_nobody(key);
  }

  bool is_royal() const {
    const bool is_one = count() == 1 || (count() == 2 && is_roman(words_[end_ - 1]));
    return title_at_ && words_[*title_at_].marks.has(Mark::royal) && is_one;
  }

  std::size_t name_begin() const { return is_royal() ? *title_at_ : begin_; }

  bool looks_like_another_thing() const {
    const auto& first = words_[begin_];
    const auto& last = words_[end_ - 1];
    if (first.place ||
        (title_at_ && words_[*title_at_].marks.has(Mark::royal) && last.marks.has(Mark::thing)))
      return true;
    return first.marks.has(Mark::before) || first.marks.any(Mark::ending, Mark::firm) ||
           last.marks.any(Mark::thing, Mark::ending) || last.place ||
           last.marks.any(Mark::firm, Mark::town, Mark::role);
  }

  // "King Edward Street", "Saint Paul Church": no title says that it is a person.
  bool names_another_thing() const {
    const bool thing = std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(begin_) + 1,
                                   words_.begin() + static_cast<std::ptrdiff_t>(end_),
                                   [](const NameWord& word) { return word.marks.has(Mark::thing); });
    const auto& title = title_at_ ? words_[*title_at_] : words_[begin_];
    const bool is_of_things = title.key == "saint" || title.key == "st" || title.marks.has(Mark::royal);
    return thing && (is_of_things || words_[begin_].marks.has(Mark::everyday));
  }

  bool is_given() const { return words_[begin_].marks.has(Mark::given); }

  // A given name that says so by itself: "Rose" at the beginning of a sentence may be a flower.
  bool is_plainly_given() const {
    return is_given() && !(words_[begin_].marks.has(Mark::everyday) && words_[begin_].sentence);
  }

  static bool tells_person(WordMarks marks) {
    return marks.any(Mark::post, Mark::kin) && !marks.has(Mark::firm);
  }

  std::string evidence() const {
    if (count() == 1) return evidence_for_one();
    const auto near = beside(line_, begin_, end_);
    const bool strange = looks_like_another_thing();
    const bool sure = !strange || (is_given() && !names_another_thing());
    if (title_at_ && sure) return fmt::format("'{}' stands before it", title_);
    if (!near.age.empty() && sure) return fmt::format("an age, {}, stands behind it", near.age);
    const bool noun = !title_at_ && (tells_person(near.noun_marks) || near.noun_marks.has(Mark::title));
    if (noun && !near.noun.empty() && sure) return fmt::format("'{}' stands before it", near.noun);
    if (strange) return {};
    // "the retailer John Lewis"
    if (near.noun_marks.has(Mark::firm) && !near.noun.empty()) return {};
    if (tells_person(near.apposed_marks)) return fmt::format("'{}' stands beside it", near.apposed);
    if (near.relative == "who") return "'who' stands behind it";
    if (near.led_by_the) return {};
    if (is_plainly_given() && !names_another_thing())
      return fmt::format("'{}' is a given name", words_[begin_].text);
    const bool alone = lone_.contains(words_[end_ - 1].key);
    // The survey has not taken it for the place.
    if (words_[begin_].marks.has(Mark::placename) && (alone || !near.verb.empty()))
      return fmt::format("'{}' is a given name here", words_[begin_].text);
    if (!near.verb.empty() && alone && !near.apposed_marks.has(Mark::firm))
      return fmt::format("it '{}', and is '{}' later", near.verb, words_[end_ - 1].text);
    return {};
  }

  // "Mr Greave", "Minister Achterberg", "King Oskar", "midfielder Ashdown".
  std::string evidence_for_one() const {
    const auto& name = words_[begin_];
    if (name.text.size() < 3 || is_personal_title(name) || looks_like_another_thing()) return {};
    if (name.marks.any(Mark::head, Mark::company, Mark::role)) return {};
    if (title_at_) {
      const auto& title = words_[*title_at_];
      if (title.marks.has(Mark::royal))
        return is_given() ? fmt::format("'{}' is a ruler's title", title.text) : std::string();
      return title.marks.has(Mark::sole) ? fmt::format("'{}' stands before it", title_) : std::string();
    }
    if (is_given()) return {};
    const auto near = beside(line_, begin_, end_);
    return near.noun_marks.has(Mark::sole) && !near.noun.empty()
               ? fmt::format("'{}' stands before it", near.noun)
               : std::string();
  }

  const NameLine& line_;
  const std::vector<NameWord>& words_;
  const LoneWords& lone_;
  std::size_t begin_, end_;
  std::string title_;
  std::optional<std::size_t> title_at_;
};

}  // namespace

std::optional<NameFound> person_in(const NameLine& line, const NameRun& run, const LoneWords& lone) {
  return PersonReader(line, run, lone).read();
}

}  // namespace dateline::taster
