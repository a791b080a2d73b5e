#include "wire/formats/iptc7901.h"

#include <algorithm>
#include <vector>

#include "base/scan.h"
#include "text/unicode.h"
#include "wire/formats/dateline.h"
#include "wire/formats/iptc7901_shape.h"
#include "wire/formats/wire_charset.h"
#include "wire/formats/wire_copy.h"
#include "wire/formats/wire_envelope.h"
#include "wire/formats/wire_head.h"

namespace dateline::wire {
namespace {

constexpr std::size_t longest_head = 12;  // lines

std::string plain(std::string_view line) {
  return text::collapse_whitespace(text::strip_controls(line));
}

// "Norway/ferry/", ":Norway/ferry:".
std::string slug_of(std::string_view line) {
  auto slug = plain(line);
  while (slug.ends_with('/') || slug.ends_with(':') || slug.ends_with('=')) slug.pop_back();
  const auto first = slug.find_first_not_of(":/ ");
  return first == std::string::npos ? std::string() : std::string(text::trim(slug.substr(first)));
}

// The head's lines; none where no line ends it and no blank one either.
std::vector<std::string> take_head(std::string_view& text) {
  std::vector<std::string> lines;
  auto rest = text;
  auto at_blank = text;  // behind the head as a blank line ends it
  std::size_t before_blank = 0;
  while (!rest.empty() && lines.size() < longest_head) {
    auto line = plain(take_until('\n', rest));
    if (line.empty()) {
      if (!lines.empty() && before_blank == 0) {
        before_blank = lines.size();
        at_blank = rest;
      }
      continue;
    }
    const bool last = line.ends_with('=');
    while (line.ends_with('=') || line.ends_with(' ')) line.pop_back();
    if (!last && read_dateline(line)) break;
    if (!line.empty()) lines.push_back(std::move(line));
    if (last) {
      text = rest;
      return lines;
    }
  }
  // No "=": the lines above the first blank one, if what follows is copy.
  lines.resize(before_blank);
  if (!lines.empty()) text = at_blank;
  return lines;
}

// Take keys lead; a head of nothing else has its last line as headline.
void read_head(std::vector<std::string> lines, WireEnvelope& into) {
  std::size_t keys = 0;
  for (; keys + 1 < lines.size() && is_take_key(lines[keys]); ++keys)
    into.slug.take_key += (keys == 0 ? "" : " ") + lines[keys];
  for (std::size_t at = keys; at < lines.size(); ++at) read_head_line(lines[at], at == keys, into.text);
}

// The lines between header and copy: the slug.
void read_keyword(std::string_view lines, WireEnvelope& into) {
  while (!lines.empty() && into.slug.slug.empty()) into.slug.slug = slug_of(take_until('\n', lines));
}

// Where STX was lost the slug is the line that looks like one.
std::string_view text_without_stx(std::string_view behind, WireEnvelope& into) {
  auto rest = behind;
  auto line = plain(take_until('\n', rest));
  while (line.empty() && !rest.empty()) line = plain(take_until('\n', rest));
  if (!line.ends_with('/') && !is_slug(line)) return behind;
  if (into.slug.slug.empty()) into.slug.slug = slug_of(line);
  return rest;
}

std::string_view behind_header(std::string_view bytes) {
  while (!bytes.empty())
    if (!header_line(take_until('\n', bytes), 0).empty()) break;
  return bytes;
}

std::optional<WireEnvelope> read_iptc7901(const WireFrame& frame, const Hints& hints,
                                          std::vector<Problem>& problems) {
  const auto header = read_iptc7901_header(header_line(frame.before, 0));
  if (!header) return std::nullopt;
  WireEnvelope out{.service = text::lower(header->service),
                   .sequence = header->sequence,
                   .agency = header->agency,
                   .priority = header->priority,
                   .category = text::lower(header->category),
                   .slug = {},
                   .filed = {},
                   .sent = {},
                   .text = {}};
  out.slug.words = header->words;
  out.slug.slug = slug_of(decode_wire(header->keyword, hints, problems));
  const auto behind = behind_header(frame.before);
  if (frame.has_text && out.slug.slug.empty()) read_keyword(decode_wire(behind, hints, problems), out);
  auto text = decode_wire(frame.has_text ? frame.text : behind, hints, problems);
  out.sent = plain(header_line(frame.after, 0));
  if (out.sent.empty()) out.sent = take_sent(text);
  std::string_view rest = text;
  if (!frame.has_text) rest = text_without_stx(rest, out);
  read_head(take_head(rest), out);
  if (out.text.agency.empty()) out.text.agency = out.agency;
  read_copy(blocks_of(rest), out.text);
  return out;
}

}  // namespace

bool is_iptc7901(std::string_view bytes) {
  const auto restored = restore_controls(bytes);
  const auto frames = frames_of(restored);
  return !frames.empty() && read_iptc7901_header(header_line(frames.front().before, 0)).has_value();
}

Result<Parsed> parse_iptc7901(std::string_view bytes, const Hints& hints) {
  return parse_envelopes(bytes, hints, "iptc7901", read_iptc7901);
}

}  // namespace dateline::wire
