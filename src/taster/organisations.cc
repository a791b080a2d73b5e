#include "taster/organisations.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace dateline::taster {
namespace {

constexpr std::size_t longest_ending = 8;  // words of a name

bool is_the(std::string_view key) {
  return key == "the" || key == "la" || key == "le" || key == "les";
}

// "AG", "SE" and the like are endings in capitals only.
bool ends_name(const NameWord& word) {
  if (!word.capital) return word.key == "plc" || word.key == "gmbh";
  if (word.marks.has(Mark::organisation)) return true;
  if (!word.marks.has(Mark::ending)) return false;
  return word.key.size() > 2 || word.capitals || word.text == "Co" || word.text == "Oy";
}

// An everyday word that begins a sentence, where nothing says that it is a firm.
bool may_be_everyday(const NameLine& line, std::size_t at) {
  const auto& word = line.words[at];
  if (at > 0 && line.words[at - 1].key == "the") return true;  // "the Amazon"
  if (!word.sentence) return false;
  if (word.possessive || at + 1 >= line.words.size()) return !word.possessive;
  const auto& next = line.words[at + 1];
  if (next.key == "and" && at + 2 < line.words.size()) return !line.words[at + 2].capital;
  return !(next.marks.has(Mark::speech) || next.key == "has" || next.key == "will" || next.key == "is");
}

class OrganisationReader {
 public:
  OrganisationReader(const NameLine& line, const NameRun& run, bool sport)
      : line_(line), words_(line.words), end_(run.end), sport_(sport), at_begin_(run.begin), at_(run.begin) {
    while (at_ < end_ && is_before_name(words_[at_])) ++at_;
  }

  std::vector<OrganisationFound> read() {
    while (at_ < end_) {
      auto found = words_[at_].capital ? next() : std::nullopt;
      if (!found) {
        ++at_;
        continue;
      }
      at_ = std::max(at_ + 1, found->name.end);
      found_.push_back(std::move(*found));
    }
    return std::move(found_);
  }

 private:
  std::optional<OrganisationFound> next() {
    auto known = known_at(at_);
    if (auto longer = by_form(); longer && (!known || longer->end > known->name.end))
      return OrganisationFound{std::move(*longer), known ? known->known : std::nullopt};
    return known;
  }

  std::optional<OrganisationFound> known_at(std::size_t at) const {
    const auto* names = name_lexicon().known(words_[at].key);
    if (!names) return std::nullopt;
    for (const auto& name : *names)
      if (is_here(name, at))
        return OrganisationFound{{at, at + name.keys.size(), "it is known by this name"}, name.organisation};
    return std::nullopt;
  }

  bool is_here(const KnownName& name, std::size_t at) const {
    if (at + name.keys.size() > words_.size()) return false;
    for (std::size_t i = 0; i < name.keys.size(); ++i) {
      const auto& word = words_[at + i];
      if (word.key != name.keys[i] || (i > 0 && !word.joined)) return false;
      if (name.capitals && !word.capitals && word.text.size() < 6) return false;
    }
    // "Nikola Tesla"
    const bool is_surname = name.keys.size() == 1 && at > at_begin_ && words_[at - 1].marks.has(Mark::given);
    if (is_surname) return false;
    if (!name.only_inside) return true;
    const bool alone = at + 1 >= words_.size() || !words_[at + 1].joined || !words_[at + 1].capital ||
                       words_[at].possessive || words_[at + 1].marks.has(Mark::post);
    const bool first = at == 0 || !words_[at].joined || !words_[at - 1].capital ||
                       words_[at - 1].possessive || words_[at - 1].small;
    return alone && first && !may_be_everyday(line_, at);
  }

  std::optional<NameFound> by_form() {
    if (auto found = by_head()) return found;
    if (auto found = by_ending()) return found;
    if (auto found = by_ampersand()) return found;
    return std::nullopt;
  }

  // "Palvian Zinc Ltd": to the last word that ends a name.
  std::optional<NameFound> by_ending() const {
    auto last = at_;
    auto reach = end_;
    while (reach < words_.size() && words_[reach].joined && !words_[reach - 1].possessive &&
           ends_name(words_[reach]))
      ++reach;
    for (auto at = at_ + 1; at < std::min(reach, at_ + longest_ending); ++at) {
      const bool club = sport_ && words_[at].marks.has(Mark::town) && at + 1 == end_ && words_[at].capital;
      if (club || (ends_name(words_[at]) && !(words_[at].capitals && words_[at - 1].capitals))) last = at;
      if (words_[at].marks.any(Mark::sole, Mark::title)) break;
    }
    if (last == at_ || is_place(at_, last + 1) || begins_as_person()) return std::nullopt;
    if (goes_on_behind(last) || is_generic(last) || is_no_name(at_, last + 1)) return std::nullopt;
    const auto begin = with_and_before(last);
    if (begin == at_ && is_half(last)) return std::nullopt;
    return NameFound{begin, last + 1, fmt::format("it ends with '{}'", words_[last].text)};
  }

  // "FIFA Club World Cup": what ends here is no name, unless a post or a person comes behind it.
  bool goes_on_behind(std::size_t last) const {
    const auto next = last + 1;
    if (next >= end_ || words_[last].possessive || !words_[next].capital) return false;
    const auto& word = words_[next];
    return !(is_personal_title(word) || word.marks.any(Mark::given, Mark::kin, Mark::role));
  }

  bool is_no_name(std::size_t begin, std::size_t end) const {
    std::string key;
    for (auto at = begin; at < end; ++at) key += (key.empty() ? "" : " ") + words_[at].key;
    return name_lexicon().is_nobody(key);
  }

  // "Fire Department"
  bool is_generic(std::size_t last) const { return last == at_ + 1 && words_[at_].marks.has(Mark::generic); }

  // "Dentists Union" of "the Pharmacists and Dentists Union"
  bool is_half(std::size_t last) const {
    if (at_ < 2 || last > at_ + 1 || words_[at_ - 1].key != "and" || !words_[at_].joined) return false;
    const auto& left = words_[at_ - 2];
    return words_[last].text.size() > 4 && left.capital && !words_[at_ - 1].capital && words_[at_ - 1].joined;
  }

  bool begins_as_person() const {
    const auto& first = words_[at_];
    return is_personal_title(first) && !first.marks.has(Mark::royal);
  }

  bool is_plain_part(std::size_t begin, std::size_t end) const {
    return std::none_of(words_.begin() + static_cast<std::ptrdiff_t>(begin),
                        words_.begin() + static_cast<std::ptrdiff_t>(end),
                        [](const NameWord& word) { return is_personal_title(word) || ends_name(word); });
  }

  // "Food and Drug Administration", "Avon and Somerset Police": from before the "and".
  std::size_t with_and_before(std::size_t last) const {
    const auto& ending = words_[last].key;
    const bool is_public = ending == "administration" || ending == "police" || ending == "agency" ||
                           ending == "corp" || ending == "corporation" || ending == "commission" ||
                           ending == "council" || ending == "authority" || ending == "ministry" ||
                           ending == "department" || ending == "university" || ending == "association";
    if (at_ < 2 || !is_public || words_[at_ - 1].key != "and" || !words_[at_].joined ||
        !words_[at_ - 1].joined)
      return at_;
    auto begin = at_ - 1;
    while (begin > 0 && words_[begin - 1].capital && !words_[begin - 1].possessive &&
           (begin == at_ - 1 || words_[begin].joined))
      --begin;
    if (at_ - 1 - begin > 3 || !is_plain_part(begin, at_ - 1) || begin == at_ - 1 ||
        name_lexicon().known(words_[begin].key))
      return at_;
    const bool led = begin > 0 && is_the(words_[begin - 1].key);
    if (words_[begin].small) return is_the(words_[begin].key) && begin + 1 < at_ - 1 ? begin + 1 : at_;
    return led || words_[begin].sentence || ending == "police" ? begin : at_;
  }

  // "Technical University of Munich", "Department for Education", "Ministry of Health and Welfare".
  std::optional<NameFound> by_head() {
    at_head_ = std::max(at_head_, at_);  // looked for once in a run
    while (at_head_ < end_ && !words_[at_head_].marks.has(Mark::head)) ++at_head_;
    const auto head = at_head_;
    if (head == end_ || words_[head].possessive || begins_as_person()) return std::nullopt;
    const auto begin_of = head + 1;
    if (!is_linking(begin_of)) return std::nullopt;
    auto end = capitals_from(behind_the(begin_of + 1));
    if (end == behind_the(begin_of + 1)) return std::nullopt;
    for (auto more = more_behind(end); more != end; more = more_behind(end)) end = more;
    return NameFound{at_, end,
                     fmt::format("it begins with '{} {}'", words_[head].text, words_[begin_of].text)};
  }

  bool is_linking(std::size_t at) const {
    if (at + 1 >= words_.size() || !words_[at].joined || words_[at].capital) return false;
    const auto& key = words_[at].key;
    return key == "of" || key == "for" || key == "de" || key == "des" || key == "du" || key == "del" ||
           key == "della" || key == "di" || key == "do" || key == "without";
  }

  std::size_t behind_the(std::size_t at) const {
    return at < words_.size() && is_the(words_[at].key) && !words_[at].capital ? at + 1 : at;
  }

  std::size_t capitals_from(std::size_t at) const {
    auto end = at;
    while (end < words_.size() && words_[end].joined && words_[end].capital && !words_[end].small &&
           (end == at || !words_[end - 1].possessive) && !words_[end].marks.has(Mark::sole))
      ++end;
    return end;
  }

  // " for Sport", " and Social Care", ", Food and Rural Affairs".
  std::size_t more_behind(std::size_t end) const {
    if (end == 0 || words_[end - 1].possessive || end + 1 >= words_.size()) return end;
    const auto& link = words_[end];
    const bool comma = link.gap == Gap::comma && link.capital && link.marks.has(Mark::office);
    if (comma && end + 1 < words_.size() &&
        (words_[end + 1].key == "and" || words_[end + 1].gap == Gap::comma))
      return end + 1;
    if (!link.joined || link.capital) return end;
    const auto& next = words_[end + 1];
    const bool and_office = link.key == "and" && (next.marks.has(Mark::office) || may_be_office(next));
    const bool for_what = (link.key == "for" || link.key == "of") && next.capital && !next.place;
    return next.capital && (and_office || for_what) ? capitals_from(end + 1) : end;
  }

  // "Department of Fish and Wildlife"
  bool may_be_office(const NameWord& word) const {
    const bool is_other = word.place || word.marks.has(Mark::given) || is_personal_title(word) ||
                          word.capitals || name_lexicon().known(word.key) != nullptr;
    const auto& head = words_[at_head_].key;
    return !is_other && (head == "department" || head == "ministry" || head == "office" || head == "bureau");
  }

  // "Pratt & Whitney"
  std::optional<NameFound> by_ampersand() const {
    for (auto at = at_ + 1; at < end_; ++at) {
      const auto gap = line_.text.substr(words_[at - 1].end, words_[at].start - words_[at - 1].end);
      if (gap.find('&') == std::string_view::npos) continue;
      if (words_[at].text.size() > 2 && words_[at - 1].text.size() > 2 && !is_place(at_, end_))
        return NameFound{at_, end_, "it is joined by '&'"};
    }
    return std::nullopt;
  }

  bool is_place(std::size_t begin, std::size_t end) const {
    return std::all_of(words_.begin() + static_cast<std::ptrdiff_t>(begin),
                       words_.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const NameWord& word) { return word.place; });
  }

  const NameLine& line_;
  const std::vector<NameWord>& words_;
  std::size_t end_;
  bool sport_;
  std::size_t at_begin_, at_, at_head_ = 0;
  std::vector<OrganisationFound> found_;
};

}  // namespace

std::vector<OrganisationFound> organisations_in(const NameLine& line, const NameRun& run, bool sport) {
  return OrganisationReader(line, run, sport).read();
}

std::optional<std::size_t> acronym_behind(const NameLine& line, std::size_t end) {
  if (end == 0 || end >= line.words.size()) return std::nullopt;
  const auto& word = line.words[end];
  const auto& last = line.words[end - 1];
  if (!word.capitals || word.text.size() > 7 || line.text.substr(last.end, word.start - last.end) != " (")
    return std::nullopt;
  return line.text.substr(word.end, 1) == ")" ? std::optional(end) : std::nullopt;
}

}  // namespace dateline::taster
