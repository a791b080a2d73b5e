#include "press/words.h"

#include <fmt/format.h>

#include <optional>

namespace dateline::press {
namespace {

// The content of a quoted PO string, or nothing where `text` is not one.
std::optional<std::string> unquoted(std::string_view text) {
  if (text.size() < 2 || text.front() != '"' || text.back() != '"') return std::nullopt;
  text = text.substr(1, text.size() - 2);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') return std::nullopt;
    if (text[i] == '\\' && ++i == text.size()) return std::nullopt;
    out += i > 0 && text[i - 1] == '\\' && text[i] == 'n' ? '\n' : text[i];
  }
  return out;
}

std::string_view next_line(std::string_view& rest) {
  const auto end = std::min(rest.find('\n'), rest.size());
  auto line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  while (line.ends_with('\r') || line.ends_with(' ')) line.remove_suffix(1);
  return line;
}

}  // namespace

Result<Words> Words::parse(std::string_view catalogue, std::string_view where) {
  Words words;
  std::string name;
  std::string* growing = nullptr;
  int number = 0;
  while (!catalogue.empty()) {
    auto line = next_line(catalogue);
    ++number;
    if (line.empty() || line.starts_with('#')) continue;
    if (line.starts_with("msgid ")) {
      line.remove_prefix(6);
      name.clear();
      growing = &name;
    } else if (line.starts_with("msgstr ")) {
      line.remove_prefix(7);
      growing = &words.words_[name];
    }
    const auto text = unquoted(line);
    if (!text || !growing)
      return error(Fault::invalid, "not a line of a catalogue", fmt::format("{}:{}", where, number),
                   "expected msgid \"…\", msgstr \"…\" or a comment");
    *growing += *text;
  }
  words.words_.erase("");  // the header
  return words;
}

std::string Words::get(std::string_view name) const {
  const auto found = words_.find(name);
  return found == words_.end() ? std::string(name) : found->second;
}

}  // namespace dateline::press
