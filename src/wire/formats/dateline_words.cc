#include "wire/formats/dateline_words.h"

#include <algorithm>
#include <array>
#include <vector>

#include "text/unicode.h"

namespace dateline::wire {
namespace {

// Without accents and case (text::match_key), full names and the short forms in use. en fr es pt de it nl
// id/ms tr.
constexpr std::array months{
    "january",   "february",   "march",     "april",     "may",       "june",      "july",      "august",
    "september", "october",    "november",  "december",  "jan",       "feb",       "mar",       "apr",
    "jun",       "jul",        "aug",       "sep",       "sept",      "oct",       "nov",       "dec",
    "janvier",   "fevrier",    "mars",      "avril",     "mai",       "juin",      "juillet",   "aout",
    "septembre", "octobre",    "novembre",  "decembre",  "janv",      "fevr",      "fev",       "avr",
    "juil",      "enero",      "febrero",   "marzo",     "abril",     "mayo",      "junio",     "julio",
    "agosto",    "septiembre", "setiembre", "octubre",   "noviembre", "diciembre", "ene",       "abr",
    "ago",       "dic",        "janeiro",   "fevereiro", "marco",     "maio",      "junho",     "julho",
    "setembro",  "outubro",    "novembro",  "dezembro",  "set",       "out",       "dez",       "januar",
    "februar",   "marz",       "maerz",     "juni",      "juli",      "oktober",   "dezember",  "okt",
    "gennaio",   "febbraio",   "aprile",    "maggio",    "giugno",    "luglio",    "settembre", "ottobre",
    "dicembre",  "gen",        "mag",       "giu",       "lug",       "ott",       "januari",   "februari",
    "maart",     "mei",        "augustus",  "maret",     "agustus",   "desember",  "ocak",      "subat",
    "mart",      "nisan",      "mayis",     "haziran",   "temmuz",    "agustos",   "eylul",     "ekim",
    "kasim",     "aralik"};

constexpr std::array weekdays{
    "monday",   "tuesday",  "wednesday",  "thursday", "friday",  "saturday", "sunday",  "mon",
    "tue",      "tues",     "wed",        "thu",      "thur",    "thurs",    "fri",     "sat",
    "sun",      "lundi",    "mardi",      "mercredi", "jeudi",   "vendredi", "samedi",  "dimanche",
    "lunes",    "martes",   "miercoles",  "jueves",   "viernes", "sabado",   "domingo", "montag",
    "dienstag", "mittwoch", "donnerstag", "freitag",  "samstag", "sonntag"};

constexpr std::array wire_words{
    "update",        "updates",   "updated",    "refile",      "refiles",    "wrapup",
    "factbox",       "timeline",  "analysis",   "explainer",   "exclusive",  "breaking",
    "breakingviews", "newsmaker", "newsalert",  "alert",       "urgent",     "flash",
    "bulletin",      "snap",      "correction", "corrected",   "correcting", "corrects",
    "clarification", "kill",      "killed",     "withdrawn",   "withdrawal", "withdraw",
    "mandatory",     "advisory",  "attention",  "editors",     "eds",        "note",
    "embargo",       "embargoed", "opinion",    "column",      "commentary", "interview",
    "feature",       "preview",   "review",     "live",        "watch",      "video",
    "photo",         "photos",    "picture",    "pictures",    "graphic",    "summary",
    "roundup",       "digest",    "briefing",   "highlights",  "chronology", "background",
    "sport",         "soccer",    "cricket",    "tennis",      "golf",       "rugby",
    "markets",       "stocks",    "forex",      "commodities", "new",        "recast",
    "recasts",       "adds",      "repeat",     "rpt",         "test",       "news",
    "read",          "more",      "related",    "trending",    "special",    "warning",
    "notice",        "q",         "a",          "faq",         "key",        "facts",
    "figures",       "what",      "why",        "how",         "who"};

// What a sentence begins with and a dateline does not.
constexpr std::array sentence_words{
    "the",       "a",     "an",       "this",   "that",      "these",  "those", "he",   "she",  "it",
    "they",      "we",    "i",        "you",    "in",        "on",     "at",    "by",   "as",   "but",
    "and",       "if",    "when",     "while",  "after",     "before", "for",   "with", "from", "there",
    "his",       "her",   "its",      "their",  "our",       "my",     "no",    "not",  "some", "many",
    "president", "prime", "minister", "police", "officials", "le",     "les",   "un",   "une",  "der",
    "die",       "das",   "ein",      "eine",   "el",        "los",    "las"};

// Of places: "Rio de Janeiro", "Isle of Man". Not the first word.
constexpr std::array small_words{"de",  "del",  "di",  "da",   "do", "dos", "das", "du", "des",
                                 "la",  "le",   "las", "los",  "of", "the", "and", "am", "an",
                                 "der", "upon", "sur", "sous", "en", "et",  "und", "y",  "e",
                                 "au",  "aux",  "les", "on",   "in", "ob",  "von"};

template <class Words>
bool holds(const Words& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

std::vector<std::string> words_of(std::string_view text, std::string_view separators) {
  std::vector<std::string> out;
  const auto key = text::match_key(text);
  std::string_view rest = key;
  while (!rest.empty()) {
    const auto end = std::min(rest.find_first_of(separators), rest.size());
    if (end > 0) out.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

bool is_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_day(std::string_view word) {
  for (const std::string_view ending : {"st", "nd", "rd", "th", "er", "o"})
    if (word.size() > ending.size() && word.ends_with(ending)) word.remove_suffix(ending.size());
  return is_digits(word) && word.size() <= 2 && word != "0" && word != "00";
}

}  // namespace

bool is_year(std::string_view text) {
  return text.size() == 4 && is_digits(text) &&
         (text.starts_with("19") || text.starts_with("20") || text.starts_with("21"));
}

bool is_date(std::string_view text) {
  const auto words = words_of(text, " .,\t\n/-");
  if (words.empty() || words.size() > 6) return false;
  std::size_t named = 0, numbers = 0;
  for (const auto& word : words) {
    if (holds(months, word) || holds(weekdays, word)) {
      ++named;
    } else if (is_day(word) || is_year(word)) {
      ++numbers;
    } else if (word != "de" && word != "den" && word != "of" && word != "the" && word != "le") {
      return false;
    }
  }
  return numbers > 0 ? named > 0 || numbers >= 2 : named == 1 && holds(weekdays, words.front());
}

bool is_wire_word(std::string_view text) {
  for (const auto& word : words_of(text, " .,:;-'\"()/"))
    if (!is_digits(word)) return holds(wire_words, word);
  return true;
}

bool is_sentence_word(std::string_view text) {
  const auto words = words_of(text, " ");
  return !words.empty() && words.size() > 1 && holds(sentence_words, words.front());
}

std::string place_case(std::string_view place) {
  bool has_lower = false;
  for (std::size_t at = 0; at < place.size();) {
    const auto [c, bytes] = text::code_point_at(place, at);
    if (text::is_letter(c) && !text::is_upper(c) && !text::is_cjk(c)) has_lower = true;
    at += bytes;
  }
  if (has_lower || place.find('.') != std::string_view::npos) return std::string(place);

  std::string out;
  std::size_t start = 0;
  while (start < place.size()) {
    auto end = std::min(place.find_first_of(" /-'", start), place.size());
    // "N'DJAMENA" goes on after its apostrophe, "PEOPLE'S" ends there.
    if (end < place.size() && place[end] == '\'' && place.substr(end + 1, 2).find_first_of(" /") == 1)
      end += 2;
    const auto word = place.substr(start, end - start);
    const auto lower = text::lower(word);
    if (!word.empty()) {
      const auto first = text::code_point_at(word, 0).bytes;
      const bool small = !out.empty() && holds(small_words, lower);
      out += small ? lower : std::string(word.substr(0, first)) + text::lower(word.substr(first));
    }
    if (end < place.size()) out += place[end];
    start = end + 1;
  }
  return out;
}

}  // namespace dateline::wire
