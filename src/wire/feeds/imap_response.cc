#include "wire/feeds/imap_response.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace dateline::feeds {
namespace {

std::string upper(std::string_view text) {
  std::string word(text);
  std::ranges::transform(word, word.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return word;
}

// "FETCH" of "FETCH (UID 4)", which becomes "(UID 4)".
std::string_view take_word(std::string_view& text) {
  const auto word = text.substr(0, text.find(' '));
  text.remove_prefix(std::min(text.size(), word.size() + 1));
  return word;
}

template <class Number>
std::optional<Number> whole_number(std::string_view digits) {
  Number number = 0;
  const auto* end = digits.data() + digits.size();
  const auto [stop, problem] = std::from_chars(digits.data(), end, number);
  return problem == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

bool is_status(std::string_view word) {
  constexpr std::string_view all[] = {"OK", "NO", "BAD", "BYE", "PREAUTH"};
  return std::ranges::find(all, word) != std::end(all);
}

constexpr std::size_t shown_bytes = 60;

Error no_answer(std::string_view line) {
  std::string shown(line.substr(0, shown_bytes));
  std::ranges::replace_if(shown, [](char c) { return c < ' ' || c == 127; }, '.');
  return error(Fault::invalid, fmt::format("this is no answer of a mail server: \"{}\"", shown), {},
               "the port is wrong, or the server is");
}

// Walks over the data of a message: names and their values, within brackets and without.
class Walk {
 public:
  explicit Walk(ImapLine& line, std::string_view rest) : line_(line), rest_(rest) {}

  bool take(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool is_over() const { return rest_.empty(); }

  // "RFC822.SIZE", "BODY[HEADER.FIELDS (DATE)]<0>": what stands in brackets is a part of the name.
  std::string_view name() {
    std::size_t size = 0;
    for (bool inside = false; size < rest_.size() && (inside || !ends_atom(rest_[size])); ++size)
      inside = rest_[size] == '[' || (inside && rest_[size] != ']');
    return cut(size);
  }

  // A text; none for NIL and for a list, which is walked over. False: it is neither.
  bool value(std::optional<std::string>& into) {
    into.reset();
    if (rest_.starts_with('(')) return list();
    if (rest_.starts_with('"')) return quoted(into);
    if (rest_.starts_with('{') || rest_.starts_with("~{")) return literal(into);
    const auto atom = name();
    if (atom.empty()) return false;
    if (upper(atom) != "NIL") into = atom;
    return true;
  }

 private:
  static bool ends_atom(char c) { return c == ' ' || c == '(' || c == ')' || c == '"' || c == '{'; }

  std::string_view cut(std::size_t size) {
    const auto part = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return part;
  }

  bool list() {
    std::size_t depth = 0;
    std::optional<std::string> passed;
    do {
      if (take('(')) {
        ++depth;
      } else if (take(')')) {
        --depth;
      } else if (!take(' ') && !value(passed)) {
        return false;
      }
    } while (depth > 0);
    return true;
  }

  bool quoted(std::optional<std::string>& into) {
    auto& text = into.emplace();
    for (std::size_t i = 1; i < rest_.size(); ++i) {
      if (rest_[i] == '"') {
        cut(i + 1);
        return true;
      }
      if (rest_[i] == '\\') ++i;
      if (i < rest_.size()) text += rest_[i];
    }
    return false;
  }

  bool literal(std::optional<std::string>& into) {
    const auto end = rest_.find('}');
    if (end == std::string_view::npos || next_ == line_.literals.size()) return false;
    cut(end + 1);
    into = std::move(line_.literals[next_++]);
    return true;
  }

  ImapLine& line_;
  std::string_view rest_;
  std::size_t next_ = 0;  // literal
};

// "(UID 4 RFC822.SIZE 310 BODY[] {310}…)"; false: it is not.
bool read_message(Walk walk, ImapMessage& message) {
  if (!walk.take('(')) return false;
  std::optional<std::string> value;
  while (!walk.take(')')) {
    const auto name = upper(walk.name());
    if (name.empty() || !walk.take(' ') || !walk.value(value)) return false;
    while (walk.take(' ')) continue;
    const auto text = std::string_view(value ? *value : std::string_view());
    if (name == "UID") message.uid = imap_number(text).value_or(0);
    if (name == "RFC822.SIZE") message.size = whole_number<std::uint64_t>(text);
    if (name.starts_with("BODY[") && value) message.body = std::move(value);
  }
  return walk.is_over();
}

// "[UIDVALIDITY 38505] UIDs valid", and the words alone where there is no code.
void read_status(ImapResponse& response, std::string_view rest) {
  const auto end = rest.starts_with('[') ? rest.find(']') : std::string_view::npos;
  if (end != std::string_view::npos) {
    auto inside = rest.substr(1, end - 1);
    response.code = upper(take_word(inside));
    response.value = inside;
    rest.remove_prefix(end + 1);
    if (rest.starts_with(' ')) rest.remove_prefix(1);
  }
  response.text = rest;
}

}  // namespace

std::optional<std::uint32_t> imap_number(std::string_view digits) {
  const auto number = whole_number<std::uint32_t>(digits);
  return number && *number > 0 ? number : std::nullopt;
}

bool has_capability(std::string_view words, std::string_view word) {
  while (!words.empty())
    if (upper(take_word(words)) == word) return true;
  return false;
}

Result<ImapResponse> read_response(ImapLine line) {
  std::string_view rest = line.text;
  ImapResponse response;
  response.tag = take_word(rest);
  if (response.tag == "+") {
    response.text = rest;
    return response;
  }
  auto word = take_word(rest);
  if (const auto number = whole_number<std::uint32_t>(word); number && response.tells()) {
    response.number = *number;
    word = take_word(rest);
  }
  response.word = upper(word);
  if (response.tag.empty() || response.word.empty()) return no_answer(line.text);
  if (is_status(response.word)) {
    read_status(response, rest);
  } else if (!response.tells()) {
    return no_answer(line.text);
  } else if (response.word == "FETCH") {
    if (!read_message(Walk(line, rest), response.message)) return no_answer(line.text);
  } else {
    response.text = rest;
  }
  return response;
}

}  // namespace dateline::feeds
