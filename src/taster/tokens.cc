#include "taster/tokens.h"

#include <algorithm>
#include <array>
#include <utility>

#include "taster/place_key.h"
#include "text/unicode.h"

namespace dateline::taster {
namespace {

bool is_mark(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x64B && c <= 0x65F) || (c >= 0x900 && c <= 0xDFF) ||
         (c >= 0x102B && c <= 0x109F) || (c >= 0xE31 && c <= 0xE4E) || c == 0x2BB || c == 0x2BC;
}

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2018;
}

bool inside(char32_t c) {
  return text::is_letter(c) || text::is_digit(c) || is_mark(c);
}

// Neither upper nor lower: Arabic, Hebrew, Thai, Devanagari, Han …
bool is_uncased(char32_t c) {
  return c >= 0x590 && text::is_letter(c) && !(c >= 0x10A0 && c <= 0x10FF) && !(c >= 0x1C80 && c <= 0x1FFF);
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::vector<Token> run() {
    std::size_t last = 0;
    while (at_ < text_.size()) {
      if (!inside(here().value)) {
        at_ += here().bytes;
        continue;
      }
      Token token{.start = at_, .sentence = tokens_.empty()};
      read_word(token);
      look_back(token, text_.substr(last, token.start - last));
      last = token.end;
      tokens_.push_back(std::move(token));
    }
    return std::move(tokens_);
  }

 private:
  text::CodePoint here() const { return text::code_point_at(text_, at_); }
  char32_t next_after(std::size_t bytes) const {
    return at_ + bytes < text_.size() ? text::code_point_at(text_, at_ + bytes).value : 0;
  }

  void read_word(Token& token) {
    const auto first = here().value;
    token.capital = text::is_upper(first) || is_uncased(first) || text::is_cjk(first);
    std::size_t upper = 0, lower = 0, letters = 0;
    char32_t before = 0;
    while (at_ < text_.size()) {
      const auto [c, bytes] = here();
      if (!inside(c) && !joins(c, bytes, before, letters, token)) break;
      if (text::is_letter(c)) ++(text::is_upper(c) ? upper : lower), ++letters;
      at_ += bytes;
      before = c;
      if (text::is_cjk(c)) break;
      // "l'Ukraine": the article is a word of its own.
      if (is_apostrophe(c) && letters == 1 && text::is_upper(next_after(0))) break;
      if (at_ < text_.size() && text::is_cjk(here().value)) break;
    }
    token.end = at_;
    token.text = text_.substr(token.start, token.end - token.start);
    token.capitals = upper >= 2 && lower == 0;
    drop_possessive(token);
    token.key = place_key(token.text);
    token.marks = marks_of(token.key);
  }

  // An apostrophe between letters; the stops of "U.S." and "N.J.".
  bool joins(char32_t c, std::size_t bytes, char32_t before, std::size_t letters, const Token& token) const {
    if (is_apostrophe(c)) return letters > 0 && text::is_letter(next_after(bytes));
    if (c != '.' || !text::is_upper(before)) return false;
    const auto so_far = text_.substr(token.start, at_ - token.start);
    const bool initials = so_far.size() == 1 || (so_far.size() >= 3 && so_far[so_far.size() - 2] == '.');
    return initials && (so_far.size() > 1 || text::is_upper(next_after(bytes)));
  }

  static void drop_possessive(Token& token) {
    for (const std::string_view suffix : {"'s", "\xe2\x80\x99s", "'S", "\xe2\x80\x99S"})
      if (token.text.size() > suffix.size() + 1 && token.text.ends_with(suffix))
        token.text.remove_suffix(suffix.size()), token.possessive = true;
  }

  void look_back(Token& token, std::string_view gap) const {
    if (tokens_.empty()) return;
    const auto& before = tokens_.back();
    constexpr std::array<std::string_view, 23> dotted{
        "St", "Ste", "Mt",  "Ft",  "Sta",  "Sto", "ST",  "MT", "FT",  "Dr",   "Mr", "Mrs",
        "Ms", "Sen", "Gov", "Gen", "Prof", "Rep", "Rev", "Lt", "Col", "Capt", "Sgt"};
    if (gap.empty()) {
      token.gap = Gap::none;
    } else if (gap == " " || gap == "\xc2\xa0" || gap == "-" || gap == "\xe2\x80\x90" ||
               gap == "\xe2\x80\x91") {
      token.gap = Gap::space;
    } else if (gap == ". " && std::ranges::find(dotted, before.text) != dotted.end()) {
      token.gap = Gap::space;
    } else if (gap == ", ") {
      token.gap = Gap::comma;
    }
    token.hyphen = gap == "-";
    token.sentence = gap.find_first_of(".!?\n:") != std::string_view::npos || gap.find("\"") == 0 ||
                     gap.find("\xe2\x80\x9c") != std::string_view::npos;
    if (token.gap == Gap::space) token.sentence = false;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens(std::string_view text) {
  return Scanner(text).run();
}

TokenText token_text(std::string_view text) {
  auto words = tokens(text);
  const bool title_case = is_title_case(words);
  return {std::move(words), title_case};
}

bool is_title_case(const std::vector<Token>& tokens) {
  std::size_t longer = 0, capital = 0;
  for (const auto& token : tokens) {
    if (token.text.size() < 4) continue;
    // "From" and "with" are written either way.
    if (token.marks.any(Mark::function, Mark::locative)) continue;
    ++longer;
    if (token.capital) ++capital;
    if ((longer - capital) * 10 > tokens.size()) return false;
  }
  return longer >= 4 && capital * 10 >= longer * 9;
}

}  // namespace dateline::taster
