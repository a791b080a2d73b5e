#include "taster/mentions.h"

#include <algorithm>
#include <utility>

#include "taster/place_key.h"

namespace dateline::taster {
namespace {

constexpr std::size_t longest_name = 9;  // words, or characters of a script without spaces

// "the Kursk region": the only small words at the end of a name.
bool is_generic(std::string_view word) {
  return word == "region" || word == "province" || word == "state" || word == "oblast" || word == "county" ||
         word == "district";
}

struct Match {
  std::size_t tokens = 0, end = 0;  // how many, and where in the text it ends
  std::string key;
  std::vector<Meaning> meanings;
};

class Finder {
 public:
  Finder(std::string_view text, const TokenText& words, const Gazetteer& gazetteer)
      : text_(text), gazetteer_(gazetteer), tokens_(words.tokens), title_case_(words.title_case) {}

  std::vector<Mention> run() {
    for (std::size_t at = 0; at < tokens_.size();) {
      const auto match = longest_match(at);
      if (match.tokens == 0) {
        ++at;
        continue;
      }
      take(match, at);
      at += match.tokens;
    }
    return std::move(found_);
  }

 private:
  bool is_none(const std::vector<Meaning>& meanings) const {
    return std::ranges::all_of(meanings, [&](const Meaning& meaning) {
      return gazetteer_.place(meaning.place).kind == PlaceKind::none;
    });
  }

  bool continues(std::size_t token) const {
    const auto gap = tokens_[token].gap;
    if (gap == Gap::comma) return tokens_[token].key == "dc";
    return gap == Gap::none || gap == Gap::space;
  }

  // "US", "AL" and "Ga." are names; "Us", "al" and "Ga" are not.
  bool may_be_short(std::size_t token, std::size_t end) const {
    return tokens_[token].capitals || (tokens_[token].gap == Gap::comma && text_.substr(end, 1) == ".");
  }

  Match longest_match(std::size_t first) const {
    Match best;
    if (!tokens_[first].capital) return best;
    const auto start = tokens_[first].start;
    for (std::size_t count = 1; count <= longest_name && first + count <= tokens_.size(); ++count) {
      const auto& last = tokens_[first + count - 1];
      if (count > 1 && !continues(first + count - 1)) break;
      const bool may_end = last.capital || (count > 1 && is_generic(last.text));
      const auto match_to = [&](std::size_t end) {
        auto key = place_key(text_.substr(start, end - start));
        auto [meanings, goes_on] = gazetteer_.look_up(key);
        const bool is_name = may_end && !meanings.empty() && (end - start >= 3 || may_be_short(first, end));
        if (is_name) best = {count, end, std::move(key), std::move(meanings)};
        return std::pair(is_name, goes_on);
      };
      const auto [is_name, goes_on] = match_to(last.end);
      // "St. John's" is a name with its 's; "Russia's" is not.
      if (const auto bare_end = last.start + last.text.size(); !is_name && bare_end != last.end)
        match_to(bare_end);
      if (!goes_on) {
        const bool unspaced = first + count < tokens_.size() && tokens_[first + count].gap == Gap::none;
        if (!unspaced || count > 5) break;
      }
    }
    return best;
  }

  void take(const Match& match, std::size_t first) {
    if (is_none(match.meanings)) return;
    const bool brief = qualifies(match, first);
    auto meanings = match.meanings;
    std::erase_if(meanings, [&](const Meaning& each) { return (each.relation == Relation::brief) != brief; });
    if (meanings.empty()) return;
    Mention mention{.start = tokens_[first].start,
                    .end = match.end,
                    .key = match.key,
                    .marks = marks_of(match.key),
                    .meanings = std::move(meanings),
                    .brief = brief,
                    .title_case = title_case_};
    if (brief && text_.substr(mention.end, 1) == "." && !mention.key.empty()) ++mention.end;
    if (!brief) look_around(mention, first, match);
    found_.push_back(std::move(mention));
  }

  // "Texas" in "Paris, Texas" says which Paris. Whether it is an abbreviation, understood here only.
  bool qualifies(const Match& match, std::size_t first) {
    if (found_.empty() || tokens_[first].gap != Gap::comma) return false;
    auto& before = found_.back();
    if (first == 0 || before.end != tokens_[first - 1].start + tokens_[first - 1].text.size()) return false;
    bool brief = false;
    for (const auto& meaning : match.meanings) {
      const auto kind = gazetteer_.place(meaning.place).kind;
      const bool wider = kind == PlaceKind::region || kind == PlaceKind::country;
      if (!wider || meaning.relation == Relation::people || meaning.relation == Relation::seat) continue;
      // "Niger, Nigeria and Chad" is a list; there is a Niger in Nigeria.
      if (kind == PlaceKind::country && is_country(before)) continue;
      before.qualifier.push_back(meaning);
      brief |= meaning.relation == Relation::brief;
    }
    return brief;
  }

  bool is_country(const Mention& mention) const {
    return std::ranges::any_of(mention.meanings, [&](const Meaning& meaning) {
      return gazetteer_.place(meaning.place).kind == PlaceKind::country;
    });
  }

  // "EDMONTON A fire …", "INNISFAIL - …": copy whose dateline has lost its dash is a place all the same.
  bool is_head(std::size_t first, const Match& match) const {
    return first == 0 && tokens_[first].capitals && match.tokens < tokens_.size() &&
           !tokens_[match.tokens].capitals;
  }

  void look_around(Mention& mention, std::size_t first, const Match& match) const {
    look_back(mention, first);
    if (is_head(first, match))
      mention.locative = true;
    else
      look_ahead(mention, first + match.tokens);
  }

  void look_back(Mention& mention, std::size_t first) const {
    if (first == 0) return;
    const auto& before = tokens_[first - 1];
    const auto gap = tokens_[first].gap;
    if (gap != Gap::space && gap != Gap::none) return;
    // "according to Whitley" is a person's word.
    if (before.key == "to" && first > 1 && tokens_[first - 2].key == "according") {
      mention.speaks = true;
      return;
    }
    mention.locative = before.marks.has(Mark::locative) ||
                       (before.key == "the" && first > 1 && tokens_[first - 2].marks.has(Mark::locative));
    // Behind a possessive a new name begins.
    if (tokens_[first].hyphen || before.possessive || !before.capital) return;
    const bool is_place = !found_.empty() && found_.back().end == before.start + before.text.size();
    // "Christopher Steele": that there is a village of Christopher says little.
    if (is_place && !found_.back().person && !before.marks.has(Mark::given)) return;
    const bool initial = before.text.size() == 1 && !before.marks.has(Mark::function);
    if (initial || before.marks.any(Mark::given, Mark::title)) {
      mention.person = true;
    } else if (!title_case_ && !before.sentence && !before.marks.any(Mark::function, Mark::role) &&
               !mention.locative) {
      mention.inside_name = true;
    }
  }

  void look_ahead(Mention& mention, std::size_t next) const {
    if (next >= tokens_.size()) return;
    const auto& after = tokens_[next];
    if (after.gap != Gap::space || after.hyphen) return;
    mention.speaks = mention.speaks || after.marks.has(Mark::speech);
    mention.organisation = after.capital && after.marks.has(Mark::organisation);
    if (!after.capital || title_case_ || mention.end != tokens_[next - 1].end) return;
    if (after.marks.any(Mark::role, Mark::function) || !gazetteer_place_ahead(next).empty()) return;
    if (mention.marks.has(Mark::also_name) && !mention.marks.has(Mark::state) && !mention.locative &&
        !after.capitals)
      mention.person = true;
    else
      mention.inside_name = true;
  }

  // A country or people that stands right behind: "Russia North Korea talks".
  std::vector<Meaning> gazetteer_place_ahead(std::size_t next) const {
    auto meanings = longest_match(next).meanings;
    std::erase_if(meanings, [&](const Meaning& meaning) {
      const auto place = gazetteer_.place(meaning.place);
      const bool is_wide =
          place.kind == PlaceKind::country || (place.kind == PlaceKind::region && place.rank > 0);
      return !is_wide && place.population < 1'000'000;
    });
    return meanings;
  }

  std::string_view text_;
  const Gazetteer& gazetteer_;
  const std::vector<Token>& tokens_;
  bool title_case_;
  std::vector<Mention> found_;
};

}  // namespace

std::vector<Mention> find_mentions(std::string_view text, const TokenText& words,
                                   const Gazetteer& gazetteer) {
  return Finder(text, words, gazetteer).run();
}

}  // namespace dateline::taster
