#include "copydesk/phrases.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "text/sentences.h"
#include "text/unicode.h"

namespace dateline::copydesk {
namespace {

// Words in lower case. "alleg*" is every word with that start; "according_to" is two words.
struct Row {
  Weight weight;
  std::string_view words;
};
constexpr std::array kRows{
    Row{Weight::attribution,
        " said say says saying told tell tells telling according_to reported reports reportedly reporting "
        "quoted quotes "
        "quoting cited cites citing announced announces announcing stated states stating claim claimed "
        "claims claiming "
        "alleged alleges allegedly asserted insisted argued warned testified wrote writes tweeted posted "
        "disclosed "
        "confirmed maintained contended acknowledged admitted conceded declared "},
    Row{Weight::hedge,
        " alleg* accus* suspect* purport* reputed* reportedly apparent* seem* appear* likely unlikely "
        "possib* probab* "
        "perhaps maybe may might could would presum* suppos* ostensib* so-called unconfirmed unverified "
        "believed "
        "thought feared rumo* "},
    Row{Weight::qualifier,
        " report* quot* cit* announc* stat* claim* assert* add adds added adding argu* insist* warn* noted "
        "notes "
        "noting describ* call calls called calling testif* tweet* post* publish* disclos* confirm* reveal* "
        "declar* "
        "maintain* contend* acknowledg* admit* conced* suggest* indicat* show shows showed shown showing "
        "find finds "
        "found estimat* predict* project* forecast* expect* believ* think thinks thought consider* accord* "
        "source* "
        "witness* official* spokes* authorit* police prosecutor* investigat* document* complaint lawsuit "
        "filing "
        "indictment affidavit interview* media agency agencies poll* survey* study studies via anonym* "
        "attribut* "
        "should can must potential* preliminary provisional* tentative* initial* about around nearly almost "
        "roughly "
        "approximat* some up_to at_least at_most as_many_as more_than less_than fewer_than over under charg* "
        "arrest* "
        "detain* plan* propos* aim* seek* intend* hop* want* try tries tried trying attempt* threat* weigh* "
        "mull* "
        "set_to due_to future draft partial* partly mostly largely generally usually often sometimes "},
    Row{Weight::negation,
        " no not nor never none nobody nothing nowhere neither without cannot cant wont fail* refus* reject* "
        "den* "
        "lack* absen* hardly barely scarcely rare* seldom declin* dismiss* acquit* clear* exonerat* innocen* "
        "false* "
        "untrue unfounded baseless disput* contradict* refut* rebut* retract* withdr* overturn* revers* "
        "cancel* "
        "annul* void* drop drops dropped stop* halt* suspend* delay* postpon* ban* block* prevent* avoid* "
        "prohibit* forbid* forbade unable unwilling zero "},
    Row{Weight::condition,
        " if unless until but although though however despite except excluding only provided pending whether "
        "while "
        "whereas yet still instead rather otherwise even later subsequent* previous* former* then since "
        "before "
        "after because in_case subject_to appeal* conditional* hypothe* assum* regardless nevertheless "
        "nonetheless contrary unlike first last alone merely just both either each same "},
    Row{Weight::accusation,
        " alleg* accus* suspect* charg* arrest* detain* indict* convict* guilt* fraud* murder* rap* assault* "
        "abus* "
        "corrupt* brib* launder* embezzl* stol* steal* theft thief kill* crim* illegal* unlawful* misconduct "
        "harass* terror* trafficking smuggl* conspir* perjur* lied liar* lying lawsuit sue sues sued suing "
        "complaint investigat* probe* prosecut* negligen* malpractice cheat* forg* plagiari* dop* scandal* "
        "violat* breach* shot shoot* stab* attack* beat* kidnap* robb* fake* drunk* sex* molest* blackmail* "
        "extort* spy* "},
    Row{Weight::denial,
        " denied denies deny denying denial* reject* dismiss* refut* rebut* disput* baseless unfounded "
        "innocen* "
        "not_guilty no_comment declined_to_comment did_not_respond contest* "},
};

using Weights = std::unordered_map<std::string_view, unsigned>;  // of a word: one bit for each

constexpr unsigned bit(Weight weight) {
  return 1U << static_cast<unsigned>(weight);
}

// REQUIRES: two bytes at least, as every start has.
std::size_t two_bytes(std::string_view text) {
  return static_cast<std::size_t>(static_cast<unsigned char>(text[0])) << 8 |
         static_cast<unsigned char>(text[1]);
}

// Of a word: a phrase begins with it.
constexpr unsigned opens_phrase = 1U << 31;

// The rows by what must be looked for: a word is found by its hash, the start of one by the hash of each
// of its own starts, and a phrase where its first word is found.
struct Lexicon {
  Weights whole, starts;
  std::bitset<0x10000> begins;  // the first two bytes of any of the starts: most words have none of them
  std::vector<std::pair<std::string, unsigned>> phrases;  // " according to "
  std::size_t longest_start = 0;

  void add(std::string_view entry, unsigned weight) {
    if (entry.find('_') != std::string_view::npos) {
      std::string phrase = " " + std::string(entry) + " ";
      std::ranges::replace(phrase, '_', ' ');
      phrases.emplace_back(std::move(phrase), weight);
      whole[entry.substr(0, entry.find('_'))] |= opens_phrase;
    } else if (entry.ends_with('*')) {
      entry.remove_suffix(1);
      starts[entry] |= weight;
      begins.set(two_bytes(entry));
      longest_start = std::max(longest_start, entry.size());
    } else {
      whole[entry] |= weight;
    }
  }
};

const Lexicon& lexicon() {
  static const auto made = [] {
    Lexicon all;
    for (const auto& [weight, words] : kRows)
      for (auto at = words.find_first_not_of(' '); at != std::string_view::npos;) {
        const auto end = words.find(' ', at);
        all.add(words.substr(at, end - at), bit(weight));
        at = words.find_first_not_of(' ', end);
      }
    return all;
  }();
  return made;
}

unsigned weights_of_word(std::string_view word) {
  const auto& known = lexicon();
  // "didn't", "isn't": however many there are.
  unsigned found = word.ends_with("n't") ? bit(Weight::negation) : 0;
  if (const auto row = known.whole.find(word); row != known.whole.end()) found |= row->second;
  if (word.size() < 2 || !known.begins[two_bytes(word)]) return found;
  for (std::size_t n = 2; n <= std::min(word.size(), known.longest_start); ++n)
    if (const auto row = known.starts.find(word.substr(0, n)); row != known.starts.end())
      found |= row->second;
  return found;
}

unsigned weights_of(std::string_view text) {
  unsigned found = 0;
  std::string padded = " ";  // so that every phrase is found with spaces around it
  std::vector<std::size_t> openings;
  for (const auto word : text::words(text)) {
    const auto key = text::match_key(word);
    const auto weights = weights_of_word(key);
    if ((weights & opens_phrase) != 0) openings.push_back(padded.size() - 1);
    found |= weights;
    padded.append(key) += ' ';
  }
  for (const auto at : openings)
    for (const auto& [phrase, weight] : lexicon().phrases)
      if (padded.compare(at, phrase.size(), phrase) == 0) found |= weight;
  return found & ~opens_phrase;
}

}  // namespace

Weighed::Weighed(std::string_view text) : found_(weights_of(text)) {}

bool Weighed::has(Weight weight) const {
  return (found_ & bit(weight)) != 0;
}

bool has(Weight weight, std::string_view text) {
  return Weighed(text).has(weight);
}

bool is_load_bearing(std::string_view text) {
  return (weights_of(text) & (bit(Weight::attribution) | bit(Weight::hedge) | bit(Weight::qualifier) |
                              bit(Weight::negation) | bit(Weight::condition))) != 0;
}

bool knows_language(std::string_view bcp47) {
  return bcp47.empty() || bcp47 == "en" || bcp47.starts_with("en-");
}

}  // namespace dateline::copydesk
