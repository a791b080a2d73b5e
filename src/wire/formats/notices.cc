#include "wire/formats/notices.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "news/headline_marks.h"
#include "text/html.h"
#include "text/human_time.h"
#include "text/unicode.h"
#include "wire/formats/feed_time.h"

namespace dateline::wire {
namespace {

// What an embargo's note begins with; news about embargoes ("Embargo on grain lifted") does not.
constexpr std::array embargo_heads{
    "embargo:",        "embargo until",  "embargo till",         "embargo -",
    "embargoed until", "embargoed till", "embargoed for",        "embargoed to",
    "embargoed:",      "embargoed -",    "sperrfrist",           "embargado hasta",
    "sous embargo",    "under embargo",  "under strict embargo", "strictly under embargo",
    "strict embargo",  "news embargo",   "press embargo",        "media embargo"};

constexpr std::array embargo_phrases{"not for publication before",
                                     "not for publication until",
                                     "not for release before",
                                     "not for release until",
                                     "hold for release",
                                     "do not publish before",
                                     "do not publish until",
                                     "not to be published before",
                                     "not to be published until",
                                     "for release at",
                                     "for release on",
                                     "for publication not before",
                                     "ne pas publier avant",
                                     "no publicar antes"};

// The key of a line with brackets and stars off its ends: "*** EMBARGOED …" is "embargoed …".
std::string head_key(std::string_view line) {
  auto key = text::match_key(line.substr(0, 400));
  const auto first = key.find_first_not_of(" *#-=([<_!/");
  return first == std::string::npos ? std::string() : key.substr(first);
}

bool starts_with_word(std::string_view key, std::string_view word) {
  if (!key.starts_with(word)) return false;
  return key.size() == word.size() || !std::isalnum(static_cast<unsigned char>(key[word.size()]));
}

bool has_word(std::string_view key, std::string_view word) {
  for (auto at = key.find(word); at != std::string_view::npos; at = key.find(word, at + 1)) {
    const bool starts = at == 0 || !std::isalnum(static_cast<unsigned char>(key[at - 1]));
    if (starts && starts_with_word(key.substr(at), word)) return true;
  }
  return false;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of(" \t\n*()[]"), text.size());
    if (end > 0) out.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

// "0600" and "0600GMT" as clocks print them: "06:00 GMT".
std::string clock_written_out(const std::string& word) {
  const bool four = word.size() >= 4 &&
                    std::all_of(word.begin(), word.begin() + 4, [](char c) { return c >= '0' && c <= '9'; });
  if (!four || (word.size() > 4 && std::isdigit(static_cast<unsigned char>(word[4])))) return word;
  const int hours = std::stoi(word.substr(0, 2)), minutes = std::stoi(word.substr(2, 2));
  // 1900 to 2199 is a year when it stands alone; the callers try both.
  if (hours > 24 || minutes > 59) return word;
  return word.substr(0, 2) + ":" + word.substr(2, 2) + (word.size() > 4 ? " " + word.substr(4) : "");
}

std::string joined(const std::vector<std::string>& words, std::size_t from, std::size_t to,
                   std::size_t clock) {
  std::string out;
  for (auto i = from; i < to; ++i)
    out += (out.empty() ? "" : " ") + (i == clock ? clock_written_out(words[i]) : words[i]);
  while (!out.empty() && (out.back() == '.' || out.back() == ',' || out.back() == ':' || out.back() == ';'))
    out.pop_back();
  return out;
}

// "06:00 GMT, Dec 25 2025" has its time first: date first is what the reader of times takes too.
std::string date_first(const std::string& text) {
  const auto colon = text.find(':');
  if (colon == std::string::npos || colon > 2) return text;
  const auto words = words_of(text);
  for (std::size_t split = 1; split < std::min<std::size_t>(words.size(), 4); ++split) {
    const auto time = joined(words, 0, split, words.size());
    const auto date = joined(words, split, words.size(), words.size());
    if (date.empty() || !text::read_human_time(date)) continue;
    return date + ' ' + time;
  }
  return text;
}

std::optional<text::HumanTime> read_written(const std::string& text) {
  if (auto read = text::read_human_time(text); read && read->has_time) return read;
  if (auto read = text::read_human_time(date_first(text)); read && read->has_time) return read;
  return std::nullopt;
}

// The longest run of words that is a time of day on a day. Quadratic in a line's words, of which 40 count.
std::optional<std::string> find_time(std::string_view line) {
  auto words = words_of(line);
  if (words.size() > 40) words.resize(40);
  for (auto length = std::min<std::size_t>(words.size(), 10); length >= 1; --length)
    for (std::size_t from = 0; from + length <= words.size(); ++from)
      for (std::size_t clock = from; clock <= from + length; ++clock) {
        if (clock < from + length && clock_written_out(words[clock]) == words[clock]) continue;
        const auto text = joined(words, from, from + length, clock);
        if (text.find_first_of("0123456789") == std::string::npos) continue;
        if (const auto instant = parse_rfc3339(text)) return text;
        if (read_written(text)) return text::read_human_time(text) ? text : date_first(text);
      }
  return std::nullopt;
}

void withhold(std::string_view line, NewsItem& item, std::vector<Problem>& problems) {
  if (item.pub_status == PubStatus::usable) item.pub_status = PubStatus::withheld;
  item.signals.emplace_back("embargo-unread");
  problems.push_back(
      {"embargo-unread",
       fmt::format("'{}' does not say until when in a way that can be read; withheld", line.substr(0, 120))});
}

// Of a headline in a feed, where "Kill" and "Advisory" begin news as well.
bool is_withdrawal(std::string_view headline) {
  constexpr std::array heads{"withdrawn:",     "withdrawn -", "story withdrawn",
                             "mandatory kill", "story kill",  "mandatory withdrawal"};
  const auto key = head_key(headline);
  return key == "withdrawn" ||
         std::ranges::any_of(heads, [&](const char* head) { return key.starts_with(head); });
}

// "WITHDRAWN: …", "HOLD-…", "ADVISORY-…".
void apply_headline(NewsItem& item) {
  using Verb = ControlMessage::Verb;
  const auto kind = read_marks(item.headline).kind;
  if (kind == MarkKind::withdrawal || is_withdrawal(item.headline)) {
    item.control = ControlMessage{Verb::kill, item.uri};
    item.pub_status = PubStatus::canceled;
  } else if (kind == MarkKind::hold) {
    item.control = ControlMessage{Verb::withhold, item.uri};
    if (item.pub_status == PubStatus::usable) item.pub_status = PubStatus::withheld;
  } else if (kind == MarkKind::advisory) {
    item.control = ControlMessage{Verb::advisory, item.uri};
  }
}

// In capitals these are said to editors wherever they stand; copy about an embargo writes it small.
constexpr std::array<std::string_view, 11> embargo_capitals{
    "EMBARGOED",           "EMBARGO UNTIL",       "EMBARGO TILL",    "UNDER EMBARGO",
    "EMBARGO JUSQU",       "SPERRFRIST",          "NOT FOR RELEASE", "NOT FOR BROADCAST",
    "NOT FOR PUBLICATION", "ADVANCE FOR RELEASE", "HOLD FOR RELEASE"};

// In a line of its own, however written.
constexpr std::array<std::string_view, 12> embargo_words{
    "embargoed until",     "embargoed till",   "strictly embargoed",  "embargo until",
    "embargo till",        "embargo jusqu",    "sous embargo",        "not for publication or broadcast",
    "advance for release", "hold for release", "not for publication", "release: after"};

constexpr std::array<std::string_view, 9> kill_words{
    "kill kill",          "mandatory kill",     "editors: kill",      "editors: withdraw", "kill urn:",
    "withdraw the story", "story is withdrawn", "story is retracted", "retraction:"};

constexpr std::size_t longest_notice = 200;

template <class Words>
bool has_any(std::string_view text, const Words& words) {
  return std::ranges::any_of(
      words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

// One of these stands in every one of the capitals, of the words of an embargo, of those of a kill: most
// lines are looked through for them alone.
constexpr std::array<std::string_view, 4> capital_stems{"EMBARGO", "SPERRFRIST", "NOT FOR ", "FOR RELEASE"};
constexpr std::array<std::string_view, 3> embargo_stems{"embargo", "publication", "release"};
constexpr std::array<std::string_view, 3> kill_stems{"kill", "withdraw", "retract"};

// What a line says to editors; its key is empty where it is too long for a notice.
struct NoticeLine {
  explicit NoticeLine(std::string_view written)
      : text(written), key(written.size() <= longest_notice ? text::match_key(written) : std::string()) {}

  bool warns_of_embargo() const {
    return (has_any(text, capital_stems) && has_any(text, embargo_capitals)) ||
           (has_any(key, embargo_stems) && has_any(key, embargo_words));
  }
  bool warns_of_kill() const { return has_any(key, kill_stems) && has_any(key, kill_words); }

  std::string_view text;
  std::string key;
};

// "BC-FERRY-KILL", "BC-FERRY-EMBARGO": a slug's last part, as written in capitals.
bool is_slug_ending(std::string_view line, std::string_view word) {
  return line.ends_with(word) && line.find(' ') == std::string_view::npos && line.size() > word.size() &&
         std::ranges::none_of(line, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::vector<std::string> lines_with_warnings(const NewsItem& item) {
  constexpr std::size_t reach = 3;  // paragraphs, from either end
  auto lines = text::clean_paragraphs(item.body_html);
  if (lines.size() > 2 * reach)
    lines.erase(lines.begin() + reach, lines.end() - static_cast<std::ptrdiff_t>(reach));
  for (const auto& line : {item.headline, item.by, item.slugline, item.ed_note, item.usage_terms})
    lines.push_back(line);
  return lines;
}

}  // namespace

bool is_embargo(std::string_view line) {
  const auto key = head_key(line);
  if (key == "embargo" || key == "embargoed") return true;
  const auto starts = [&](const char* head) { return key.starts_with(head); };
  if (std::ranges::any_of(embargo_heads, starts) || std::ranges::any_of(embargo_phrases, starts)) return true;
  return key.size() < 100 &&
         (has_word(key, "strictly under embargo") || has_word(key, "copy embargoed until"));
}

void apply_embargo(std::string_view line, const Hints& hints, NewsItem& item,
                   std::vector<Problem>& problems) {
  const auto written = find_time(text::collapse_whitespace(line));
  const auto until = written ? read_printed_time(*written, hints, problems) : std::nullopt;
  if (!until) return withhold(line, item, problems);
  // Two notes: the later one holds.
  if (!item.embargoed_until || *item.embargoed_until < *until) item.embargoed_until = until;
}

std::optional<ControlMessage::Verb> control_of(std::string_view line) {
  using Verb = ControlMessage::Verb;
  struct Row {
    std::string_view head;
    Verb verb;
  };
  constexpr std::array rows{Row{"mandatory kill", Verb::kill},
                            Row{"bulletin kill", Verb::kill},
                            Row{"kill", Verb::kill},
                            Row{"killed", Verb::kill},
                            Row{"story kill", Verb::kill},
                            Row{"withdrawn", Verb::kill},
                            Row{"story withdrawn", Verb::kill},
                            Row{"withdrawal", Verb::kill},
                            Row{"mandatory withdrawal", Verb::kill},
                            Row{"withhold", Verb::withhold},
                            Row{"story withheld", Verb::withhold},
                            Row{"hold", Verb::withhold},
                            Row{"correction", Verb::correct},
                            Row{"mandatory correction", Verb::correct},
                            Row{"advisory", Verb::advisory},
                            Row{"news advisory", Verb::advisory},
                            Row{"editors advisory", Verb::advisory},
                            Row{"note to editors", Verb::advisory},
                            Row{"attention editors", Verb::advisory}};
  const auto key = head_key(line);
  for (const auto& row : rows) {
    if (!starts_with_word(key, row.head)) continue;
    // A headline may begin with the word ("Kill switch found"): a notice is in capitals or marked off.
    const auto rest = std::string_view(key).substr(row.head.size());
    const auto start = line.find_first_not_of(" *#-=([<_!/");
    const auto head = line.substr(start, row.head.size());
    const bool capitals = std::ranges::none_of(head, [](char c) { return c >= 'a' && c <= 'z'; });
    const bool marked = rest.empty() || rest.starts_with(':') || rest.starts_with(" -") ||
                        (capitals && rest.starts_with('.')) ||
                        rest.find_first_not_of(" *-=.)!") == std::string_view::npos;
    if (marked || (capitals && std::ranges::none_of(line, [](char c) { return c >= 'a' && c <= 'z'; })))
      return row.verb;
  }
  return std::nullopt;
}

bool is_more_mark(std::string_view line) {
  constexpr std::array marks{"more",           "(more)",       "more to come",   "more to follow",
                             "(more to come)", "more follows", "(more follows)", "mf",
                             "- more -",       "--more--",     "-more-"};
  return std::ranges::find(marks, text::match_key(text::trim(line))) != marks.end();
}

bool is_end_mark(std::string_view line) {
  constexpr std::array marks{"ends",  "end",   "(ends)", "(end)",   "-30-",    "- 30 -", "30",
                             "###",   "# # #", "-end-",  "- end -", "--end--", "-ends-", "- ends -",
                             "ends.", "/ends", "nnnn",   "***",     "=end="};
  const auto key = text::match_key(text::trim(line));
  if (std::ranges::find(marks, key) != marks.end()) return true;
  // "--30--", "[Ends]", "*** FIN ***".
  constexpr std::string_view around = " *-/()[]=#.";
  constexpr std::array words{"ends", "end", "30", "fin", "ende", "endit", "ends here"};
  const auto first = key.find_first_not_of(around);
  if (first == std::string::npos || first == 0) return key == "-0-";
  const auto word = key.substr(first, key.find_last_not_of(around) - first + 1);
  return key == "-0-" || std::ranges::find(words, word) != words.end();
}

bool is_credit(std::string_view line) {
  const auto text = text::trim(line);
  if (text.size() < 5 || text.size() > 400) return false;
  const bool bracketed = (text.front() == '(' && (text.back() == ')' || text.ends_with(")."))) ||
                         (text.front() == '[' && text.back() == ']');
  const auto key = head_key(text);
  constexpr std::array heads{"with inputs from",
                             "with input from",
                             "with agency inputs",
                             "with agencies",
                             "reporting by",
                             "additional reporting",
                             "writing by",
                             "editing by",
                             "compiled by",
                             "this story has not been edited",
                             "this story is auto-generated",
                             "source:",
                             "inputs from",
                             "agencies",
                             "with reporting by",
                             "this report was",
                             "edited by",
                             "written by",
                             "source ",
                             "source :",
                             "quelle:",
                             "quellen:",
                             "fuente:",
                             "fonte:",
                             "kaynak:",
                             "sumber:",
                             "con informacion de",
                             "avec agences",
                             "avec les agences",
                             "mit material",
                             "mit agenturmaterial",
                             "المصدر:",
                             "المصادر:",
                             "источник:",
                             "מקור:",
                             "منبع:"};
  const bool is_label = text.size() <= 160 && std::ranges::any_of(heads, [&](std::string_view head) {
                          return head.ends_with(':') && key.starts_with(head);
                        });
  const bool known = std::ranges::any_of(heads, [&](const char* head) { return key.starts_with(head); });
  return known && (bracketed || key.starts_with("reporting by") || key.starts_with("with inputs from") ||
                   key.starts_with("editing by") || key.starts_with("additional reporting") || is_label);
}

void apply_notices(NewsItem& item, const Hints& hints, std::vector<Problem>& problems) {
  constexpr std::size_t longest_note = 300;
  auto lines = text::clean_paragraphs(item.body_html, 3);
  lines.push_back(item.ed_note);
  lines.push_back(item.headline);
  for (const auto& line : lines)
    if (line.size() <= longest_note && is_embargo(line)) apply_embargo(line, hints, item, problems);
  if (!item.control) apply_headline(item);
}

void withhold_what_warns(NewsItem& item, const Hints& hints, std::vector<Problem>& problems) {
  if (item.pub_status != PubStatus::usable || item.control || item.embargoed_until) return;
  for (const auto& line : lines_with_warnings(item)) {
    const NoticeLine read(line);
    if (read.warns_of_embargo() || is_slug_ending(line, "-EMBARGO"))
      return apply_embargo(line, hints, item, problems);
    if (!read.warns_of_kill() && !is_slug_ending(line, "-KILL")) continue;
    item.pub_status = PubStatus::withheld;
    item.signals.emplace_back("kill-unread");
    problems.push_back({"kill-unread", fmt::format("'{}' may be a kill whose story is not named; withheld",
                                                   line.substr(0, 120))});
    return;
  }
}

}  // namespace dateline::wire
