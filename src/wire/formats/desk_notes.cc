#include "wire/formats/desk_notes.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "text/unicode.h"

namespace dateline::wire {
namespace {

constexpr std::size_t longest_head = 60;  // bytes
constexpr std::size_t longest_fence = 220;

// Heads of a tail wherever they stand alone on a line.
constexpr std::array<std::string_view, 44> heads{"notes to editors",
                                                 "note to editors",
                                                 "notes for editors",
                                                 "note for editors",
                                                 "editors notes",
                                                 "editor's notes",
                                                 "editors' notes",
                                                 "editorial notes",
                                                 "editorial contacts",
                                                 "editorial contact",
                                                 "media contacts",
                                                 "media contact",
                                                 "press contacts",
                                                 "press contact",
                                                 "press office",
                                                 "contact details",
                                                 "contact",
                                                 "contacts",
                                                 "for editors only",
                                                 "for more information",
                                                 "for further information",
                                                 "internet links",
                                                 "desk notes",
                                                 "notebook",
                                                 "notizblock",
                                                 "redaktioneller hinweis",
                                                 "redaktionelle hinweise",
                                                 "redaktionshinweis",
                                                 "redaktionelle kontakte",
                                                 "hinweis an die redaktionen",
                                                 "hinweise fur redaktionen",
                                                 "ansprechpartner",
                                                 "pressekontakt",
                                                 "kontakt",
                                                 "kontakte",
                                                 "contacts presse",
                                                 "contact presse",
                                                 "note aux redactions",
                                                 "notes aux redactions",
                                                 "nota para los editores",
                                                 "notas para los editores",
                                                 "contacto de prensa",
                                                 "nota per le redazioni",
                                                 "contatti stampa"};

// Heads only behind Markdown's number signs: alone they could be subheads of a story.
constexpr std::array<std::string_view, 24> marked_heads{
    "internet", "links",   "orte",         "ort",       "locations",  "location",
    "hinweise", "hinweis", "refile",       "korrektur", "correction", "berichtigung",
    "update",   "service", "verwendung",   "bilder",    "pictures",   "grafik",
    "termine",  "dates",   "urheberrecht", "autoren",   "authors",    "lieux"};

// With something behind the colon.
constexpr std::array<std::string_view, 14> labels{
    "media contact:",     "media contacts:",     "press contact:",   "press contacts:",    "pressekontakt:",
    "editorial contact:", "editorial contacts:", "contact:",         "contacts:",          "kontakt:",
    "kontakte:",          "contact presse:",     "contatti stampa:", "contacto de prensa:"};

constexpr std::array<std::string_view, 28> notes{"eds:",
                                                 "eds.:",
                                                 "eds note",
                                                 "editors:",
                                                 "editor's note",
                                                 "editors' note",
                                                 "editors note",
                                                 "note to editors",
                                                 "notes to editors",
                                                 "note to desks",
                                                 "note to subeditors",
                                                 "attention editors",
                                                 "attention news editors",
                                                 "for editors",
                                                 "desk note",
                                                 "not for publication:",
                                                 "internal:",
                                                 "redaktionshinweis",
                                                 "redaktioneller hinweis",
                                                 "achtung redaktionen",
                                                 "achtung, redaktionen",
                                                 "hinweis an die redaktionen",
                                                 "hinweis fur redaktionen",
                                                 "note aux redactions",
                                                 "attention redactions",
                                                 "nota a los editores",
                                                 "nota a la redaccion",
                                                 "nota per le redazioni"};

// The key of a line without what marks or brackets it.
std::string bare_key(std::string_view line) {
  const auto key = text::match_key(line.substr(0, 400));
  constexpr std::string_view marks = " *#-=([<_!/~";
  const auto first = key.find_first_not_of(marks);
  if (first == std::string::npos) return {};
  const auto last = key.find_last_not_of(" *#-=)]>_!/~");
  return key.substr(first, last - first + 1);
}

template <class Table>
bool is_one_of(const Table& table, std::string_view key) {
  return std::ranges::find(table, key) != table.end();
}

template <class Table>
bool starts_with_one_of(const Table& table, std::string_view key) {
  return std::ranges::any_of(table, [&](std::string_view head) { return key.starts_with(head); });
}

bool has(std::string_view key, std::string_view word) {
  return key.find(word) != std::string_view::npos;
}

bool is_lower_word(std::string_view word, std::size_t longest) {
  return !word.empty() && word.size() <= longest &&
         std::ranges::all_of(word, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

// "al", "rmo", "ab-cd": between spaces and slashes, initials only.
bool are_initials(std::string_view text) {
  int count = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of(" /"), text.size());
    if (end > 0 && !is_lower_word(text.substr(0, end), 5)) return false;
    count += end > 0;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return count >= 1 && count <= 10;
}

// "RTV", "SPORT": a desk in capitals.
bool is_desk_word(std::string_view text) {
  return text.size() >= 2 && text.size() <= 10 &&
         std::ranges::all_of(text, [](unsigned char c) { return c >= 'A' && c <= 'Z'; });
}

std::size_t digits_in(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](unsigned char c) { return std::isdigit(c) != 0; }));
}

}  // namespace

bool is_desk_head(std::string_view line) {
  if (line.size() > longest_head) return false;
  auto key = bare_key(line);
  if (key.ends_with(':')) key.pop_back();
  return is_one_of(heads, key) || (line.starts_with('#') && is_one_of(marked_heads, key));
}

bool is_tail_fence(std::string_view line) {
  if (line.size() > longest_fence) return false;
  const auto key = bare_key(line);
  const bool follows = has(key, "following") || has(key, "folgende") || has(key, "below") ||
                       has(key, "suivant") || has(key, "siguiente") || has(key, "seguent");
  const bool denied = has(key, "not for publication") || has(key, "not intended for publication") ||
                      has(key, "not to be published") || has(key, "nicht zur veroffentlichung") ||
                      has(key, "nicht fur die veroffentlichung") || has(key, "pas destine") ||
                      has(key, "no para publicar") || has(key, "non destinat");
  return denied && (follows || key == "not for publication" || key == "nicht zur veroffentlichung");
}

bool starts_desk_tail(std::string_view line) {
  return is_desk_head(line) || is_tail_fence(line) || starts_with_one_of(labels, bare_key(line));
}

bool is_desk_note(std::string_view line) {
  return starts_with_one_of(notes, bare_key(line));
}

bool is_sign_off(std::string_view line, std::string_view agency) {
  line = text::trim(line);
  if (line.size() > 60) return false;
  const bool marked = line.starts_with("==");
  while (line.starts_with('=')) line.remove_prefix(1);
  const auto key = text::match_key(line), name = text::match_key(agency);
  if (!name.empty() && key.starts_with(name)) {
    const auto rest = text::trim(line.substr(std::min(name.size(), line.size())));
    return rest.empty() || are_initials(rest) || is_desk_word(rest);
  }
  if (marked) return line.size() <= 30;
  return line.find('/') != std::string_view::npos && are_initials(line);
}

bool is_desk_contact(std::string_view line) {
  if (line.size() > longest_fence) return false;
  const auto key = text::match_key(line);
  constexpr std::array desks{"newsdesk",  "news desk", "newsroom",  "editors",   "desk:",
                             "redaktion", "redaction", "redaccion", "redazione", "desk editor"};
  const bool desk = std::ranges::any_of(desks, [&](const char* word) { return has(key, word); });
  const auto at = key.find('@');
  const bool mail = at != std::string::npos && key.find('.', at) != std::string::npos;
  return desk && (mail || (digits_in(key) >= 7 && has(key, "+")) || (digits_in(key) >= 7 && has(key, "tel")));
}

bool is_rule(std::string_view line) {
  const auto marks = std::ranges::count_if(line, [](char c) { return c == '*' || c == '_' || c == '-'; });
  return marks >= 3 && line.find_first_not_of(" *_-") == std::string_view::npos;
}

}  // namespace dateline::wire
