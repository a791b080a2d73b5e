#include "wire/formats/page_lines.h"

#include <algorithm>
#include <array>
#include <set>

#include "text/time_words.h"
#include "text/unicode.h"
#include "wire/formats/furniture_words.h"
#include "wire/formats/page_line.h"

namespace dateline::wire {
namespace {

constexpr std::size_t longest_headline = 300;  // bytes
constexpr std::size_t shortest_copy = 60;      // bytes
constexpr std::size_t fewest_words = 8;

bool take_bullet(std::string& line) {
  constexpr std::array bullets{"\xe2\x80\xa2", "\xe2\x97\xa6", "\xe2\x96\xaa", "\xc2\xb7", "* ", "- "};
  for (const std::string_view bullet : bullets) {
    if (!line.starts_with(bullet)) continue;
    line = std::string(text::trim(std::string_view(line).substr(bullet.size())));
    return true;
  }
  return false;
}

// What stands before a photographer's name, lower case.
constexpr auto credit_marks = std::to_array<std::string_view>({"file photo: ",
                                                               "file photo | ",
                                                               "photo | ",
                                                               "photo credit:",
                                                               "photo credit ",
                                                               "photo: ",
                                                               "photo : ",
                                                               "photo by ",
                                                               "photos: ",
                                                               "photograph: ",
                                                               "photograph by ",
                                                               "photography: ",
                                                               "picture: ",
                                                               "image credit: ",
                                                               "image: ",
                                                               "image : ",
                                                               "credit: ",
                                                               "courtesy of ",
                                                               "(photo ",
                                                               "photo/",
                                                               "foto: ",
                                                               "foto : ",
                                                               "fotos: ",
                                                               "foto di ",
                                                               "foto: ",
                                                               "foto/",
                                                               "bild: ",
                                                               "bilder: ",
                                                               "cr\xc3\xa9"
                                                               "dit photo : ",
                                                               "cr\xc3\xa9"
                                                               "dit : ",
                                                               "cr\xc3\xa9"
                                                               "dits : ",
                                                               "fotograf\xc3\xad"
                                                               "a: ",
                                                               "imagen: ",
                                                               "imagem: ",
                                                               "immagine: ",
                                                               "\xc2\xa9 ",
                                                               "\xc2\xa9",
                                                               "صورة: ",
                                                               "الصورة: ",
                                                               "تصوير: ",
                                                               "фото: ",
                                                               "צילום: ",
                                                               "عکس: ",
                                                               "写真：",
                                                               "写真:",
                                                               "撮影：",
                                                               "撮影:",
                                                               "fotograf: ",
                                                               "fotoğraf: ",
                                                               "kuva: ",
                                                               "zdj\xc4\x99"
                                                               "cie: "});

std::string_view without_ends(std::string_view text) {
  text = text::trim(text);
  while (!text.empty() && std::string_view("()[]|-,").find(text.back()) != std::string_view::npos)
    text = text::trim(text.substr(0, text.size() - 1));
  while (!text.empty() && std::string_view("()[]|-,").find(text.front()) != std::string_view::npos)
    text = text::trim(text.substr(1));
  return text;
}

// "The choir. Pia Solberg/Harbour Pictures": a last piece that is no sentence and names two with a slash.
std::optional<CaptionLine> unmarked_credit(std::string_view line) {
  const auto stop = line.rfind(". ");
  if (stop == std::string_view::npos || ends_sentence(line)) return std::nullopt;
  const auto tail = text::trim(line.substr(stop + 2));
  if (tail.size() > 80 || words_in_line(tail) > 7 || tail.find('/') == std::string_view::npos)
    return std::nullopt;
  return CaptionLine{std::string(line.substr(0, stop + 1)), std::string(tail)};
}

bool holds_menu(std::string_view line) {
  const auto key = text::match_key(line);
  std::size_t at = 0, words = 0, menu = 0;
  while (at < key.size()) {
    const auto end = std::min(key.find_first_of(" |,/", at), key.size());
    if (end > at) {
      ++words;
      menu += is_menu_word(std::string_view(key).substr(at, end - at)) ? 1 : 0;
    }
    at = end + 1;
  }
  return menu >= 2 && menu * 10 >= words * 3;
}

}  // namespace

std::vector<PageTextLine> lines_of_page(std::string_view utf8) {
  const auto clean = text::strip_controls(utf8);
  std::vector<PageTextLine> out;
  bool blank = true;
  std::string_view rest = clean;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\n'), rest.size());
    auto line = text::collapse_whitespace(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const bool bullet = take_bullet(line);
    if (line.empty()) {
      blank = blank || !bullet;
      continue;
    }
    out.push_back({std::move(line), blank, bullet});
    blank = false;
  }
  return out;
}

std::size_t words_in_line(std::string_view line) {
  return static_cast<std::size_t>(std::ranges::count(line, ' ')) + 1;
}

bool is_copy_line(std::string_view line) {
  if (!ends_sentence(line) || line.ends_with(',')) return false;
  if (words_in_line(line) < fewest_words && line.size() < shortest_copy) return false;
  return !is_consent(line) && !is_promotion(line) && !is_furniture_heading(line) && !is_interruption(line);
}

bool is_way(std::string_view line) {
  if (line.size() > longest_headline) return false;
  for (const std::string_view sign : {" > ", " \xe2\x80\xba ", " \xc2\xbb ", " \xe2\x80\xb9 "})
    if (line.find(sign) != std::string_view::npos) return true;
  if (std::ranges::count(line, '|') >= 2) return true;
  return holds_menu(line);
}

bool can_be_headline(std::string_view line) {
  if (line.size() < 12 || line.size() > longest_headline) return false;
  const bool cjk =
      text::is_cjk(text::code_point_at(line, 0).value) ||
      text::is_cjk(text::code_point_at(line, line.size() / 2).value) ||
      (line.size() > 24 && words_in_line(line) < 3 && static_cast<unsigned char>(line[0]) >= 0xE0);
  if (words_in_line(line) < 3 && !cjk) return false;
  return !is_furniture_heading(line) && !is_interruption(line) && !is_consent(line) && !is_way(line) &&
         !is_promotion(line);
}

int frame_signs(const std::vector<PageTextLine>& lines) {
  // A menu stands alone; rows of a table have as many strokes as their neighbours.
  const auto strokes = [&](std::size_t at) {
    return at < lines.size() ? std::ranges::count(std::string_view(lines[at].text).substr(0, 600), '|') : 0;
  };
  const auto is_row = [&](std::size_t at) {
    const auto here = strokes(at);
    return here >= 2 && (here == strokes(at + 1) || (at > 0 && here == strokes(at - 1)));
  };
  std::set<std::string> seen;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const auto& line = lines[at];
    if (line.text.size() > 600 || seen.size() > 20 || is_row(at)) continue;
    const auto key = text::match_key(line.text);
    const bool sign = is_menu_word(key) || ends_a_story(key) || reserves_rights(key) || is_way(line.text) ||
                      line.text.starts_with("\xc2\xa9") || is_consent(line.text) ||
                      (line.text.size() < 60 && interrupts(key)) || opens_a_box(key) || offers_product(key) ||
                      line.text.find(" \xc2\xa9 ") != std::string::npos;
    if (sign) seen.insert(key);
  }
  return static_cast<int>(seen.size());
}

std::optional<CaptionLine> read_caption(std::string_view line) {
  if (line.size() > 700) return std::nullopt;
  const auto lower = text::lower(line);
  if (lower.size() != line.size()) return unmarked_credit(line);
  std::size_t at = std::string::npos, size = 0;
  for (const auto mark : credit_marks) {
    const auto found = lower.rfind(mark);
    if (found == std::string::npos || (at != std::string::npos && found >= at)) continue;
    at = found, size = mark.size();
  }
  const bool opens = at == 0 || (at != std::string::npos &&
                                 std::string_view(" (|[.").find(line[at - 1]) != std::string_view::npos);
  if (at == std::string::npos || !(opens || lower[at] == '(' || lower[at] == '\xc2'))
    return unmarked_credit(line);
  const auto credit = without_ends(line.substr(at + size));
  if (credit.empty() || credit.size() > 120 || words_in_line(credit) > 14) return std::nullopt;
  return CaptionLine{std::string(without_ends(line.substr(0, at))), std::string(credit)};
}

bool is_counter(std::string_view line) {
  if (line.size() < 3 || line.size() > 24) return false;
  const auto key = text::match_key(text::plain_time_text(line));
  std::size_t numbers = 0;
  bool in_number = false, joined = false;
  std::string words;
  for (const char c : key) {
    const bool digit = c >= '0' && c <= '9';
    numbers += digit && !in_number ? 1 : 0;
    in_number = digit;
    joined = joined || (c == '/' && numbers == 1);
    if (!digit && c != '/' && c != ' ' && c != '#' && c != '.') words += c;
  }
  constexpr std::array known{"of",      "imageof", "photoof",  "slideof", "pictureof", "von",
                             "bildvon", "sur",     "photosur", "de",      "fotode",    "di",
                             "fotodi",  "van",     "fotovan",  "av",      "image",     "photo",
                             "slide",   "bild",    "foto",     "из",      "фотоиз",    "من"};
  const bool of = std::ranges::find(known, words) != known.end();
  return numbers == 2 && ((joined && (words.empty() || of)) || of);
}

}  // namespace dateline::wire
