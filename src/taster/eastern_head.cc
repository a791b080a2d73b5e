#include "taster/eastern_head.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "text/unicode.h"

namespace dateline::taster {
namespace {

constexpr std::size_t longest_eastern = 90;  // bytes of a head
constexpr auto no_end = std::string_view::npos;

// Hangul, kana and Han.
bool is_eastern(char32_t c) {
  return text::is_cjk(c) || (c >= 0xAC00 && c <= 0xD7A3);
}

bool has_eastern(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += text::code_point_at(text, at).bytes)
    if (is_eastern(text::code_point_at(text, at).value)) return true;
  return false;
}

// "北京共同", "中央社记者某某台北": the whole, else the longest beginning, else the longest end that is a
// place.
std::string place_in(std::string_view text, const IsPlace& is_place) {
  if (is_place(text)) return std::string(text);
  std::vector<std::size_t> letters;
  for (std::size_t at = 0; at < text.size(); at += text::code_point_at(text, at).bytes) letters.push_back(at);
  for (std::size_t i = letters.size(); i-- > 2;)
    if (is_place(text.substr(0, letters[i]))) return std::string(text.substr(0, letters[i]));
  for (std::size_t i = 1; i + 1 < letters.size(); ++i)
    if (is_place(text.substr(letters[i]))) return std::string(text.substr(letters[i]));
  return {};
}

// Up to a figure, narrow or wide, "=", or a space.
std::string_view before_date_or_agency(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto [c, bytes] = text::code_point_at(text, at);
    const bool figure = (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
    if (figure || c == U'=' || c == U'＝' || c == U' ' || c == U'　') break;
    at += bytes;
  }
  return text.substr(0, at);
}

std::optional<CopyHead> eastern_copy_head(std::string_view inside, std::string_view head,
                                          const IsPlace& is_place) {
  if (!has_eastern(inside)) return std::nullopt;
  auto place = place_in(before_date_or_agency(inside), is_place);
  if (place.empty()) return std::nullopt;
  return CopyHead{std::move(place), {}, false, std::string(head)};
}

}  // namespace

std::optional<CopyHead> eastern_head(std::string_view paragraph, const IsPlace& is_place) {
  const auto start = paragraph.substr(0, std::min(paragraph.size(), longest_eastern));
  constexpr std::array<std::array<std::string_view, 2>, 5> brackets{
      {{"(", ")"}, {"（", "）"}, {"【", "】"}, {"［", "］"}, {"〔", "〕"}}};
  for (const auto& [open, close] : brackets) {
    const auto end = start.starts_with(open) ? start.find(close) : no_end;
    if (end != no_end)
      return eastern_copy_head(start.substr(open.size(), end - open.size()),
                               start.substr(0, end + close.size()), is_place);
  }
  // A wire's "telegraphed", in both ways of writing.
  for (const std::string_view wired : {"日电", "日電"})
    if (const auto at = start.find(wired); at != no_end)
      return eastern_copy_head(start.substr(0, at), start.substr(0, at + wired.size()), is_place);
  // "北京（路透社）—"
  if (const auto open = start.find("（"), close = start.find("）");
      open != no_end && open < close && close != no_end)
    if (start.substr(close).starts_with("）—") && is_place(start.substr(0, open)))
      return eastern_copy_head(start.substr(0, open), start.substr(0, close + std::string_view("）").size()),
                               is_place);
  return std::nullopt;
}

}  // namespace dateline::taster
