#include "wire/formats/wire_frames.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"

namespace dateline::wire {
namespace {

constexpr char soh = '\x01', stx = '\x02', etx = '\x03', eot = '\x04';
constexpr std::size_t most_messages = 10'000;

// Longer names before shorter ones that they begin with.
struct Name {
  std::string_view name;
  char control;
};
constexpr std::array names{Name{"SOH", '\x01'}, Name{"STX", '\x02'}, Name{"ETX", '\x03'}, Name{"EOT", '\x04'},
                           Name{"BS", '\x08'},  Name{"FF", '\x0c'},  Name{"DLE", '\x10'}, Name{"DC1", '\x11'},
                           Name{"DC2", '\x12'}, Name{"DC3", '\x13'}, Name{"DC4", '\x14'}, Name{"SYN", '\x16'},
                           Name{"FS", '\x1c'},  Name{"GS", '\x1d'},  Name{"RS", '\x1e'},  Name{"US", '\x1f'},
                           Name{"DEL", '\x7f'}};

struct Found {
  char control = 0;
  std::size_t size = 0;  // bytes of the text form; 0: there is none
};

// "<SOH>", "[SOH]", "{SOH}".
Found bracketed(std::string_view at) {
  constexpr std::string_view opens = "<[{", closes = ">]}";
  const auto kind = opens.find(at.front());
  if (kind == std::string_view::npos) return {};
  for (const auto& each : names) {
    const auto close = 1 + each.name.size();
    if (at.size() > close && at.substr(1, each.name.size()) == each.name && at[close] == closes[kind])
      return {each.control, close + 1};
  }
  return {};
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// "\x01" and "\u0001", "&#1;" and "&#x1;".
Found numbered(std::string_view at) {
  std::size_t from = 0, digits = 0;
  bool hex = true, closed = false;
  if (at.starts_with("\\x")) {
    from = 2, digits = 2;
  } else if (at.starts_with("\\u")) {
    from = 2, digits = 4;
  } else if (at.starts_with("&#")) {
    hex = at.size() > 2 && (at[2] == 'x' || at[2] == 'X');
    from = hex ? 3 : 2;
    digits = at.substr(0, 8).find(';');
    if (digits == std::string_view::npos || digits <= from) return {};
    digits -= from;
    closed = true;
  }
  if (digits == 0 || at.size() < from + digits) return {};
  int value = 0;
  for (const char c : at.substr(from, digits)) {
    const int digit = hex_digit(c);
    if (digit < 0 || (!hex && digit > 9)) return {};
    value = value * (hex ? 16 : 10) + digit;
  }
  return value > 0 && value < 0x20 ? Found{static_cast<char>(value), from + digits + closed} : Found{};
}

// U+2401 to U+241F, the pictures of control characters.
Found pictured(std::string_view at) {
  if (at.size() < 3 || at[0] != '\xe2' || at[1] != '\x90') return {};
  const auto value = static_cast<unsigned char>(at[2]) - 0x80;
  return value > 0 && value < 0x20 ? Found{static_cast<char>(value), 3} : Found{};
}

// "^A" to "^D", only at a line's head: AP's copy has carets of its own.
Found careted(std::string_view at, bool line_head) {
  constexpr std::string_view letters = "ABCD";
  if (!line_head || at.size() < 2 || at[0] != '^') return {};
  const auto letter = letters.find(at[1]);
  return letter == std::string_view::npos ? Found{} : Found{static_cast<char>(letter + 1), 2};
}

// The caret form is ambiguous with copy: it counts where both a header and a text begin with it.
bool has_carets(std::string_view bytes) {
  const auto start = bytes.find_first_not_of("^V\r\n ");
  const bool soh_first = bytes.starts_with("^A") || bytes.starts_with("^V^V^A") ||
                         (start != std::string_view::npos && start > 0 && bytes.substr(start - 1, 2) == "^A");
  return soh_first && bytes.find("\n^B") != std::string_view::npos;
}

// What stands for a control character here.
Found text_form(std::string_view at, bool line_head, bool carets) {
  if (carets) {
    if (at.starts_with("^V")) return {'\x16', 2};
    if (const auto found = careted(at, line_head); found.size > 0) return found;
  }
  if (const auto found = bracketed(at); found.size > 0) return found;
  if (const auto found = numbered(at); found.size > 0) return found;
  return pictured(at);
}

// Most text has nothing in it that a header or a text could begin with.
bool may_have_forms(std::string_view bytes) {
  constexpr std::array signs{"SOH", "STX", "ZCZC", "\\x", "\\u", "&#", "\xe2\x90", "^A"};
  return std::ranges::any_of(
      signs, [&](std::string_view sign) { return bytes.find(sign) != std::string_view::npos; });
}

std::string_view line_at(std::string_view bytes) {
  return bytes.substr(0, std::min(bytes.find_first_of("\r\n"), bytes.size()));
}

WireFrame frame_of(std::string_view message) {
  WireFrame frame;
  const auto end = message.find(eot);
  frame.is_whole = end != std::string_view::npos;
  message = message.substr(0, end);
  const auto text = message.find(stx);
  frame.has_text = text != std::string_view::npos;
  const auto after = message.find(etx, frame.has_text ? text : 0);
  frame.is_whole = frame.is_whole || after != std::string_view::npos;
  if (after != std::string_view::npos) frame.after = message.substr(after + 1);
  message = message.substr(0, after);
  frame.before = message.substr(0, text);
  if (frame.has_text) frame.text = message.substr(text + 1);
  return frame;
}

}  // namespace

namespace {

// ITU-T S.4's signals, each on its line, stand for SOH and EOT where there are none.
std::string without_signals(std::string_view bytes) {
  std::string out;
  while (!bytes.empty()) {
    const auto end = std::min(bytes.find('\n'), bytes.size());
    const auto line = bytes.substr(0, end);
    const auto first = line.find_first_not_of(" \t\r");
    const auto bare = first == std::string_view::npos ? std::string_view() : line.substr(first);
    if (bare.starts_with("ZCZC") && bare.size() <= 60) {
      out += soh;
    } else if (bare.starts_with("NNNN") && bare.find_first_not_of(" \t\r", 4) == std::string_view::npos) {
      out += eot;
    } else {
      out.append(line).append("\n");
    }
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return out;
}

}  // namespace

std::string restore_controls(std::string_view bytes) {
  if (bytes.find(stx) != std::string_view::npos || bytes.find(soh) != std::string_view::npos ||
      !may_have_forms(bytes))
    return std::string(bytes);
  const auto start = bytes.find_first_not_of(" \t\r\n");
  if (start != std::string_view::npos && bytes.substr(start).starts_with("ZCZC"))
    return without_signals(bytes);
  const bool carets = has_carets(bytes);
  std::string out;
  out.reserve(bytes.size());
  bool line_head = true, opened = false;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto found = text_form(bytes.substr(at), line_head, carets);
    opened = opened || found.control == soh || found.control == stx;
    const auto size = std::max<std::size_t>(found.size, 1);
    out += found.size > 0 ? found.control : bytes[at];
    // "^V^V^A": a form may follow a form.
    line_head = bytes[at] == '\n' || (line_head && found.size > 0);
    at += size;
  }
  return opened ? out : std::string(bytes);
}

std::vector<WireFrame> frames_of(std::string_view bytes) {
  std::vector<WireFrame> out;
  while (!bytes.empty() && out.size() < most_messages) {
    const auto start = bytes.find(soh);
    if (start == std::string_view::npos) {
      // No header's beginning: one message as it is, but not what only ends another.
      if (out.empty()) out.push_back(frame_of(bytes));
      break;
    }
    // A message without SOH may stand before the first that has one.
    if (out.empty() && bytes.substr(0, start).find(etx) != std::string_view::npos)
      out.push_back(frame_of(bytes.substr(0, start)));
    bytes.remove_prefix(start + 1);
    const auto next = bytes.find(soh);
    out.push_back(frame_of(bytes.substr(0, next)));
    bytes = next == std::string_view::npos ? std::string_view() : bytes.substr(next);
  }
  return out;
}

std::string_view header_line(std::string_view bytes, int n) {
  while (!bytes.empty()) {
    auto line = line_at(bytes);
    bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
    constexpr std::string_view left_over = "?. \t\x01\x16\x7f\x80\xff\xef\xbb\xbf\xbd";
    const auto first = line.find_first_not_of(left_over);
    if (first == std::string_view::npos) continue;
    if (n-- == 0) return line.substr(first);
  }
  return {};
}

}  // namespace dateline::wire
