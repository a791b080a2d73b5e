#include "wire/formats/mail_text.h"

#include <algorithm>
#include <array>

#include "text/html.h"
#include "text/unicode.h"

namespace dateline::wire {
namespace {

constexpr std::size_t longest_mark = 250;  // bytes

std::string_view next_line(std::string_view& text) {
  const auto end = std::min(text.find('\n'), text.size());
  auto line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

// "-- " by RFC 3676, also without its space; a list's foot under a long rule.
bool is_signature_mark(std::string_view line) {
  if (line == "-- " || line == "--") return true;
  const auto rule = text::trim(line);
  return rule.size() >= 20 && rule.find_first_not_of('_') == std::string_view::npos;
}

bool is_forward_mark(std::string_view key) {
  constexpr std::array marks{"---------- forwarded message", "begin forwarded message",
                             "-------- forwarded message",   "-------- weitergeleitete nachricht",
                             "---------- message transfere", "-------- message transfere",
                             "---------- mensaje reenviado", "anfang der weitergeleiteten nachricht"};
  return std::ranges::any_of(marks, [&](const char* mark) { return key.starts_with(mark); });
}

// "On Fri, Ada North wrote:", "Am … schrieb …:", "-----Original Message-----".
bool is_thread_mark(std::string_view line) {
  if (line.size() > longest_mark) return false;
  const auto key = text::match_key(text::trim(line));
  constexpr std::array originals{"-----original message", "-----ursprungliche nachricht",
                                 "-----message d'origine", "-----mensaje original",
                                 "-----messaggio originale"};
  if (std::ranges::any_of(originals, [&](const char* mark) { return key.starts_with(mark); })) return true;
  struct Attribution {
    std::string_view head, verb;
  };
  constexpr std::array attributions{Attribution{"on ", "wrote:"},      Attribution{"am ", "schrieb"},
                                    Attribution{"le ", "a ecrit"},     Attribution{"el ", "escribio:"},
                                    Attribution{"il ", "ha scritto:"}, Attribution{"op ", "schreef"},
                                    Attribution{"den ", "skrev"},      Attribution{"em ", "escreveu:"}};
  return key.ends_with(':') && std::ranges::any_of(attributions, [&](const Attribution& each) {
           return key.starts_with(each.head) && key.find(each.verb) != std::string::npos;
         });
}

// "[EMBARGOED]", "[KILL]": no list's name.
bool is_said_to_editors(std::string_view tag) {
  constexpr std::array words{"embargo",  "sperrfrist", "hold",    "kill",
                             "withdraw", "not for",    "correct", "advis"};
  const auto key = text::match_key(tag);
  return std::ranges::any_of(words, [&](const char* word) { return key.find(word) != std::string::npos; });
}

bool is_blank(std::string_view text) {
  return text::trim(text).empty();
}

// The fields of a forwarded mail stand between its mark and its copy.
void skip_fields(std::string_view& text) {
  bool seen = false;
  while (!text.empty()) {
    auto rest = text;
    const auto line = next_line(rest);
    const auto colon = line.find(':');
    const bool field = colon != std::string_view::npos && colon < 20;
    if (is_blank(line) ? seen : !field) return;
    seen = seen || field;
    text = rest;
  }
}

// Where mailers' own elements begin: what follows is no copy.
std::size_t find_mailers_element(std::string_view html) {
  constexpr std::array marks{"class=\"gmail_signature",
                             "class=\"gmail_quote",
                             "class=\"gmail_attr",
                             "class=\"moz-signature",
                             "class=\"moz-cite-prefix",
                             "class=\"yahoo_quoted",
                             "id=\"divrplyfwdmsg",
                             "id=\"appendonsend",
                             "id=\"signature\"",
                             "type=\"cite\"",
                             "class=\"moz-forward-container"};
  const auto key = text::lower(html);
  if (key.size() != html.size()) return std::string_view::npos;  // letters whose case has other lengths
  auto first = std::string::npos;
  for (const auto* mark : marks) first = std::min(first, key.find(mark));
  return first == std::string::npos ? first : key.rfind('<', first);
}

}  // namespace

std::string unflowed(std::string_view text, bool delsp) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    auto line = next_line(text);
    const bool signature = line == "-- ";
    const bool flows = !signature && line.ends_with(' ') && !text.empty();
    if (flows && delsp) line.remove_suffix(1);
    if (line.starts_with(' ')) line.remove_prefix(1);  // space-stuffed
    out += line;
    if (!flows) out += '\n';
  }
  return out;
}

MailText split_mail_text(std::string_view text) {
  MailText out;
  while (!text.empty()) {
    const auto line = next_line(text);
    if (is_signature_mark(line)) {
      out.signature = text::trim(text);
      break;
    }
    if (is_forward_mark(text::match_key(line.substr(0, longest_mark))) && is_blank(out.copy)) {
      skip_fields(text);
      continue;
    }
    if (is_thread_mark(line) || is_forward_mark(text::match_key(line.substr(0, longest_mark)))) {
      out.quoted = true;
      break;
    }
    if (line.starts_with('>')) {
      out.quoted = true;
      continue;
    }
    out.copy.append(line).append("\n");
  }
  return out;
}

MailText split_mail_html(std::string_view html, std::string_view base_url) {
  MailText out;
  const auto mark = find_mailers_element(html);
  out.quoted = mark != std::string_view::npos;
  const auto clean = text::clean_html(html.substr(0, mark), {.base_url = base_url});
  for (const auto& block : text::html_blocks(clean)) {
    const auto text = text::clean_html_to_text(block);
    auto rest = std::string_view(text);
    const auto first = next_line(rest);
    if (is_signature_mark(first)) {
      out.signature = text::trim(rest);
      break;
    }
    if (is_thread_mark(text) || is_thread_mark(first)) {
      out.quoted = true;
      break;
    }
    out.copy += (out.copy.empty() ? "" : "\n") + block;
  }
  return out;
}

std::string plain_subject(std::string_view subject) {
  constexpr std::array<std::string_view, 10> marks{
      "re:", "aw:", "sv:", "antw:", "fw:", "fwd:", "wg:", "tr:", "rv:", "vs:"};
  auto rest = text::trim(subject);
  for (bool found = true; found;) {
    found = false;
    const auto key = text::lower(rest.substr(0, 8));
    for (const auto mark : marks)
      if (key.starts_with(mark)) {
        rest = text::trim(rest.substr(mark.size()));
        found = true;
        break;
      }
    // "[list] …", but not a subject in brackets as a whole.
    if (const auto close = rest.find(']'); rest.starts_with('[') && close < 40 && close + 1 < rest.size() &&
                                           !is_said_to_editors(rest.substr(1, close - 1))) {
      rest = text::trim(rest.substr(close + 1));
      found = true;
    }
  }
  return text::collapse_whitespace(rest);
}

}  // namespace dateline::wire
