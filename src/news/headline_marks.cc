#include "news/headline_marks.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/unicode.h"

namespace dateline {
namespace {

constexpr auto npos = std::string_view::npos;

struct MarkWord {
  std::string_view word;  // folded
  MarkKind kind;
  bool any_case = false;  // also where it is written "Correction: …"
};
// clang-format off
constexpr std::array mark_words{
    MarkWord{"urgent", MarkKind::alert},
    MarkWord{"flash", MarkKind::alert},
    MarkWord{"bulletin", MarkKind::alert},
    MarkWord{"breaking", MarkKind::alert},
    MarkWord{"alert", MarkKind::alert},
    MarkWord{"newsalert", MarkKind::alert},
    MarkWord{"newsbreak", MarkKind::alert},
    MarkWord{"snap", MarkKind::alert},
    MarkWord{"eil", MarkKind::alert},
    MarkWord{"eilmeldung", MarkKind::alert},
    MarkWord{"urgente", MarkKind::alert},
    MarkWord{"update", MarkKind::update, true},
    MarkWord{"updated", MarkKind::update, true},
    MarkWord{"updates", MarkKind::update},
    MarkWord{"adds", MarkKind::update},
    MarkWord{"recasts", MarkKind::update},
    MarkWord{"lead", MarkKind::update},
    MarkWord{"ld", MarkKind::update, true},
    MarkWord{"writethru", MarkKind::update, true},
    MarkWord{"writethrough", MarkKind::update, true},
    MarkWord{"aktualisierung", MarkKind::update},
    MarkWord{"neufassung", MarkKind::update},
    MarkWord{"actualizacion", MarkKind::update},
    MarkWord{"ampliacion", MarkKind::update},
    MarkWord{"wrapup", MarkKind::wrapup, true},
    MarkWord{"zusammenfassung", MarkKind::wrapup},
    MarkWord{"take", MarkKind::take},
    MarkWord{"add", MarkKind::take},
    MarkWord{"corrected", MarkKind::correction, true},
    MarkWord{"corrects", MarkKind::correction, true},
    MarkWord{"correction", MarkKind::correction, true},
    MarkWord{"corrective", MarkKind::correction},
    MarkWord{"korrektur", MarkKind::correction, true},
    MarkWord{"berichtigung", MarkKind::correction, true},
    MarkWord{"rectificatif", MarkKind::correction, true},
    MarkWord{"correccion", MarkKind::correction},
    MarkWord{"refile", MarkKind::refile, true},
    MarkWord{"refiles", MarkKind::refile},
    MarkWord{"rpt", MarkKind::repeat, true},
    MarkWord{"repeat", MarkKind::repeat},
    MarkWord{"repeats", MarkKind::repeat},
    MarkWord{"resend", MarkKind::repeat},
    MarkWord{"wiederholung", MarkKind::repeat},
    MarkWord{"withdrawn", MarkKind::withdrawal, true},
    MarkWord{"withdrawal", MarkKind::withdrawal},
    MarkWord{"kill", MarkKind::withdrawal},
    MarkWord{"hold", MarkKind::hold},
    MarkWord{"withhold", MarkKind::hold},
    MarkWord{"advisory", MarkKind::advisory},
};
// clang-format on

// Only before another: "NEWS ALERT", "STORY WITHDRAWN", "NEW LEAD".
constexpr std::array<std::string_view, 4> fore_words{"news", "story", "new", "mandatory"};
constexpr std::array<std::string_view, 5> ordinals{"first", "second", "third", "fourth", "fifth"};
constexpr std::array<std::string_view, 7> joints{"-", ":", "|", "/", "\xe2\x80\x93", "\xe2\x80\x94", ","};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool has_small_letter(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

// Reads marks from the front of a headline, as far as they go.
class MarkReader {
 public:
  explicit MarkReader(std::string_view text) : text_(text) {}

  // Whether the mark that begins here was read; what it says is added to `into`.
  bool one(Marks& into) {
    const auto start = at_;
    const int ordinal = read_ordinal();
    while (fore_word()) continue;
    const auto word = peek_word();
    const auto* row = find(word);
    if (!row || !stands_out(word, *row, ordinal)) return at_ = start, false;
    at_ += word.size();
    if (row->word == "breaking" && text_.substr(at_).starts_with(" NEWS")) at_ += 5;
    const int number = ordinal > 0 ? ordinal : read_number();
    if (into.kind == MarkKind::none || into.kind == MarkKind::alert) into.kind = row->kind;
    into.number = std::max(into.number, number);
    last_ = row->kind;
    shouted_ = !has_small_letter(word);
    return true;
  }

  // What parts marks from each other and from the headline.
  bool joint() {
    const auto start = at_;
    spaces();
    for (const auto joint : joints)
      if (text_.substr(at_).starts_with(joint)) {
        at_ += joint.size();
        spaces();
        return true;
      }
    at_ = start;
    return false;
  }

  void spaces() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }

  // Only capitals part a mark from a headline that has small letters: "LEAD Nine dead".
  bool stands_apart() const {
    const bool tells_a_version = last_ == MarkKind::update || last_ == MarkKind::correction ||
                                 last_ == MarkKind::wrapup || last_ == MarkKind::refile;
    return tells_a_version && (shouted_ || ordinal_) && at_ < text_.size() && text_[at_] == ' ' &&
           has_small_letter(text_.substr(at_));
  }

  std::size_t at() const { return at_; }
  void back_to(std::size_t at) { at_ = at; }
  bool done() const { return at_ == text_.size(); }

 private:
  std::string_view peek_word() const {
    auto end = at_;
    while (end < text_.size() && is_letter(text_[end])) ++end;
    return text_.substr(at_, end - at_);
  }

  static const MarkWord* find(std::string_view word) {
    if (word.empty() || word.size() > 20) return nullptr;
    const auto row = std::ranges::find(mark_words, text::match_key(word), &MarkWord::word);
    return row == mark_words.end() ? nullptr : &*row;
  }

  // "Correction: …" and "Update 1-…" are marks in small letters, "Lead-free" and "Update on" are not.
  bool stands_out(std::string_view word, const MarkWord& row, int ordinal) const {
    if (!has_small_letter(word)) return true;
    const auto rest = text_.substr(at_ + word.size());
    if (ordinal > 0) return word.front() < 'a' || rest.empty();  // "Second lead pipe found" is news
    if (!row.any_case) return row.kind == MarkKind::take && number_at(at_ + word.size()) > 0;
    return rest.empty() || rest.starts_with(':') || number_at(at_ + word.size()) > 0 ||
           (row.word == "ld" && rest.starts_with('-'));
  }

  bool fore_word() {
    const auto word = peek_word();
    if (word.empty() || std::ranges::find(fore_words, text::match_key(word)) == fore_words.end())
      return false;
    const auto start = at_;
    at_ += word.size();
    spaces();
    if (at_ > start + word.size() && find(peek_word())) return true;
    at_ = start;
    return false;
  }

  // "2nd ", "2-nd", "2nd-", "SECOND "; 0 and nothing read where there is none.
  int read_ordinal() {
    const auto start = at_;
    int number = 0;
    while (at_ < text_.size() && at_ < start + 2 && is_digit(text_[at_]))
      number = number * 10 + text_[at_++] - '0';
    if (number == 0) return read_ordinal_word();
    if (at_ < text_.size() && text_[at_] == '-') ++at_;
    const auto suffix = text::lower(text_.substr(at_, 2));
    if (suffix != "st" && suffix != "nd" && suffix != "rd" && suffix != "th") return at_ = start, 0;
    at_ += 2;
    if (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '-')) ++at_;
    return ordinal_ = true, number;
  }

  int read_ordinal_word() {
    const auto word = peek_word();
    const auto found = word.empty() ? ordinals.end() : std::ranges::find(ordinals, text::lower(word));
    const auto next = at_ + word.size();
    if (found == ordinals.end() || next >= text_.size() || (text_[next] != ' ' && text_[next] != '-'))
      return 0;
    at_ = next + 1;
    return ordinal_ = true, static_cast<int>(found - ordinals.begin()) + 1;
  }

  // The number after a mark, where it is not the headline's first word ("UPDATE 3 dead in crash").
  int number_at(std::size_t at, std::size_t* end = nullptr) const {
    if (at < text_.size() && (text_[at] == ' ' || text_[at] == '-')) ++at;
    const auto start = at;
    int number = 0;
    while (at < text_.size() && at < start + 2 && is_digit(text_[at]))
      number = number * 10 + text_[at++] - '0';
    auto behind = at;
    while (behind < text_.size() && text_[behind] == ' ') ++behind;
    const auto follows = [&](std::string_view joint) { return text_.substr(behind).starts_with(joint); };
    if (number == 0 || (behind < text_.size() && std::ranges::none_of(joints, follows))) return 0;
    if (end) *end = at;
    return number;
  }

  int read_number() { return number_at(at_, &at_); }

  std::string_view text_;
  std::size_t at_ = 0;
  MarkKind last_ = MarkKind::none;
  bool shouted_ = false, ordinal_ = false;
};

// The length of the marks at the front with what parts them from the headline; 0 if there are none.
std::size_t front_marks(std::string_view headline, Marks& into) {
  MarkReader reader(headline);
  std::size_t end = 0;
  Marks read = into;
  while (reader.one(read)) {
    if (reader.joint() || reader.done() || reader.stands_apart()) {
      reader.spaces();
      end = reader.at();
      into = read;
    } else {
      reader.spaces();  // "LEAD CORRECTION", where the next is a mark as well
    }
  }
  return end;
}

// "(Take 2)", "(2)", "[UPDATE]": what stands in brackets at this end, if it is marks.
bool in_brackets(std::string_view inside, Marks& into) {
  if (inside.size() == 1 && inside[0] >= '2' && inside[0] <= '9') {
    into.kind = into.kind == MarkKind::none ? MarkKind::take : into.kind;
    into.number = std::max(into.number, inside[0] - '0');
    return true;
  }
  const auto found = read_only_marks(inside);
  if (found.kind == MarkKind::none) return false;
  if (into.kind == MarkKind::none || into.kind == MarkKind::alert) into.kind = found.kind;
  into.number = std::max(into.number, found.number);
  return true;
}

std::string_view without_front(std::string_view headline, Marks& into) {
  if (const auto marks = front_marks(headline, into); marks > 0) return headline.substr(marks);
  if (headline.starts_with('(') || headline.starts_with('[')) {
    const auto close = headline.find(headline[0] == '(' ? ')' : ']');
    if (close != npos && in_brackets(headline.substr(1, close - 1), into))
      return text::trim(headline.substr(close + 1));
  }
  return headline;
}

std::string_view without_back(std::string_view headline, Marks& into) {
  if (headline.ends_with(')')) {
    const auto open = headline.rfind('(');
    if (open != npos && open > 0 && in_brackets(headline.substr(open + 1, headline.size() - open - 2), into))
      return text::trim(headline.substr(0, open));
  }
  for (const std::string_view joint : {", ", " - ", " -- "}) {
    const auto at = headline.rfind(joint);
    if (at == npos || at == 0) continue;
    const auto found = read_only_marks(headline.substr(at + joint.size()));
    if (found.number > 0 && in_brackets(headline.substr(at + joint.size()), into))
      return text::trim(headline.substr(0, at));
  }
  return headline;
}

}  // namespace

Marks read_marks(std::string_view headline) {
  Marks marks;
  const auto whole = text::collapse_whitespace(headline);
  std::string_view rest = whole;
  for (auto before = rest.size() + 1; rest.size() < before;) {
    before = rest.size();
    rest = without_front(rest, marks);
  }
  marks.written = text::trim(std::string_view(whole).substr(0, whole.size() - rest.size()));
  while (!marks.written.empty() && std::string_view("-:|/, ").find(marks.written.back()) != npos)
    marks.written.pop_back();
  const auto front = rest;
  rest = without_back(rest, marks);
  if (marks.written.empty()) marks.written = text::trim(front.substr(rest.size()));
  marks.rest = rest;
  return marks;
}

Marks read_only_marks(std::string_view words) {
  Marks marks;
  const auto whole = text::collapse_whitespace(words);
  MarkReader reader(text::trim(whole));
  bool read = false;
  while (reader.one(marks)) {
    read = true;
    if (!reader.joint()) reader.spaces();
  }
  if (!read || !reader.done()) return {};
  marks.written = whole;
  return marks;
}

}  // namespace dateline
