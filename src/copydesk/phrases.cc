#include "copydesk/phrases.h"

#include <array>
#include <string>

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

std::string plain_word(std::string_view word) {
  return text::match_key(word);
}

// " w1 w2 w3 ": so that every word and phrase is found with spaces around it.
std::string padded(std::string_view text) {
  std::string out = " ";
  for (const auto word : text::words(text)) out += plain_word(word) + " ";
  return out;
}

// One entry of a table against padded text.
bool occurs(std::string_view padded_text, std::string_view entry) {
  std::string wanted = " ";
  for (char c : entry) wanted += c == '_' ? ' ' : c;
  if (wanted.ends_with('*'))
    wanted.pop_back();
  else
    wanted += ' ';
  return padded_text.find(wanted) != std::string_view::npos;
}

bool has_any(std::string_view padded_text, std::string_view entries) {
  for (auto at = entries.find_first_not_of(' '); at != std::string_view::npos;) {
    const auto end = entries.find(' ', at);
    if (occurs(padded_text, entries.substr(at, end - at))) return true;
    at = entries.find_first_not_of(' ', end);
  }
  return false;
}

bool has_in(Weight weight, std::string_view padded_text) {
  // "didn't", "isn't": however many there are.
  if (weight == Weight::negation && padded_text.find("n't ") != std::string_view::npos) return true;
  for (const auto& row : kRows)
    if (row.weight == weight && has_any(padded_text, row.words)) return true;
  return false;
}

}  // namespace

bool has(Weight weight, std::string_view text) {
  return has_in(weight, padded(text));
}

bool is_load_bearing(std::string_view text) {
  const auto all = padded(text);
  for (const auto weight :
       {Weight::attribution, Weight::hedge, Weight::qualifier, Weight::negation, Weight::condition})
    if (has_in(weight, all)) return true;
  return false;
}

bool knows_language(std::string_view bcp47) {
  return bcp47.empty() || bcp47 == "en" || bcp47.starts_with("en-");
}

}  // namespace dateline::copydesk
