#include "wire/formats/anpa.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"
#include "wire/formats/anpa_shape.h"
#include "wire/formats/dateline.h"
#include "wire/formats/wire_charset.h"
#include "wire/formats/wire_copy.h"
#include "wire/formats/wire_envelope.h"
#include "wire/formats/wire_head.h"

namespace dateline::wire {
namespace {

struct AnpaLine {
  std::string text;
  bool display = false;   // began with a caret
  bool indented = false;  // begins a paragraph
  bool row = false;       // agate
  bool closed = false;    // its end ends a paragraph
};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

// Teletype's signs as print has them: "_" a dash, "{" a half, "``" and "''" quotation marks.
std::string in_print(std::string text) {
  std::ranges::replace(text, '\x10', ' ');
  replace_all(text, "``", "\u201c");
  replace_all(text, "''", "\u201d");
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char before = at > 0 ? text[at - 1] : ' ', after = at + 1 < text.size() ? text[at + 1] : ' ';
    const bool between = (before == ' ' || before == ';') && (after == ' ' || after == ';');
    if (text[at] == '_' && between) {
      out += "\u2014";
    } else if (text[at] == '{' && (between || before == ';' || is_digit_at(text, at - 1))) {
      out += "\u00bd";
    } else {
      out += text[at];
    }
  }
  return out;
}

AnpaLine line_of(std::string_view raw) {
  AnpaLine out;
  while (!raw.empty() && (raw.back() == '\r' || raw.back() == ' ')) raw.remove_suffix(1);
  if (raw.starts_with("?^")) raw.remove_prefix(1);  // a lost STX
  out.row = raw.starts_with('\b');
  while (!raw.empty() && (raw.front() == '\b' || raw.front() == '\f')) raw.remove_prefix(1);
  out.indented = raw.starts_with('\t') || raw.starts_with("  ");
  auto line = text::trim(raw);
  out.display = line.starts_with('^');
  if (out.display) line = text::trim(line.substr(1));
  out.closed = line.ends_with('<') || line.ends_with('=') || line.ends_with('+');
  while (!line.empty() &&
         (line.back() == '<' || line.back() == '=' || line.back() == '+' || line.back() == ' '))
    line.remove_suffix(1);
  out.text = text::collapse_whitespace(in_print(text::strip_controls(line)));
  return out;
}

std::vector<AnpaLine> lines_of(std::string_view utf8) {
  std::vector<AnpaLine> out;
  while (!utf8.empty()) {
    const auto end = std::min(utf8.find('\n'), utf8.size());
    out.push_back(line_of(utf8.substr(0, end)));
    utf8.remove_prefix(std::min(end + 1, utf8.size()));
  }
  return out;
}

// "North Wire Writer" below a byline; not the first headline of agate, "EASTERN DIVISION".
bool is_agency_line(std::string_view line) {
  constexpr std::array words{"writer",  "press", "correspondent", "editor",
                             "service", "wire",  "agency",        "news"};
  if (line.size() > 60 || std::ranges::none_of(line, [](char c) { return c >= 'a' && c <= 'z'; }))
    return false;
  const auto key = text::match_key(line);
  return std::ranges::any_of(words, [&](const char* word) { return key.find(word) != std::string::npos; });
}

std::string without_blanks(std::string_view slug) {
  std::string out(slug);
  std::erase(out, ' ');
  return out;
}

// The header's slug is the story's, without blanks and cut at a field's width as in each of its versions;
// the copy's first line has it whole and says which version this is.
void read_slug_line(const AnpaLine& line, Slug& into) {
  const auto copy = split_slug(line.text);
  if (into.take_key.empty()) into.take_key = copy.take_key;
  if (into.words == 0) into.words = copy.words;
}

bool repeats_slug(const AnpaLine& line, const Slug& header) {
  const auto copy = split_slug(line.text);
  if (!copy.cycle.empty() && copy.cycle == header.cycle) return true;
  const auto whole = text::fold_case(without_blanks(copy.slug)), cut = text::fold_case(header.slug);
  return cut.size() >= 4 && (whole.starts_with(cut) || (whole.size() >= 4 && cut.starts_with(whole)));
}

// Where the copy begins: behind the display lines, or, in wires without carets, at the first indent.
std::size_t read_head(const std::vector<AnpaLine>& lines, WireEnvelope& into) {
  std::size_t at = 0;
  while (at < lines.size() && lines[at].text.empty()) ++at;
  if (at < lines.size() && repeats_slug(lines[at], into.slug)) read_slug_line(lines[at++], into.slug);
  const bool carets = std::ranges::any_of(lines, &AnpaLine::display);
  auto& text = into.text;
  for (; at < lines.size(); ++at) {
    const auto& line = lines[at];
    if (line.text.empty()) continue;
    const bool copy = line.indented || line.row || (!carets && read_dateline(line.text));
    if (carets ? !line.display : copy) break;
    const bool agency = !text.byline.empty() && text.agency.empty() && is_agency_line(line.text);
    if (!text.byline.empty() && !agency && !is_head_note(line.text)) break;
    read_head_line(line.text, !agency, text);
  }
  return at;
}

// The copy with a blank line wherever a paragraph begins or ends.
std::string copy_of(const std::vector<AnpaLine>& lines, std::size_t from) {
  std::string out;
  for (auto at = from; at < lines.size(); ++at) {
    const auto& line = lines[at];
    if (line.display || line.indented || line.row) out += '\n';
    out += line.text + '\n';
    if (line.display || line.closed || line.row) out += '\n';
  }
  return out;
}

// Past the header of a message in which STX was lost.
std::string_view behind_header(std::string_view bytes, int lines) {
  for (int n = 0; n < lines;) {
    const auto end = std::min(bytes.find('\n'), bytes.size());
    n += !header_line(bytes.substr(0, end), 0).empty();
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (bytes.empty()) break;
  }
  return bytes;
}

std::optional<WireEnvelope> read_anpa(const WireFrame& frame, const Hints& hints,
                                      std::vector<Problem>& problems) {
  const auto header = read_anpa_header(frame.before);
  if (!header) return std::nullopt;
  WireEnvelope out{.service = header->service,
                   .sequence = header->sequence,
                   .agency = header->agency,
                   .priority = text::lower(header->priority),
                   .category = text::lower(header->category),
                   .slug = split_slug(header->slug),
                   .filed = header->date,
                   .sent = {},
                   .text = {}};
  auto text =
      decode_wire(frame.has_text ? frame.text : behind_header(frame.before, header->lines), hints, problems);
  out.sent = line_of(header_line(frame.after, 0)).text;
  if (out.sent.empty()) out.sent = take_sent(text);
  const auto lines = lines_of(text);
  const auto copy = read_head(lines, out);
  if (header->words > 0) out.slug.words = header->words;
  if (out.text.agency.empty()) out.text.agency = out.agency;
  read_copy(blocks_of(copy_of(lines, copy)), out.text);
  return out;
}

}  // namespace

bool is_anpa(std::string_view bytes) {
  const auto restored = restore_controls(bytes);
  const auto frames = frames_of(restored);
  return !frames.empty() && read_anpa_header(frames.front().before).has_value();
}

Result<Parsed> parse_anpa(std::string_view bytes, const Hints& hints) {
  return parse_envelopes(bytes, hints, "anpa", read_anpa);
}

}  // namespace dateline::wire
